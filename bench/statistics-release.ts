/**
 * What a release costs when much was released before: a made-up country is loaded and released but for its last month, then
 * that month alone. Prints time, CPU of this process, memory, and how many rows of cases PostgreSQL read.
 * Run: `node --import tsx bench/statistics-release.ts [cases]`.
 */
import { createHash } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Sql } from '../db/client.ts';
import { startEmbedded } from '../db/embedded.ts';
import { migrate } from '../db/migrate.ts';
import { seed } from '../db/seed/seed.ts';
import { runRelease } from '../db/statistics/release/run-release.ts';
import { loadSyntheticCountry } from '../db/statistics/synthetic/load-synthetic-country.ts';

const CASES = Number(process.argv[2] ?? 1_000_000);
const [MONTHS, LAST, TODAY] = [37, '2026-01', '2026-06-01'];
const key = (level: string): Uint8Array => createHash('sha256').update(`bench release ${level}`).digest();
const keys = { A: key('A'), P: key('P') };

/** Rows of cases read so far; the server writes its counters with a delay, so they are flushed first. */
async function rowsRead(owner: Sql): Promise<number> {
  const [row] = await owner<{ read: number }[]>`
    select (seq_tup_read + coalesce(idx_tup_fetch, 0))::float8 as read
    from pg_stat_user_tables where schemaname = 'confidential' and relname = 'case_event'`;
  return row!.read;
}

async function measure(name: string, owner: Sql, work: () => Promise<unknown>): Promise<void> {
  const [started, cpu, before] = [performance.now(), process.cpuUsage(), await rowsRead(owner)];
  await work();
  const spent = process.cpuUsage(cpu);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  // Counters of another session are seen about a second after it was idle.
  await new Promise((done) => setTimeout(done, 2_500));
  console.log(
    `${name.padEnd(36)} ${seconds.padStart(7)} s, CPU ${((spent.user + spent.system) / 1e6).toFixed(1).padStart(6)} s, RSS ${Math.round(
      process.memoryUsage().rss / 1e6,
    )} MB, rows of cases read ${(await rowsRead(owner)) - before}`,
  );
}

const folder = await mkdtemp(join(tmpdir(), 'tjenestegraf-release-'));
// The account that the server runs under must be able to pass through.
await chmod(folder, 0o755);
const database = await startEmbedded({ dataDirectory: join(folder, 'postgres'), durable: false });
try {
  await migrate(database.url);
  await seed(database.url, { examples: true });
  const options = { applicationName: 'tjenestegraf bench', statementTimeoutMs: 0, idleTransactionTimeoutMs: 0 };
  const owner = connect(database.url, { ...options, role: 'tjenestegraf_release' });
  const watcher = connect(database.url, { ...options, role: null });
  const country = { cases: CASES, seed: 11, through: LAST, months: MONTHS, today: TODAY };
  await measure(`load ${CASES} cases`, watcher, () => loadSyntheticCountry(owner, country));
  const release = (through: string) => runRelease(owner, { through, keys, today: TODAY, closingDays: 31 });
  await measure('36 months in one release', watcher, () => release('2025-12'));
  // PostgreSQL does this by itself some time after a load.
  await watcher`analyze`;
  await measure('the month after', watcher, async () => {
    const { report } = await release(LAST);
    console.log(JSON.stringify(report.seconds));
  });
  await Promise.all([owner, watcher].map((sql) => sql.end({ timeout: 2 })));
} finally {
  await database.stop();
  await rm(folder, { recursive: true, force: true });
}
