import { sql } from 'drizzle-orm';
import { boolean, check, index, text } from 'drizzle-orm/pg-core';
import { matches, oneOf, sourced, tjenestegraf, version } from '../schema.ts';
import { office } from './office.ts';

/** A place of an office that the public comes to. The address is whole or absent. */
export const reception = tjenestegraf.table(
  'reception',
  {
    id: text('id').primaryKey(),
    officeNumber: text('office_number')
      .notNull()
      .references(() => office.number),
    name: text('name').notNull(),
    kind: text('kind').$type<'VISIT' | 'MEETING_PLACE'>().notNull(),
    street: text('street'),
    postalCode: text('postal_code'),
    city: text('city'),
    accessDescription: text('access_description'),
    /** Accessibility as its owners state it; null: not stated. */
    stepFree: boolean('step_free'),
    hearingLoop: boolean('hearing_loop'),
    parking: boolean('parking'),
    guide: boolean('guide'),
    ...version(),
    ...sourced(),
  },
  (table) => [
    index('reception_by_office').on(table.officeNumber),
    check('reception_kind_known', oneOf(table.kind, ['VISIT', 'MEETING_PLACE'])),
    check('reception_postal_code_form', matches(table.postalCode, '^[0-9]{4}$')),
    check('reception_address_whole', sql`num_nulls(${table.street}, ${table.postalCode}, ${table.city}) in (0, 3)`),
  ],
);
