/** @returns the positions for which `keep` holds. */
export function positionsWhere(length: number, keep: (position: number) => boolean): Int32Array {
  const positions = new Int32Array(length);
  let found = 0;
  for (let i = 0; i < length; i++) if (keep(i)) positions[found++] = i;
  return positions.subarray(0, found);
}
