import { sql } from 'drizzle-orm';
import { check, date, text } from 'drizzle-orm/pg-core';
import type { OfficeEnding } from '../../../services/directory-writes/kinds/office-profile.ts';
import { oneOf, periodCheck, sourced, tjenestegraf, version } from '../schema.ts';
import { office } from './office.ts';

/** Facts that an office's owners state beside those of the register, with a source of its own. At most one row. */
export const officeProfile = tjenestegraf.table(
  'office_profile',
  {
    officeNumber: text('office_number')
      .primaryKey()
      .references(() => office.number),
    website: text('website'),
    chat: text('chat'),
    applyUrl: text('apply_url'),
    bookingUrl: text('booking_url'),
    /** IETF tags; null: not stated. */
    languages: text('languages').array().$type<string[]>(),
    /** Why it is open to walk-ins for few hours, on its owners’ word; null: not stated. */
    limitedHoursReason: text('limited_hours_reason'),
    openFrom: date('open_from', { mode: 'string' }),
    /** The first day on which it is closed for good. */
    openUntil: date('open_until', { mode: 'string' }),
    ending: text('ending').$type<OfficeEnding>(),
    successor: text('successor').references(() => office.number),
    ...version(),
    ...sourced(),
  },
  (table) => [
    check('office_profile_ending_known', oneOf(table.ending, ['CLOSED', 'MERGED', 'MOVED', 'RENAMED'])),
    check(
      'office_profile_ending_has_day',
      sql`${table.openUntil} is not null or num_nonnulls(${table.ending}, ${table.successor}) = 0`,
    ),
    check('office_profile_successor_differs', sql`${table.successor} <> ${table.officeNumber}`),
    periodCheck('office_profile_period', table.openFrom, table.openUntil),
  ],
);
