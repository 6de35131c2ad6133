/** How many keys a column of 16 bits can hold. */
export const KEYS_OF_16_BITS = 0x10000;

/** @returns `positions` in the order of `keyOf[position]` (each below `keyCount`); equal keys keep their order. Linear. */
export function sortByKey(positions: Int32Array, keyOf: ArrayLike<number>, keyCount: number): Int32Array {
  const next = startsOf(positions, keyOf, keyCount);
  const sorted = new Int32Array(positions.length);
  for (let i = 0; i < positions.length; i++) {
    const position = positions[i]!;
    sorted[next[keyOf[position]!]!++] = position;
  }
  return sorted;
}

/** @returns where the positions of each key begin once they are sorted by it, and one more for the end. */
export function startsOf(positions: Int32Array, keyOf: ArrayLike<number>, keyCount: number): Int32Array {
  const starts = new Int32Array(keyCount + 1);
  for (let i = 0; i < positions.length; i++) starts[keyOf[positions[i]!]! + 1]!++;
  for (let key = 1; key <= keyCount; key++) starts[key]! += starts[key - 1]!;
  return starts;
}

/** Like {@link sortByKey}, for 32-bit ranks: two passes of 16 bits. */
export function sortByRank(positions: Int32Array, rankOf: Uint32Array): Int32Array {
  const low = new Uint16Array(rankOf.length);
  const high = new Uint16Array(rankOf.length);
  for (let i = 0; i < rankOf.length; i++) {
    low[i] = rankOf[i]! & 0xffff;
    high[i] = rankOf[i]! >>> 16;
  }
  return sortByKey(sortByKey(positions, low, KEYS_OF_16_BITS), high, KEYS_OF_16_BITS);
}

/** @returns 0, 1, …, length − 1. */
export function everyPosition(length: number): Int32Array {
  const positions = new Int32Array(length);
  for (let i = 0; i < length; i++) positions[i] = i;
  return positions;
}
