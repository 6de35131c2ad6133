/** @returns `positions` in the order of `keyOf[position]` (each below `keyCount`); equal keys keep their order. Linear. */
export function sortByKey(positions: Int32Array, keyOf: ArrayLike<number>, keyCount: number): Int32Array {
  const next = new Int32Array(keyCount + 1);
  for (let i = 0; i < positions.length; i++) next[keyOf[positions[i]!]! + 1]!++;
  for (let key = 1; key <= keyCount; key++) next[key]! += next[key - 1]!;
  const sorted = new Int32Array(positions.length);
  for (let i = 0; i < positions.length; i++) {
    const position = positions[i]!;
    sorted[next[keyOf[position]!]!++] = position;
  }
  return sorted;
}

/** As {@link sortByKey} for 32-bit ranks: two passes of 16 bits. */
export function sortByRank(positions: Int32Array, rankOf: Uint32Array): Int32Array {
  const low = new Uint16Array(rankOf.length);
  const high = new Uint16Array(rankOf.length);
  for (let i = 0; i < rankOf.length; i++) {
    low[i] = rankOf[i]! & 0xffff;
    high[i] = rankOf[i]! >>> 16;
  }
  return sortByKey(sortByKey(positions, low, 0x10000), high, 0x10000);
}

/** @returns 0, 1, …, length − 1. */
export function everyPosition(length: number): Int32Array {
  const positions = new Int32Array(length);
  for (let i = 0; i < length; i++) positions[i] = i;
  return positions;
}
