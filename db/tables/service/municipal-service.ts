import { primaryKey, text } from 'drizzle-orm/pg-core';
import { municipality } from '../area/municipality.ts';
import { sourced, tjenestegraf, version } from '../schema.ts';
import { catalogueEntry, serviceTexts } from './catalogue-entry.ts';

/** A municipality's own wording of a service. No row: no source gives one. */
export const municipalService = tjenestegraf.table(
  'municipal_service',
  {
    municipalityNumber: text('municipality_number')
      .notNull()
      .references(() => municipality.number),
    code: text('code')
      .notNull()
      .references(() => catalogueEntry.code),
    ...serviceTexts(),
    ...version(),
    ...sourced(),
  },
  (table) => [primaryKey({ name: 'municipal_service_pk', columns: [table.municipalityNumber, table.code] })],
);
