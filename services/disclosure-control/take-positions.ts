/** Fills `target` with `source` at `positions`, in that order, and returns it. A plain loop is many times faster than `from`. */
export function takePositions<T extends Uint8Array | Uint16Array | Int32Array | Float64Array>(
  target: T,
  source: ArrayLike<number>,
  positions: ArrayLike<number>,
): T {
  for (let i = 0; i < target.length; i++) target[i] = source[positions[i]!]!;
  return target;
}
