import { z } from 'zod';
import { WEEKDAYS } from '../../../services/calendar/date-time.ts';
import { CHANNELS } from '../../../services/opening-hours/schedule.ts';
import {
  address,
  localDate,
  localTime,
  municipalityNumber,
  officeNumber,
  period,
  phoneNumber,
  slug,
  sourced,
  text,
  url,
} from './primitives.ts';

export const officeRow = z.strictObject({
  number: officeNumber,
  name: text,
  type: z.enum(['LOCAL', 'COUNTY']),
  coverage: z.array(
    z.strictObject({
      municipality: municipalityNumber,
      district: z.strictObject({ number: z.string().regex(/^\d{6}$/, 'must be six digits'), name: text }).optional(),
      validFrom: localDate.nullable().default(null),
      validTo: localDate.nullable().default(null),
      /** Absent: the office's own source. */
      sourceId: slug.optional(),
    }),
  ),
  website: url.nullable(),
  websiteSourceId: slug.nullable(),
  ...sourced,
});

const span = z
  .strictObject({ opens: localTime, closes: localTime, state: z.enum(['OPEN', 'BY_APPOINTMENT', 'CLOSED']) })
  .refine((value) => value.opens !== value.closes, 'a span must not end when it begins');

const weeklyRule = z
  .strictObject({
    id: slug,
    days: z.array(z.enum(WEEKDAYS)).min(1),
    spans: z.array(span),
    hoursUnknown: z.boolean().default(false),
    ...period,
    everyWeeks: z.union([z.literal(1), z.literal(2)]).default(1),
    cycleFrom: localDate.nullable().default(null),
    season: z.strictObject({ from: z.string(), to: z.string() }).nullable().default(null),
    comment: text.nullable().default(null),
    ...sourced,
  })
  .refine((rule) => !rule.hoursUnknown || rule.spans.length === 0, 'unknown hours have no spans')
  .refine((rule) => rule.everyWeeks === 1 || rule.cycleFrom !== null, 'every second week needs a week to count from');

const exception = z.strictObject({
  id: slug,
  from: localDate,
  to: localDate,
  state: z.enum(['OPEN', 'BY_APPOINTMENT', 'CLOSED']),
  spans: z.array(span),
  reason: z.strictObject({ nb: text, en: text.nullable() }).nullable(),
  ...sourced,
});

const schedule = z.strictObject({
  id: slug,
  reception: slug.optional(),
  phone: slug.optional(),
  channel: z.enum(CHANNELS),
  /** Why sources disagree on these hours; null: they do not. */
  disputeReason: text.nullable().default(null),
  weekly: z.array(weeklyRule),
  exceptions: z.array(exception),
  ...sourced,
});

const CONTACT_ROLES = ['OFFICE_MANAGER', 'PROFESSIONAL_LEAD', 'DEBT_COUNSELLOR', 'SWITCHBOARD'] as const;

/** The places, lines, roles and hours of one office. */
export const officePlacesRow = z.strictObject({
  office: officeNumber,
  receptions: z.array(
    z.strictObject({
      id: slug,
      name: text,
      kind: z.enum(['VISIT', 'MEETING_PLACE']),
      address: address.nullable(),
      accessDescription: text.nullable(),
      ...sourced,
    }),
  ),
  phones: z.array(
    z.strictObject({
      id: slug,
      number: phoneNumber,
      purpose: z.enum(['SWITCHBOARD', 'EMERGENCY', 'CRISIS_LINE', 'DEBT_ADVICE', 'OTHER']),
      disputeReason: text.nullable().default(null),
      comment: text.nullable(),
      ...sourced,
    }),
  ),
  // Only roles are recorded: names and direct lines of real people are never part of the project's data.
  contacts: z.array(z.strictObject({ id: slug, role: z.enum(CONTACT_ROLES), ...sourced })),
  schedules: z.array(schedule),
});
