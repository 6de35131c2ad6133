import type { OfficialFigure } from '../../../services/sources/readers/json-stat/read-json-stat.ts';
import type { SqlLike } from '../../client.ts';
import type { SourceNode } from '../../read-model/model.ts';

/** A table of Statistics Norway with imported figures. */
export interface OfficialTableRow {
  readonly id: string;
  readonly title: string;
  /** The day of the last update, as Statistics Norway writes it. */
  readonly updated: string | null;
  readonly retrievedAt: string;
  readonly source: SourceNode;
}

export interface OfficialFigureRow extends Omit<OfficialFigure, 'regionKind'> {
  readonly id: string;
  readonly retrievedAt: string;
}

export interface FigureQuestion {
  readonly table: string;
  /** Codes under which the region is found: a municipality's present number and its former ones. */
  readonly regions: readonly string[];
  /** First and last period, both inside; null: unbounded. */
  readonly from: string | null;
  readonly to: string | null;
  /** Figures after this place in the order; 0: from the first. */
  readonly offset: number;
  readonly limit: number;
}

/** The imported tables, by id. */
export async function findOfficialTables(sql: SqlLike): Promise<readonly OfficialTableRow[]> {
  return await sql<OfficialTableRow[]>`
    select official_table.id, official_table.title, updated, retrieved_at as "retrievedAt",
      jsonb_build_object('id', source.id, 'title', source.title, 'publisher', source.publisher, 'url', source.url,
        'updatedOn', source.updated_on, 'retrievedOn', source.retrieved_on, 'comment', source.comment,
        'synthetic', source.synthetic) as source
    from official_table join source on source.id = source_id order by official_table.id`;
}

/** Figures as they now stand, by period (newest first), measure and category. */
export async function findFigures(
  sql: SqlLike,
  { table, regions, from, to, offset, limit }: FigureQuestion,
): Promise<{ items: readonly OfficialFigureRow[]; totalCount: number }> {
  const asked = sql`
    from official_figure where table_id = ${table} and region = any (${[...regions]}) and superseded_at is null
      and (${from}::text is null or period >= ${from}::text) and (${to}::text is null or period <= ${to}::text)`;
  const items = await sql<OfficialFigureRow[]>`
    select id, region, region_name as "regionName", measure, measure_name as "measureName", unit, decimals, period,
      categories, value, no_figure as "noFigure", retrieved_at as "retrievedAt" ${asked}
    order by period desc, measure, category_key, region limit ${limit} offset ${offset}`;
  const [counted] = await sql<{ count: number }[]>`select count(*)::int as count ${asked}`;
  return { items, totalCount: counted?.count ?? 0 };
}
