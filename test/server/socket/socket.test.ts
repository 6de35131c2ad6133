import { once } from 'node:events';
import { connect as connectRaw } from 'node:net';
import { type Client, type ClientOptions, CloseCode, createClient } from 'graphql-ws';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { registerHeeded, startTestServer, type TestServer } from '../../setup/running-server.ts';
import {
  AUDIENCE,
  claimsFor,
  type IssuerKey,
  signClaims,
  startTokenIssuer,
  type TokenIssuer,
} from '../../setup/token-issuer.ts';

const FOLLOW = 'subscription { changes(first: 1) { pageInfo { endCursor } } }';
let issuer: TokenIssuer;
let key: IssuerKey;
let server: TestServer;
let organisation: string;
const clients: Client[] = [];
beforeAll(async () => {
  issuer = await startTokenIssuer();
  key = await issuer.newKey('one');
  issuer.published = [key.publicJwk];
  server = await startTestServer({
    TOKEN_ISSUER: issuer.issuer,
    TOKEN_METADATA_URL: issuer.metadataUrl,
    TOKEN_AUDIENCE: AUDIENCE,
    CORS_ORIGINS: 'https://portal.example.no',
  });
  const [client] = await server.database.owner<{ number: string }[]>`
    select organisation_number as number from client where role = 'MUNICIPALITY' and municipality_numbers = '{0301}'`;
  organisation = client?.number ?? '';
});
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.dispose()));
});
afterAll(async () => {
  await server.stop();
  await issuer.stop();
});

const poll = <Value>(value: () => Value) => expect.poll(value);
const url = () => `${server.url.replace('http', 'ws')}/graphql`;
const tokenFor = (seconds = 120) => {
  const now = Math.floor(Date.now() / 1000);
  return signClaims(key, { ...claimsFor(issuer, organisation, 'tjenestegraf:read'), iat: now, exp: now + seconds });
};
interface Closed {
  readonly code: number;
  readonly reason: string;
}
function connect(options: Partial<ClientOptions> = {}) {
  const closed: Closed[] = [];
  const client = createClient({
    url: url(),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    ...options,
    on: { closed: (event) => void closed.push(event as Closed) },
  });
  clients.push(client);
  return { client, closed };
}
const signedIn = async (seconds?: number) =>
  connect({ connectionParams: { authorization: `Bearer ${await tokenFor(seconds)}` } });
interface Event {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly extensions?: Readonly<Record<string, unknown>> }[];
}
function run(
  client: Client,
  payload: { query: string; variables?: Record<string, unknown>; extensions?: Record<string, unknown> },
) {
  const events: Event[] = [];
  const run: { events: Event[]; ended: unknown; leave: () => void } = { events, ended: null, leave: () => {} };
  run.leave = client.subscribe(payload, {
    next: (event) => void events.push(event as Event),
    error: (error) => {
      run.ended = error;
    },
    complete: () => {
      run.ended ??= 'COMPLETE';
    },
  });
  return run;
}
const done = async (asked: ReturnType<typeof run>) => {
  await poll(() => asked.ended !== null).toBe(true);
  return asked;
};

describe('a client that has only WebSockets', () => {
  test('asks as the public, and as whom its first message says', async () => {
    const role = '{ viewer { role } }';
    const open = await done(run(connect().client, { query: role }));
    expect(open.events).toEqual([{ data: { viewer: { role: 'PUBLIC' } } }]);
    const { client } = await signedIn();
    const known = await done(run(client, { query: role }));
    expect(known.events).toEqual([{ data: { viewer: { role: 'MUNICIPALITY' } } }]);
    const header = connect({
      webSocketImpl: class extends WebSocket {
        constructor(address: string, protocols: string) {
          super(address, protocols, { headers: { authorization: HEADER.value } });
        }
      },
    });
    HEADER.value = `Bearer ${await tokenFor()}`;
    expect((await done(run(header.client, { query: role }))).events).toEqual(known.events);
  });

  test('follows the changes as they come, asks beside them, and leaves', async () => {
    const { client } = await signedIn();
    const stream = run(client, { query: FOLLOW });
    await poll(() => stream.events.length).toBe(1);
    const [asked] = (await done(run(client, { query: '{ municipality(number: "3430") { name } }' }))).events;
    expect(asked).toEqual({ data: { municipality: { name: 'Os' } } });
    await server.database.owner`update county set name = name || '!' where number = '42'`;
    await poll(() => stream.events.length).toBeGreaterThan(1);
    stream.leave();
    // Its place is free again.
    const again = Array.from({ length: 5 }, () => run(client, { query: FOLLOW }));
    await poll(() => again.map(({ events, ended }) => events.length > 0 && ended === null)).toEqual(
      Array(5).fill(true),
    );
    const [sixth] = await Promise.all([done(run(client, { query: FOLLOW }))]);
    expect(sixth?.ended).toMatchObject([{ extensions: { code: 'RATE_LIMITED', rule: 'STREAMS' } }]);
  });

  test('a connection that never speaks, nor answers the server’s farewell, is closed all the same', {
    timeout: 20_000,
  }, async () => {
    const { hostname, port } = new URL(server.url);
    const socket = connectRaw(Number(port), hostname);
    socket.write(
      'GET /graphql HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n' +
        `Sec-WebSocket-Protocol: graphql-transport-ws\r\nSec-WebSocket-Key: ${Buffer.alloc(16).toString('base64')}\r\n\r\n`,
    );
    socket.resume();
    await once(socket, 'close');
  });

  test('reads what was wrong in the client’s own form: a field, a limit, an id that is not stored', async () => {
    const { client } = await signedIn();
    const code = async (payload: Parameters<typeof run>[1]) => (await done(run(client, payload))).ended;
    expect(await code({ query: '{ nothing }' })).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
    expect(await code({ query: '{' })).toMatchObject([{ extensions: { code: 'GRAPHQL_PARSE_FAILED' } }]);
    expect(await code({ query: `{ a ${'{ b '.repeat(80)} ${'}'.repeat(80)} }` })).toMatchObject([
      { extensions: { code: 'QUERY_TOO_COMPLEX', rule: 'NESTING' } },
    ]);
    const unknown = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };
    expect(await code({ query: '', extensions: unknown })).toMatchObject([
      { message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } },
    ]);
    const denied = await done(run(connect().client, { query: '{ office(number: "1640") { contacts { name } } }' }));
    expect(denied.events[0]?.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', coordinate: 'Contact.name' });
    expect(denied.events[0]?.errors?.[0]?.extensions?.['correlationId']).toMatch(/^[0-9a-f-]{36}$/);
  });
});
const HEADER = { value: '' };

