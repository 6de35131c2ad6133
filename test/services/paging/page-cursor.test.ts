import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CURSOR_LENGTH_MAX, decodeCursor, encodeCursor } from '../../../services/paging/page-cursor.ts';
import { refusalOf } from '../text-rules/refusal.ts';

const question = 'services:["gjeld","5025"]';
const cursor = encodeCursor(['0.75', '5025-debt-counselling'], question);
const refused = (text: string, asked = question) => refusalOf(() => decodeCursor(text, asked));

test('a cursor leads back to the very keys, whatever text they are', () => {
  const keys = fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { maxLength: 5 });
  fc.assert(
    fc.property(keys, fc.string(), (sortKeys, asked) => {
      expect(decodeCursor(encodeCursor(sortKeys, asked), asked)).toEqual(sortKeys);
    }),
  );
});

test('microseconds in a key survive', () => {
  expect(decodeCursor(encodeCursor(['2024-01-01 10:00:00.123456+01'], 'q'), 'q')).toEqual([
    '2024-01-01 10:00:00.123456+01',
  ]);
});

test('the same page end always has the same cursor, which goes into a URL as it is', () => {
  expect(encodeCursor(['0.75', '5025-debt-counselling'], question)).toBe(cursor);
  expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/);
});

describe('a cursor is refused', () => {
  test('when any one character is changed, added or taken away', () => {
    const changes = fc.tuple(fc.nat(cursor.length - 1), fc.constantFrom('', 'A', '_', '=', ' ', '+', 'é', '0'));
    fc.assert(
      fc.property(changes, fc.boolean(), ([at, put], insert) => {
        const changed = cursor.slice(0, at) + put + cursor.slice(insert ? at : at + 1);
        fc.pre(changed !== cursor);
        expect(refused(changed)).toMatchObject({ rule: 'PAGE_CURSOR', argument: ['after'] });
      }),
      { numRuns: 500 },
    );
  });

  test('when any one bit is flipped', () => {
    const bytes = Buffer.from(cursor, 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const flipped = Buffer.from(bytes);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(refused(flipped.toString('base64url')).rule).toBe('PAGE_CURSOR');
    }
  });

  test('when it is of another question, also one whose text runs into the keys', () => {
    expect(refused(cursor, 'services:["gjeld","3430"]').rule).toBe('PAGE_CURSOR');
    expect(refused(encodeCursor(['a'], 'q'), 'q[').rule).toBe('PAGE_CURSOR');
  });

  test('when another spelling decodes to the same bytes', () => {
    const shorter = [1, 2, 3].map((n) => encodeCursor(['x'.repeat(n)], question)).find((text) => text.length % 4 !== 0);
    expect(refused(`${shorter}=`).rule).toBe('PAGE_CURSOR');
    expect(refused(`${cursor.slice(0, 4)}\n${cursor.slice(4)}`).rule).toBe('PAGE_CURSOR');
  });

  test.each(['', 'null', '0', '10', 'e30', '%', `${'A'.repeat(CURSOR_LENGTH_MAX + 1)}`])(
    'when it is made up: %.12s',
    (text) => {
      expect(refused(text).message).toContain('(PAGE_CURSOR)');
    },
  );

  test('without the text of it in the refusal', () => {
    const withName = `${Buffer.from('Kari Eksempel').toString('base64url')}`;
    expect(refused(withName).message).not.toContain(withName);
  });
});
