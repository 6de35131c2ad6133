import { describe, expect, test } from 'vitest';
import { phoneProblem, readPhoneNumber, readPhoneNumbers } from '../../../services/sources/phone-number.ts';

describe('a phone number as people write it', () => {
  test.each([
    '55 55 33 33',
    '55553333',
    '55.55.33.33',
    '555-53-333',
    '(+47) 55 55 33 33',
    '+47 55 55 33 33',
    '0047 55553333',
    '+47 (0) 55553333',
    'Tlf. 55 55 33 33',
    'Telefon: 55 55 33 33',
    't: 55 55 33 33',
    'Ph. +47 55 55 33 33',
    '"55 55 33 33"',
    '55\u00a055\u00a033\u00a033',
    '５５５５３３３３',
  ])('%s', (text) => expect(readPhoneNumber(text)).toBe('+4755553333'));

  test.each([
    ['116 117', '116117'],
    ['116006', '116006'],
    ['116 111', '116111'],
    ['+47 116 117', '116117'],
    ['113', '113'],
    ['112', '112'],
    ['02800', '+4702800'],
    ['02 800', '+4702800'],
    ['1881', '1881'],
    ['1412', '1412'],
    ['+47 1881', '1881'],
    ['175', '175'],
    ['+46 8 123 456 78', '+46812345678'],
  ])('%s is %s', (text, number) => expect(readPhoneNumber(text)).toBe(number));

  test.each([
    '12345678',
    '00000000',
    '+47 11 11 11 11',
    '',
    'x',
    '12',
    '55 55 33',
    '55553333 34',
    '55553333, 55553334',
    '55553333;ext=12',
    '55553333 x12',
    '114',
    '1281',
    '12345',
    '+47 90000',
    '1161170',
    'ring meg',
  ])('%s is none', (text) => expect(readPhoneNumber(text)).toBeNull());
});

test.each([
  ['55 55 33 33 (tast 2)', 'PHONE_WITH_WORDS'],
  ['55553333 tast 2', 'PHONE_WITH_WORDS'],
  ['55 55 33 33, tast 2', 'PHONE_WITH_WORDS'],
  ['22 22 22 22 (dagtid)', 'PHONE_WITH_WORDS'],
  ['nødnummer 113', 'PHONE_WITH_WORDS'],
  ['55553333 og 55553334', 'PHONES_IN_ONE'],
  ['55 55 33', 'PHONE'],
  ['ring meg', 'PHONE'],
])('%s is no single number: %s', (text, problem) => expect(phoneProblem(text)).toBe(problem));

describe('several numbers in one field', () => {
  test.each([
    '55553333, 55553334',
    '55 55 33 33 / 55 55 33 34',
    '55553333 eller 55553334',
    '55553333\n55553334;',
    '55553333 & 55553334',
    '+4755553333+4755553334',
    '55553333 + 55553334',
  ])('%s', (text) => expect(readPhoneNumbers(text)).toEqual(['+4755553333', '+4755553334']));
  test.each(['55553333/34', '55553333, ring', ''])('%s is not cut down to the part that is understood', (text) =>
    expect(readPhoneNumbers(text)).toBeNull(),
  );
});

test('a million spaces between two numbers are read at once', () => {
  expect(readPhoneNumbers(`55553333${' '.repeat(1_000_000)}og 55553334`)).toEqual(['+4755553333', '+4755553334']);
  expect(readPhoneNumber(`${'1 '.repeat(500_000)}`)).toBeNull();
});
