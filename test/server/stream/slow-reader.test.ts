import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import type * as Limits from '../../../schema/limits/limits.ts';
import { follow } from '../../setup/follow.ts';
import { bytesHeld } from '../../setup/held-memory.ts';
import { startTestServer, type TestServer } from '../../setup/running-server.ts';

/** After how long without reading a subscriber is let go of. */
const stall = vi.hoisted(() => ({ ms: 2_500 }));
vi.mock('../../../schema/limits/limits.ts', async (original) => {
  const { limits, ...others } = await original<typeof Limits>();
  const patient = {
    ...limits,
    get streamStallMs() {
      return stall.ms;
    },
  };
  return { ...others, limits: patient };
});

const MB = 2 ** 20;
const CHANGES = 2_000;
const PAGE = 100;
/** Each change takes some 8 kB, a page 0.8 MB, all of them 16 MB: what a connection holds on its way is far less. */
const REPEATED = Array.from({ length: 90 }, (_, place) => `a${place}: entityId`).join(' ');
const FOLLOW = `subscription ($after: String, $first: Int = ${PAGE}) { changes(after: $after, types: [CONTACT], first: $first) {
  nodes { entityId ${REPEATED} } pageInfo { endCursor } } }`;
interface Page {
  readonly changes: {
    readonly nodes: readonly { readonly entityId: string }[];
    readonly pageInfo: { endCursor: string };
  };
}

let server: TestServer;
/** Two clients: one that is slow, and one that is not. Where each of them begins, before the changes. */
const tokens = { slow: '', other: '' };
const start = { slow: '', other: '' };
let pagesRead = 0;
const added = (turn: number) =>
  server.database.owner`
    insert into contact (id, office_number, role, source_id)
    select ${`turn-${turn}-`} || lpad(n::text, 70, '0'), '0315', 'SWITCHBOARD', 'source-synthetic-examples'
    from generate_series(1, ${CHANGES}::int) as n`;
const expected = (turns: readonly number[]) =>
  turns.flatMap((turn) =>
    Array.from({ length: CHANGES }, (_, index) => `turn-${turn}-${String(index + 1).padStart(70, '0')}`),
  );
const lastOf = (turns: readonly number[]) => expected(turns).at(-1) ?? '';

/** Ends of the connections on the server's side, by the port that the client has. */
const serverEnds = new Map<number, Socket>();
const noteServerEnd = (message: unknown) => {
  const { socket } = message as { socket: Socket };
  serverEnds.set(socket.remotePort ?? 0, socket);
};

const sockets: Socket[] = [];
beforeAll(async () => {
  subscribe('net.server.socket', noteServerEnd);
  server = await startTestServer(
    {},
    {
      onStatement: (text) => {
        if (text.includes('1 as choice')) pagesRead += 1;
      },
    },
  );
  tokens.slow = await server.signIn('MUNICIPALITY', '0301');
  tokens.other = await server.signIn('MUNICIPALITY', '5025');
  for (const who of ['slow', 'other'] as const) {
    const begun = follow<Page>(server.url, { query: FOLLOW, token: tokens[who] });
    await vi.waitFor(() => expect(begun.events.length).toBe(1), { timeout: 60_000 });
    start[who] = begun.events[0]?.data?.changes.pageInfo.endCursor ?? '';
    begun.leave();
  }
  await added(1);
});
afterAll(async () => {
  unsubscribe('net.server.socket', noteServerEnd);
  await server.stop();
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
});

/** A subscriber that reads when it is told to, and knows what came whole. */
class Reader {
  readonly socket: Socket;
  #text = '';

  constructor(first = PAGE) {
    const { hostname, port } = new URL(server.url);
    const body = JSON.stringify({ query: FOLLOW, variables: { after: start.slow, first } });
    this.socket = connect({ host: hostname, port: Number(port) });
    this.socket.on('error', () => {});
    sockets.push(this.socket);
    const head = [
      'POST /graphql/stream HTTP/1.1',
      'host: x',
      'content-type: application/json',
      'accept: text/event-stream',
      `authorization: Bearer ${tokens.slow}`,
      `content-length: ${Buffer.byteLength(body)}`,
      'connection: close',
    ];
    this.socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  }

  /** Whether the platform still serves it. */
  get isServed(): boolean {
    return serverEnds.get(this.socket.localPort ?? 0)?.destroyed === false;
  }

  /** Until the platform has let it go. */
  async untilLetGo(): Promise<void> {
    await expect.poll(() => this.isServed).toBe(false);
  }

  /** Takes what has come, no faster than so many bytes a millisecond. */
  async takeFor(ms: number, bytesPerMs: number): Promise<void> {
    const began = Date.now();
    for (let [taken, spent] = [0, 0]; spent < ms; spent = Date.now() - began) {
      const size = Math.min(Math.floor(spent * bytesPerMs) - taken, this.socket.readableLength);
      const chunk = size > 0 ? (this.socket.read(size) as Buffer | null) : null;
      if (chunk !== null) this.#text += chunk.toString('latin1');
      else this.socket.read(0);
      taken += chunk?.length ?? 0;
      await sleep(size > 0 ? 0 : 10);
    }
  }

  /** Takes whatever still comes until the connection is closed. */
  async drain(): Promise<void> {
    this.socket.on('data', (chunk: Buffer) => {
      this.#text += chunk.toString('latin1');
    });
    if (!this.socket.closed) await once(this.socket, 'close');
  }

