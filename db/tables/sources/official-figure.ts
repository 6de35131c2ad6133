import { sql } from 'drizzle-orm';
import { bigint, check, doublePrecision, jsonb, smallint, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import type { NoFigure } from '../../../services/sources/readers/json-stat/read-json-stat.ts';
import { matches, oneOf, source, tjenestegraf } from '../schema.ts';

/** A table of Statistics Norway that the platform shows figures of. They are not its own statistics. */
export const officialTable = tjenestegraf.table(
  'official_table',
  {
    /** Five digits. */
    id: text('id').primaryKey(),
    title: text('title').notNull(),
    sourceId: text('source_id')
      .notNull()
      .references(() => source.id),
    /** When Statistics Norway says that it updated it, as it writes it; null: it does not say. */
    updated: text('updated'),
    retrievedAt: timestamp('retrieved_at', { withTimezone: true, mode: 'string' }).notNull(),
  },
  (table) => [check('official_table_id_form', matches(table.id, '^[0-9]{5}$'))],
);

/** One figure as it was read. A revised one is a new row, and the old one says since when it is superseded. */
export const officialFigure = tjenestegraf.table(
  'official_figure',
  {
    id: bigint('id', { mode: 'bigint' }).primaryKey().generatedAlwaysAsIdentity(),
    tableId: text('table_id')
      .notNull()
      .references(() => officialTable.id),
    /** The region's code at the time of the figure: a municipality's number then, or an aggregate. */
    region: text('region').notNull(),
    regionName: text('region_name').notNull(),
    measure: text('measure').notNull(),
    measureName: text('measure_name').notNull(),
    unit: text('unit'),
    decimals: smallint('decimals'),
    period: text('period').notNull(),
    /** Codes of the table's other dimensions, by dimension. */
    categories: jsonb('categories').$type<Record<string, string>>().notNull(),
    /** The same as canonical text. */
    categoryKey: text('category_key').notNull(),
    value: doublePrecision('value'),
    noFigure: text('no_figure').$type<NoFigure>(),
    retrievedAt: timestamp('retrieved_at', { withTimezone: true, mode: 'string' }).notNull(),
    supersededAt: timestamp('superseded_at', { withTimezone: true, mode: 'string' }),
  },
  (table) => [
    uniqueIndex('official_figure_present_once')
      .on(table.tableId, table.region, table.period, table.measure, table.categoryKey)
      .where(sql`${table.supersededAt} is null`),
    check('official_figure_or_why_not', sql`num_nonnulls(${table.value}, ${table.noFigure}) = 1`),
    check(
      'official_figure_no_figure_known',
      oneOf(table.noFigure, ['NOT_AVAILABLE', 'SUPPRESSED', 'NOT_APPLICABLE', 'NOT_STATED']),
    ),
  ],
);
