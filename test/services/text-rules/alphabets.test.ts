import { describe, expect, test } from 'vitest';
import { mixesAlphabets, withPlainShapes } from '../../../services/text-rules/alphabets.ts';

describe('letters in a shape of their own', () => {
  test.each([
    ['ＮＡＶ Ｒøｒｏｓ', 'NAV Røros'],
    ['Storgata １２', 'Storgata 12'],
    ['post＠example．no', 'post@example.no'],
    ['𝐍𝐀𝐕 𝘖𝘴', 'NAV Os'],
    ['Ofﬁce', 'Office'],
    ['Ⓝⓐⓥ', 'Nav'],
  ])('%s are the letters they stand for', (given, text) => expect(withPlainShapes(given)).toBe(text));
  test.each(['Kárášjohka', 'm²', '½ time', '№ 3', '① Ring', '90 %…', 'Ǩǯǧŋ', '日本語'])('%s stays', (text) =>
    expect(withPlainShapes(text)).toBe(text),
  );
});

describe('letters of another alphabet that only look like Latin ones', () => {
  test.each([
    ['a Cyrillic а in a word', 'Nаv Røros'],
    ['a Cyrillic О before Latin letters', 'Оslo kommune'],
    ['a Greek Α in a word', 'NΑV Os'],
    ['a whole word of look-alikes beside Latin ones', 'Nav Осо'],
    ['one letter', 'Inngang А'],
    ['in a street', 'Stоrgata 1'],
    ['in an address of a site', 'https://www.nаv.no'],
    ['a whole name of a site', 'https://сосо.no'],
    ['beside a true word of Russian', 'Nаv говорит'],
  ])('%s are found', (_, text) => expect(mixesAlphabets(text)).toBe(true));
  test.each([
    'Nav Røros',
    'Kárášjohka Ǩǯǧŋ',
    'Социальная помощь в НАВ',
    'Позвоните в NAV по номеру 55 55 33 33',
    'Допомога від NAV: а також від комуни',
    'Κοινωνική βοήθεια, NAV',
    'TNFα og β-blokker',
    'НАВ',
    'مساعدة من NAV',
    'µg og Ω',
  ])('%s is a text as it should be', (text) => expect(mixesAlphabets(text)).toBe(false));
});

test('a text of a million Cyrillic letters beside Latin words is judged at once', () => {
  expect(mixesAlphabets(`${'а'.repeat(1_000_000)} nav`)).toBe(true);
  expect(mixesAlphabets('не nav '.repeat(100_000))).toBe(false);
  expect(mixesAlphabets('а '.repeat(500_000))).toBe(false);
});
