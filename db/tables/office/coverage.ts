import { sql } from 'drizzle-orm';
import { bigint, check, index, text } from 'drizzle-orm/pg-core';
import { municipality } from '../area/municipality.ts';
import { matches, period, periodCheck, sourced, tjenestegraf, version } from '../schema.ts';
import { office } from './office.ts';

/** An office serves a municipality, or one city district of it, in a period. */
export const coverage = tjenestegraf.table(
  'coverage',
  {
    id: bigint('id', { mode: 'bigint' }).primaryKey().generatedAlwaysAsIdentity(),
    officeNumber: text('office_number')
      .notNull()
      .references(() => office.number),
    municipalityNumber: text('municipality_number')
      .notNull()
      .references(() => municipality.number),
    /** Six digits; null: the whole municipality. */
    districtNumber: text('district_number'),
    districtName: text('district_name'),
    ...period(),
    ...version(),
    ...sourced(),
  },
  (table) => [
    index('coverage_by_municipality').on(table.municipalityNumber),
    check('coverage_district_form', matches(table.districtNumber, '^[0-9]{6}$')),
    check('coverage_district_named', sql`(${table.districtNumber} is null) = (${table.districtName} is null)`),
    periodCheck('coverage_period', table.validFrom, table.validTo),
  ],
);
