import { sql } from 'drizzle-orm';
import { check, text, unique } from 'drizzle-orm/pg-core';
import { CHANNELS, type Channel } from '../../../services/opening-hours/schedule.ts';
import { oneOf, sourced, tjenestegraf } from '../schema.ts';
import { office } from './office.ts';
import { phone } from './phone.ts';
import { reception } from './reception.ts';

/** The hours of one reception or one phone line (or of the office as such) on one channel. */
export const openingSchedule = tjenestegraf.table(
  'opening_schedule',
  {
    id: text('id').primaryKey(),
    officeNumber: text('office_number')
      .notNull()
      .references(() => office.number),
    receptionId: text('reception_id').references(() => reception.id),
    phoneId: text('phone_id').references(() => phone.id),
    channel: text('channel').$type<Channel>().notNull(),
    timeZone: text('time_zone').notNull().default('Europe/Oslo'),
    /** Why sources disagree on these hours (nb); null: they do not. */
    disputeReason: text('dispute_reason'),
    ...sourced(),
  },
  (table) => [
    unique('opening_schedule_once')
      .on(table.officeNumber, table.channel, table.receptionId, table.phoneId)
      .nullsNotDistinct(),
    check('opening_schedule_channel_known', oneOf(table.channel, CHANNELS)),
    check('opening_schedule_of_one_place', sql`num_nonnulls(${table.receptionId}, ${table.phoneId}) <= 1`),
  ],
);
