import { AGE_BANDS, COMPLAINT_OUTCOMES, DEADLINE_FLAGS, OUTCOMES, SERVICES } from '../codes.ts';
import type { ProtectedRows } from '../protected-rows.ts';

/** Columns that figures are narrowed by. S: service, A: age band, O: outcome, C: complaint, D: deadline. */
export const NARROWING = { S: 'service', A: 'ageBand', O: 'outcome', C: 'complaint', D: 'deadline' } as const;
export type Narrowing = keyof typeof NARROWING;

export const NARROWING_SIZES: Readonly<Record<Narrowing, number>> = {
  S: SERVICES.length,
  A: AGE_BANDS.length,
  O: OUTCOMES.length,
  C: COMPLAINT_OUTCOMES.length,
  D: DEADLINE_FLAGS.length,
};

export const AREAS = ['MUNICIPALITY', 'COUNTY', 'NATION'] as const;
export type Area = (typeof AREAS)[number];
/** Months in a period: month, quarter, year. */
export const PERIODS = [1, 3, 12] as const;
export type PeriodMonths = (typeof PERIODS)[number];

/** The ways of narrowing whose errors are measured; every other has those of the last, the finest. */
export const MEASURED_NARROWINGS = ['', 'S', 'A', 'O', 'C', 'D', 'SA', 'SO', 'SC', 'SD', 'AO', 'AD', 'SAOD'] as const;
/** It is measured by years alone: a figure of so few rows errs as much in a month as in a year. */
const FINEST_NARROWING = 'SAOD';
const FINEST_PERIODS: readonly PeriodMonths[] = [12];
export type MeasuredNarrowing = (typeof MEASURED_NARROWINGS)[number];

/** Columns of cases or rows that figures count. */
export type FigureColumns = Pick<
  ProtectedRows,
  'municipality' | 'month' | 'service' | 'ageBand' | 'outcome' | 'complaint' | 'deadline'
>;

/** @returns the measured narrowing that stands for a set of columns. */
export function measuredNarrowing(columns: ReadonlySet<Narrowing>): MeasuredNarrowing {
  const name = (Object.keys(NARROWING) as Narrowing[]).filter((column) => columns.has(column)).join('');
  return MEASURED_NARROWINGS.find((measured) => measured === name) ?? FINEST_NARROWING;
}

/** Whether a narrowing looks at what is withheld while a group is too small. */
export function isSensitive(narrowing: string): boolean {
  return /[OCD]/.test(narrowing);
}

/** How many cells a narrowing has in one place and period. */
export function cellCount(narrowing: string): number {
  return [...narrowing].reduce((size, column) => size * NARROWING_SIZES[column as Narrowing], 1);
}

/** The families of a narrowing: each area in each length of period that is measured. */
export function familiesOf(narrowing: MeasuredNarrowing) {
  const periods = narrowing === FINEST_NARROWING ? FINEST_PERIODS : PERIODS;
  return AREAS.flatMap((area) =>
    periods.map((period) => ({ area, period, family: familyName(area, period, narrowing) })),
  );
}

/** Name of a family in the table of intervals. */
export function familyName(area: Area, months: PeriodMonths, narrowing: MeasuredNarrowing): string {
  return `${area}/${months}/${narrowing}`;
}

/** Late cases come within about so many months; of earlier ones hardly any wait. */
const LATE_MONTHS = 12;

/**
 * First month whose late or corrected cases may still wait for the quarter’s end, in a release through a month; none at the
 * end of a quarter. Figures from that month on are families of their own: otherwise a few months would widen all intervals.
 */
export function firstSettlingMonth(through: number): number {
  const settled = through - ((through + 1) % 3);
  return settled === through ? Number.POSITIVE_INFINITY : settled - LATE_MONTHS + 1;
}

/** @returns the family of the same figures where late cases wait. */
export function settlingFamily(family: string): string {
  return `${family}/SETTLING`;
}
