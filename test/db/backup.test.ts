import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Sql } from '../../db/client.ts';
import type { Binaries } from '../../db/embedded/binaries.ts';
import { type EmbeddedDatabase, startEmbedded } from '../../db/embedded.ts';
import { findDrift, findMissing, migrate } from '../../db/migrate.ts';
import { fetchFeedPosition } from '../../db/queries/change-feed/fetch-feed-position.ts';
import { fetchVersion } from '../../db/read-model/load.ts';
import { seed } from '../../db/seed/seed.ts';
import { inFull } from '../setup/long-run.ts';
import { installBinaries } from '../setup/postgres-binaries.ts';

/** A server of the tools' own version, so that they need not be newer than what the machine has, and new clusters to restore on. */
const OLDEST_SUPPORTED = 15;
const NEWEST_SUPPORTED = 18;
const PASSWORD = 'a-password-of-the-test';

const versionOf = (program: string) => {
  try {
    return Number(/ (\d+)/.exec(execFileSync(program, ['--version'], { encoding: 'utf8' }))?.[1] ?? 0);
  } catch {
    return 0;
  }
};
const tools = Math.min(...['pg_dump', 'pg_restore', 'psql'].map(versionOf), NEWEST_SUPPORTED);
/** An older server than the tools, where the run asks for one. */
const serverVersion = Math.min(tools, Number(process.env['TEST_POSTGRES'] ?? tools));

let folder: string;
let dump: string;
let from: EmbeddedDatabase;
let owner: Sql;
let binaries: Binaries | null = null;
let whyNot = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tjenestegraf-backup-'));
  await chmod(folder, 0o755);
  if (tools < OLDEST_SUPPORTED) {
    whyNot = `pg_dump, pg_restore and psql ${OLDEST_SUPPORTED} or newer are needed`;
    return;
  }
  try {
    binaries = await installBinaries(String(serverVersion));
  } catch (error) {
    whyNot = `a PostgreSQL ${serverVersion} could not be fetched: ${error}`;
    return;
  }
  from = await startEmbedded({ dataDirectory: join(folder, 'from'), durable: false, binaries });
  await migrate(from.url);
  await seed(from.url, { examples: true });
  owner = connect(from.url, { applicationName: 'backup test', role: null });
  await owner`update office set name = 'Nav Sikkerhetskopi' where number = '1640'`;
  dump = join(folder, 'backup.dump');
  execFileSync('pg_dump', ['--format=custom', '--no-owner', `--file=${dump}`, from.url]);
});
afterAll(async () => {
  await owner?.end({ timeout: 1 });
  await from?.stop();
  await rm(folder, { recursive: true, force: true });
});

const RESTORED_ON = [
  ['the same version', 'SAME'],
  ['the newest version', 'NEWEST'],
] as const;

test.for(RESTORED_ON.slice(0, inFull(2, 1)))(
  'a backup restored on a new server of %s is the same database, with the rights of its roles and its place in the feed',
  async ([, which], { skip }) => {
    skip(whyNot !== '', whyNot);
    const to = await startEmbedded({
      dataDirectory: join(folder, `to-${which}`),
      durable: false,
      ...(which === 'SAME' && binaries !== null && { binaries }),
    });
    try {
      const variables = [`database=${new URL(to.url).pathname.slice(1)}`].concat(
        ['owner', 'api', 'release'].map((one) => `${one}_password=${PASSWORD}`),
      );
      const script = fileURLToPath(new URL('../../db/roles.sql', import.meta.url));
      execFileSync('psql', [to.url, '--quiet', ...variables.map((one) => `--variable=${one}`), `--file=${script}`]);
      restore(to.url, which === 'SAME' && serverVersion < tools);
      await migrate(to.url);
      expect([await findMissing(to.url), await findDrift(to.url)]).toEqual([[], []]);
      const restored = connect(to.url, { applicationName: 'backup test', role: null, poolSizeMax: 1 });
      expect(await rowCounts(restored)).toEqual(await rowCounts(owner));
      const { version } = await fetchVersion(restored);
      expect(await fetchFeedPosition(restored, version)).toEqual(
        await fetchFeedPosition(owner, (await fetchVersion(owner)).version),
      );
      await restored.end();
      const api = connect(Object.assign(new URL(to.url), { username: 'tjenestegraf_login', password: PASSWORD }).href, {
        applicationName: 'backup test',
        role: 'tjenestegraf_api',
        poolSizeMax: 1,
      });
      expect(await api`select name from office where number = '1640'`).toEqual([{ name: 'Nav Sikkerhetskopi' }]);
      await expect(api`select from confidential.case_event`).rejects.toMatchObject({ code: '42501' });
      await expect(api`update audit_event set role = 'PUBLIC'`).rejects.toMatchObject({ code: '42501' });
      await api.end();
    } finally {
      await to.stop();
    }
  },
);

/** By the commands of docs/backup.md; `older`: the server is older than pg_restore, and knows one of its settings not. */
function restore(url: string, older: boolean): void {
  if (!older) {
    execFileSync('pg_restore', ['--no-owner', '--exit-on-error', '--single-transaction', `--dbname=${url}`, dump]);
    return;
  }
  const written = execFileSync('pg_restore', ['--no-owner', '--file=-', dump], { maxBuffer: 1_000_000_000 });
  const input = written.toString().replace(/^SET transaction_timeout.*\n/m, '');
  execFileSync('psql', ['--quiet', '--single-transaction', '--set=ON_ERROR_STOP=1', url], {
    input,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
}

/** Of every table of ours. */
async function rowCounts(sql: Sql): Promise<Readonly<Record<string, number>>> {
  const tables = await sql<{ schema: string; name: string }[]>`
    select schemaname as schema, tablename as name from pg_tables
    where schemaname in ('tjenestegraf', 'confidential', 'statistics', 'migration') order by 1, 2`;
  const counts = await Promise.all(
    tables.map(async ({ schema, name }) => {
      const [row] = await sql<{ rows: number }[]>`select count(*)::int as rows from ${sql(schema)}.${sql(name)}`;
      return [`${schema}.${name}`, row?.rows ?? 0] as const;
    }),
  );
  return Object.fromEntries(counts);
}
