import { CHANNELS } from '../../opening-hours/schedule.ts';
import { validateSchedule } from '../../opening-hours/validate-schedule.ts';
import type { JsonValue } from '../../sources/json-value.ts';
import { anyValue, neededDay, refuse, TEXT_MAX, text } from '../check-item.ts';
import { checkDayCount } from '../check-period.ts';
import { daysNested } from '../conflicts.ts';
import { problems } from '../problems.ts';
import {
  type CheckField,
  type Fields,
  type ItemHead,
  type ItemProblem,
  ofOffice,
  type PlainItemKind,
} from '../write-kind.ts';

interface Span {
  readonly opens: string;
  readonly closes: string;
  readonly state?: string | null;
}

export interface SpecialDayItem extends ItemHead {
  readonly office?: string | null;
  readonly reception?: string | null;
  readonly channels?: readonly string[] | null;
  readonly from?: string | null;
  readonly until?: string | null;
  readonly state?: string | null;
  readonly spans?: readonly Span[] | null;
  readonly reason?: string | null;
}

/** Longest run of special days: a year. What lasts longer is another week, not a special day. */
const DAYS_MAX = 366;

/** Days on which an office keeps other hours than its weekly ones. */
export const specialDays: PlainItemKind<SpecialDayItem> = {
  name: 'specialDays',
  scopeIs: 'OFFICE',
  unknownId: 'NOT_FOUND',
  required: ['from', 'until', 'state'],
  fixed: [],
  countMax: 400,
  head: ofOffice,
  fields: {
    reception: anyValue('NULLABLE'),
    channels: checkChannels,
    from: neededDay,
    until: neededDay,
    state: anyValue('NEEDED'),
    spans: checkSpans,
    reason: text(TEXT_MAX.NAME, 'NULLABLE'),
  },
  stored: { reception: null, channels: null, from: null, until: null, state: null, spans: null, reason: null },
  checkWhole,
  references: ({ reception }, office, world) =>
    typeof reception === 'string' && world.officeOfReception(reception) !== office ? problems.receptionUnknown() : null,
  sameness: null,
  conflicts: daysNested(daysOf, meet),
  newId: (office, { from }) => `${office}-special-${String(from)}`,
  observed: null,
};

function daysOf({ from, until }: Fields) {
  return { from: String(from), until: String(until) };
}

/** Whether two special days set the same hours: they have a channel and a place in common. */
function meet(a: Fields, b: Fields): boolean {
  const channels = (fields: Fields) => (fields['channels'] as readonly string[] | null | undefined) ?? CHANNELS;
  const place = (fields: Fields) => fields['reception'] ?? null;
  const samePlace = place(a) === null || place(b) === null || place(a) === place(b);
  return samePlace && channels(a).some((channel) => channels(b).includes(channel));
}

/** Absent stays; null and an empty list are all channels. */
function checkChannels(...[into, field, value]: Parameters<CheckField<SpecialDayItem['channels']>>): void {
  if (value === undefined) return;
  const channels = [...new Set(value ?? [])];
  into.fields[field] = channels.length === 0 || channels.length === CHANNELS.length ? null : channels;
}

/** Hours that name no state have that of the day: closed hours are never read as open ones. */
function checkSpans(...[into, field, value]: Parameters<CheckField<SpecialDayItem['spans']>>): void {
  if (value === undefined) return;
  const spans = value ?? [];
  // Checked before, for it stands before the spans among the fields.
  const ofDay = into.fields['state'];
  if (typeof ofDay !== 'string' && spans.some(({ state }) => state == null)) {
    refuse(into, ['state'], 'REQUIRED', 'expected the state of the day beside hours that name none');
    return;
  }
  into.fields[field] = spans.map(({ opens, closes, state }) => ({ opens, closes, state: state ?? (ofDay as string) }));
}

const PATHS: Readonly<Record<string, string>> = { to: 'until' };

function checkWhole({ channels, from, until, state, spans }: Fields): ItemProblem | null {
  const exception = { from: String(from), to: String(until), state: String(state), spans: asSpans(spans) };
  const named = (channels as readonly string[] | null | undefined) ?? CHANNELS;
  const [broken] = named.flatMap((channel) => validateSchedule({ channel, weekly: [], exceptions: [exception] }));
  if (broken !== undefined) {
    // From `exceptions 0` on.
    const path = broken.path.slice(2).map((step) => PATHS[step] ?? step);
    return { code: 'BAD_USER_INPUT', rule: broken.rule, message: broken.message, path };
  }
  return checkDayCount(exception.from, exception.to, DAYS_MAX, '; for longer, change the weekly hours');
}

function asSpans(value: JsonValue | undefined): { opens: string; closes: string; state: string }[] {
  return Array.isArray(value) ? (value as { opens: string; closes: string; state: string }[]) : [];
}
