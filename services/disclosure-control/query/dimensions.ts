import { AGE_BANDS, COMPLAINT_OUTCOMES, DEADLINE_FLAGS, monthText, OUTCOMES, SERVICES } from '../codes.ts';
import type { StatisticsMunicipality } from '../geography.ts';

/** A way in which places are put together. */
interface PlaceDimension {
  readonly axis: 'place';
  readonly codeOf: (municipality: StatisticsMunicipality) => string;
}

/** A way in which months are put together; `month` is `year × 12 + month − 1`. */
interface PeriodDimension {
  readonly axis: 'time';
  /** @param through last month of the release that answers */
  readonly codeOf: (month: number, through: number) => string;
}

/** Periods that may overlap, so that a month belongs to several of them. */
interface OverlappingDimension {
  readonly axis: 'periods';
}

/** A column of the rows with a code list. */
interface CodedDimension {
  readonly axis: 'service' | 'age' | 'outcome' | 'complaint' | 'deadline';
  readonly codes: readonly string[];
}

/**
 * Everything that cells can be grouped by, and what each code is made of. The list, the schema's enum and the labels are
 * typed by this record: a dimension that one of them forgets does not compile.
 */
export const DIMENSIONS = {
  MUNICIPALITY: { axis: 'place', codeOf: ({ number }) => number },
  COUNTY: { axis: 'place', codeOf: ({ county }) => county },
  GOVERNOR: { axis: 'place', codeOf: ({ governor }) => governor },
  NATION: { axis: 'place', codeOf: () => 'NO' },
  YEAR: { axis: 'time', codeOf: yearOf },
  QUARTER: { axis: 'time', codeOf: (month) => `${yearOf(month)}-Q${Math.floor((month % 12) / 3) + 1}` },
  MONTH: { axis: 'time', codeOf: monthText },
  CASE_AGE: { axis: 'time', codeOf: (month, through) => caseAge(through - month) },
  PERIOD: { axis: 'periods' },
  ROLLING_YEAR: { axis: 'periods' },
  SERVICE: { axis: 'service', codes: SERVICES },
  AGE_BAND: { axis: 'age', codes: AGE_BANDS },
  OUTCOME: { axis: 'outcome', codes: OUTCOMES },
  COMPLAINT_OUTCOME: { axis: 'complaint', codes: COMPLAINT_OUTCOMES },
  WITHIN_DEADLINE: { axis: 'deadline', codes: DEADLINE_FLAGS },
} as const satisfies Readonly<Record<string, PlaceDimension | PeriodDimension | OverlappingDimension | CodedDimension>>;

export type CaseDimension = keyof typeof DIMENSIONS;

/** In the order of the record. */
export const CASE_DIMENSIONS = Object.keys(DIMENSIONS) as readonly CaseDimension[];

/** The dimensions of a question that put municipalities together. */
export function placeDimensions(groupBy: readonly CaseDimension[]) {
  return groupBy.flatMap((by) => {
    const dimension = DIMENSIONS[by];
    return dimension.axis === 'place' ? [{ by, codeOf: dimension.codeOf }] : [];
  });
}

/** The dimensions of a question that put months together, each month in one group. */
export function monthDimensions(groupBy: readonly CaseDimension[]) {
  return groupBy.flatMap((by) => {
    const dimension = DIMENSIONS[by];
    return dimension.axis === 'time' ? [{ by, codeOf: dimension.codeOf }] : [];
  });
}

/** Whether a dimension is about when cases were received. */
export function isPeriodDimension(by: CaseDimension): boolean {
  return ['time', 'periods'].includes(DIMENSIONS[by].axis);
}

/** Whether the groups of a dimension may share cases, so that they do not add up. */
export function isOverlapping(by: CaseDimension): boolean {
  return DIMENSIONS[by].axis === 'periods';
}

/** First whole month of each class of ages of cases. */
const CASE_AGES = [0, 1, 2, 3, 6, 12] as const;
/** How long before the end of the release’s last month a case came, in whole months. */
export const CASE_AGE_CODES = [
  'MONTHS_0',
  'MONTHS_1',
  'MONTHS_2',
  'MONTHS_3_5',
  'MONTHS_6_11',
  'MONTHS_12_PLUS',
] as const;

function caseAge(months: number): string {
  return CASE_AGE_CODES[
    Math.max(
      0,
      CASE_AGES.findLastIndex((start) => months >= start),
    )
  ]!;
}

/** The dimension of a column with a code list, and the list. */
export function codedDimension(axis: CodedDimension['axis']) {
  const [found, another] = CASE_DIMENSIONS.flatMap((by) => {
    const dimension = DIMENSIONS[by];
    return dimension.axis === axis ? [{ by, codes: dimension.codes }] : [];
  });
  if (found === undefined || another !== undefined)
    throw new Error(`the column ${axis} needs one dimension, and has ${another ? `${another.by} too` : 'none'}`);
  return found;
}

function yearOf(month: number): string {
  return monthText(month).slice(0, 4);
}
