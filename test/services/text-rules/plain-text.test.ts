import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasDamagedLetters } from '../../../services/text-rules/damaged-text.ts';
import { holdsNationalIdentityNumber } from '../../../services/text-rules/national-identity-number.ts';
import { isPlainText } from '../../../services/text-rules/plain-text.ts';
import { tidyText } from '../../../services/text-rules/tidy-text.ts';

/** Every character that a plain text may have. */
const PLAIN = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code)).filter(isPlainText);
/** Nobody sees it and every rule takes it out, but with it a text is not plain. */
const UNSEEN = '\u200b';
const words = fc.array(
  fc.oneof(
    fc.constantFrom(...PLAIN),
    fc.constantFrom(...PLAIN),
    fc.constantFrom('  ', ' \n ', '010190', '12345', '01', '12', '…', '-', '17054026641', '170540 266 41'),
  ),
  { maxLength: 30 },
);

test('a text without rare characters is kept as one with them is, only found sooner', () => {
  fc.assert(
    fc.property(words, fc.constantFrom('LINE' as const, 'PARAGRAPHS' as const), (parts, form) => {
      const text = parts.join('');
      expect(tidyText(text, form)?.text).toBe(tidyText(`${text}${UNSEEN}`, form)?.text);
      expect(holdsNationalIdentityNumber(text)).toBe(holdsNationalIdentityNumber(`${UNSEEN}${text}`));
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ['in one piece', 'Født 17054026641 i Os'],
  ['with three spaces', '170540   26641'],
  ['with three dots in one sign', '170540…26641'],
  ['with a dash between words', 'nr 170540–26641, sa hun'],
])('a national identity number is found in a plain text %s', (_, text) => {
  expect(isPlainText(text)).toBe(true);
  expect(holdsNationalIdentityNumber(text)).toBe(true);
});

test.each(['\u00ad', '\u00b2', '\u00bd', '\u200b', '\uff11', '\t', '\u0000', '\ud800', 'a\u030a', '\u202e', '\u00a0'])(
  'a text with %j is not plain',
  (character) => {
    expect(isPlainText(`Os ${character} kommune`)).toBe(false);
  },
);

test.each([
  'R?ros',
  'R¿ros',
  'r&oslash;ros',
  'R=C3=B8ros',
  'R\\u00f8ros',
  'R+APg-ros',
  'R%C3%B8ros',
  'RÃ¸ros',
  'R›ros',
])('letters lost as in %s are found', (text) => {
  expect(hasDamagedLetters(text)).toBe(true);
});
