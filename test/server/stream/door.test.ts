import { createClient } from 'graphql-sse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Followed, follow, type StreamEvent } from '../../setup/follow.ts';
import { answerOf, registerHeeded, startTestServer, type TestServer } from '../../setup/running-server.ts';
import {
  AUDIENCE,
  claimsFor,
  type IssuerKey,
  signClaims,
  startTokenIssuer,
  type TokenIssuer,
} from '../../setup/token-issuer.ts';

const FOLLOW = 'subscription { changes { nodes { id } pageInfo { endCursor } } }';

let issuer: TokenIssuer;
let key: IssuerKey;
let server: TestServer;
let organisation: string;
let stopping: Promise<void> | null = null;
const stop = () => {
  stopping ??= server.stop();
  return stopping;
};
beforeAll(async () => {
  issuer = await startTokenIssuer();
  key = await issuer.newKey('one');
  issuer.published = [key.publicJwk];
  server = await startTestServer({
    TOKEN_ISSUER: issuer.issuer,
    TOKEN_METADATA_URL: issuer.metadataUrl,
    TOKEN_AUDIENCE: AUDIENCE,
  });
  const [client] = await server.database.owner<{ number: string }[]>`
    select organisation_number as number from client where role = 'MUNICIPALITY' and municipality_numbers = '{0301}'`;
  organisation = client?.number ?? '';
});
afterAll(async () => {
  await stop();
  await issuer.stop();
});

const poll = <Value>(value: () => Value) => expect.poll(value);
const tokenFor = (seconds = 120) => {
  const now = Math.floor(Date.now() / 1000);
  return signClaims(key, { ...claimsFor(issuer, organisation, 'tjenestegraf:read'), iat: now, exp: now + seconds });
};
const open = async (query = FOLLOW, token?: string): Promise<Followed<Record<string, unknown>>> =>
  follow(server.url, { query, token: token ?? (await tokenFor()) });
const begun = async <Data>(stream: Followed<Data>) => {
  await poll(() => stream.events.length).toBeGreaterThan(0);
  return stream;
};
const lastOf = <Data>({ events }: Followed<Data>): StreamEvent<Data> | undefined => events.at(-1);

async function ask(body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${server.url}/graphql/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const { status, errors } = await answerOf(response);
  return { status, ...errors[0]?.extensions };
}

