import { sql } from 'drizzle-orm';
import { check, date, primaryKey, text } from 'drizzle-orm/pg-core';
import { matches, oneOf, sourced, tjenestegraf } from '../schema.ts';
import { county } from './county.ts';

/** A municipality by its present number. */
export const municipality = tjenestegraf.table(
  'municipality',
  {
    number: text('number').primaryKey(),
    name: text('name').notNull(),
    countyNumber: text('county_number')
      .notNull()
      .references(() => county.number),
    languageForm: text('language_form').$type<'BOKMAL' | 'NYNORSK' | 'NEUTRAL'>().notNull(),
    administrativeCentre: text('administrative_centre'),
    /** Null: not known to us. */
    organisationNumber: text('organisation_number').unique('municipality_organisation_number_once'),
    ...sourced(),
  },
  (table) => [
    check('municipality_number_form', matches(table.number, '^[0-9]{4}$')),
    check('municipality_number_in_county', sql`left(${table.number}, 2) = ${table.countyNumber}`),
    check('municipality_language_form_known', oneOf(table.languageForm, ['BOKMAL', 'NYNORSK', 'NEUTRAL'])),
    check('municipality_organisation_number_form', matches(table.organisationNumber, '^[0-9]{9}$')),
  ],
);

/** A number a municipality had before; after a split several present municipalities share one. */
export const formerNumber = tjenestegraf.table(
  'former_number',
  {
    number: text('number').notNull(),
    municipalityNumber: text('municipality_number')
      .notNull()
      .references(() => municipality.number),
    /** Null: the name was the same, or is not known. */
    name: text('name'),
    /** The first day on which the number was no longer in use; null: not known. */
    validTo: date('valid_to', { mode: 'string' }),
    ...sourced(),
  },
  (table) => [
    primaryKey({ name: 'former_number_pk', columns: [table.number, table.municipalityNumber] }),
    check('former_number_form', matches(table.number, '^[0-9]{4}$')),
    check('former_number_differs', sql`${table.number} <> ${table.municipalityNumber}`),
  ],
);
