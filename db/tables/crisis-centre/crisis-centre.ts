import { sql } from 'drizzle-orm';
import { boolean, check, text } from 'drizzle-orm/pg-core';
import type { CrisisCentreNode } from '../../read-model/model.ts';
import { matches, oneOf, sourced, tjenestegraf } from '../schema.ts';

/** A crisis centre. One that withholds where it is holds no address here at all: a CHECK, not good will. */
export const crisisCentre = tjenestegraf.table(
  'crisis_centre',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    /** Null: no source says. */
    openAroundTheClock: boolean('open_around_the_clock'),
    addressWithheld: boolean('address_withheld').notNull(),
    street: text('street'),
    postalCode: text('postal_code'),
    city: text('city'),
    website: text('website'),
    /** How much is known of which municipalities it serves. */
    municipalitiesKnown: text('municipalities_known')
      .$type<CrisisCentreNode['municipalitiesKnown']>()
      .notNull()
      .default('PARTIAL'),
    /** Further information for its users (nb); null: none. */
    note: text('note'),
    ...sourced(),
  },
  (table) => [
    check(
      'crisis_centre_municipalities_known',
      oneOf(table.municipalitiesKnown, ['COMPLETE', 'PARTIAL', 'OUTDATED', 'NOT_FOUND']),
    ),
    check('crisis_centre_id_form', matches(table.id, '^[a-z0-9]+(-[a-z0-9]+)*$')),
    check('crisis_centre_postal_code_form', matches(table.postalCode, '^[0-9]{4}$')),
    check('crisis_centre_address_whole', sql`num_nulls(${table.street}, ${table.postalCode}, ${table.city}) in (0, 3)`),
    check(
      'crisis_centre_withheld_has_no_address',
      sql`not ${table.addressWithheld} or num_nonnulls(${table.street}, ${table.postalCode}, ${table.city}) = 0`,
    ),
  ],
);
