import { sql } from 'drizzle-orm';
import { check, index, integer, text } from 'drizzle-orm/pg-core';
import type { AgreementNode } from '../../read-model/model.ts';
import { municipality } from '../area/municipality.ts';
import { oneOf, period, periodCheck, sourced, tjenestegraf, version } from '../schema.ts';
import { crisisCentre } from './crisis-centre.ts';

/** A municipality's agreement with a crisis centre. Terms and capacity are protected; null: not recorded. */
export const agreement = tjenestegraf.table(
  'agreement',
  {
    id: text('id').primaryKey(),
    centreId: text('centre_id')
      .notNull()
      .references(() => crisisCentre.id),
    municipalityNumber: text('municipality_number')
      .notNull()
      .references(() => municipality.number),
    form: text('form').$type<AgreementNode['form']>().notNull(),
    ...period(),
    terms: text('terms'),
    capacityPlaces: integer('capacity_places'),
    ...version(),
    ...sourced(),
  },
  (table) => [
    index('agreement_by_municipality').on(table.municipalityNumber),
    check(
      'agreement_form_known',
      oneOf(table.form, [
        'INTER_MUNICIPAL_COMPANY',
        'HOST_MUNICIPALITY',
        'PURCHASE_AGREEMENT',
        'OWN_OPERATION',
        'NOT_REPORTED',
      ]),
    ),
    check('agreement_capacity_not_negative', sql`${table.capacityPlaces} >= 0`),
    periodCheck('agreement_period', table.validFrom, table.validTo),
  ],
);
