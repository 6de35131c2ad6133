import type { JSONValue } from 'postgres';
import { canonicalJson } from '../../../services/sources/json-value.ts';
import type { JsonStatReading, OfficialFigure } from '../../../services/sources/readers/json-stat/read-json-stat.ts';
import type { Sql, SqlLike } from '../../client.ts';
import type { ImportOptions } from '../delivery.ts';

/** Rows of one statement. */
const ROWS_PER_STATEMENT = 5_000;
/** Figures listed one by one in the report. */
const TOLD_MAX = 20;

/** The office whose figures they are. */
export const STATISTICS_NORWAY = {
  id: 'source-statistics-norway',
  title: 'Statistikkbanken',
  publisher: 'Statistisk sentralbyrå',
} as const;

/** Figures of one table, read, and what they came in. */
export interface FigureDelivery extends Pick<JsonStatReading, 'title' | 'updated'> {
  /** Five digits. */
  readonly table: string;
  readonly figures: readonly OfficialFigure[];
  /** SHA-256 of the bytes, hexadecimal. */
  readonly fileHash: string;
}

/** The outcome of an import of figures. */
export interface FigureReport {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Some of the changed ones, by table, region, period and measure; no values. */
  readonly changedKeys: readonly string[];
}

/**
 * Takes figures in, all or nothing: new ones come, revised ones supersede what was read before, which stays. What a
 * delivery leaves out is left alone, for one may bring a part of a table. The same again changes nothing.
 */
export async function importFigures(
  sql: Sql,
  delivery: FigureDelivery,
  { now, today, dryRun = false, onProgress }: ImportOptions,
): Promise<FigureReport> {
  return await sql.begin(async (transaction) => {
    await transaction`select pg_advisory_xact_lock(hashtextextended('tjenestegraf import', 0))`;
    await transaction`
      create temporary table given (region text, region_name text, measure text, measure_name text, unit text,
        decimals smallint, period text, categories jsonb, category_key text, value double precision, no_figure text)
      on commit drop`;
    for (let at = 0; at < delivery.figures.length; at += ROWS_PER_STATEMENT) {
      const some = delivery.figures.slice(at, at + ROWS_PER_STATEMENT);
      await transaction`
        insert into given select * from jsonb_populate_recordset(null::given, ${transaction.json(some.map(toRow))})`;
      onProgress?.(Math.min(at + ROWS_PER_STATEMENT, delivery.figures.length), delivery.figures.length);
    }
    const report = await compare(transaction, delivery.table);
    if (!dryRun && report.created + report.changed > 0) await write(transaction, delivery, now, today);
    await record(transaction, delivery, report, dryRun);
    return report;
  });
}

async function compare(sql: SqlLike, table: string): Promise<FigureReport> {
  const changed = sql`(stored.value, stored.no_figure, stored.region_name, stored.measure_name, stored.unit)
    is distinct from (given.value, given.no_figure, given.region_name, given.measure_name, given.unit)`;
  const [counts] = await sql<{ created: number; changed: number; unchanged: number; keys: string[] | null }[]>`
    select count(*) filter (where stored.id is null)::int as created,
      count(*) filter (where stored.id is not null and ${changed})::int as changed,
      count(*) filter (where stored.id is not null and not ${changed})::int as unchanged,
      (array_agg(concat_ws(' ', given.region, given.period, given.measure) order by given.region, given.period)
        filter (where stored.id is not null and ${changed}))[1:${TOLD_MAX}::int] as keys
    from given left join official_figure as stored on stored.table_id = ${table} and stored.region = given.region
      and stored.period = given.period and stored.measure = given.measure and stored.category_key = given.category_key
      and stored.superseded_at is null`;
  const { keys, ...rest } = counts ?? { created: 0, changed: 0, unchanged: 0, keys: null };
  return { ...rest, changedKeys: keys ?? [] };
}

async function write(sql: SqlLike, { table, title, updated }: FigureDelivery, now: string, today: string) {
  const { id, title: bank, publisher } = STATISTICS_NORWAY;
  await sql`
    insert into source (id, title, publisher, retrieved_on) values (${id}, ${bank}, ${publisher}, ${today})
    on conflict (id) do nothing`;
  await sql`
    insert into official_table (id, title, source_id, updated, retrieved_at)
    values (${table}, ${title}, ${id}, ${updated}, ${now})
    on conflict (id) do update set title = excluded.title, updated = excluded.updated, retrieved_at = excluded.retrieved_at`;
  await sql`
    update official_figure as stored set superseded_at = ${now} from given
    where stored.table_id = ${table} and stored.superseded_at is null and stored.region = given.region
      and stored.period = given.period and stored.measure = given.measure and stored.category_key = given.category_key
      and (stored.value, stored.no_figure, stored.region_name, stored.measure_name, stored.unit)
        is distinct from (given.value, given.no_figure, given.region_name, given.measure_name, given.unit)`;
  await sql`
    insert into official_figure (table_id, region, region_name, measure, measure_name, unit, decimals, period, categories,
      category_key, value, no_figure, retrieved_at)
    select ${table}, region, region_name, measure, measure_name, unit, decimals, period, categories, category_key, value,
      no_figure, ${now}::timestamptz
    from given
    on conflict (table_id, region, period, measure, category_key) where superseded_at is null do nothing`;
}

async function record(
  sql: SqlLike,
  { table, figures, fileHash }: FigureDelivery,
  { created, changed, unchanged }: FigureReport,
  dryRun: boolean,
): Promise<void> {
  const counts = { read: figures.length, created, changed, unchanged };
  await sql`
    insert into delivery (connector, source_ids, file_hash, counts, outcome, dry_run)
    values (${`pxweb-${table}`}, ${[STATISTICS_NORWAY.id]}, ${fileHash}, ${sql.json(counts)},
      ${created + changed > 0 ? 'APPLIED' : 'UNCHANGED'}, ${dryRun})`;
}

function toRow(figure: OfficialFigure): JSONValue {
  const { region, regionName, measure, measureName, unit, decimals, period, categories, value, noFigure } = figure;
  return {
    region,
    region_name: regionName,
    measure,
    measure_name: measureName,
    unit,
    decimals,
    period,
    categories: { ...categories },
    category_key: canonicalJson({ ...categories }),
    value,
    no_figure: noFigure,
  };
}
