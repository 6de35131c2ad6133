import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  assertKeys,
  KEY_BYTES_MIN,
  keyedDigest,
  keyedOrder,
  keyedPhase,
  keyedStream,
} from '../../../services/disclosure-control/keyed-random.ts';
import { everyPosition, sortByKey, sortByRank } from '../../../services/disclosure-control/stable-sort.ts';

const key = createHash('sha256').update('a secret').digest();

/** Chris Doty-Humphrey’s sfc32, written anew over BigInt from its definition. */
function* sfc32(seed: readonly number[]): Generator<number> {
  const M = 0xffff_ffffn;
  let [a, b, c, counter] = seed.map((part) => BigInt(part) & M) as [bigint, bigint, bigint, bigint];
  for (;;) {
    const sum = (a + b + counter) & M;
    counter = (counter + 1n) & M;
    a = b ^ (b >> 9n);
    b = (c + ((c << 3n) & M)) & M;
    c = ((((c << 21n) & M) | (c >> 11n)) + sum) & M;
    yield Number(sum);
  }
}

describe('chance that follows from a secret key', () => {
  test('a stream is sfc32, seeded by the first sixteen bytes of the key’s digest', () => {
    const seed = keyedDigest(key, 'stream', 'month', 7);
    const expected = sfc32([0, 4, 8, 12].map((at) => seed.readInt32LE(at)));
    const drawn = keyedStream(key, 'month', 7);
    for (let i = 0; i < 200; i++) expect(drawn()).toBe(expected.next().value);
    expect(keyedStream(key, 'month', 8)()).not.toBe(keyedStream(key, 'month', 7)());
  });

  test('a phase lies below its modulus and takes every value', () => {
    const phases = Array.from({ length: 300 }, (_, at) => keyedPhase(key, `municipality ${at}`, 6));
    expect(new Set(phases)).toEqual(new Set([0, 1, 2, 3, 4, 5]));
  });

  test('the order of a number is its own, whatever other numbers are ranked with it', () => {
    const [a, b, c] = keyedOrder(key, 'row', Float64Array.of(11, 12, 13));
    expect([...keyedOrder(key, 'row', Float64Array.of(13, 11))]).toEqual([c, a]);
    expect(new Set([a, b, c]).size).toBe(3);
    expect(keyedOrder(key, 'other', Float64Array.of(11))[0]).not.toBe(a);
  });

  test('a key is 32 bytes at least, and each level has its own', () => {
    const other = Buffer.alloc(KEY_BYTES_MIN, 1);
    expect(() => assertKeys({ A: key, P: other })).not.toThrow();
    for (const keys of [
      { A: key.subarray(1), P: other },
      { A: key, P: other.subarray(1) },
      { A: key, P: Buffer.from(key) },
    ])
      expect(() => assertKeys(keys)).toThrow('release-key');
    expect(() => assertKeys({ A: 'x'.repeat(40) as unknown as Uint8Array, P: other })).toThrow('release-key');
  });
});

describe('sorting without a comparison', () => {
  test('ranks of 32 bits come in their order, and equal ones as they were', () => {
    const ranks = Uint32Array.of(0xffff_ffff, 5, 0x1_0000, 0xffff, 5, 0, 0x8000_0000, 0xffff_0000);
    expect([...sortByRank(everyPosition(8), ranks)]).toEqual([5, 1, 4, 3, 2, 6, 7, 0]);
  });

  test('keys from the first to the last come in their order, and equal ones as they were', () => {
    expect([...sortByKey(Int32Array.of(3, 2, 1, 0), [2, 0, 2, 1], 3)]).toEqual([1, 3, 2, 0]);
  });
});
