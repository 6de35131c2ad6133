/**
 * The code lists of the case statistics. A column holds the index into its list; the lists are append-only, because released
 * rows keep their numbers for good.
 */

/** Services by the sections of the social services act. */
export const SERVICES = [
  'FINANCIAL_ASSISTANCE',
  'GUIDANCE',
  'DEBT_COUNSELLING',
  'TEMPORARY_HOUSING',
  'INDIVIDUAL_PLAN',
  'QUALIFICATION_PROGRAMME',
] as const;

/** How the application ended. PENDING: not decided when the figures closed. NOT_YET: withheld until its group is large enough. */
export const OUTCOMES = ['GRANTED', 'PARTLY_GRANTED', 'REFUSED', 'DISMISSED', 'PENDING', 'NOT_YET'] as const;

/** How the complaint ended, if there was one; first instance is the municipality, second the county governor. */
export const COMPLAINT_OUTCOMES = [
  'NONE',
  'PENDING',
  'CHANGED_BY_MUNICIPALITY',
  'REJECTED_BY_MUNICIPALITY',
  'WITHDRAWN',
  'REJECTED_BY_GOVERNOR',
  'UPHELD_BY_GOVERNOR',
  'CHANGED_BY_GOVERNOR',
  'SET_ASIDE_BY_GOVERNOR',
  'NOT_YET',
] as const;

/** Whether the decision came within the practice norm for normal handling. UNDECIDED: no decision to measure. */
export const DEADLINE_FLAGS = ['WITHIN', 'OVER', 'UNDECIDED', 'NOT_YET'] as const;

/** Age in the year of the application, because only the year of birth is stored. */
export const AGE_BANDS = [
  'AGE_UNDER_25',
  'AGE_25_34',
  'AGE_35_44',
  'AGE_45_54',
  'AGE_55_66',
  'AGE_67_PLUS',
  'AGE_UNKNOWN',
] as const;

/** Index of the withheld value in each of the three sensitive lists. */
export const NOT_YET = { outcome: 5, complaint: 9, deadline: 3 } as const;
/** Index of PENDING in {@link OUTCOMES}. */
export const OUTCOME_PENDING = 4;
/** Index of UNDECIDED in {@link DEADLINE_FLAGS}. */
export const UNDECIDED = 2;
/** The days column's value for "no handling time". */
export const NO_DAYS = 0xffff;
/** Handling times above this many days are stored as this many. */
export const HANDLING_DAYS_MAX = 1_500;
/** The practice norm for normal handling, in days; a norm, not a statute. */
export const NORMAL_HANDLING_DAYS = 14;
/** Emergency aid is decided on the same day or the next. */
export const NEXT_DAY = 1;
/** A decision should come, or a word on why not, within a month (forvaltningsloven § 11 a); counted as 30 days. */
export const ONE_MONTH_DAYS = 30;

/** @returns the index in {@link AGE_BANDS}; null or an impossible birth year is AGE_UNKNOWN. */
export function ageBandOf(birthYear: number | null, year: number): number {
  if (birthYear === null) return 6;
  const age = year - birthYear;
  if (age < 0 || age > 120) return 6;
  if (age < 25) return 0;
  if (age < 55) return 1 + Math.floor((age - 25) / 10);
  return age < 67 ? 4 : 5;
}

/** @returns the index in {@link DEADLINE_FLAGS}; null days means not decided. */
export function deadlineFlagOf(handlingDays: number | null): number {
  if (handlingDays === null) return UNDECIDED;
  return handlingDays <= NORMAL_HANDLING_DAYS ? 0 : 1;
}

/** A month as one number, `year × 12 + month − 1`: months in a row are numbers in a row. */
export type MonthNumber = number;

/** @param month `YYYY-MM` or `YYYY-MM-DD`; anything else throws a RangeError. */
export function monthNumber(month: string): MonthNumber {
  const parts = /^(\d{4})-(\d{2})(-\d{2})?$/.exec(month);
  const [year, inYear] = [Number(parts?.[1]), Number(parts?.[2])];
  if (!parts || inYear < 1 || inYear > 12) throw new RangeError('a month is written YYYY-MM');
  return year * 12 + inYear - 1;
}

/** @returns `YYYY-MM`. */
export function monthText(month: MonthNumber): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}
