import { check, customType, integer, text } from 'drizzle-orm/pg-core';
import { matches, oneOf, source, sourced, tjenestegraf } from '../schema.ts';

/** A PostgreSQL transaction id that never wraps; text here, for it is only compared. */
export const xid8 = customType<{ data: string; driverData: string }>({ dataType: () => 'xid8' });

/** A NAV office. */
export const office = tjenestegraf.table(
  'office',
  {
    number: text('number').primaryKey(),
    name: text('name').notNull(),
    /** Its own page; null: not known to us. */
    website: text('website'),
    websiteSourceId: text('website_source_id').references(() => source.id),
    type: text('type').$type<'LOCAL' | 'COUNTY'>().notNull(),
    /** Optimistic version: a trigger adds one in every transaction that changes the office or what belongs to it. */
    version: integer('version').notNull().default(1),
    /** The transaction that last raised `version`, so that one transaction raises it once. Set by the trigger. */
    versionTransaction: xid8('version_transaction'),
    ...sourced(),
  },
  (table) => [
    check('office_number_form', matches(table.number, '^[0-9]{4}$')),
    check('office_type_known', oneOf(table.type, ['LOCAL', 'COUNTY'])),
  ],
);
