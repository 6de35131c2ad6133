import { NO_DAYS, SERVICES } from '../codes.ts';
import type { Geography } from '../geography.ts';
import { type CaseLedger, NO_ROW, STAGE, WITHDRAWN } from '../ledger/case-ledger.ts';
import type { SensitiveColumns } from '../sensitive-columns.ts';
import { OUTCOME_SHARE_MAX, ROUNDING_BASE } from '../small-cell-rule.ts';
import {
  AGE_COUNT,
  DAYS_SUM_MAX,
  daysBin,
  MARGIN_MIN,
  PART_SIZES,
  TUPLE_FAMILIES,
  type TupleFamily,
} from './tuple-families.ts';

/** An error in a margin of fewer cases counts as in one of so many, of more as in one of so many. */
const [SCALE_MIN, SCALE_MAX] = [20, 400];

/** Every margin of every family, of the cases that have a tuple. Confidential. */
export interface TupleMargins {
  /** 3 × rows of A − true. */
  readonly errorA: Float64Array;
  /** 6 × rows of P − 3 × rows of A: P is adjusted to A and never to the true counts. */
  readonly errorP: Float64Array;
  /** How much a squared error counts; 0: the margin takes no part. */
  readonly weight: Float64Array;
  /** Sets where each family’s cells of a place, month, service and age begin. */
  basesOf(municipality: number, month: number, service: number, age: number, bases: Int32Array): void;
}

/** Place of a tuple’s part inside a family’s cells. */
export function partOf(family: TupleFamily, tuples: SensitiveColumns, at: number): number {
  switch (family.part) {
    case 'outcome':
      return tuples.outcome[at]!;
    case 'deadline':
      return tuples.deadline[at]!;
    case 'complaint':
      return tuples.complaint[at]!;
    case 'daysBin':
      return daysBin(tuples.days[at]!);
    case 'daysSum':
      return 0;
  }
}

/** The days that a tuple adds to the sums. */
export function daysAdded(tuples: SensitiveColumns, at: number): number {
  const days = tuples.days[at]!;
  return days === NO_DAYS ? 0 : Math.min(days, DAYS_SUM_MAX);
}

/** Counts the closed cases and the rows that show a tuple, and says which margins take part. */
export function tupleMargins(ledger: CaseLedger, geography: Geography): TupleMargins {
  const { cases, given, stage, withdrawn, rowA, rowP, rowMonth } = ledger;
  const closed = (at: number): boolean => stage[at] === STAGE.CLOSED;
  const layout = layoutOf(cases.month, geography);
  const real = new Float64Array(layout.size);
  const errorA = new Float64Array(layout.size);
  const errorP = new Float64Array(layout.size);
  const bases = new Int32Array(TUPLE_FAMILIES.length);
  const add = (into: Float64Array, tuples: SensitiveColumns, at: number, by: number): void => {
    for (let f = 0; f < TUPLE_FAMILIES.length; f++) {
      const family = TUPLE_FAMILIES[f]!;
      const amount = family.part === 'daysSum' ? daysAdded(tuples, at) : 1;
      into[bases[f]! + partOf(family, tuples, at)]! += by * amount;
    }
  };
  let [days, timed] = [0, 0];
  for (let at = 0; at < cases.length; at++) {
    if (!closed(at)) continue;
    if (withdrawn[at] === WITHDRAWN.NO) {
      layout.basesOf(cases.municipality[at]!, cases.month[at]!, cases.service[at]!, cases.ageBand[at]!, bases);
      add(real, cases, at, 1);
      add(errorA, cases, at, -1);
      days += daysAdded(cases, at);
      if (cases.days[at] !== NO_DAYS) timed++;
    }
    if (rowA[at] === NO_ROW) continue;
    layout.basesOf(cases.municipality[at]!, rowMonth[at]!, cases.service[at]!, cases.ageBand[at]!, bases);
    add(errorA, given, at, ROUNDING_BASE.A);
    add(errorP, given, at, (rowP[at] === NO_ROW ? 0 : ROUNDING_BASE.P) - ROUNDING_BASE.A);
  }
  const meanDays = Math.max(1, days / Math.max(1, timed));
  return { errorA, errorP, weight: weightsOf(layout, real, meanDays), basesOf: layout.basesOf };
}

