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

/** Counts of figures, and where they are not zero: most figures of a fine narrowing are. */
export interface Figures {
  readonly counts: Int32Array;
  readonly filled: Int32Array;
}

/** Counts by municipality, month and narrowing: `((municipality × months) + month) × cells + cell`. */
export function countFigures(
  columns: FigureColumns,
  positions: ArrayLike<number>,
  narrowing: string,
  { from, to }: MonthRange,
  municipalities: number,
): Figures {
  const size = cellCount(narrowing);
  const counts = new Int32Array(municipalities * (to - from) * size);
  const filled = new Int32Array(positions.length);
  let found = 0;
  const parts = [...narrowing].map((name) => {
    return { column: columns[NARROWING[name as Narrowing]], codes: NARROWING_SIZES[name as Narrowing] };
  });
  for (let i = 0; i < positions.length; i++) {
    const at = positions[i]!;
    const month = columns.month[at]!;
    if (month < from || month >= to) continue;
    let cell = 0;
    for (const { column, codes } of parts) cell = cell * codes + column[at]!;
    const figure = (columns.municipality[at]! * (to - from) + month - from) * size + cell;
    if (counts[figure]!++ === 0) filled[found++] = figure;
  }
  return { counts, filled: filled.subarray(0, found) };
}

/** Adds counts by municipality and month up to those of an area and period. `from` of the range begins a year. */
export function addUp(
  { counts, filled }: Figures,
  size: number,
  months: number,
  area: Area,
  period: PeriodMonths,
  { countyOf, counties, municipalities }: Geography,
): Figures {
  if (area === 'MUNICIPALITY' && period === 1) return { counts, filled };
  const places = { MUNICIPALITY: municipalities.length, COUNTY: counties.length, NATION: 1 }[area];
  const periods = Math.ceil(months / period);
  const sums = new Int32Array(places * periods * size);
  const filledSums = new Int32Array(filled.length);
  let found = 0;
  for (const figure of filled) {
    const cell = figure % size;
    const placeMonth = (figure - cell) / size;
    const month = placeMonth % months;
    const municipality = (placeMonth - month) / months;
    const place = area === 'MUNICIPALITY' ? municipality : area === 'COUNTY' ? countyOf[municipality]! : 0;
    const sum = (place * periods + Math.floor(month / period)) * size + cell;
    if (sums[sum] === 0) filledSums[found++] = sum;
    sums[sum]! += counts[figure]!;
  }
  return { counts: sums, filled: filledSums.subarray(0, found) };
}
