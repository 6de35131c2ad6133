import { z } from 'zod';
import { addDays, minuteOfDay, wallTime as wallTimeOfMinute } from '../../calendar/calendar-day.ts';
import { type LocalTime, WEEKDAYS, type Weekday } from '../../calendar/date-time.ts';
import { readTime } from '../../calendar/norwegian-words.ts';
import {
  dayOf,
  email,
  fact,
  optional,
  optionalFact,
  optionalParagraphs,
  optionalText,
  phones,
  text,
  url,
} from '../parsing/fields.ts';

const BYDAY = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** `MO,TU` as weekdays. A week of the month (`1MO`) is no weekly rule and is refused rather than widened. */
const joinedList = (days: unknown) => (Array.isArray(days) ? days.join(',') : days);
const weekdays = z.preprocess(joinedList, text).transform((value, context): Weekday[] => {
  const days = value.split(',').map((day) => WEEKDAYS[BYDAY.indexOf(day.trim().toUpperCase())]);
  if (days.every((day) => day !== undefined)) return days;
  const isMonthly = value.split(',').every((day) => /^[+-]?\d(?:MO|TU|WE|TH|FR|SA|SU)$/i.test(day.trim()));
  context.addIssue({ code: 'custom', message: isMonthly ? 'MONTHLY' : 'WRONG_VALUE' });
  return z.NEVER;
});

/**
 * HSDS asks for a time with its offset. A Norwegian one, winter's or summer's, is the office's own clock; UTC is read by
 * winter's; no other offset says what the clock on the wall is.
 */
const wallTime = text.transform((value, context): LocalTime => {
  const [, local = '', offset = '+01:00'] = /^([\d:.]+)(Z|[+-]\d{2}:?\d{2})?$/.exec(value) ?? [];
  const time = readTime(local);
  const isNorwegian = /^\+0[12]:?00$/.test(offset);
  const isUtc = /^(?:Z|[+-]00:?00)$/.test(offset);
  if (time !== null && isNorwegian) return time;
  if (time !== null && isUtc) return wallTimeOfMinute(((minuteOfDay(time) ?? 0) + 60) % 1440);
  context.addIssue({ code: 'custom', message: time === null ? 'TIME' : 'TIME_ZONE' });
  return z.NEVER;
});

/** Members that narrow a recurrence down to some of its days: a schedule without them would be open on the others too. */
const NARROWING = [
  ...['byweekno', 'bymonthday', 'byyearday', 'bymonth', 'bysetpos', 'count'],
  ...['byhour', 'byminute', 'exdate', 'rdate'],
] as const;
const absent = z
  .unknown()
  .refine((value) => value == null || value === '' || isEmptyList(value), 'RECURRENCE')
  .optional();
const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0;

/** Hours from UTC of the times, where they do not say so themselves; some write the offset or the zone’s name. */
const NORWEGIAN_ZONE = /^(?:[12](?:\.0)?|\+0[12]:?00|Europe\/Oslo|CES?T)?$/i;
const norwegianOffset = z
  .unknown()
  .refine((value) => NORWEGIAN_ZONE.test(String(value ?? '').trim()), 'TIME_ZONE')
  .optional();

const upperCase = (value: unknown) => (typeof value === 'string' ? value.trim().toUpperCase() : value);
const wholeText = (value: unknown) => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value);

const schedule = z
  .object({
    ...Object.fromEntries(NARROWING.map((name) => [name, absent])),
    timezone: norwegianOffset,
    wkst: optional(text),
    until: optional(dayOf),
    freq: z.preprocess(
      upperCase,
      z.literal('WEEKLY', { error: ({ input }) => (input === 'MONTHLY' ? 'MONTHLY' : 'WRONG_VALUE') }),
    ),
    interval: z.preprocess(wholeText, z.literal([1, 2], 'WRONG_VALUE').nullish()).transform((weeks) => weeks ?? 1),
    byday: weekdays,
    opens_at: wallTime,
    closes_at: wallTime,
    valid_from: optional(dayOf),
    valid_to: optional(dayOf),
    dtstart: optional(dayOf),
    notes: optionalText,
  })
  .refine(({ interval, dtstart }) => interval === 1 || dtstart !== null, { error: 'MISSING', path: ['dtstart'] })
  // Which weeks are the second ones depends on the weekday that a week begins on.
  .refine(({ interval, wkst }) => interval === 1 || wkst === null || wkst.toUpperCase() === 'MO', {
    error: 'RECURRENCE',
    path: ['wkst'],
  })
  .refine(({ opens_at, closes_at }) => opens_at !== closes_at, { error: 'SPAN', path: ['closes_at'] })
  .refine(({ valid_from, valid_to }) => valid_from === null || valid_to === null || valid_from < valid_to, {
    error: 'PERIOD',
    path: ['valid_to'],
  })
  .transform((row) => ({
    days: row.byday,
    opens: row.opens_at,
    closes: row.closes_at,
    everyWeeks: row.interval,
    cycleFrom: row.dtstart,
    validFrom: row.valid_from,
    validTo: earlierOf(row.valid_to, row.until && addDays(row.until, 1)),
    comment: row.notes,
  }));

