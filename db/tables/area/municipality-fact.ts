import { sql } from 'drizzle-orm';
import { boolean, check, date, doublePrecision, integer, jsonb, primaryKey, smallint, text } from 'drizzle-orm/pg-core';
import type { MunicipalityName, SamiLanguage } from '../../../services/municipality/municipality-name.ts';
import { source, sourced, tjenestegraf } from '../schema.ts';
import { municipality } from './municipality.ts';

/** Facts of registers about a municipality beside its number and name. At most one row; it is deleted with its municipality. */
export const municipalityFact = tjenestegraf.table('municipality_fact', {
  municipalityNumber: text('municipality_number')
    .primaryKey()
    .references(() => municipality.number, { onDelete: 'cascade' }),
  /** The name as the classification writes it, all languages in one: `Kárášjohka - Karasjok`. */
  officialName: text('official_name').notNull(),
  /** The parts of the official name, each with its language, in the order of the official name. */
  names: jsonb('names').$type<MunicipalityName[]>().notNull(),
  areaKm2: doublePrecision('area_km2'),
  website: text('website'),
  /** Source of area and web site. */
  figuresSourceId: text('figures_source_id')
    .notNull()
    .references(() => source.id),
  /** KLASS 112, such as `EKG05`. */
  kostraGroup: text('kostra_group'),
  /** KLASS 128: 1 the most central, 6 the least. */
  centrality: smallint('centrality'),
  /** Source of group and centrality. */
  groupsSourceId: text('groups_source_id')
    .notNull()
    .references(() => source.id),
  samiAdministrativeArea: boolean('sami_administrative_area').notNull(),
  samiLanguage: text('sami_language').$type<SamiLanguage>(),
  samiAreaSince: date('sami_area_since', { mode: 'string' }),
  samiSourceId: text('sami_source_id')
    .notNull()
    .references(() => source.id),
  ...sourced(),
});

/** Inhabitants on 1 January of a year. A year without a row is not known. */
export const municipalityPopulation = tjenestegraf.table(
  'municipality_population',
  {
    municipalityNumber: text('municipality_number')
      .notNull()
      .references(() => municipality.number, { onDelete: 'cascade' }),
    year: integer('year').notNull(),
    inhabitants: integer('inhabitants').notNull(),
    ...sourced(),
  },
  (table) => [
    primaryKey({ name: 'municipality_population_pk', columns: [table.municipalityNumber, table.year] }),
    check('municipality_population_not_negative', sql`${table.inhabitants} >= 0`),
  ],
);
