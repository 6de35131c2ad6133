import { fork } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { connect } from '../../db/client.ts';
import { isAlive } from '../../db/embedded/leftover.ts';
import { type EmbeddedDatabase, EmbeddedDatabaseError, startEmbedded } from '../../db/embedded.ts';
import { programFile } from '../setup/program.ts';

const directory = await mkdtemp(join(tmpdir(), 'tjenestegraf-embedded-'));
await chmod(directory, 0o755);
const dataDirectory = join(directory, 'data');
const real: string[] = [];
afterAll(async () => {
  for (const place of [directory, ...real]) await rm(place, { recursive: true, force: true });
});

async function start(): Promise<EmbeddedDatabase> {
  const server = await startEmbedded({ dataDirectory, durable: false });
  real.push(server.dataDirectory);
  return server;
}

async function serverProcess(server: EmbeddedDatabase): Promise<number> {
  return Number((await readFile(join(server.dataDirectory, 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

async function query<Row extends object>(url: string, statement: string): Promise<Row[]> {
  const sql = connect(url, { applicationName: 'tjenestegraf test', role: null, poolSizeMax: 1 });
  try {
    return [...(await sql.unsafe<Row[]>(statement))];
  } finally {
    await sql.end();
  }
}

describe('the embedded server', () => {
  test('keeps its data between starts, and leaves no process behind', async () => {
    const first = await start();
    expect(first.fresh).toBe(true);
    await query(first.url, 'create table kept (id int); insert into kept values (1)');
    const pid = await serverProcess(first);
    await first.stop();
    expect(isAlive(pid)).toBe(false);
    const second = await start();
    expect(second.fresh).toBe(false);
    expect(await query(second.url, 'select id from kept')).toEqual([{ id: 1 }]);
    await second.stop();
    await second.stop();
  });

  test('is started again at the same address when it ends by itself', async () => {
    const { promise: restarted, resolve } = Promise.withResolvers<unknown>();
    const server = await startEmbedded({ dataDirectory, durable: false, onRestart: resolve });
    const pid = await serverProcess(server);
    process.kill(pid, 'SIGKILL');
    expect(await restarted).toBeNull();
    expect(await query(server.url, 'select 1 as answer')).toEqual([{ answer: 1 }]);
    const next = await serverProcess(server);
    expect(next).not.toBe(pid);
    await server.stop();
    expect(isAlive(next)).toBe(false);
  });

  test('lets the project in as a login that is no superuser, with a password nobody else can read', async () => {
    const server = await start();
    expect(await query(server.url, 'select rolsuper from pg_roles where rolname = current_user')).toEqual([
      { rolsuper: false },
    ]);
    const open = new URL(server.url);
    open.password = 'wrong';
    await expect(query(open.href, 'select 1')).rejects.toThrow(/password authentication failed/);
    expect((await stat(join(server.dataDirectory, 'password'))).mode & 0o777).toBe(0o600);
    await server.stop();
  });

  test('comes back after its owner was killed, with what was committed', async () => {
    const owner = fork(programFile('test/setup/embedded-owner.ts'), [dataDirectory]);
    const [url] = (await once(owner, 'message')) as [string];
    await query(url, 'create table survivor (id int); insert into survivor values (7)');
    owner.kill('SIGKILL');
    await once(owner, 'exit');
    const server = await start();
    expect(await query(server.url, 'select id from survivor')).toEqual([{ id: 7 }]);
    await server.stop();
  });

  test('refuses a data directory that another running server uses', async () => {
    const server = await start();
    const user = connect(server.url, { applicationName: 'tjenestegraf test', role: null, poolSizeMax: 1 });
    await user`select 1`;
    await expect(startEmbedded({ dataDirectory })).rejects.toMatchObject({
      key: 'dataDirectory',
      message: expect.stringContaining('in use'),
    });
    expect(await user`select 1 as still`).toHaveLength(1);
    await user.end();
    await server.stop();
  });

  test('names the port when it is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const port = (taken.address() as { port: number }).port;
    await expect(startEmbedded({ dataDirectory, port })).rejects.toMatchObject({
      key: 'port',
      message: expect.stringContaining(String(port)),
    });
    taken.close();
  });

  test('names the data directory when it cannot be one, in one line', async () => {
    const file = join(directory, 'a-file');
    await writeFile(file, '');
    const failure = await startEmbedded({ dataDirectory: join(file, 'data') }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(EmbeddedDatabaseError);
    expect(failure).toMatchObject({ key: 'dataDirectory', message: expect.not.stringContaining('\n') });
  });
});
