import { existsSync, readFileSync } from 'node:fs';
import { connect, type Sql } from '../db/client.ts';
import type { BatchWriter } from '../db/directory-writes/batch-frame.ts';
import { saveInBulk } from '../db/directory-writes/save-in-bulk.ts';
import { WRITE_TABLES } from '../db/directory-writes/write-tables.ts';
import { type Batch, batchesOf } from './bulk-write/api-batches.ts';
import { withOwnDatabase } from './bulk-write/own-database.ts';
import { plainInsert } from './bulk-write/plain-insert.ts';
import { spread } from './bulk-write/spread.ts';
import { type Phases, timedStatements } from './bulk-write/timed-statements.ts';
import { prepare } from './bulk-write/workloads.ts';

/**
 * What a batch of ten thousand new records costs through the API's own write (checks, reach, key, results, the owner's
 * statements, audit) against a plain multi-row INSERT of the same rows without triggers, and what twice the rows cost.
 * `rows` without the triggers of the table, `all` with them. Interleaved rounds; medians of ratios, of time and of CPU (this
 * process and its backend: other work on the machine bends it less, and the ratio of each side's least the least); then
 * where the time went, in milliseconds of the median round.
 * Without `analysed` the tables that the rows refer to are as the seed leaves them, so that every check of a foreign key
 * goes by an index and the plain INSERT is at its fastest; once analysed, PostgreSQL reads small ones from end to end.
 *   node --import tsx bench/bulk-write-api.ts [rounds] [rows] [kind or ''] [analysed]
 */
const rounds = Number(process.argv[2] ?? 7);
const rowsMax = Number(process.argv[3] ?? 10_000);
const only = process.argv[4] ?? '';
const analysed = process.argv[5] === 'analysed';

const TODAY = '2026-11-23';
const NOW = '2026-11-23T12:30:00+01:00';
const PLAIN = 'source-client-plain';
const REFERRED_TO = ['source', 'office', 'municipality', 'catalogue_entry', 'crisis_centre'];

let keys = 0;
function writer(): BatchWriter {
  keys += 1;
  const id = 'example-3430';
  return {
    clientId: id,
    idempotencyKey: `bench-${keys}`,
    payloadHash: 'hash',
    statementTimeoutMs: 120_000,
    source: { id: `source-client-${id}`, title: 'Måling', publisher: 'Måling' },
    now: NOW,
    today: TODAY,
    audit: {
      clientId: id,
      organisationNumber: '999990001',
      role: 'MUNICIPALITY',
      scopes: [],
      operationName: 'bench',
      operationHash: 'hash',
      coordinates: [],
      correlationId: 'bench',
    },
    municipalitiesOf: () => ['3430'],
    exists: () => true,
    isMine: () => true,
    centreExists: () => true,
    officeOpenUntil: () => null,
    rateCategoryExists: () => true,
    officeOfReception: () => null,
  };
}

/** Milliseconds of CPU that this process and one backend of PostgreSQL have used; Linux only, 0 for the backend elsewhere. */
function cpuOf(backend: number): number {
  const { user, system } = process.cpuUsage();
  const schedule = `/proc/${backend}/schedstat`;
  const nanoseconds = existsSync(schedule) ? Number(readFileSync(schedule, 'utf8').split(' ')[0]) : 0;
  return (user + system) / 1_000 + nanoseconds / 1_000_000;
}

/** Milliseconds of time and CPU, added to the phases. */
async function timed(sql: Sql, phases: Phases, work: () => PromiseLike<unknown>): Promise<Phases> {
  const [one] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
  const pid = one?.pid ?? 0;
  const [from, cpuFrom] = [performance.now(), cpuOf(pid)];
  await work();
  return phases.set('total', performance.now() - from).set('cpu', cpuOf(pid) - cpuFrom);
}

/** The API's write, with the time of its phases. */
async function save(api: Sql, { kind, check }: Batch, count: number): Promise<Phases> {
  const phases: Phases = new Map();
  await timed(api, phases, async () => {
    const from = performance.now();
    const items = check(count);
    phases.set('checks', performance.now() - from);
    const saved = await saveInBulk(
      timedStatements(api, phases),
      kind,
      items,
      { keepGood: false, dryRun: false, whole: null },
      writer(),
    );
    const isDone = saved.kind === 'SAVED' && saved.results.every(({ outcome }) => outcome === 'CREATED');
    if (!isDone) throw new Error('not all was made');
    phases.set('planning', performance.now() - from - [...phases.values()].reduce((sum, ms) => sum + ms, 0));
  });
  return phases;
}

