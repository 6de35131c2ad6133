export const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export interface WrittenSpan {
  readonly opens: string;
  readonly closes: string;
  readonly state: 'OPEN' | 'BY_APPOINTMENT';
}

/** The week of one channel as the form writes it: each day a text. */
export interface WeekForm {
  readonly channel: string;
  readonly reception: string;
  readonly from: string;
  readonly days: Readonly<Record<Weekday, string>>;
}

export function readWeekForm(form: FormData): WeekForm {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const days = Object.fromEntries(WEEKDAYS.map((day) => [day, text(day)])) as Record<Weekday, string>;
  return { channel: text('kanal'), reception: text('sted'), from: text('fra'), days };
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

/** Days of the same hours are one rule. The first day that cannot be read, where one cannot. */
export function readWeek({ days }: WeekForm) {
  const byHours = new Map<string, { days: Weekday[]; spans: WrittenSpan[] }>();
  for (const day of WEEKDAYS) {
    const spans = readSpans(days[day]);
    if (spans === null) return { wrong: day };
    const key = JSON.stringify(spans);
    const known = byHours.get(key) ?? { days: [], spans };
    known.days.push(day);
    byHours.set(key, known);
  }
  const weekly = [...byHours.values()].filter(({ spans }) => spans.length > 0);
  return { weekly };
}
