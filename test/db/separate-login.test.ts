import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../config.ts';
import { connect } from '../../db/client.ts';
import { migrate } from '../../db/migrate.ts';
import { seed } from '../../db/seed/seed.ts';
import { startServer } from '../../start-server.ts';
import { createTestDatabase, type TestDatabase } from '../setup/database.ts';
import { startPgBouncer } from '../setup/pgbouncer.ts';

const PASSWORD = randomBytes(12).toString('hex');
let database: TestDatabase;
let as: (login: string) => string;
let folder: string;

/** What psql makes of the script: its variables put in, and what a query before `\gexec` gives run as statements. */
async function runRolesScript(): Promise<void> {
  const name = new URL(database.url).pathname.slice(1);
  const script = (await readFile(new URL('../../db/roles.sql', import.meta.url), 'utf8'))
    .replace(/^(?:--|\\set).*$/gm, '')
    .replaceAll(/:'\w+'/g, `'${PASSWORD}'`)
    .replaceAll(':"database"', name);
  for (const [, statement = '', end] of script.matchAll(/\s*([^;]+?)\s*(;|\\gexec)(?=\s|$)/g)) {
    if (end === ';' && /^(?:BEGIN|COMMIT)$/.test(statement)) continue;
    const rows = await database.owner.unsafe(statement);
    if (end !== ';') for (const row of rows) await database.owner.unsafe(String(Object.values(row)[0]));
  }
}

beforeAll(async () => {
  database = await createTestDatabase({ empty: true });
  folder = await mkdtemp(join(tmpdir(), 'tjenestegraf-login-'));
  await runRolesScript();
  as = (login) => Object.assign(new URL(database.url), { username: login, password: PASSWORD }).href;
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const start = (more: Record<string, string> = {}) =>
  startServer(
    readConfig({
      NODE_ENV: 'test',
      PORT: '0',
      DATABASE_URL: as('tjenestegraf_login'),
      MIGRATE_ON_START: 'no',
      DATABASE_CONNECTIONS_MAX: '4',
      DATA_DIR: folder,
      ...more,
    }),
    pino({ level: 'silent' }),
  );

describe('a server whose login may not migrate', () => {
  test('refuses to start on a database that nobody has migrated, and says what to run', async () => {
    await expect(start()).rejects.toThrow(/not migrated yet: run `npm run migrate`/);
  });

  test('starts when the owner has migrated, and can do what the API can and no more', async () => {
    await migrate(as('tjenestegraf_owner'));
    await seed(as('tjenestegraf_owner'), { examples: true });
    const server = await start();
    const response = await fetch(
      `${server.url}/graphql?query=${encodeURIComponent('{municipality(number:"3430"){name}}')}`,
      {
        headers: { 'apollo-require-preflight': 'yes' },
      },
    );
    expect(await response.json()).toEqual({ data: { municipality: { name: 'Os' } } });
    await server.close();
  });

  test('refuses a database of another version', async () => {
    const owner = connect(as('tjenestegraf_owner'), {
      applicationName: 'tjenestegraf test',
      role: null,
      poolSizeMax: 1,
    });
    await owner`update migration.sql_file set hash = 'other' where name = 'search.sql'`;
    await owner.end();
    await expect(start()).rejects.toThrow(/of another version \(search\.sql\)/);
    await migrate(as('tjenestegraf_owner'));
    await (await start()).close();
  });
});

describe('the login that roles.sql makes for the API', () => {
  test('is the API’s role with its time-outs without asking, so that a pooler may be between', async () => {
    await (await start({ DATABASE_POOLER: 'transaction' })).close();
  });

  test('cannot be left for the owner’s or the release’s role', async () => {
    const sql = connect(as('tjenestegraf_login'), { applicationName: 'tjenestegraf test', role: null, poolSizeMax: 1 });
    for (const role of ['tjenestegraf_owner', 'tjenestegraf_release'])
      await expect(sql.unsafe(`set role ${role}`)).rejects.toMatchObject({ code: '42501' });
    await expect(sql`create table tjenestegraf.mine (id int)`).rejects.toMatchObject({ code: '42501' });
    await sql.end();
  });

  test('and one that is not made so is refused behind a pooler: it would work as whoever it is', async () => {
    const owner = { DATABASE_URL: as('tjenestegraf_owner'), DATABASE_POOLER: 'transaction' };
    await expect(start(owner)).rejects.toThrow(/role is tjenestegraf_owner instead of tjenestegraf_api/);
  });
});

describe('behind PgBouncer in transaction mode', () => {
  test('the server starts and answers, or refuses one that loses prepared statements and says which is needed', async (context) => {
    const bouncer = await startPgBouncer(as('tjenestegraf_login'));
    if (bouncer === null) return context.skip('this machine has no pgbouncer');
    const { version, url, stop } = bouncer;
    try {
      const started = start({ DATABASE_URL: url, DATABASE_POOLER: 'transaction' });
      const isOld = version[0] === 1 && version[1] < 21;
      if (isOld) return await expect(started).rejects.toThrow(/PgBouncer 1\.21 or newer is needed/);
      const server = await started;
      const body = JSON.stringify({ query: '{ services(filter: { text: "gjeld" }) { totalCount } }' });
      const headers = { 'content-type': 'application/json' };
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => fetch(`${server.url}/graphql`, { method: 'POST', headers, body })),
      );
      expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
      await server.close();
    } finally {
      await stop();
    }
  });
});
