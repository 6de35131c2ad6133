import type { DrawUnits } from './draw-units.ts';
import { BALANCED_MARGIN_MIN } from './margin-families.ts';
import type { MarginStore } from './margin-store.ts';

/** Local search: how often every row is visited, and how many replacements it tries each time. */
export const BALANCE_SWEEPS = 4;
export const BALANCE_TRIES = 12;
/** An error in a margin of fewer cases than this weighs as in one of so many. */
const MARGIN_FLOOR = 20;
/** And one of more cases as one of so many; else the nation's errors would be moved into the largest city. */
const MARGIN_CEILING = 400;

/**
 * Improves the choice of units inside each cell: swaps that lower
 * `Σ weight × (published − true)² / min(max(true, 20), 400)` over the store's families. Counts of cells do not change.
 * @param order positions of `units`, cell by cell, the chosen first; reordered in place, the store's errors with it.
 */
export function balanceMargins(
  units: DrawUnits,
  needs: Int32Array,
  step: number,
  order: Int32Array,
  store: MarginStore,
  random: () => number,
  onProgress: (share: number) => void,
): void {
  const { cellStart, attributes, municipality, month, service } = units;
  const { cellOf } = store;
  const count = store.families.length;
  const bases = new Int32Array(count);
  const state = withWeights(store, units.unitWeight);
  const [squared, twice] = [step * step, 2 * step];
  for (let sweep = 0; sweep < BALANCE_SWEEPS; sweep++) {
    for (let cell = 0; cell < needs.length; cell++) {
      const start = cellStart[cell]!;
      const size = cellStart[cell + 1]! - start;
      const need = needs[cell]!;
      if (need === 0 || need === size) continue;
      store.baseOf(municipality[start]!, month[start]!, service[start]!, bases);
      for (let slot = start; slot < start + need; slot++) {
        for (let attempt = 0; attempt < BALANCE_TRIES; attempt++) {
          const other = start + need + (random() % (size - need));
          const leaving = attributes[order[slot]!]!;
          const entering = attributes[order[other]!]!;
          if (leaving === entering) continue;
          const from = leaving * count;
          const to = entering * count;
          let change = 0;
          for (let f = 0; f < count; f++) {
            const a = 2 * (bases[f]! + cellOf[from + f]!);
            const b = 2 * (bases[f]! + cellOf[to + f]!);
            if (a === b) continue;
            change += state[a + 1]! * (squared - twice * state[a]!) + state[b + 1]! * (squared + twice * state[b]!);
          }
          if (change >= 0) continue;
          for (let f = 0; f < count; f++) {
            state[2 * (bases[f]! + cellOf[from + f]!)]! -= step;
            state[2 * (bases[f]! + cellOf[to + f]!)]! += step;
          }
          const swapped = order[slot]!;
          order[slot] = order[other]!;
          order[other] = swapped;
        }
      }
    }
    onProgress((sweep + 1) / BALANCE_SWEEPS);
  }
  for (let margin = 0; margin < store.error.length; margin++) store.error[margin] = state[2 * margin]!;
}

/** Error and weight of every margin side by side, for they are read together; weight 0: not balanced. */
function withWeights(store: MarginStore, unitWeight: number): Float64Array {
  const state = new Float64Array(2 * store.error.length);
  for (const [f, { area, weight }] of store.families.entries()) {
    const { offset, size, periods } = store.blocks[f]!;
    for (let margin = offset; margin < offset + size * periods.length; margin++) {
      const cases = store.truth[margin]! * unitWeight;
      const scale = Math.min(Math.max(cases, MARGIN_FLOOR), MARGIN_CEILING);
      state[2 * margin] = store.error[margin]!;
      state[2 * margin + 1] = cases < BALANCED_MARGIN_MIN[area] ? 0 : weight / scale;
    }
  }
  return state;
}
