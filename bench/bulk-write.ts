/**
 * What the change feed costs a bulk write: one INSERT (then one UPDATE) of many rows with the directory's triggers, beside
 * the same statement with the table's own triggers switched off, in alternation, commit included; and with twice the rows.
 * Foreign keys and checks hold in both. Run: `node --import tsx bench/bulk-write.ts [rows] [rounds] [table]`.
 */
import type { Sql } from '../db/client.ts';
import { withOwnDatabase } from './bulk-write/own-database.ts';
import { spread } from './bulk-write/spread.ts';
import { prepare, type Workload, workloads } from './bulk-write/workloads.ts';

const ROWS = Number(process.argv[2] ?? 10_000);
const ROUNDS = Number(process.argv[3] ?? 7);
const ONLY = process.argv[4];

type Triggers = 'all' | 'search' | 'none';
type Row = Record<string, unknown>;

async function timed(work: () => PromiseLike<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** Milliseconds of the INSERT and of the UPDATE of the same rows; afterwards nothing is left of either. */
async function write(sql: Sql, { table, mine, change }: Workload, rows: Row[], round: number, triggers: Triggers) {
  if (triggers !== 'all') await sql`alter table ${sql(table)} disable trigger user`;
  if (triggers === 'search') await enableSearch(sql, table);
  const columns = sql(Object.keys(rows[0] ?? {}));
  const insert = await timed(
    () =>
      sql`insert into ${sql(table)} (${columns}) select ${columns} from jsonb_populate_recordset(null::${sql(table)}, ${sql.json(rows as never)})`,
  );
  const update = await timed(() => sql.unsafe(`update ${table} set ${change(round)} where ${mine}`));
  await sql`alter table ${sql(table)} disable trigger user`;
  await sql.unsafe(`delete from ${table} where ${mine}`);
  await sql`delete from service_search where code like 'BENCH_%' and municipality_number is not null`;
  await sql`alter table ${sql(table)} enable trigger user`;
  await sql`delete from change`;
  await sql`vacuum ${sql(table)}, change, directory_commit, office, crisis_centre, service_search`;
  return { insert, update };
}

async function enableSearch(sql: Sql, table: string) {
  const names = await sql<{ name: string }[]>`
    select tgname as name from pg_trigger where tgrelid = ${table}::regclass and not tgisinternal and tgname like '%search%'`;
  for (const { name } of names) await sql`alter table ${sql(table)} enable trigger ${sql(name)}`;
}

async function measure(sql: Sql, workload: Workload): Promise<void> {
  const single = await workload.rows(ROWS);
  const double = await workload.rows(2 * ROWS);
  const searched = workload.table === 'municipal_service';
  const ratios: Record<string, number[]> = {};
  const note = (name: string, ratio: number) => {
    ratios[name] = [...(ratios[name] ?? []), ratio];
  };
  for (let round = -1; round < ROUNDS; round += 1) {
    const plain = await write(sql, workload, single, round, 'none');
    const through = await write(sql, workload, single, round, 'all');
    const twice = await write(sql, workload, double, round, 'all');
    const search = searched ? await write(sql, workload, single, round, 'search') : null;
    // The first round fills caches and plans.
    if (round < 0) continue;
    for (const step of ['insert', 'update'] as const) {
      note(`${step}, ms without`, plain[step]);
      note(`${step} / without triggers`, through[step] / plain[step]);
      if (search) note(`${step} / with the search index only`, through[step] / search[step]);
      note(`${step}, ${2 * ROWS} / ${ROWS} rows`, twice[step] / through[step]);
    }
  }
  console.log(`\n${workload.table}, ${ROWS} rows, ${ROUNDS} rounds: median (quartiles)`);
  for (const [name, values] of Object.entries(ratios)) console.log(`  ${name.padEnd(36)} ${spread(values)}`);
}

await withOwnDatabase(async (_, sql) => {
  await prepare(sql);
  await sql`vacuum analyze`;
  for (const workload of workloads(sql)) {
    if (ONLY === undefined || workload.table === ONLY) await measure(sql, workload);
  }
});
