import { sql } from 'drizzle-orm';
import { check, date, index, jsonb, text } from 'drizzle-orm/pg-core';
import { CHANNELS, type Channel, type Span } from '../../../services/opening-hours/schedule.ts';
import { oneOf, periodCheck, sourced, tjenestegraf, version } from '../schema.ts';
import { office } from './office.ts';
import { reception } from './reception.ts';

/**
 * Days [from_day, to_day) on which an office keeps other hours than its weekly ones, as its owner says: on one, several or
 * all channels. What imports read of single days is in `opening_exception`.
 */
export const specialDay = tjenestegraf.table(
  'special_day',
  {
    id: text('id').primaryKey(),
    officeNumber: text('office_number')
      .notNull()
      .references(() => office.number),
    /** Null: all of the office's places and lines. */
    receptionId: text('reception_id').references(() => reception.id, { onDelete: 'cascade' }),
    /** Null: all. */
    channels: text('channels').array().$type<Channel[]>(),
    fromDay: date('from_day', { mode: 'string' }).notNull(),
    toDay: date('to_day', { mode: 'string' }).notNull(),
    state: text('state').$type<Span['state']>().notNull(),
    /** Empty: the state holds all day. */
    spans: jsonb('spans').$type<Span[]>().notNull(),
    /** The reason shown to the public (nb); null: not stated. */
    reason: text('reason'),
    ...version(),
    ...sourced(),
  },
  (table) => [
    index('special_day_by_office').on(table.officeNumber),
    check('special_day_state_known', oneOf(table.state, ['OPEN', 'BY_APPOINTMENT', 'CLOSED'])),
    check(
      'special_day_channels_known',
      sql`cardinality(${table.channels}) > 0 and ${table.channels} <@ array[${sql.raw(CHANNELS.map((channel) => `'${channel}'`).join(', '))}]`,
    ),
    check('special_day_spans_list', sql`jsonb_typeof(${table.spans}) = 'array'`),
    periodCheck('special_day_period', table.fromDay, table.toDay),
  ],
);
