import { MONTHS_IN_ENGLISH, MONTHS_IN_NORWEGIAN } from '../../services/calendar/day-in-words.ts';
import { monthNumber, monthText } from '../../services/disclosure-control/codes.ts';
import { in3, type Texts } from '../../services/languages/language.ts';

/** @param code `2025-Q1` */
export function quarterLabel(code: string): Texts {
  const [year, quarter = ''] = code.split('-Q');
  const norwegian = `${quarter}. kvartal ${year}`;
  return in3(norwegian, norwegian, `quarter ${quarter} of ${year}`);
}

/** @param code `2025-01` */
export function monthLabel(code: string): Texts {
  const [year, month] = code.split('-');
  const norwegian = `${MONTHS_IN_NORWEGIAN[Number(month) - 1]} ${year}`;
  return in3(norwegian, norwegian, `${MONTHS_IN_ENGLISH[Number(month) - 1]} ${year}`);
}

/** @param code `2024-01-01/2025-01-01`, the end exclusive */
export function periodLabel(code: string): Texts {
  const [from = '', to = ''] = code.split('/');
  const [first, last] = [from.slice(0, 7), monthText(monthNumber(to) - 1)];
  if (first === last) return monthLabel(first);
  const [begin, end] = [monthLabel(first), monthLabel(last)];
  return in3(`${begin.nb}–${end.nb}`, `${begin.nn}–${end.nn}`, `${begin.en}–${end.en}`);
}

/** @param code `2025-Q1`, the quarter that the year ends with */
export function rollingYearLabel(code: string): Texts {
  const { nb, en } = quarterLabel(code);
  return in3(`fire kvartaler til og med ${nb}`, `fire kvartal til og med ${nb}`, `four quarters to ${en}`);
}
