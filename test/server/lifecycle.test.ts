import { type ChildProcess, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect } from '../../db/client.ts';
import { isAlive } from '../../db/embedded/leftover.ts';
import { createTestDatabase, type TestDatabase } from '../setup/database.ts';
import { addressOf, launchPlatform, type Program, startProgram } from '../setup/program.ts';

const started: ChildProcess[] = [];
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  for (const child of started) child.kill('SIGKILL');
  await database.drop();
});

/** The platform with these settings; ended with the test's file at the latest. */
function start(settings: Record<string, string>): Program {
  const program = launchPlatform(settings);
  started.push(program.child);
  return program;
}

async function ask(url: string, query: string): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return ((await response.json()) as { data: unknown }).data;
}

describe('a start that cannot be is told in one line that names the setting', () => {
  let taken: Server;
  let port: string;
  beforeAll(async () => {
    taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    port = String(typeof address === 'object' ? address?.port : '');
  });
  afterAll(() => void taken.close());

  test.concurrent.each<[string, string, () => Record<string, string>]>([
    ['a port in use', 'PORT', () => ({ DATABASE_URL: database.url, PORT: port })],
    ['a port that is no number', 'PORT', () => ({ PORT: 'abc' })],
    [
      'a database that nobody listens at',
      'DATABASE_URL',
      () => ({ DATABASE_URL: 'postgres://a:s3cret@127.0.0.1:1/x' }),
    ],
  ])('%s', async (_, key, settings) => {
    const { said, ended } = start(settings());
    expect(await ended).not.toBe('0');
    const lines = said.err.trim().split('\n');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(new RegExp(`\\b${key}\\b`));
    expect(said.err + said.out).not.toMatch(/s3cret|\.ts:\d|node_modules/);
  });
});

describe('the server with its own database', () => {
  test('keeps its data between starts, and leaves no process behind whichever way it is stopped', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tjenestegraf-lifecycle-'));
    await chmod(folder, 0o755);
    try {
      const first = start({ DATA_DIR: folder });
      const url = await addressOf(first);
      expect(await ask(url, '{ municipality(number: "3430") { name } }')).toEqual({ municipality: { name: 'Os' } });
      const postgres = await serverProcess(folder);
      expect(isAlive(postgres)).toBe(true);
      await setName(folder, 'Os i Østerdalen');
      first.child.kill('SIGINT');
      expect(await first.ended).toBe('0');
      expect(isAlive(postgres)).toBe(false);

      const second = start({ DATA_DIR: folder });
      const again = await addressOf(second);
      expect(await ask(again, '{ municipality(number: "3430") { name } }')).toEqual({
        municipality: { name: 'Os i Østerdalen' },
      });
      const next = await serverProcess(folder);
      second.child.kill('SIGTERM');
      expect(await second.ended).toBe('0');
      expect(isAlive(next)).toBe(false);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe('when it is told to stop', () => {
  test('a question under way is answered, a new one is not taken, and it ends with 0', async () => {
    const server = start({ DATABASE_URL: database.url, SHUTDOWN_DRAIN_MS: '5000' });
    const url = await addressOf(server);
    const blocker = await database.owner.reserve();
    await blocker`begin`;
    await blocker`lock table audit_event in access exclusive mode`;
    // Its row in the audit waits for the lock, and so does the answer.
    const underWay = ask(url, '{ office(number: "1640") { contacts { name } } }');
    await waitingForLock();
    server.child.kill('SIGTERM');
    await expect.poll(() => ask(url, '{ __typename }').catch(() => 'refused')).toBe('refused');
    expect(server.child.exitCode).toBeNull();
    await blocker`rollback`;
    blocker.release();
    expect(await underWay).toMatchObject({ office: { contacts: expect.any(Array) } });
    expect(await server.ended).toBe('0');
  });

  test('it waits for a question that never ends no longer than the drain time, and two signals are as one', async () => {
    const server = start({ DATABASE_URL: database.url, SHUTDOWN_DRAIN_MS: '500' });
    const url = await addressOf(server);
    const blocker = await database.owner.reserve();
    await blocker`begin`;
    await blocker`lock table audit_event in access exclusive mode`;
    const underWay = ask(url, '{ office(number: "1640") { contacts { name } } }').catch(() => 'cut');
    await waitingForLock();
    server.child.kill('SIGTERM');
    server.child.kill('SIGINT');
    expect(await server.ended).toBe('0');
    await blocker`rollback`;
    blocker.release();
    await underWay;
  });
});

describe('a start that is not an ordinary one', () => {
  test('when npm is ended, the server that it started ends too', async () => {
    const settings = { LOG_LEVEL: 'fatal', PORT: '0', DATABASE_URL: database.url };
    const program = startProgram(['start'], settings, 'npm');
    const { child } = program;
    started.push(child);
    const url = await addressOf(program);
    child.kill('SIGTERM');
    await expect.poll(() => ask(url, '{ __typename }').catch(() => 'gone')).toBe('gone');
  });

  test('ended while its database is only starting, it leaves no database behind', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tjenestegraf-early-'));
    await chmod(folder, 0o755);
    const server = start({ DATA_DIR: folder });
    await expect.poll(() => processesOf(folder), { interval: 20 }).not.toEqual([]);
    server.child.kill('SIGTERM');
    expect(await server.ended).not.toBe('0');
    await expect.poll(() => processesOf(folder)).toEqual([]);
    await rm(folder, { recursive: true, force: true });
  });
});

/** Command lines of running processes that name a folder. */
function processesOf(folder: string): string[] {
  const lines = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).split('\n');
  return lines.filter((line) => line.includes(folder));
}

async function waitingForLock(): Promise<void> {
  const waiting = () => database.owner`
    select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  await expect.poll(async () => (await waiting()).length).toBeGreaterThan(0);
}

async function postmaster(folder: string): Promise<readonly string[]> {
  return (await readFile(join(folder, 'postgres', 'cluster', 'postmaster.pid'), 'utf8')).split('\n');
}

async function serverProcess(folder: string): Promise<number> {
  return Number((await postmaster(folder))[0]);
}

/** As somebody who changes the directory in the database itself. */
async function setName(folder: string, name: string): Promise<void> {
  const port = (await postmaster(folder))[3];
  const password = (await readFile(join(folder, 'postgres', 'password'), 'utf8')).trim();
  const url = `postgres://tjenestegraf:${password}@127.0.0.1:${port}/tjenestegraf`;
  const sql = connect(url, { applicationName: 'tjenestegraf test', role: null, poolSizeMax: 1 });
  try {
    await sql`update municipality set name = ${name} where number = '3430'`;
  } finally {
    await sql.end();
  }
}