/** `until` is the last day, the end of a period the day after it. */
function earlierOf(one: string | null, other: string | null): string | null {
  return [one, other].filter((day) => day !== null).sort()[0] ?? null;
}

const list = <Shape extends z.ZodType>(shape: Shape) =>
  z
    .array(shape, 'WRONG_TYPE')
    .nullish()
    .transform((items) => items ?? []);

/** Lines on which nobody answers. */
const NO_VOICE = /^(?:fax|pager|video|text|textphone)$/i;

const phoneLine = z.object({
  number: phones,
  description: optionalText,
  type: optional(text).refine((type) => type === null || !NO_VOICE.test(type), 'WRONG_VALUE'),
  extension: z
    .union([z.string(), z.number()])
    .nullish()
    .transform((extension) => String(extension ?? '').trim() || null),
});

const phoneLines = list(phoneLine).transform((rows) =>
  rows.flatMap(({ number, description, extension }) =>
    number.map((one) => ({ number: one, comment: description, extension })),
  ),
);

const address = z
  .object({ address_1: fact, city: fact, postal_code: text })
  .transform((row) => ({ street: row.address_1, postalCode: row.postal_code, city: row.city }));

const place = z
  .object({
    phones: phoneLines,
    schedules: list(schedule),
    location: optional(
      z.object({ name: optionalText, addresses: list(address), phones: phoneLines, schedules: list(schedule) }),
    ),
  })
  .transform(({ location, phones: own, schedules }) => ({
    name: location?.name ?? null,
    address: location?.addresses[0] ?? null,
    phones: [...own, ...(location?.phones ?? [])],
    hours: [...schedules, ...(location?.schedules ?? [])],
  }));

export const HSDS_STATUSES = ['active', 'inactive', 'defunct', 'temporarily closed'] as const;

/** A service in HSDS 3, as the platform reads it. Members it has no use for are let by. */
export const hsdsServiceShape = z
  .object({
    id: text,
    name: fact,
    status: z.enum(HSDS_STATUSES, 'WRONG_VALUE'),
    description: optionalParagraphs,
    url: optionalFact(url),
    email: optionalFact(email),
    organization: optional(z.object({ id: text, name: text })),
    application_process: optionalParagraphs,
    eligibility_description: optionalParagraphs,
    attributes: list(z.object({ taxonomy_term: optional(z.object({ code: optionalText, name: optionalText })) })),
    last_modified: optional(dayOf),
    assured_date: optional(dayOf),
    phones: phoneLines,
    schedules: list(schedule),
    service_at_locations: list(place),
  })
  .transform((service) => ({
    id: service.id,
    name: service.name,
    status: service.status,
    description: service.description,
    url: service.url,
    email: service.email,
    organisation: service.organization,
    howToApply: service.application_process,
    targetGroup: service.eligibility_description,
    /** Codes of the terms it is classified by, of whatever taxonomy. */
    codes: service.attributes.flatMap(({ taxonomy_term: term }) => term?.code ?? []),
    /** The day it was last changed or confirmed, the later of the two. Null: it does not say. */
    observedOn:
      [service.last_modified, service.assured_date]
        .filter((day) => day !== null)
        .sort()
        .at(-1) ?? null,
    phones: service.phones,
    hours: service.schedules,
    places: service.service_at_locations,
  }));
export type HsdsService = z.output<typeof hsdsServiceShape>;
