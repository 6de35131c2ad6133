import { check, date, text } from 'drizzle-orm/pg-core';
import type { PostalCategory } from '../../../services/postal-codes/postal-code.ts';
import { matches, oneOf, sourced, tjenestegraf } from '../schema.ts';
import { municipality } from './municipality.ts';

/** A Norwegian postal code, in use or withdrawn. */
export const postalCode = tjenestegraf.table(
  'postal_code',
  {
    code: text('code').primaryKey(),
    place: text('place').notNull(),
    /** Null: in no municipality (Svalbard, Jan Mayen), or in one that was divided or ended since. */
    municipalityNumber: text('municipality_number').references(() => municipality.number, { onDelete: 'set null' }),
    /** Null: not known. */
    category: text('category').$type<PostalCategory>(),
    /** The day by which it was out of use; null: in use. */
    withdrawnBy: date('withdrawn_by', { mode: 'string' }),
    ...sourced(),
  },
  (table) => [
    check('postal_code_form', matches(table.code, '^[0-9]{4}$')),
    check(
      'postal_code_category_known',
      oneOf(table.category, ['STREET', 'BOX', 'STREET_AND_BOX', 'SERVICE', 'MULTIPLE']),
    ),
  ],
);
