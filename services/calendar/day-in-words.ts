import type { LocalDate } from './date-time.ts';

export const MONTHS_IN_NORWEGIAN = [
  'januar',
  'februar',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'desember',
] as const;

/**
 * A day as Norwegians write it, `1. januar 2024`, for texts in nb and nn. Own table and not `Intl`: it stands in answers that
 * are given thousands of times a second, and must not depend on the language data of the Node build.
 */
export function dayInWords(day: LocalDate): string {
  const [year, month, date] = day.split('-');
  return `${Number(date)}. ${MONTHS_IN_NORWEGIAN[Number(month) - 1]} ${year}`;
}

export const MONTHS_IN_ENGLISH = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The same in English, `1 January 2024`; nynorsk writes days as bokmål does. */
export function dayInEnglish(day: LocalDate): string {
  const [year, month, date] = day.split('-');
  return `${Number(date)} ${MONTHS_IN_ENGLISH[Number(month) - 1]} ${year}`;
}
