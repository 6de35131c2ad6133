import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkSearchText } from '../../../services/text-rules/search-text.ts';
import { refusalOf } from './refusal.ts';

const search = (text: string) => checkSearchText(text, ['filter', 'text']);

test('spaces around and between the words do not matter', () => {
  expect(search('  gjeld \t og   husleie ')).toBe('gjeld og husleie');
});

test('å is å, also where the keyboard sends a and a ring', () => {
  expect(search('ra\u030Ad')).toBe('råd');
});

test('signs that mean something to a database are kept as plain text', () => {
  expect(search("100 % _ \\ ' OR 1=1")).toBe("100 % _ \\ ' OR 1=1");
});

test('200 characters are searched for, 201 are refused', () => {
  expect(search('å'.repeat(200))).toHaveLength(200);
  expect(refusalOf(() => search('å'.repeat(201)))).toMatchObject({ rule: 'SEARCH_TEXT', argument: ['filter', 'text'] });
});

test.each(['', '   ', 'a\u0000b', 'a\u0007', 'x'.repeat(10_000)])(
  'a text that cannot be searched for is refused: %.10j',
  (text) => {
    expect(refusalOf(() => search(text)).rule).toBe('SEARCH_TEXT');
  },
);

test('an accepted text is accepted again and stays the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (typed) => {
      let accepted: string;
      try {
        accepted = search(typed);
      } catch {
        return;
      }
      expect(search(accepted)).toBe(accepted);
      expect(accepted.trim()).toBe(accepted);
    }),
  );
});