describe('the stream refuses before it begins, in the shape of every other error', () => {
  test.each([
    ['a query', { query: '{ viewer { role } }' }, 400, { code: 'BAD_REQUEST', rule: 'OPERATION_KIND' }],
    ['a mutation', { query: 'mutation { __typename }' }, 400, { code: 'BAD_REQUEST', rule: 'OPERATION_KIND' }],
    ['a text that is no GraphQL', { query: 'subscription {' }, 400, { code: 'GRAPHQL_PARSE_FAILED' }],
    [
      'a field that is not there',
      { query: 'subscription { changed { id } }' },
      400,
      { code: 'GRAPHQL_VALIDATION_FAILED' },
    ],
    [
      'two fields at once',
      { query: `subscription { a: changes { lagMs } b: changes { lagMs } }` },
      400,
      { code: 'GRAPHQL_VALIDATION_FAILED' },
    ],
    ['no operation', {}, 400, { code: 'BAD_REQUEST' }],
    ['a body that is no JSON', '{', 400, { code: 'BAD_REQUEST' }],
    [
      'brackets beyond the limit',
      { query: `subscription { changes ${'{ nodes '.repeat(80)} ${'}'.repeat(80)} }` },
      400,
      { code: 'QUERY_TOO_COMPLEX', rule: 'NESTING' },
    ],
  ])('%s', async (_, body, status, extensions) => {
    const refused = await ask(body);
    expect(refused).toMatchObject({ status, ...extensions });
    expect(refused.correlationId).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('a page that costs too much', async () => {
    const offices = '... on Office { municipalities { services(first: 100) { nodes { name } } } }';
    const query = `subscription { changes(first: 1000) { nodes { entity { ${offices} } } } }`;
    const refused = await ask({ query }, { authorization: `Bearer ${await tokenFor()}` });
    expect(refused).toMatchObject({ status: 400, code: 'QUERY_TOO_COMPLEX', rule: 'COST' });
  });

  test('a token that is no good, and another form than events', async () => {
    expect(await ask({ query: FOLLOW }, { authorization: 'Bearer a.b.c' })).toMatchObject({
      status: 401,
      code: 'UNAUTHENTICATED',
    });
    expect(await ask({ query: FOLLOW }, { accept: 'application/json' })).toMatchObject({
      status: 406,
      code: 'NOT_ACCEPTABLE',
    });
  });
});

test('a client that is held to stored operations follows no other one', async () => {
  const mode = (word: string) =>
    server.database.owner`update client set operations_mode = ${word} where organisation_number = ${organisation}`;
  await mode('ENFORCE');
  await registerHeeded();
  const authorization = `Bearer ${await tokenFor()}`;
  await poll(async () => (await ask({ query: FOLLOW }, { authorization })) as { code?: unknown }).toMatchObject({
    code: 'OPERATION_NOT_STORED',
  });
  await mode('LOG');
  await registerHeeded();
});

test('a subscription sent where queries are answered is told where to go', async () => {
  const { status, errors } = await server.ask(FOLLOW, { token: await tokenFor() });
  expect(status).toBe(400);
  expect(errors[0]?.extensions).toMatchObject({
    code: 'BAD_REQUEST',
    rule: 'OPERATION_KIND',
    stream: '/graphql/stream',
  });
});

test('the public, a damaged token of the feed and a page of none get one event that says so, and the end', async () => {
  const publicOne = await begun(follow(server.url, { query: FOLLOW }));
  expect(lastOf(publicOne)).toMatchObject({ data: { changes: null }, errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  for (const [args, rule] of [
    ['after: "x"', 'PAGE_CURSOR'],
    ['first: 0', 'PAGE_SIZE'],
    ['types: []', 'CHANGE_TYPES'],
  ]) {
    const refused = await begun(await open(`subscription { changes(${args}) { lagMs } }`));
    expect(lastOf(refused)?.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', rule });
    await poll(refused.ended).toBe('COMPLETE');
  }
});

test('a stream ends with the token it came with', async () => {
  const stream = await begun(await open(FOLLOW, await tokenFor(2)));
  expect(stream.ended()).toBe(null);
  await poll(stream.ended).toBe('COMPLETE');
  expect(lastOf(stream)?.errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED', rule: 'EXPIRED' });
});

test('a connection that several streams share ends with its token, when each of them has said so', async () => {
  const client = createClient({
    url: `${server.url}/graphql/stream`,
    singleConnection: true,
    retryAttempts: 0,
    headers: { authorization: `Bearer ${await tokenFor(3)}` },
  });
  const events: StreamEvent<unknown>[] = [];
  const ended: string[] = [];
  for (const name of ['one', 'other']) {
    client.subscribe(
      { query: FOLLOW },
      {
        next: (event) => void events.push(event as StreamEvent<unknown>),
        error: () => void ended.push(`${name} broken off`),
        complete: () => void ended.push(name),
      },
    );
  }
  await poll(() => events.length).toBe(2);
  await poll(() => ended.toSorted()).toEqual(['one', 'other']);
  expect(events.slice(2).map(({ errors }) => errors?.[0]?.extensions?.['rule'])).toEqual(['EXPIRED', 'EXPIRED']);
  client.dispose();
});

test('a client has five streams; a place that it leaves is free again', async () => {
  const streams = await Promise.all(Array.from({ length: 5 }, () => open().then(begun)));
  const authorization = `Bearer ${await tokenFor()}`;
  expect(await ask({ query: FOLLOW }, { authorization })).toMatchObject({
    status: 429,
    code: 'RATE_LIMITED',
    rule: 'STREAMS',
    limit: 5,
  });
  streams[0]?.leave();
  const again = async () => {
    const stream = await open();
    await poll(() => stream.events.length > 0 || stream.ended() !== null).toBe(true);
    streams.push(stream);
    return stream.events.length;
  };
  await poll(again).toBe(1);
  for (const stream of streams) stream.leave();
});

describe('what the client register says now', () => {
  const change = () => server.database.owner`update county set name = name || '.' where number = '42'`;
  const stamp = (active: boolean) =>
    server.database.owner`update client set active = ${active} where organisation_number = ${organisation}`;

  test('ends the stream of a client that is withdrawn, before anything more is shown', async () => {
    const stream = await begun(await open());
    await stamp(false);
    await change();
    await poll(stream.ended).toBe('COMPLETE');
    expect(stream.events.slice(1)).toMatchObject([{ errors: [{ extensions: { code: 'FORBIDDEN' } }] }]);
    await stamp(true);
    await registerHeeded();
  });

  test('ends the stream of a client whose reach has changed: it takes a fresh copy', async () => {
    const stream = await begun(await open());
    const reach = (numbers: string) =>
      server.database
        .owner`update client set municipality_numbers = ${numbers} where organisation_number = ${organisation}`;
    await reach('{0301,3430}');
    await change();
    await poll(stream.ended).toBe('COMPLETE');
    expect(stream.events.slice(1)).toMatchObject([
      { errors: [{ extensions: { code: 'SYNC_TOKEN_EXPIRED', reason: 'REACH_CHANGED' } }] },
    ]);
    await reach('{0301}');
    await registerHeeded();
  });
});

test('a stream goes on over a database that was away, and the platform stops in spite of open streams', async () => {
  const stream = await begun(await open());
  await server.database.owner`
    select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'tjenestegraf api' and datname = current_database()`;
  await server.database.owner`update county set name = name || '!' where number = '42'`;
  await poll(() => stream.events.length).toBe(2);
  await stop();
  // No word of an end: a client that can comes back by itself.
  expect(stream.ended()).not.toBe('COMPLETE');
});
