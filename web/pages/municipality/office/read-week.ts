import { textOf } from '../parts/form-text.ts';

export const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export interface WrittenSpan {
  readonly opens: string;
  readonly closes: string;
  readonly state: 'OPEN' | 'BY_APPOINTMENT';
}

export type WrittenDays = Readonly<Record<Weekday, string>>;

/** The week of one channel as the form writes it: each day a text. */
export interface WeekForm {
  readonly channel: string;
  readonly reception: string;
  readonly from: string;
  readonly days: WrittenDays;
  /** The week after, where every second week is another; null: all weeks are alike. */
  readonly secondWeek: WrittenDays | null;
}

/** The field name of a weekday in the second week, so that one form holds both weeks. */
export const secondName = (day: Weekday) => `${day}-2`;

export function readWeekForm(form: FormData): WeekForm {
  const week = (nameOf: (day: Weekday) => string) =>
    Object.fromEntries(WEEKDAYS.map((day) => [day, textOf(form, nameOf(day))])) as Record<Weekday, string>;
  return {
    channel: textOf(form, 'kanal'),
    reception: textOf(form, 'sted'),
    from: textOf(form, 'fra'),
    days: week((day) => day),
    secondWeek: textOf(form, 'annenhver') === 'ja' ? week(secondName) : null,
  };
}

/** `10.00–14.00`, `9-11, 12-14`; null where it cannot be read. Empty: closed. */
export function readSpans(text: string): WrittenSpan[] | null {
  if (text.trim() === '') return [];
  const spans = text.split(/[,;]/).map((part) => {
    const [opens, closes, ...rest] = part.split(/[–—-]/).map(readClock);
    return opens == null || closes == null || rest.length > 0 ? null : { opens, closes, state: 'OPEN' as const };
  });
  return spans.every((span) => span !== null) ? spans : null;
}

function readClock(text: string): string | null {
  const [, hours, minutes = '00'] = /^(?:kl\.?\s*)?(\d{1,2})(?:[.:](\d{2}))?$/i.exec(text.trim()) ?? [];
  if (hours === undefined || Number(hours) > 24 || Number(minutes) > 59) return null;
  return Number(hours) === 24 ? '00:00' : `${hours.padStart(2, '0')}:${minutes}`;
}

interface WeeklyRule {
  readonly days: Weekday[];
  readonly spans: WrittenSpan[];
  readonly everyWeeks?: number;
  readonly cycleFrom?: string;
}

/** The rules of both weeks. The first day that cannot be read, where one cannot. */
export function readWeek({ days, secondWeek, from }: WeekForm): { weekly: WeeklyRule[] } | { wrong: Weekday } {
  const first = rulesOf(days);
  if ('wrong' in first || secondWeek === null) return first;
  const second = rulesOf(secondWeek);
  if ('wrong' in second) return second;
  const every = (rules: { readonly weekly: readonly WeeklyRule[] }, cycleFrom: string) =>
    rules.weekly.map((rule) => ({ ...rule, everyWeeks: 2, cycleFrom }));
  return { weekly: [...every(first, from), ...every(second, weekAfter(from))] };
}

/** Days of the same hours are one rule. */
function rulesOf(days: WrittenDays): { weekly: WeeklyRule[] } | { wrong: Weekday } {
  const byHours = new Map<string, { days: Weekday[]; spans: WrittenSpan[] }>();
  for (const day of WEEKDAYS) {
    const spans = readSpans(days[day]);
    if (spans === null) return { wrong: day };
    const key = JSON.stringify(spans);
    const known = byHours.get(key) ?? { days: [], spans };
    known.days.push(day);
    byHours.set(key, known);
  }
  return { weekly: [...byHours.values()].filter(({ spans }) => spans.length > 0) };
}

function weekAfter(day: string): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + WEEKDAYS.length);
  return date.toISOString().slice(0, 10);
}
