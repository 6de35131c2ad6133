import { type LocalDate, type LocalTime, WEEKDAYS, type Weekday } from '../../calendar/date-time.ts';
import { readDate, readTime, readWeekday, weekdayOf } from '../../calendar/norwegian-words.ts';
import type { Span } from '../schedule.ts';

/** One row of `aapningstider` in NAV's office register: a weekday's hours, or a date's. */
export interface Norg2Row {
  /** `Mandag` to `Søndag`; null on a row for a date. */
  readonly dag: string | null;
  /** `YYYY-MM-DD`; null on a row for a weekday. */
  readonly dato: string | null;
  readonly fra: string | null;
  readonly til: string | null;
  readonly kommentar: string | null;
  readonly stengt: boolean;
  readonly kunTimeavtale: boolean;
  /** Why nothing is known of its day although the row is there; absent: nothing is wrong with it. */
  readonly fault?: RowFault;
}

/** HOURS_ROW: a member has the wrong type, or must not be stored. OVERNIGHT_VISIT: a visit through the night. */
export type RowFault = 'HOURS_ROW' | 'OVERNIGHT_VISIT';

const DAY_NAMES = ['Mandag', 'Tirsdag', 'Onsdag', 'Torsdag', 'Fredag', 'Lørdag', 'Søndag'];

/** The register's name of a weekday. */
export function nameOf(weekday: Weekday): string {
  return DAY_NAMES[WEEKDAYS.indexOf(weekday)] as string;
}

/** The subject of a row. */
export type RowSubject = { readonly weekday: Weekday } | { readonly date: LocalDate };

/** The subject of a row; null when it names neither a weekday nor a day that exists, or a date on another weekday. */
export function subjectOf({ dag, dato }: Norg2Row): RowSubject | null {
  const weekday = dag === null ? null : readWeekday(dag);
  const date = dato === null ? null : readDate(dato);
  if ((dag !== null && weekday === null) || (dato !== null && date === null)) return null;
  if (date !== null) return weekday === null || weekdayOf(date) === weekday ? { date } : null;
  return weekday === null ? null : { weekday };
}

/** The row's own times; `none` when it has none, null when they are no span (one of them missing, malformed, equal) or the row cannot be read. */
export function timesOf({ fra, til, fault }: Norg2Row): { opens: LocalTime; closes: LocalTime } | 'none' | null {
  if (fault !== undefined) return null;
  if (fra === null && til === null) return 'none';
  const opens = fra === null ? null : readTime(fra);
  const closes = til === null ? null : readTime(til);
  if (opens === null || closes === null || opens === closes || opens === '24:00') return null;
  return { opens, closes };
}

const TIME = String.raw`(?:kl\.?\s*)?(\d{1,2}(?:[.:]\d{2})?)`;
/** Nothing but this: a word before or after it, such as "ikke" or "kun partallsuker", may turn it into something else. */
const APPOINTMENTS = new RegExp(
  String.raw`^(?:kun )?timeavtaler?(?: i tidsrommet| mellom| fra)?:?\s*${TIME}\s*(?:-|–|—|til|og)\s*${TIME}\.?$`,
  'i',
);

/** The hours of a comment that says `Timeavtaler i tidsrommet 09.00 - 15.00.` and no more; null for any other comment. */
export function appointmentHours(comment: string | null): Span | null {
  const [, from, to] = APPOINTMENTS.exec(comment?.trim() ?? '') ?? [];
  const [opens, closes] = [readTime(from ?? ''), readTime(to ?? '')];
  return opens !== null && closes !== null && opens < closes ? { opens, closes, state: 'BY_APPOINTMENT' } : null;
}
