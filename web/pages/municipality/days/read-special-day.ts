import { readSpans, type WrittenSpan } from '../office/read-week.ts';
import { dayAfter, orNull, textOf } from '../parts/form-text.ts';

const CHANNELS = [
  'DROP_IN',
  'APPOINTMENT',
  'PHONE',
  'EMERGENCY_PHONE',
  'APPLICATION_DELIVERY',
  'PUBLIC_COMPUTER',
] as const;
export type ChosenChannel = (typeof CHANNELS)[number];

/** Channels that a form offers. The line for emergencies is not among them: it is not closed by a tick in a list. */
export const OFFERED_CHANNELS = CHANNELS.filter((channel) => channel !== 'EMERGENCY_PHONE');

/** Days with other hours as the form writes them. */
export interface SpecialDayForm {
  readonly office: string;
  readonly from: string;
  /** The last of the days, as people write it; the API's `until` is the day after. */
  readonly last: string;
  readonly channels: readonly ChosenChannel[];
  /** Hours of each of the days, such as `9–11`; empty: closed all day. */
  readonly hours: string;
  readonly reason: string;
}

export function readSpecialDay(form: FormData): SpecialDayForm {
  const chosen = form.getAll('kanal').map(String);
  return {
    office: textOf(form, 'kontor'),
    from: textOf(form, 'fra'),
    last: textOf(form, 'siste') || textOf(form, 'fra'),
    channels: CHANNELS.filter((channel) => chosen.includes(channel)),
    hours: textOf(form, 'tider'),
    reason: textOf(form, 'grunn'),
  };
}

export type SpecialDayItem = Readonly<Record<'office' | 'from' | 'until', string>> & {
  readonly channels: ChosenChannel[];
  readonly state: 'OPEN' | 'CLOSED';
  readonly spans?: WrittenSpan[];
  readonly reason: string | null;
};

/** The input for the API, or the key of the text that says what is wrong with the form. */
export function toItem(form: SpecialDayForm): SpecialDayItem | 'daysWrong' | 'hoursWrong' {
  const until = dayAfter(form.last);
  if (until === null || dayAfter(form.from) === null || form.channels.length === 0) return 'daysWrong';
  const spans = readSpans(form.hours);
  if (spans === null) return 'hoursWrong';
  return {
    office: form.office,
    channels: [...form.channels],
    from: form.from,
    until,
    ...(spans.length === 0 ? { state: 'CLOSED' as const } : { state: 'OPEN' as const, spans }),
    reason: orNull(form.reason),
  };
}
