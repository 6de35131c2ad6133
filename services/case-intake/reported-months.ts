import type { LocalDate } from '../calendar/date-time.ts';
import { monthNumber, monthText } from '../disclosure-control/codes.ts';
import type { CaseEvent } from './case-event.ts';

/** Months that a municipality states as reported: `from` to `to`, exclusive; both `YYYY-MM-01`. */
export interface ReportedMonths {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/**
 * The default for a file that states no reported months: from the start of the year of its oldest application to the last whole
 * month. Whole years, so that the statement does not tell in which month the oldest application came. Null: no case in it.
 */
export function statedByFile(events: readonly CaseEvent[], today: LocalDate): ReportedMonths | null {
  let first: LocalDate | null = null;
  for (const { received } of events) if (first === null || received < first) first = received;
  const to = `${today.slice(0, 7)}-01`;
  const from = first === null ? null : `${first.slice(0, 4)}-01-01`;
  return from === null || from >= to ? null : { from, to };
}

/**
 * Reads `2026-01..2026-09`, both months reported.
 * @returns null where it is not written so, is reversed, or has a month that is not over.
 */
export function readReportedMonths(text: string, today: LocalDate): ReportedMonths | null {
  const parts = /^(\d{4}-\d{2})\.\.(\d{4}-\d{2})$/.exec(text);
  if (parts === null) return null;
  try {
    const [from, last] = [monthNumber(parts[1]!), monthNumber(parts[2]!)];
    if (last < from || last >= monthNumber(today.slice(0, 7))) return null;
    return { from: `${monthText(from)}-01`, to: `${monthText(last + 1)}-01` };
  } catch {
    return null;
  }
}
