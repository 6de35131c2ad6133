import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decodeFeedToken,
  encodeFeedToken,
  type FeedPlace,
  type FeedQuestion,
  WHOLE_COMMIT,
} from '../../../services/change-feed/feed-token.ts';
import { ENTITY_TYPES } from '../../../services/change-feed/recorded-change.ts';
import { encodeCursor } from '../../../services/paging/page-cursor.ts';
import { refusalOf } from '../text-rules/refusal.ts';

const question: FeedQuestion = {
  types: ['OFFICE', 'CONTACT'],
  municipality: '5025',
  role: 'MUNICIPALITY',
  reach: new Set(['3430']),
};
const place: FeedPlace = {
  incarnation: '6f1c0000-0000-4000-8000-000000000000',
  version: '120',
  sequence: '4711',
  committedAt: '1795447800123456',
};
const token = encodeFeedToken(place, question);
const bigint = fc.bigInt({ min: 0n, max: BigInt(WHOLE_COMMIT) }).map(String);

test('a token leads back to the very place, for any 64-bit number', () => {
  fc.assert(
    fc.property(bigint, bigint, fc.option(fc.subarray([...ENTITY_TYPES])), (version, sequence, types) => {
      const asked = { ...question, types };
      const there = { ...place, version, sequence };
      expect(decodeFeedToken(encodeFeedToken(there, asked), asked)).toEqual({ place: there, sameReach: true });
    }),
  );
});

test('the order and repeats of the types asked for do not matter', () => {
  const reordered = { ...question, types: ['CONTACT', 'OFFICE', 'CONTACT'] as const };
  expect(decodeFeedToken(token, reordered).place).toEqual(place);
});

test('a token of an asker whose role or municipalities have changed says so', () => {
  expect(decodeFeedToken(token, { ...question, reach: new Set(['3430', '5025']) }).sameReach).toBe(false);
  expect(decodeFeedToken(token, { ...question, reach: new Set() }).sameReach).toBe(false);
  expect(decodeFeedToken(token, { ...question, role: 'ADMINISTRATOR' }).sameReach).toBe(false);
});

describe('a token is refused, never read as a place at the beginning or the end', () => {
  const otherFilters: readonly [string, Partial<FeedQuestion>][] = [
    ['other types', { types: ['OFFICE'] }],
    ['all types', { types: null }],
    ['another municipality', { municipality: '3430' }],
    ['no municipality', { municipality: null }],
  ];
  test.each(otherFilters)('of a feed of %s', (_, other) => {
    expect(refusalOf(() => decodeFeedToken(token, { ...question, ...other })).rule).toBe('PAGE_CURSOR');
  });

  test.each(['', '0', 'null', 'latest', token.slice(0, -1), token.slice(1), `${token}A`])(
    'damaged: %.10s',
    (damaged) => {
      expect(refusalOf(() => decodeFeedToken(damaged, question))).toMatchObject({
        rule: 'PAGE_CURSOR',
        argument: ['after'],
      });
    },
  );

  test.each([
    ['a version that is no number', ['i', 'x', '1', '', 'r']],
    ['a number of more than 64 bits', ['i', '1', '9223372036854775808', '', 'r']],
    ['a negative number', ['i', '-1', '1', '', 'r']],
    ['a number in another spelling', ['i', '01', '1', '', 'r']],
    ['too few parts', ['i', '1', '1']],
    ['too many parts', ['i', '1', '1', '', 'r', '']],
  ])('made by hand with a right checksum, but with %s', (_, keys) => {
    const made = encodeCursor(keys, `changes:${JSON.stringify([['CONTACT', 'OFFICE'], '5025'])}`);
    expect(refusalOf(() => decodeFeedToken(made, question)).rule).toBe('PAGE_CURSOR');
  });
});
