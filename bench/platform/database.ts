import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Sql } from '../../db/client.ts';
import { startEmbedded } from '../../db/embedded.ts';
import { migrate } from '../../db/migrate.ts';
import { seed } from '../../db/seed/seed.ts';
import { loadFirstFacts } from '../../db/sources/page-facts.ts';
import { fillDirectory } from './fill-directory.ts';
import { openAs } from './open-as.ts';
import { releaseMadeUpCases } from './release-made-up-cases.ts';

/** How much there is to measure. */
export interface DataSize {
  /** Times the country: 1 is 357 municipalities, 300 offices and 8 925 services. */
  readonly countries: number;
  /** Made-up cases behind the statistics. */
  readonly cases: number;
}

/** The database that every candidate reads. */
export interface BenchDatabase {
  /** The login that owns the tables; what the peers connect with. */
  readonly url: string;
  /** The process whose children answer the statements. */
  readonly postmaster: number;
  readonly version: string;
  stop(): Promise<void>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const TODAY = '2026-06-01';

/**
 * Starts a PostgreSQL for measuring and fills it once: the filled one is stored in `.data/bench` and used again as long as
 * its inputs (migrations, seed, filling, size) are the same.
 */
export async function startDatabase(size: DataSize, say: (line: string) => void): Promise<BenchDatabase> {
  const home = join(root, '.data', 'bench', `${size.countries}-${size.cases}`);
  const dataDirectory = join(home, await identity(size));
  const start = () => startEmbedded({ dataDirectory, durable: false });
  let database = await start();
  if (!database.fresh && !(await isFilled(database.url))) {
    // A run was stopped while it filled.
    await database.stop();
    await rm(database.dataDirectory, { recursive: true, force: true });
    database = await start();
  }
  const owner = openAs(database.url, null);
  try {
    if (database.fresh) {
      await removeOthers(home, dataDirectory);
      await fill(database.url, owner, size, say);
      await owner`create table bench_ready ()`;
    }
    await owner.unsafe(await readFile(new URL('../peers/shared/views.sql', import.meta.url), 'utf8'));
    await owner`analyze`;
    const [server] = await owner<{ version: string }[]>`select current_setting('server_version') as version`;
    const pidFile = join(database.dataDirectory, 'cluster', 'postmaster.pid');
    const postmaster = Number((await readFile(pidFile, 'utf8')).split('\n')[0]);
    return { url: database.url, postmaster, version: server?.version ?? '', stop: () => database.stop() };
  } catch (error) {
    await database.stop();
    throw error;
  } finally {
    await owner.end({ timeout: 2 });
  }
}

async function isFilled(url: string): Promise<boolean> {
  const owner = openAs(url, null);
  const [found] = await owner<{ there: boolean }[]>`select to_regclass('bench_ready') is not null as there`;
  await owner.end({ timeout: 2 });
  return found?.there === true;
}

/** Data that other migrations or another filling made are of no use any more. */
async function removeOthers(home: string, kept: string): Promise<void> {
  for (const name of await readdir(home).catch(() => [])) {
    if (join(home, name) !== kept) await rm(join(home, name), { recursive: true, force: true });
  }
}

async function fill(url: string, owner: Sql, size: DataSize, say: (line: string) => void): Promise<void> {
  const startedAt = performance.now();
  const step = (name: string) => say(`  ${name} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`);
  await migrate(url);
  await seed(url, { examples: true });
  await loadFirstFacts(url, { now: `${TODAY}T08:00:00Z`, today: TODAY });
  step('migrated, real directory loaded');
  await fillDirectory(owner, size.countries);
  step('directory filled');
  await releaseMadeUpCases(url, size.cases, TODAY);
  // Settings that a database administrator would choose for these questions; every candidate's statements profit.
  await owner.unsafe(`
    create index bench_protected_row on statistics.protected_row (level, month, municipality_number)
      include (service, age_band, outcome, weight);
    alter database tjenestegraf set jit = off;
    alter database tjenestegraf set random_page_cost = 1.1;
    alter database tjenestegraf set work_mem = '16MB'`);
  step('statistics released');
  await owner`vacuum analyze`;
}

async function identity(size: DataSize): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(size));
  const own = ['fill-directory.sql', 'fill-directory.ts', 'release-made-up-cases.ts'];
  for (const folder of ['db/migrations', 'db/seed/data', 'bench/platform']) {
    for (const name of (await readdir(join(root, folder))).sort()) {
      if (/\.(sql|json)$/.test(name) || own.includes(name)) hash.update(await readFile(join(root, folder, name)));
    }
  }
  return hash.digest('hex').slice(0, 12);
}
