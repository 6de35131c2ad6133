import { type ChildProcess, execFileSync } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../setup/database.ts';
import { addressOf, launchPlatform, programFile } from '../setup/program.ts';
import { answerOf } from '../setup/running-server.ts';
import { developmentTokens } from '../setup/tokens.ts';

const started: ChildProcess[] = [];
let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'tjenestegraf-workers-'));
  await chmod(folder, 0o755);
});
afterAll(async () => {
  for (const child of started) child.kill('SIGKILL');
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

/** The platform as two processes; resolves with its address once both answer. */
async function startTwo(settings: Record<string, string>, whileStarting = async (_processId: number) => {}) {
  const platform = launchPlatform({ WORKERS: '2', DATA_DIR: folder, ...settings });
  const { child, ended } = platform;
  started.push(child);
  await whileStarting(child.pid ?? 0);
  return {
    child,
    url: await addressOf(platform),
    ended,
    workers: () => childrenOf(child.pid ?? 0, programFile('server.ts')),
  };
}

function childrenOf(parent: number, name: string): number[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => {
    const [, pid, ppid, args] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return Number(ppid) === parent && args?.includes(name) ? [Number(pid)] : [];
  });
}

/** On a connection of its own, so that the processes take turns. */
async function ask<Data>(url: string, query: string, more: { variables?: object; token?: string } = {}): Promise<Data> {
  const headers = {
    'content-type': 'application/json',
    connection: 'close',
    ...(more.token === undefined ? {} : { authorization: `Bearer ${more.token}` }),
  };
  const body = JSON.stringify({ query, variables: more.variables });
  const { data, errors } = await answerOf(await fetch(`${url}/graphql`, { method: 'POST', headers, body }));
  expect(errors).toEqual([]);
  return data as Data;
}

const nameOfOffice = async (url: string) =>
  (await ask<{ office: { name: string } }>(url, '{ office(number: "1640") { name } }')).office.name;

/** What several questions are answered, each by the process whose turn it is. */
async function namesNow(url: string): Promise<string[]> {
  const names = new Set<string>();
  for (let time = 0; time < 8; time += 1) names.add(await nameOfOffice(url));
  return [...names];
}

test('several processes behind one port: what one keeps is forgotten by all, and a key counts once', async () => {
  const platform = await startTwo({ DATABASE_URL: database.url });
  expect(platform.workers()).toHaveLength(2);
  // Both have the answer at hand.
  for (let time = 0; time < 8; time += 1) expect(await nameOfOffice(platform.url)).not.toBe('Nav Eksempel');
  await database.owner`update office set name = 'Nav Eksempel' where number = '1640'`;
  await expect.poll(() => namesNow(platform.url)).toEqual(['Nav Eksempel']);

  const token = await (await developmentTokens(folder))('MUNICIPALITY', '3430');
  const input = {
    items: [{ office: '1640', role: 'DEBT_COUNSELLOR', name: 'Eksempel én' }],
    idempotencyKey: '3f0e5a3e-0c55-4c29-9d5f-0d0a4b8f7a11',
  };
  const save = () =>
    ask<{ saveContacts: { results: { id: string }[]; change: { id: string } } }>(
      platform.url,
      'mutation ($input: SaveContactsInput!) { saveContacts(input: $input) { results { id } change { id } } }',
      { variables: { input }, token },
    );
  const answers = [];
  for (let time = 0; time < 4; time += 1) answers.push(JSON.stringify(await save()));
  expect(new Set(answers).size).toBe(1);
  expect(await database.owner`select from contact where name = 'Eksempel én'`).toHaveLength(1);

  const [first, second] = platform.workers();
  process.kill(first ?? 0, 'SIGKILL');
  await expect.poll(() => platform.workers().filter((id) => id !== second)).toHaveLength(1);
  expect(platform.workers()).toContain(second);
  for (let time = 0; time < 4; time += 1) expect(await nameOfOffice(platform.url)).toBe('Nav Eksempel');

  platform.child.kill('SIGTERM');
  expect(await platform.ended).toBe('0');
  await expect(nameOfOffice(platform.url)).rejects.toThrow();
});

test('a process that dies before it answers is replaced, and the start goes on', async () => {
  let died = 0;
  const platform = await startTwo({ DATABASE_URL: database.url }, async (parent) => {
    const second = () => childrenOf(parent, programFile('server.ts')).sort((a, b) => a - b)[1];
    await expect.poll(second, { timeout: 240_000, interval: 20 }).toBeDefined();
    died = second() ?? 0;
    process.kill(died, 'SIGKILL');
  });
  expect(platform.workers()).toHaveLength(2);
  expect(platform.workers()).not.toContain(died);
  platform.child.kill('SIGTERM');
  expect(await platform.ended).toBe('0');
});

test('with the embedded database there is one, whoever asks, and it ends with the processes', async () => {
  const platform = await startTwo({ SYNTHETIC_CASES: '0' });
  const servers = childrenOf(platform.child.pid ?? 0, join(folder, 'postgres'));
  const ofWorkers = platform.workers().flatMap((id) => childrenOf(id, 'postgres'));
  expect({ servers: servers.length, ofWorkers }).toEqual({ servers: 1, ofWorkers: [] });
  expect(await nameOfOffice(platform.url)).toBeTypeOf('string');
  platform.child.kill('SIGTERM');
  expect(await platform.ended).toBe('0');
  await expect.poll(() => childrenOf(1, join(folder, 'postgres'))).toEqual([]);
});

test('a start that cannot be ends them all, and says why once', async () => {
  const { child, said, ended } = launchPlatform({
    WORKERS: '2',
    DATA_DIR: folder,
    DATABASE_URL: 'postgres://a:b@127.0.0.1:1/x',
  });
  started.push(child);
  expect(await ended).toBe('1');
  expect(said.err).toMatch(/DATABASE_URL/);
});