interface Layout {
  readonly size: number;
  readonly offsets: readonly number[];
  readonly perPlace: readonly number[];
  readonly places: readonly number[];
  readonly basesOf: TupleMargins['basesOf'];
}

function layoutOf(months: Uint16Array, geography: Geography): Layout {
  let [first, last] = [Number.MAX_SAFE_INTEGER, 0];
  for (const month of months) {
    first = Math.min(first, month);
    last = Math.max(last, month);
  }
  const start = Math.min(first, last) - (Math.min(first, last) % 12);
  const span = Math.floor((last - start) / 12) * 12 + 12;
  const areas = { NATION: 1, COUNTY: geography.counties.length, MUNICIPALITY: geography.municipalities.length };
  const places = TUPLE_FAMILIES.map(({ area }) => areas[area]);
  const perPlace = TUPLE_FAMILIES.map(
    ({ byService, byAge, part }) => (byService ? SERVICES.length : 1) * (byAge ? AGE_COUNT : 1) * PART_SIZES[part],
  );
  let size = 0;
  const offsets = TUPLE_FAMILIES.map((family, f) => {
    const offset = size;
    size += (span / family.months) * places[f]! * perPlace[f]!;
    return offset;
  });
  const basesOf: TupleMargins['basesOf'] = (municipality, month, service, age, bases) => {
    const county = geography.countyOf[municipality]!;
    for (let f = 0; f < TUPLE_FAMILIES.length; f++) {
      const { area, months: length, byService, byAge, part } = TUPLE_FAMILIES[f]!;
      const placeIn = area === 'NATION' ? 0 : area === 'COUNTY' ? county : municipality;
      const place = Math.floor((month - start) / length) * places[f]! + placeIn;
      const within = ((byService ? service : 0) * (byAge ? AGE_COUNT : 1) + (byAge ? age : 0)) * PART_SIZES[part];
      bases[f] = offsets[f]! + place * perPlace[f]! + within;
    }
  };
  return { size, offsets, perPlace, places, basesOf };
}

/** Small margins take no part, nor do those of a municipality of which one outcome has more than its share. */
function weightsOf(layout: Layout, real: Float64Array, meanDays: number): Float64Array {
  const weight = new Float64Array(layout.size);
  TUPLE_FAMILIES.forEach((family, f) => {
    const end = layout.offsets[f + 1] ?? layout.size;
    const isSum = family.part === 'daysSum';
    for (let margin = layout.offsets[f]!; margin < end; margin++) {
      const cases = isSum ? real[margin]! / meanDays : real[margin]!;
      if (cases < MARGIN_MIN[family.area]) continue;
      const scale = Math.min(Math.max(cases, SCALE_MIN), SCALE_MAX);
      weight[margin] = family.weight / (isSum ? scale * meanDays * meanDays : scale);
    }
    if (family.area === 'MUNICIPALITY' && family.part === 'outcome') dropUniform(family, layout, f, real, weight);
  });
  return weight;
}

/** Outcomes of one place and period: where one has more than its share, none is balanced. */
function dropUniform(family: TupleFamily, layout: Layout, f: number, real: Float64Array, weight: Float64Array): void {
  const end = layout.offsets[f + 1] ?? layout.size;
  const size = PART_SIZES[family.part];
  for (let start = layout.offsets[f]!; start < end; start += size) {
    const outcomes = real.subarray(start, start + size);
    const total = outcomes.reduce((sum, count) => sum + count, 0);
    if (Math.max(...outcomes) > OUTCOME_SHARE_MAX * total) weight.fill(0, start, start + size);
  }
}
