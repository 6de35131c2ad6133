/** A set of search documents by their positions, one bit each: thousands of sets are held in memory. */
export type DocumentSet = Uint32Array;

const BITS = 32;

export const emptySet = (documents: number): DocumentSet => new Uint32Array(Math.ceil(documents / BITS));

export function add(set: DocumentSet, position: number): void {
  const at = Math.floor(position / BITS);
  set[at] = (set[at] ?? 0) | (1 << (position % BITS));
}

export const has = (set: DocumentSet, position: number): boolean =>
  (((set[Math.floor(position / BITS)] ?? 0) >>> (position % BITS)) & 1) === 1;

export const isEmptySet = (set: DocumentSet): boolean => set.every((bits) => bits === 0);

/** The documents that are in every one of the sets; none if there are no sets. */
export const inEach = (sets: readonly DocumentSet[]): DocumentSet => combine(sets, (one, other) => one & other);

export const inAny = (sets: readonly DocumentSet[]): DocumentSet => combine(sets, (one, other) => one | other);

function combine([first, ...others]: readonly DocumentSet[], of: (one: number, other: number) => number): DocumentSet {
  const result = first?.slice() ?? emptySet(0);
  for (const set of others) {
    for (let at = 0; at < result.length; at += 1) result[at] = of(result[at] ?? 0, set[at] ?? 0);
  }
  return result;
}

/** The positions of a set, in order. */
export function* positionsIn(set: DocumentSet): Generator<number> {
  for (let at = 0; at < set.length; at += 1) {
    for (let bits = set[at] ?? 0; bits !== 0; bits &= bits - 1) yield at * BITS + (BITS - 1 - Math.clz32(bits & -bits));
  }
}