describe('a connection', () => {
  test('with a bad token is closed and never the public’s', async () => {
    for (const authorization of ['Bearer a.b.c', 'Basic x', '']) {
      const { client, closed } = connect({ connectionParams: { authorization } });
      await done(run(client, { query: '{ viewer { role } }' }));
      expect(closed[0]).toMatchObject({
        code: CloseCode.Unauthorized,
        reason: expect.stringContaining('UNAUTHENTICATED'),
      });
    }
  });

  test('ends with its token: what is followed says so first, and a client with a new one may come back', async () => {
    const { client, closed } = await signedIn(2);
    const stream = run(client, { query: FOLLOW });
    await poll(() => stream.events.length).toBe(1);
    await poll(() => closed.length).toBe(1);
    expect(stream.events.at(-1)?.errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED', rule: 'EXPIRED' });
    expect(closed[0]).toMatchObject({ code: CloseCode.Forbidden, reason: 'The token has expired' });
  });

  test('carries nothing more for a client that is withdrawn', async () => {
    const { client } = await signedIn();
    expect((await done(run(client, { query: '{ viewer { role } }' }))).ended).toBe('COMPLETE');
    const keep = run(client, { query: FOLLOW });
    await poll(() => keep.events.length).toBe(1);
    const stamp = (active: boolean) =>
      server.database.owner`update client set active = ${active} where organisation_number = ${organisation}`;
    await stamp(false);
    await registerHeeded();
    expect((await done(run(client, { query: '{ viewer { role } }' }))).ended).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
    await stamp(true);
    await registerHeeded();
  });

  const open = (options: { protocols?: string | string[]; origin?: string } = {}) =>
    new Promise<string>((told) => {
      const { protocols = 'graphql-transport-ws', origin } = options;
      const socket = new WebSocket(url(), protocols, origin === undefined ? {} : { origin });
      socket.on('unexpected-response', (_request, response) => told(`HTTP ${response.statusCode}`));
      socket.on('open', () => socket.protocol === '' || setTimeout(() => told('OPEN'), 50));
      socket.on('close', (code) => told(`CLOSED ${code}`));
      socket.on('error', () => {});
      sockets.push(socket);
    });
  const sockets: WebSocket[] = [];
  afterEach(async () => {
    const left = sockets.splice(0).map(
      (socket) =>
        new Promise<void>((gone) => {
          if (socket.readyState === WebSocket.CLOSED) return gone();
          socket.once('close', () => gone());
          socket.terminate();
        }),
    );
    await Promise.all(left);
  });

  test('is opened to the origins that the settings name, and to programs', async () => {
    expect(await open({ origin: 'https://portal.example.no' })).toBe('OPEN');
    expect(await open({ origin: 'https://other.example.no' })).toBe('HTTP 403');
    expect(await open()).toBe('OPEN');
  });

  test('is one of five from one address', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, () => open()));
    expect(all.filter((told) => told === 'HTTP 429')).toHaveLength(1);
  });

  test('that says nothing, too much or something else is closed', async () => {
    expect(await open({ protocols: [] })).toBe(`CLOSED ${CloseCode.SubprotocolNotAcceptable}`);
    const send = (message: string) =>
      new Promise<number>((closed) => {
        const socket = new WebSocket(url(), 'graphql-transport-ws');
        sockets.push(socket);
        socket.on('open', () => message === '' || socket.send(message));
        socket.on('close', (code) => closed(code));
      });
    expect(await send('')).toBe(CloseCode.ConnectionInitialisationTimeout);
    expect(await send('{')).toBe(CloseCode.BadRequest);
    expect(await send(JSON.stringify({ type: 'subscribe', id: 'a', payload: { query: FOLLOW } }))).toBe(
      CloseCode.Unauthorized,
    );
    expect(await send('x'.repeat(2_000_000))).toBe(1009);
  });
});

test('whoever asks for another protocol than WebSocket is answered as ever', async () => {
  const { status } = await fetch(`${server.url}/health/live`, { headers: {} });
  expect(status).toBe(200);
  const { sendRaw } = await import('../../setup/raw-request.ts');
  const lines = [
    'GET /graphql?query=%7B__typename%7D HTTP/1.1',
    'host: x',
    'connection: Upgrade, close',
    'upgrade: h2c',
    '',
    '',
  ];
  expect((await sendRaw(server.url, lines.join('\r\n'))).text).toContain('{"data":{"__typename":"Query"}}');
});

test('the platform stops in spite of open connections, and tells them that it goes away', async () => {
  const other = await startTestServer();
  const { client, closed } = connect({
    url: `${other.url.replace('http', 'ws')}/graphql`,
    lazy: false,
    onNonLazyError: () => {},
  });
  await done(run(client, { query: '{ __typename }' }));
  await other.stop();
  await poll(() => closed.map(({ code }) => code)).toEqual([1001]);
});
