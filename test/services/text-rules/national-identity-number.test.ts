import { describe, expect, test } from 'vitest';
import { holdsNationalIdentityNumber } from '../../../services/text-rules/national-identity-number.ts';
import { nationalId } from '../case-intake/made-up-national-id.ts';

const born = nationalId('010190');
const [date, rest] = [born.slice(0, 6), born.slice(6)];

describe('a national identity number in a text', () => {
  test.each([
    ['alone', born],
    ['in a sentence', `Spør etter ${born}.`],
    ['with a space', `${date} ${rest}`],
    ['with a hyphen', `(${date}-${rest})`],
    ['with a dash and spaces', `${date} – ${rest}`],
    ['with a dotted date', `01.01.90 ${rest}`],
    ['in three parts', `${date} ${rest.slice(0, 3)} ${rest.slice(3)}`],
    ['in pairs', ['01', '01', '90', rest.slice(0, 3), rest.slice(3)].join(' ')],
    ['in threes', [born.slice(0, 3), born.slice(3, 6), born.slice(6, 9), born.slice(9)].join(' ')],
    ['in fours', [born.slice(0, 4), born.slice(4, 8), born.slice(8)].join('-')],
    ['digit by digit', [...born].join(' ')],
    ['at the end of a word', `fnr${born}`],
    ['at the end of a name', `sak-${born}`],
    ['between words', `vedtak-${born}-innvilget`],
    ['between a word and a year', `vedtak-${born}-2026`],
    ['between two numbers', `sak 2026-${born}-1`],
    ['as a part of a key', `two-3-${born}-12`],
    ['inside a word', `x${born}x`],
    ['in an address', `https://example.no/sak/${born}/les`],
    ['twice', `${born}-${born}`],
    ['before an at sign', `${born}@example.no`],
    ['with an invisible character in it', `${date}\u200b${rest}`],
  ])('%s is seen', (_, text) => expect(holdsNationalIdentityNumber(text)).toBe(true));

  test.each([
    ['a time in milliseconds', '1795979007957'],
    ['a key with a time in it', 'two-3-1795979007957-12'],
    ['digits of a key that are eleven without its hyphens', `two-3-${date}-${rest}-12`],
    ['eleven digits in a UUID', `a0e8-41d4-a716-${born}b`],
    ['eleven digits of a longer number', `${born}001`],
    ['the end of a longer number', `2026${born}`],
    ['two phone numbers', '55 55 33 33, 55 55 33 34'],
    ['a phone number and a number after it', '55 55 33 33 123'],
    ['a day and a time', '2026-11-23 12:30:45'],
  ])('%s is none', (_, text) => expect(holdsNationalIdentityNumber(text)).toBe(false));
});
