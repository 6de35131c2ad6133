import { randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limits } from '../../schema/limits/limits.ts';
import { type Answer, answerOf, registerHeeded, startTestServer, type TestServer } from '../setup/running-server.ts';

interface Saved {
  readonly results: readonly {
    readonly index: number;
    readonly id: string | null;
    readonly outcome: string;
    readonly version: number | null;
    readonly userErrors: readonly {
      readonly code: string;
      readonly message: string;
      readonly path: readonly string[];
    }[];
  }[];
  readonly created: number;
  readonly rejected: number;
  readonly change: { readonly id: string; readonly cursor: string } | null;
  readonly userErrors: readonly { readonly code: string; readonly path: readonly string[] }[];
}

const SAVE = `mutation ($input: SaveContactsInput!) { saveContacts(input: $input) {
  results { index id outcome version userErrors { code message path } } created rejected change { id cursor }
  userErrors { code path } } }`;

let server: TestServer;
let os: string;
let offices: readonly string[];
beforeAll(async () => {
  server = await startTestServer();
  os = await server.signIn('MUNICIPALITY', '3430');
  // So many contacts are more than one office may have.
  await server.database.owner`
    update client set municipality_numbers = (select array_agg(number) from municipality) where '3430' = any (municipality_numbers)`;
  const rows = await server.database.owner<{ number: string }[]>`select number from office order by number`;
  offices = rows.map(({ number }) => number);
  await registerHeeded();
});
afterAll(() => server.stop());

const contact = (index: number) => ({
  office: offices[Math.max(index, 0) % offices.length],
  role: 'DEBT_COUNSELLOR',
  name: `Eksempel ${index}`,
});
const contactsOf = (count: number) => Array.from({ length: count }, (_, index) => contact(index));
const bodyOf = (items: readonly unknown[], more: object = {}) =>
  JSON.stringify({ query: SAVE, variables: { input: { items, idempotencyKey: randomUUID(), ...more } } });
const send = async (body: RequestInit['body'], token: string, more: object = {}): Promise<Answer<unknown>> =>
  answerOf(
    await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      ...more,
      ...(body === undefined ? {} : { body }),
    }),
  );
const saved = (answer: Answer<unknown>): Saved => {
  expect(answer.errors).toEqual([]);
  return (answer.data as { saveContacts: Saved }).saveContacts;
};

describe('a batch', () => {
  test('of none is refused, of one is a batch, and one more than the most is refused before it is read', async () => {
    const none = saved(await send(bodyOf([]), os));
    expect([none.results, none.userErrors]).toMatchObject([[], [{ code: 'BAD_USER_INPUT', path: ['input', 'items'] }]]);
    expect(saved(await send(bodyOf([contact(-1)]), os))).toMatchObject({ created: 1, rejected: 0, userErrors: [] });
    const tooMany = await send(bodyOf(contactsOf(limits.bulkItemsMax + 1)), os);
    expect([tooMany.status, tooMany.errors[0]?.extensions.code]).toEqual([400, 'QUERY_TOO_COMPLEX']);
  });

  test('of ten thousand is answered for each item, and what is at fault by its way from the input', async () => {
    const items: object[] = contactsOf(limits.bulkItemsMax);
    items[7_777] = { ...contact(7_777), phone: 'ring oss' };
    const refused = saved(await send(bodyOf(items), os));
    expect([refused.created, refused.rejected, refused.change]).toEqual([0, 1, null]);
    expect(refused.results[7_777]).toMatchObject({
      outcome: 'REJECTED',
      userErrors: [{ code: 'BAD_USER_INPUT', path: ['input', 'items', '7777', 'phone'] }],
    });
    expect(JSON.stringify(refused)).not.toContain('ring oss');
    const kept = saved(await send(bodyOf(items, { onRejected: 'KEEP_GOOD' }), os));
    expect([kept.created, kept.rejected, kept.results.length]).toEqual([9_999, 1, 10_000]);
    expect(kept.results[7_776]).toMatchObject({ index: 7_776, outcome: 'CREATED', version: 1, userErrors: [] });
  });
});

describe('a body over the ordinary bound', () => {
  const large = () => bodyOf(contactsOf(2_000));
  const inPieces = (text: string) =>
    new ReadableStream({
      start(controller) {
        for (let at = 0; at < text.length; at += 20_000) {
          controller.enqueue(new TextEncoder().encode(text.slice(at, at + 20_000)));
        }
        controller.close();
      },
    });

  test('is for those who may write, whether its length is told or not', async () => {
    const refused = await send(large(), await server.signIn('GOVERNOR', 'innlandet'));
    expect([refused.status, refused.errors[0]?.extensions.code]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
    const read = { query: '{ __typename }', filler: 'x'.repeat(200_000) };
    const taken = await send(inPieces(JSON.stringify(read)), os, { duplex: 'half' });
    expect([taken.status, taken.data]).toEqual([200, { __typename: 'Query' }]);
  });

  test('has a bound of its own', async () => {
    const refused = await send(`{"query":"${'x'.repeat(limits.bulkBodyBytesMax)}"}`, os);
    expect([refused.status, refused.errors[0]?.extensions.code]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
    expect(refused.errors[0]?.message).toContain(String(limits.bulkBodyBytesMax));
  });

  test('waits outside where the client has as many inside as it may, and comes in when one has left', async () => {
    const halves = Array.from({ length: limits.bulkRequestsOfClientMax }, halfABatch);
    const body = JSON.stringify({ query: '{ __typename }', filler: 'x'.repeat(200_000) });
    const answer = () => send(body, os);
    const statusAsked = async () => {
      const { status } = await answer();
      // The asking itself may have stood where a half was to go in, which was then refused.
      if (status !== 429) halves.push(halfABatch());
      return status;
    };
    await expect.poll(statusAsked).toBe(429);
    const refused = await answer();
    expect(refused.errors[0]?.extensions.code).toBe('RATE_LIMITED');
    expect(refused.headers.get('retry-after')).toMatch(/^[1-9]/);
    expect((await server.ask('{ __typename }', { token: os })).status).toBe(200);
    const roros = await server.signIn('MUNICIPALITY', '5025');
    expect((await send(body, roros)).status).toBe(200);
    for (const half of halves) half.destroy();
    await expect.poll(async () => (await answer()).status).toBe(200);
  });
});

/** The head of a large request, and none of its body. */
function halfABatch(): Socket {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  const head = ['POST /graphql HTTP/1.1', 'Host: x', 'Content-Type: application/json', 'Content-Length: 900000'];
  socket.on('error', () => {});
  socket.write([...head, `Authorization: Bearer ${os}`, '', '{'].join('\r\n'));
  return socket;
}
