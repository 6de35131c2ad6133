import { ATTRIBUTES_COUNT } from '../row-attributes.ts';
import { type DrawUnits, SERVICE_COUNT } from './draw-units.ts';
import { attributeCells, BALANCED_MARGIN_MIN, type MarginFamily } from './margin-families.ts';

/** Local search: how often every row is visited, and how many replacements it tries each time. */
export const BALANCE_SWEEPS = 4;
export const BALANCE_TRIES = 12;
/** An error in a margin of fewer cases than this weighs as in one of so many. */
const MARGIN_FLOOR = 20;
/** And one of more cases as one of so many; else the nation's errors would be moved into the largest city. */
const MARGIN_CEILING = 400;

interface Margins {
  /** Per family: twice the place where the attribute cells of a cell of units begin. */
  readonly baseOf: (cell: number, bases: Int32Array) => void;
  /** Twice the attribute cell, at `attributes × families + family`. */
  readonly cellOf: Int32Array;
  /** Interleaved: [2i] published − true, in units; [2i + 1] weight of the margin's squared error, 0: not balanced. */
  readonly state: Float64Array;
}

/**
 * Chooses which units stand for each cell: the first `needs[cell]` in secret order, then swaps inside cells that lower
 * `Σ weight × (published − true)² / max(true, 20)` over the families. Counts of cells do not change.
 * @param order positions of `units`, cell by cell; reordered in place so that each cell's chosen come first.
 */
export function balanceMargins(
  units: DrawUnits,
  needs: Int32Array,
  step: number,
  order: Int32Array,
  countyOf: Uint8Array,
  families: readonly MarginFamily[],
  random: () => number,
  onProgress: (share: number) => void,
): void {
  const margins = buildMargins(units, needs, step, order, countyOf, families);
  const { cellStart, attributes } = units;
  const { state, cellOf, baseOf } = margins;
  const count = families.length;
  const bases = new Int32Array(count);
  const [squared, twice] = [step * step, 2 * step];
  for (let sweep = 0; sweep < BALANCE_SWEEPS; sweep++) {
    for (let cell = 0; cell < needs.length; cell++) {
      const start = cellStart[cell]!;
      const size = cellStart[cell + 1]! - start;
      const need = needs[cell]!;
      if (need === 0 || need === size) continue;
      baseOf(cell, bases);
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
            const a = bases[f]! + cellOf[from + f]!;
            const b = bases[f]! + cellOf[to + f]!;
            if (a === b) continue;
            change += state[a + 1]! * (squared - twice * state[a]!) + state[b + 1]! * (squared + twice * state[b]!);
          }
          if (change >= 0) continue;
          for (let f = 0; f < count; f++) {
            state[bases[f]! + cellOf[from + f]!]! -= step;
            state[bases[f]! + cellOf[to + f]!]! += step;
          }
          const swapped = order[slot]!;
          order[slot] = order[other]!;
          order[other] = swapped;
        }
      }
    }
    onProgress((sweep + 1) / BALANCE_SWEEPS);
  }
}

function buildMargins(
  units: DrawUnits,
  needs: Int32Array,
  step: number,
  order: Int32Array,
  countyOf: Uint8Array,
  families: readonly MarginFamily[],
): Margins {
  const { cellStart, municipality, month, service, attributes } = units;
  let [first, last] = [Number.MAX_SAFE_INTEGER, 0];
  for (let i = 0; i < units.length; i++) {
    first = Math.min(first, month[i]!);
    last = Math.max(last, month[i]!);
  }
  first -= first % 12;
  const areaSize = { NATION: 1, COUNTY: 256, MUNICIPALITY: countyOf.length };
  const tables = families.map(attributeCells);
  const offsets: number[] = [];
  let total = 0;
  for (const [f, { area, months, byService }] of families.entries()) {
    offsets.push(total);
    const periods = Math.floor((last - first) / months) + 1;
    total += areaSize[area] * periods * (byService ? SERVICE_COUNT : 1) * tables[f]!.size;
  }
  const baseOf = (cell: number, bases: Int32Array): void => {
    const at = cellStart[cell]!;
    for (let f = 0; f < families.length; f++) {
      const { area, months, byService } = families[f]!;
      const periods = Math.floor((last - first) / months) + 1;
      const place = area === 'NATION' ? 0 : area === 'COUNTY' ? countyOf[municipality[at]!]! : municipality[at]!;
      const period = place * periods + Math.floor((month[at]! - first) / months);
      bases[f] = 2 * (offsets[f]! + (byService ? period * SERVICE_COUNT + service[at]! : period) * tables[f]!.size);
    }
  };
  const state = new Float64Array(2 * total);
  const cellOf = new Int32Array(ATTRIBUTES_COUNT * families.length);
  tables.forEach((table, f) => {
    for (let number = 0; number < ATTRIBUTES_COUNT; number++) {
      cellOf[number * families.length + f] = 2 * table.cellOf[number]!;
    }
  });
  const bases = new Int32Array(families.length);
  for (let cell = 0; cell < needs.length; cell++) {
    baseOf(cell, bases);
    const chosenEnd = cellStart[cell]! + needs[cell]!;
    for (let slot = cellStart[cell]!; slot < cellStart[cell + 1]!; slot++) {
      const number = attributes[order[slot]!]!;
      for (let f = 0; f < bases.length; f++) {
        const margin = bases[f]! + cellOf[number * bases.length + f]!;
        state[margin]! += slot < chosenEnd ? step - 1 : -1;
        state[margin + 1]!++;
      }
    }
  }
  for (const [f, { area, weight }] of families.entries()) {
    const end = offsets[f + 1] ?? total;
    for (let i = offsets[f]!; i < end; i++) {
      const cases = state[2 * i + 1]! * units.unitWeight;
      state[2 * i + 1] =
        cases < BALANCED_MARGIN_MIN[area] ? 0 : weight / Math.min(Math.max(cases, MARGIN_FLOOR), MARGIN_CEILING);
    }
  }
  return { baseOf, cellOf, state };
}
