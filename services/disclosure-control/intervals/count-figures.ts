import type { Geography } from '../geography.ts';
import {
  type Area,
  cellCount,
  type FigureColumns,
  NARROWING,
  NARROWING_SIZES,
  type Narrowing,
  type PeriodMonths,
} from './figure-families.ts';

/** Months [from, to). */
export interface MonthRange {
  readonly from: number;
  readonly to: number;
}

/** Counts by municipality, month and narrowing: `((municipality × months) + month) × cells + cell`. */
export function countFigures(
  columns: FigureColumns,
  positions: ArrayLike<number>,
  narrowing: string,
  { from, to }: MonthRange,
  municipalities: number,
): Int32Array {
  const size = cellCount(narrowing);
  const counts = new Int32Array(municipalities * (to - from) * size);
  const parts = [...narrowing].map((name) => {
    return { column: columns[NARROWING[name as Narrowing]], codes: NARROWING_SIZES[name as Narrowing] };
  });
  for (let i = 0; i < positions.length; i++) {
    const at = positions[i]!;
    const month = columns.month[at]!;
    if (month < from || month >= to) continue;
    let cell = 0;
    for (const { column, codes } of parts) cell = cell * codes + column[at]!;
    counts[(columns.municipality[at]! * (to - from) + month - from) * size + cell]!++;
  }
  return counts;
}

/** Adds counts by municipality and month up to those of an area and period. `from` of the range begins a year. */
export function addUp(
  counts: Int32Array,
  size: number,
  months: number,
  area: Area,
  period: PeriodMonths,
  { countyOf, counties, municipalities }: Geography,
): Int32Array {
  if (area === 'MUNICIPALITY' && period === 1) return counts;
  const places = { MUNICIPALITY: municipalities.length, COUNTY: counties.length, NATION: 1 }[area];
  const periods = Math.ceil(months / period);
  const sums = new Int32Array(places * periods * size);
  for (let municipality = 0; municipality < municipalities.length; municipality++) {
    const place = area === 'MUNICIPALITY' ? municipality : area === 'COUNTY' ? countyOf[municipality]! : 0;
    for (let month = 0; month < months; month++) {
      const from = (municipality * months + month) * size;
      const into = (place * periods + Math.floor(month / period)) * size;
      for (let cell = 0; cell < size; cell++) sums[into + cell]! += counts[from + cell]!;
    }
  }
  return sums;
}
