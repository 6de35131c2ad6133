import { date, index, text } from 'drizzle-orm/pg-core';
import { periodCheck, sourced, tjenestegraf, version } from '../schema.ts';
import { office } from './office.ts';

/** A notice of an office's owners to the public on the days [from_day, to_day). */
export const notice = tjenestegraf.table(
  'notice',
  {
    id: text('id').primaryKey(),
    officeNumber: text('office_number')
      .notNull()
      .references(() => office.number),
    text: text('text').notNull(),
    url: text('url'),
    fromDay: date('from_day', { mode: 'string' }).notNull(),
    toDay: date('to_day', { mode: 'string' }).notNull(),
    ...version(),
    ...sourced(),
  },
  (table) => [
    index('notice_by_office').on(table.officeNumber),
    periodCheck('notice_period', table.fromDay, table.toDay),
  ],
);