  get pages(): Page['changes'][] {
    const lines = this.#text
      .replace(/\r\n[0-9a-f]+\r\n/g, '')
      .split('\n\n')
      .slice(0, -1);
    return lines.flatMap((event) => {
      const data = /^data: (.*)$/m.exec(event)?.[1];
      const page =
        data === undefined || data === '' ? null : ((JSON.parse(data) as { data?: Page }).data?.changes ?? null);
      return page === null ? [] : [page];
    });
  }

  get ids(): string[] {
    return this.pages.flatMap(({ nodes }) => nodes.map(({ entityId }) => entityId));
  }

  get saidComplete(): boolean {
    return this.#text.includes('event: complete');
  }
}

/** Until no more pages are read for anybody. */
async function untilStill(): Promise<number> {
  for (let before = -1; before !== pagesRead; await sleep(300)) before = pagesRead;
  return pagesRead;
}
/** Everything from a token on, read at once. */
async function readBy(who: keyof typeof tokens, last: string, after = start[who]): Promise<string[]> {
  const stream = follow<Page>(server.url, { query: FOLLOW, token: tokens[who], variables: { after } });
  const ids = () => stream.events.flatMap(({ data }) => data?.changes.nodes.map(({ entityId }) => entityId) ?? []);
  await vi.waitFor(() => expect(ids().at(-1)).toBe(last), { timeout: 60_000, interval: 50 });
  stream.leave();
  return ids();
}

test('of a subscriber that stops reading the platform holds a page, and reads no more for it', async () => {
  const whole = await readBy('other', lastOf([1]));
  expect(whole).toEqual(expected([1]));
  const idle = await untilStill();
  const { ms } = stall;
  // To measure takes long on a busy machine: none of these is let go of meanwhile.
  stall.ms = 600_000;
  const readers = Array.from({ length: 4 }, () => new Reader());
  await expect.poll(() => readers.map(({ socket }) => socket.readableLength > 0)).toEqual(Array(4).fill(true));
  await untilStill();
  const full = await bytesHeld();
  expect(readers.map((reader) => reader.isServed)).toEqual(Array(4).fill(true));
  // All four together would be 64 MB.
  const read = pagesRead - idle;
  expect(read).toBeGreaterThan(4);
  expect(read).toBeLessThan((4 * CHANGES) / PAGE / 2);
  for (const { socket } of readers) socket.destroy();
  stall.ms = ms;
  await untilStill();
  expect(full - (await bytesHeld())).toBeLessThan(16 * MB);
});

test('it is let go of, others are served meanwhile, and from its last token it misses nothing', async () => {
  const stuck = new Reader();
  const others = [readBy('other', lastOf([1, 2])), readBy('other', lastOf([1, 2]))];
  await expect.poll(() => stuck.socket.readableLength).toBeGreaterThan(0);
  await added(2);
  for (const ids of await Promise.all(others)) expect(ids).toEqual(expected([1, 2]));
  await stuck.untilLetGo();
  await stuck.drain();
  // It was not told that this is the end: a client that can comes back by itself.
  expect(stuck.saidComplete).toBe(false);
  const received = stuck.ids;
  expect(received.length).toBeLessThan(CHANGES);
  const after = stuck.pages.at(-1)?.pageInfo.endCursor;
  const rest = await readBy('slow', lastOf([1, 2]), after);
  expect([...received, ...rest]).toEqual(expected([1, 2]));
});

test('the places of those who were let go are free again', async () => {
  const open = (count: number) => Array.from({ length: count }, () => new Reader());
  const stuck = open(5);
  await expect.poll(() => stuck.map(({ socket }) => socket.readableLength > 0)).toEqual(Array(5).fill(true));
  const [refused] = open(1);
  await refused?.drain();
  expect(refused?.pages).toEqual([]);
  await Promise.all(stuck.map((reader) => reader.untilLetGo()));
  const again = open(5);
  await expect.poll(() => again.map(({ socket }) => socket.readableLength > 1_000)).toEqual(Array(5).fill(true));
});

test('one that reads slowly, but reads, is not let go, however long a page takes it', async () => {
  // A page of 5 MB takes it longer than it may take no byte at all.
  const slow = new Reader(600);
  const bytesPerMs = 1_800;
  await slow.takeFor(2 * stall.ms, bytesPerMs);
  const soFar = pagesRead;
  await slow.takeFor(2 * stall.ms, bytesPerMs);
  expect(pagesRead).toBeGreaterThan(soFar);
  expect(pagesRead - soFar).toBeLessThan(4);
  expect(slow.socket.closed).toBe(false);
  expect(slow.ids.length).toBeGreaterThan(0);
  expect(slow.ids).toEqual(expected([1, 2]).slice(0, slow.ids.length));
});

test('over a WebSocket the platform holds a page, reads no more, and lets go in the same way', async () => {
  const idle = await untilStill();
  const headers = { authorization: `Bearer ${tokens.slow}` };
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers });
  socket.on('error', () => {});
  await once(socket, 'open');
  const serverEnd = [...serverEnds.values()].at(-1);
  socket.send(JSON.stringify({ type: 'connection_init' }));
  await once(socket, 'message');
  socket.pause();
  const payload = { query: FOLLOW, variables: { after: start.slow } };
  socket.send(JSON.stringify({ type: 'subscribe', id: 'a', payload }));
  await expect.poll(() => pagesRead).toBeGreaterThan(idle);
  const read = (await untilStill()) - idle;
  // All of them would be 32 MB.
  expect(read).toBeLessThan(CHANGES / PAGE);
  await expect.poll(() => serverEnd?.destroyed).toBe(true);
  socket.terminate();
});
