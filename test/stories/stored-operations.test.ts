import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { operationId } from '../../services/stored-operations/operation-id.ts';
import { createTestDatabase, type TestDatabase } from '../setup/database.ts';
import { runCommand } from '../setup/program.ts';
import { startTestServer } from '../setup/running-server.ts';

const right = 'query Names { counties { name } }';
let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'tjenestegraf-operations-'));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

/** `npm run operations -- …` on the test's database. */
async function command(...words: string[]): Promise<{ code: number; out: string }> {
  const { code, out, err } = await runCommand('cli/operations.ts', words, { DATABASE_URL: database.url });
  return { code, out: code === 0 ? out : out + err };
}

async function manifest(content: unknown): Promise<string> {
  const file = join(folder, 'manifest.json');
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}
const withIds = (...texts: string[]) => Object.fromEntries(texts.map((text) => [operationId(text), text]));

test('a frontend team stores what its build wrote, and is then held to it', async () => {
  const file = await manifest(withIds(right));
  expect(await command('add', file, '--dry-run')).toEqual({ code: 0, out: '1 right, nothing stored (dry run)\n' });
  expect((await command('list')).out).toBe('');
  expect((await command('add', file)).out).toBe('1 right, 1 new\n');
  expect((await command('add', file)).out).toBe('1 right, 0 new\n');
  expect((await command('list')).out).toContain(`${operationId(right)}  `);
  const [portal] = await database.owner<{ id: string }[]>`select id from client where role = 'PORTAL' limit 1`;
  expect((await command('mode', portal?.id ?? '', 'ENFORCE')).code).toBe(0);
  const [held] = await database.owner`select operations_mode as mode from client where id = ${portal?.id ?? ''}`;
  expect(held).toEqual({ mode: 'ENFORCE' });
  expect((await command('remove', operationId(right))).code).toBe(0);
  expect((await command('remove', operationId(right))).code).toBe(1);
});

test('what the command says is stored is known at once to a server that is asked for invented ids all the time', async () => {
  const server = await startTestServer({ REQUESTS_PER_MINUTE: '100000' });
  const askById = async (id: string) => (await server.post(JSON.stringify({ documentId: id }))).status;
  const ended = new AbortController();
  const inventing = (async () => {
    for (let n = 0; !ended.signal.aborted; n += 1) {
      expect(await askById(operationId(`invented ${n}`))).toBe(404);
      await pause(10);
    }
  })();
  const text = '{ counties { justStored: name } }';
  const added = await runCommand('cli/operations.ts', ['add', await manifest(withIds(text))], {
    DATABASE_URL: server.database.url,
  });
  expect(added.out).toBe('1 right, 1 new\n');
  expect(await askById(operationId(text))).toBe(200);
  ended.abort();
  await inventing;
  await server.stop();
});

test('a manifest with one bad operation stores nothing and names what is wrong with it', async () => {
  const unknownField = '{ counties { colour } }';
  const answer = await command('add', await manifest(withIds(right, unknownField, '{')));
  expect(answer.code).toBe(2);
  expect(answer.out).toContain(`${operationId(unknownField)}: GRAPHQL_VALIDATION_FAILED`);
  expect(answer.out).toContain(`${operationId('{')}: GRAPHQL_PARSE_FAILED`);
  expect((await command('list')).out).toBe('');
});

test('what is no manifest, no file, no client and no mode is said to be so', async () => {
  for (const words of [
    ['add', await manifest('<html>')],
    ['add', 'nowhere.json'],
    ['mode', 'nobody', 'WARN'],
  ])
    expect((await command(...words)).code).toBe(1);
  expect((await command('mode', 'nobody', 'SOMETIMES')).out).toContain('LOG, WARN, ENFORCE');
});
