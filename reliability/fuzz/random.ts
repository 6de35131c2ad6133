import { seededRandom } from '../../services/synthetic-country/seeded-random.ts';

/** Numbers made from a seed: the same seed makes the same run. */
export interface Random {
  /** From 0 up to, and without, the number. */
  readonly below: (count: number) => number;
  readonly oneOf: <Item>(items: readonly [Item, ...Item[]] | readonly Item[]) => Item;
  /** True once in so many times. */
  readonly onceIn: (count: number) => boolean;
}

export function createRandom(seed: number): Random {
  const { below } = seededRandom(seed);
  return {
    below,
    oneOf: (items) => items[below(items.length)] as (typeof items)[number],
    onceIn: (count) => below(count) === 0,
  };
}
