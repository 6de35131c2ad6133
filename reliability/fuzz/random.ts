/** Numbers made from a seed: the same seed makes the same run (mulberry32). */
export interface Random {
  /** From 0 up to, and without, the number. */
  readonly below: (count: number) => number;
  readonly oneOf: <Item>(items: readonly [Item, ...Item[]] | readonly Item[]) => Item;
  /** True once in so many times. */
  readonly onceIn: (count: number) => boolean;
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number) => Math.floor(next() * count);
  return {
    below,
    oneOf: (items) => items[below(items.length)] as (typeof items)[number],
    onceIn: (count) => below(count) === 0,
  };
}
