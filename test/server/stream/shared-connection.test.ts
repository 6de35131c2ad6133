import { type Client, createClient, type Sink } from 'graphql-sse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerOf, startTestServer, type TestServer } from '../../setup/running-server.ts';

const FOLLOW = 'subscription { changes(first: 1) { pageInfo { endCursor } } }';
let server: TestServer;
let token: string;
const clients: Client<true>[] = [];
beforeAll(async () => {
  server = await startTestServer();
  token = await server.signIn('MUNICIPALITY', '3430');
});
afterAll(async () => {
  for (const client of clients) client.dispose();
  await server.stop();
});

const poll = <Value>(value: () => Value) => expect.poll(value);
function connect(messages: string[] = []): Client<true> {
  const client = createClient({
    url: `${server.url}/graphql/stream`,
    singleConnection: true,
    lazy: true,
    retryAttempts: 0,
    headers: { authorization: `Bearer ${token}` },
    onMessage: ({ event }) => void messages.push(event),
  });
  clients.push(client);
  return client;
}
interface Collected extends Sink<unknown> {
  readonly values: { data?: { changes?: object | null } | null; errors?: unknown }[];
  ended: unknown;
}
const collect = (): Collected => {
  const sink: Collected = {
    values: [],
    ended: null,
    next: (value) => void sink.values.push(value as Collected['values'][number]),
    error: (error) => {
      sink.ended = error;
    },
    complete: () => {
      sink.ended ??= 'COMPLETE';
    },
  };
  return sink;
};
const streamUrl = () => `${server.url}/graphql/stream`;
const bearer = (of = token) => ({ authorization: `Bearer ${of}` });
async function reserve(of = token): Promise<string> {
  const reserved = await fetch(streamUrl(), { method: 'PUT', headers: bearer(of) });
  expect(reserved.status).toBe(201);
  return reserved.text();
}
const operate = (stream: string, body: object, of = token) =>
  fetch(streamUrl(), {
    method: 'POST',
    headers: { ...bearer(of), 'content-type': 'application/json', 'x-graphql-event-stream-token': stream },
    body: JSON.stringify(body),
  });

describe('several subscriptions on one connection, by graphql-sse’s own client,', () => {
  test('each get what is theirs, as it comes, and end one by one', async () => {
    const client = connect();
    const [first, second] = [collect(), collect()];
    const leave = client.subscribe({ query: FOLLOW }, first);
    client.subscribe({ query: FOLLOW }, second);
    await poll(() => [first.values.length, second.values.length]).toEqual([1, 1]);
    await server.database.owner`update county set name = name || '!' where number = '42'`;
    await poll(() => first.values.length >= 2 && second.values.length >= 2).toBe(true);
    leave();
    const before = second.values.length;
    const seen = first.values.length;
    await server.database.owner`update county set name = name || '?' where number = '42'`;
    await poll(() => second.values.length > before).toBe(true);
    expect(first.values.length).toBe(seen);
    client.dispose();
  });

  test('are refused one by one, and the others go on', async () => {
    const client = connect();
    const good = collect();
    client.subscribe({ query: FOLLOW }, good);
    await poll(() => good.values.length).toBe(1);
    const refused = collect();
    client.subscribe({ query: 'subscription { changed { id } }' }, refused);
    await poll(() => refused.ended !== null || refused.values.length > 0).toBe(true);
    expect(good.ended).toBe(null);
    client.dispose();
  });
});

describe('a connection', () => {
  test('that nobody reserved, or somebody else did, is not found: its name opens nothing', async () => {
    const other = await server.signIn('MUNICIPALITY', '0301');
    const stream = await reserve();
    for (const answer of [
      await operate('x', { query: FOLLOW, extensions: { operationId: 'a' } }),
      await operate(stream, { query: FOLLOW, extensions: { operationId: 'a' } }, other),
      await fetch(streamUrl(), {
        headers: { ...bearer(other), accept: 'text/event-stream', 'x-graphql-event-stream-token': stream },
      }),
    ]) {
      const { status, errors } = await answerOf(answer);
      expect([status, errors[0]?.extensions.code]).toEqual([404, 'NOT_FOUND']);
    }
  });

  test('says in the platform’s own form what is wrong with an operation, and takes its id again', async () => {
    const stream = await reserve();
    for (const [body, status, code] of [
      [{ query: FOLLOW }, 400, 'BAD_REQUEST'],
      [{ query: '{ viewer { role } }', extensions: { operationId: 'a' } }, 400, 'BAD_REQUEST'],
      [{ query: 'subscription { nothing }', extensions: { operationId: 'a' } }, 400, 'GRAPHQL_VALIDATION_FAILED'],
    ] as const) {
      const refused = await answerOf(await operate(stream, body));
      expect([refused.status, refused.errors[0]?.extensions.code]).toEqual([status, code]);
      expect(refused.errors[0]?.extensions.correlationId).toBe(refused.headers.get('x-correlation-id'));
    }
    expect((await operate(stream, { query: FOLLOW, extensions: { operationId: 'a' } })).status).toBe(202);
    expect((await operate(stream, { query: FOLLOW, extensions: { operationId: 'a' } })).status).toBe(409);
  });

  test('has as many streams as its client may have, and each that ends gives its place back', async () => {
    const analyst = await server.signIn('MUNICIPALITY', '5025');
    const stream = await reserve(analyst);
    const begin = (id: string) => operate(stream, { query: FOLLOW, extensions: { operationId: id } }, analyst);
    for (const id of ['a', 'b', 'c', 'd', 'e']) expect((await begin(id)).status).toBe(202);
    const sixth = await answerOf(await begin('f'));
    expect([sixth.status, sixth.errors[0]?.extensions]).toMatchObject([429, { code: 'RATE_LIMITED', rule: 'STREAMS' }]);
    const ended = await fetch(`${streamUrl()}?operationId=a`, {
      method: 'DELETE',
      headers: { ...bearer(analyst), 'x-graphql-event-stream-token': stream },
    });
    expect(ended.status).toBe(200);
    expect((await begin('f')).status).toBe(202);
  });

  test('is one of five that a client may reserve', async () => {
    const portal = await server.signIn('GOVERNOR', 'innlandet');
    for (let count = 0; count < 5; count += 1) await reserve(portal);
    expect((await fetch(streamUrl(), { method: 'PUT', headers: bearer(portal) })).status).toBe(429);
  });
});
