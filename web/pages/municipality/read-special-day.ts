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

/** A closing as the form writes it. */
export interface SpecialDayForm {
  readonly office: string;
  readonly from: string;
  /** The last closed day, as people write it; the API's `until` is the day after. */
  readonly last: string;
  readonly channels: readonly ChosenChannel[];
  readonly reason: string;
}

const DAY = /^\d{4}-\d\d-\d\d$/;

export function readSpecialDay(form: FormData): SpecialDayForm {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const chosen = form.getAll('kanal').map(String);
  return {
    office: text('kontor'),
    from: text('fra'),
    last: text('siste') || text('fra'),
    channels: CHANNELS.filter((channel) => chosen.includes(channel)),
    reason: text('grunn'),
  };
}

/** The day after, `YYYY-MM-DD`; null where the text is no day. */
export function dayAfter(day: string): string | null {
  if (!DAY.test(day)) return null;
  const time = Date.parse(`${day}T12:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) return null;
  return new Date(time + 86_400_000).toISOString().slice(0, 10);
}

/** What the API is asked for; null: a day cannot be read, or no channel is ticked. */
export function toItem(form: SpecialDayForm) {
  const until = dayAfter(form.last);
  if (until === null || dayAfter(form.from) === null || form.channels.length === 0) return null;
  return {
    office: form.office,
    channels: [...form.channels],
    from: form.from,
    until,
    state: 'CLOSED' as const,
    reason: form.reason === '' ? null : form.reason,
  };
}
