import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsEmail, holdsNationalId, readsAsText } from '../../../services/case-intake/personal-data.ts';
import { nationalId } from './made-up-national-id.ts';

const born = nationalId('010190');
const dNumber = nationalId('410190');
const synthetic = nationalId('018190');
const helpNumber = nationalId('014190');

describe('a national identity number is seen', () => {
  test.each([
    ['as it is', born],
    ['a D-number', dNumber],
    ['a number of synthetic test persons', synthetic],
    ['a help number', helpNumber],
    ['with a space', `${born.slice(0, 6)} ${born.slice(6)}`],
    ['with spaces all over', [...born].join(' ')],
    ['with a non-breaking space', `${born.slice(0, 6)}\u00a0${born.slice(6)}`],
    ['with a hyphen', `${born.slice(0, 6)}-${born.slice(6)}`],
    ['with dots between the parts of the date', `${born.slice(0, 2)}.${born.slice(2, 4)}.${born.slice(4)}`],
    ['inside other signs', `case:${born}-1`],
    ['in full-width digits', [...born].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('')],
    ['without the leading zero that a spreadsheet ate', born.slice(1)],
  ])('%s', (_, text) => {
    expect(holdsNationalId(text)).toBe(true);
  });

  test('whatever stands around it', () => {
    fc.assert(
      fc.property(fc.constantFrom(born, dNumber, synthetic), fc.string(), fc.string(), (id, before, after) => {
        const around = `${before.replace(/[\da-f]/gi, 'x')}${id}${after.replace(/[\da-f]/gi, 'x')}`;
        expect(holdsNationalId(around)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

test('eleven digits of a longer number are none: a time in milliseconds, a serial number', () => {
  for (const id of [`${born}001`, `two-3-1${born}-57`, `20${born}`]) expect(holdsNationalId(id)).toBe(false);
});

test('eleven digits whose check digits are wrong are none', () => {
  const wrong = `${born.slice(0, 10)}${(Number(born[10]) + 1) % 10}`;
  expect(holdsNationalId(wrong)).toBe(false);
});

test('a random UUID or digest is a pseudonym, whatever digits it happens to hold', () => {
  expect(holdsNationalId(`aaaaaaaa-bbbb-4ccc-8ddd-a${born}`)).toBe(false);
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      expect(holdsNationalId(id)).toBe(false);
      expect(readsAsText(id)).toBe(false);
    }),
    { numRuns: 300 },
  );
});

test('an address with an at sign is an e-mail address', () => {
  expect(holdsEmail('kari@example.no')).toBe(true);
  expect(holdsEmail('sak-000123')).toBe(false);
});

test.each(['Kari Eksempel', 'KariEksempel', 'Kari1980', 'kari.eksempel1', 'Søknad-0001', 'ukjent'])(
  '%s reads as a name or words',
  (text) => {
    expect(readsAsText(text)).toBe(true);
  },
);

test.each(['sak-000123', '2026-00017', 'P1000', 'x7Fq9aLmPz3KtRaa', 'b1946ac92492d2347c6235b4d2611184'])(
  '%s reads as a pseudonym',
  (text) => {
    expect(readsAsText(text)).toBe(false);
  },
);
