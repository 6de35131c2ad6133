import { AGE_BANDS, COMPLAINT_OUTCOMES, DEADLINE_FLAGS, OUTCOMES } from '../codes.ts';

/** The part of a tuple that a margin counts: outcome, deadline, complaint, bin of the days, or the sum of the days. */
export type TuplePart = 'outcome' | 'deadline' | 'complaint' | 'daysBin' | 'daysSum';

/** A table that people ask for: area × period × (service) × (age) × part, and how much an error in it counts. */
export interface TupleFamily {
  readonly area: 'NATION' | 'COUNTY' | 'MUNICIPALITY';
  /** Months in the period. */
  readonly months: 12 | 3 | 1;
  readonly byService: boolean;
  readonly byAge: boolean;
  readonly part: TuplePart;
  readonly weight: number;
}

/** First day of each bin of handling times after the first; the last holds the undecided too. */
const BIN_STARTS = [2, 4, 8, 11, 15, 22, 31, 46, 61] as const;
/** Days above this count as this in sums, so that one long case does not outweigh a table. */
export const DAYS_SUM_MAX = 120;

export const PART_SIZES: Readonly<Record<TuplePart, number>> = {
  outcome: OUTCOMES.length,
  deadline: DEADLINE_FLAGS.length,
  complaint: COMPLAINT_OUTCOMES.length,
  daysBin: BIN_STARTS.length + 1,
  daysSum: 1,
};
export const AGE_COUNT = AGE_BANDS.length;

/** @returns the bin of a handling time. */
export function daysBin(days: number): number {
  let bin = 0;
  while (bin < BIN_STARTS.length && days >= BIN_STARTS[bin]!) bin++;
  return bin;
}

const PARTS = { O: 'outcome', D: 'deadline', C: 'complaint', B: 'daysBin', V: 'daysSum' } as const;

/** `S`: by service, `A`: by age, then the part: `SO` is service × outcome. */
function family(area: TupleFamily['area'], months: TupleFamily['months'], by: string, weight: number): TupleFamily {
  const part = PARTS[by.at(-1) as keyof typeof PARTS];
  return { area, months, byService: by.includes('S'), byAge: by.includes('A'), part, weight };
}

function families(area: TupleFamily['area'], months: TupleFamily['months'], weights: Readonly<Record<string, number>>) {
  return Object.entries(weights).map(([by, weight]) => family(area, months, by, weight));
}

/** The tables that the assignment of tuples keeps close; weights by trial on the production bench. */
export const TUPLE_FAMILIES: readonly TupleFamily[] = [
  ...families('NATION', 12, { SO: 8, SD: 16, SB: 8, SC: 2, SV: 16, AO: 8, AD: 2 }),
  ...families('NATION', 3, { SD: 4 }),
  ...families('NATION', 1, { O: 2, D: 2 }),
  ...families('COUNTY', 12, { SO: 3, SD: 6, SB: 2, SV: 6, AO: 1, C: 1 }),
  ...families('COUNTY', 3, { D: 2, O: 1 }),
  ...families('COUNTY', 1, { D: 1, O: 1 }),
  ...families('MUNICIPALITY', 12, { O: 3, D: 4, SO: 3, SD: 3, C: 1, B: 2, V: 4, AO: 1 }),
  ...families('MUNICIPALITY', 3, { D: 1, O: 1 }),
  ...families('MUNICIPALITY', 1, { O: 1, D: 1 }),
];

/** Smallest margin in cases that takes part, by area: a smaller one would show in which way it was rounded. */
export const MARGIN_MIN: Readonly<Record<TupleFamily['area'], number>> = { NATION: 50, COUNTY: 50, MUNICIPALITY: 12 };