/** Removes what a batch wrote, so that the table is as before. */
async function empty(owner: Sql, table: string, triggers: 'enable' | 'disable'): Promise<void> {
  const kept = [table, 'observation', 'owner_statement', 'row_history'];
  for (const name of kept) await owner`alter table ${owner(name)} disable trigger user`;
  await owner`delete from ${owner(table)} where source_id like 'source-client%'`;
  await owner`delete from observation where source_id like 'source-client%'`;
  await owner`truncate owner_statement`;
  await owner`truncate row_history`;
  await owner`delete from service_search where code like 'BENCH_%' and municipality_number is not null`;
  await owner`delete from change`;
  for (const name of kept.slice(triggers === 'enable' ? 0 : 1)) {
    await owner`alter table ${owner(name)} enable trigger user`;
  }
  await owner`vacuum analyze ${owner(table)}, observation, owner_statement, row_history, change, service_search`;
}

async function measure(owner: Sql, api: Sql, batch: Batch): Promise<void> {
  const { table } = WRITE_TABLES[batch.kind.name];
  const plain = plainInsert(owner, batch, rowsMax, PLAIN, NOW);
  const through = async (count: number, triggers: 'enable' | 'disable'): Promise<Phases> => {
    await empty(owner, table, triggers);
    return await save(api, batch, count);
  };
  const sides = {
    plain: async (): Promise<Phases> => {
      await empty(owner, table, 'disable');
      return await timed(owner, new Map(), plain);
    },
    rows: () => through(rowsMax, 'disable'),
    all: () => through(rowsMax, 'enable'),
    half: () => through(rowsMax / 2, 'enable'),
  };
  type Side = keyof typeof sides;
  const names = Object.keys(sides) as Side[];
  const took: Record<Side, Phases[]> = { plain: [], rows: [], all: [], half: [] };
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : [...names].reverse()) {
      const phases = await sides[name]();
      if (round > 0) took[name].push(phases);
    }
  }
  await empty(owner, table, 'enable');
  const values = (side: Side, what: string) => took[side].map((phases) => phases.get(what) ?? Number.NaN);
  const ratio = (a: Side, b: Side, what = 'total') =>
    spread(values(a, what).map((value, round) => value / (values(b, what)[round] ?? Number.NaN)));
  const least = (side: Side) => Math.min(...values(side, 'cpu'));
  console.log(
    `${batch.name}, ${rowsMax} new${analysed ? ', analysed' : ''}: rows/plain ${ratio('rows', 'plain')}, all/plain ${ratio('all', 'plain')}, ` +
      `doubling ${ratio('all', 'half')}; CPU all/plain ${ratio('all', 'plain', 'cpu')}, ` +
      `of the least of each ${(least('all') / least('plain')).toFixed(2)}`,
  );
  for (const name of names) console.log(`  ${name.padEnd(6)}${phasesInShort(took[name])}`);
}

/** The phases of the round in the middle. */
function phasesInShort(of: readonly Phases[]): string {
  const total = (phases: Phases) => phases.get('total') ?? 0;
  const middle = of.toSorted((a, b) => total(a) - total(b))[Math.floor(of.length / 2)] ?? new Map();
  return [...middle].map(([name, ms]) => `${name} ${ms.toFixed(0)}`).join(', ');
}

await withOwnDatabase(async (url, owner) => {
  await prepare(owner);
  for (const table of REFERRED_TO) {
    if (analysed) await owner`vacuum analyze ${owner(table)}`;
    else await owner`alter table ${owner(table)} set (autovacuum_enabled = off)`;
  }
  await owner`insert into source (id, title, publisher, retrieved_on) values (${PLAIN}, 'Måling', 'Måling', ${TODAY})`;
  const api = connect(url, {
    applicationName: 'bench',
    role: 'tjenestegraf_api',
    statementTimeoutMs: 0,
    poolSizeMax: 1,
  });
  for (const batch of await batchesOf(owner, rowsMax)) {
    if (batch.name.startsWith(only)) await measure(owner, api, batch);
  }
  await api.end();
});
