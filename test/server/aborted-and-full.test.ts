import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { leastWithin } from '../setup/least-within.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

let server: TestServer;
let os: string;
beforeAll(async () => {
  server = await startTestServer();
  os = await server.signIn('MUNICIPALITY', '3430');
});
afterAll(() => server.stop());

const SEARCH = '{ services(filter: { text: "gjeld" }) { totalCount } }';
const WRITE = `mutation ($key: String!) { verify(input: { idempotencyKey: $key,
  items: [{ entityType: OFFICE, entityId: "1640" }] }) { results { outcome } } }`;

test('a thousand askers who do not wait for their answers leave every connection free', async () => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${os}` };
  const asked = Array.from({ length: 1_000 }, async (_, index) => {
    const leaving = new AbortController();
    const body = JSON.stringify({ query: `{ changes(first: ${1 + (index % 50)}) { nodes { kind } lagMs } }` });
    const answer = fetch(`${server.url}/graphql`, { method: 'POST', headers, body, signal: leaving.signal });
    await pause(index % 20);
    leaving.abort();
    await answer.catch(() => null);
  });
  await Promise.all(asked);
  const { status, errors } = await server.ask('{ changes(first: 1) { nodes { kind } } }', { token: os });
  expect([status, errors]).toEqual([200, []]);
  await expect
    .poll(async () => {
      const [row] = await server.database.owner<{ busy: number }[]>`
        select count(*)::int as busy from pg_stat_activity
        where application_name = 'tjenestegraf api' and state <> 'idle' and datname = current_database()`;
      return row?.busy;
    })
    .toBe(0);
  expect((await server.ask(SEARCH)).status).toBe(200);
});

test('a disk that is full is 503 with a time to come back, nothing is half written, and the same write is done when there is room', async () => {
  const { owner } = server.database;
  await owner.unsafe(`
    create function no_room() returns trigger language plpgsql as
      $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$;
    create trigger no_room before insert on tjenestegraf.idempotency_key for each row execute function no_room()`);
  const write = () => server.ask<{ verify: unknown }>(WRITE, { token: os, variables: { key: 'when-there-is-room' } });
  const stored = async () =>
    (await owner`select from every_observation where entity_type = 'OFFICE' and entity_id = '1640'`).length;
  const before = await stored();
  const full = await write();
  expect([full.status, full.errors[0]?.extensions.code]).toEqual([503, 'SERVICE_UNAVAILABLE']);
  expect(Number(full.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await stored()).toBe(before);
  expect((await server.ask(SEARCH)).status).toBe(200);
  await owner.unsafe('drop function no_room cascade');
  expect((await write()).data.verify).toEqual({ results: [{ outcome: expect.any(String) }] });
  expect(await owner`select from idempotency_key where key = 'when-there-is-room'`).toHaveLength(1);
});

test('an id that is not there, one that is somebody else’s and one that cannot be are told apart neither by bytes nor by time', async () => {
  const ids = ['webhook-not-there', 'webhook-of-oslo', 'x'.repeat(36)] as const;
  await server.database.owner`
    insert into webhook (id, client_id, url, place, created_at, state)
    select 'webhook-of-oslo', id, 'https://receiver.example.no/', 'x', now(), 'PAUSED'
    from client where id <> 'municipality-3430' and id like 'municipality-%' limit 1`;
  const ask = async (id: string) => {
    const startedAt = performance.now();
    const { text } = await server.ask(
      'mutation ($id: ID!) { resendDeadLetters(id: $id) { userErrors { code message path } } }',
      { token: os, variables: { id } },
    );
    return { text, ms: performance.now() - startedAt };
  };
  for (const id of ids) await ask(id);
  const texts = new Set<string>();
  /** How many times as long the slowest of the ids takes as the quickest, by the lower quartiles of ids asked in turn. */
  const difference = async () => {
    const times = ids.map((): number[] => []);
    for (let round = 0; round < 60; round += 1) {
      for (const [at, id] of ids.entries()) {
        const { text, ms } = await ask(id);
        texts.add(text);
        times[at]?.push(ms);
      }
    }
    const quiet = times.map((of) => of.sort((one, other) => one - other)[15] ?? 0);
    return Math.max(...quiet) / Math.min(...quiet);
  };
  expect(await leastWithin(1.25, difference)).toBeLessThanOrEqual(1.25);
  expect(texts.size).toBe(1);
});
