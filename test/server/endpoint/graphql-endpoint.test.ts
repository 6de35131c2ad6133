import { connect } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sendRaw } from '../../setup/raw-request.ts';
import { registerHeeded, startTestServer, type TestServer } from '../../setup/running-server.ts';

const PER_MINUTE = 60;
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ REQUESTS_PER_MINUTE: String(PER_MINUTE), TRUST_PROXY: '1' });
});
afterAll(() => server.stop());

let asker = 0;
/** Each test asks from an address of its own, so that its requests are its alone. */
function newAsker(): string {
  asker += 1;
  return `203.0.113.${asker}`;
}
const question = (number: string) => JSON.stringify({ query: `{ municipality(number: "${number}") { name } }` });
const post = (body: string, from: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': from, ...headers },
    body,
  });
async function warmed(body: string): Promise<string> {
  const from = newAsker();
  for (let time = 0; time < 3; time += 1) await (await post(body, from)).text();
  return from;
}
const head = (body: string, more: readonly string[] = []) =>
  ['POST /graphql HTTP/1.1', 'host: x', 'content-type: application/json', 'accept: */*', ...more, '', body].join(
    '\r\n',
  );
const bytes = (body: string) => `content-length: ${Buffer.byteLength(body)}`;

test('a kept answer has the headers of one that was just made', async () => {
  const body = question('3430');
  const from = newAsker();
  const answers = [];
  for (let time = 0; time < 4; time += 1) answers.push(await post(body, from));
  const names = ({ headers }: Response) => [...headers.keys()];
  const [, , made, kept] = answers;
  expect(names(kept!)).toEqual(names(made!));
  expect(kept!.headers.get('x-correlation-id')).toMatch(/^[\da-f-]{36}$/);
  expect(kept!.headers.get('x-correlation-id')).not.toBe(made!.headers.get('x-correlation-id'));
  expect(await kept!.text()).toBe(await made!.text());
});

const requestsLeft = ({ headers }: Response) => Number(/"requests";r=(\d+)/.exec(headers.get('ratelimit') ?? '')?.[1]);

test('every request counts, answered from memory or not, and one too many is refused', async () => {
  const body = question('5025');
  await warmed(body);
  const from = newAsker();
  const left: number[] = [];
  const statuses: number[] = [];
  for (let time = 0; time < PER_MINUTE + 2; time += 1) {
    const answer = await post(time % 3 === 0 ? JSON.stringify({ query: '{ viewer { role } }' }) : body, from);
    left.push(requestsLeft(answer));
    statuses.push(answer.status);
    await answer.text();
  }
  expect(left.slice(0, PER_MINUTE)).toEqual(Array.from({ length: PER_MINUTE }, (_, i) => PER_MINUTE - 1 - i));
  expect(statuses.slice(0, PER_MINUTE).every((status) => status === 200)).toBe(true);
  expect(statuses.slice(PER_MINUTE)).toEqual([429, 429]);
});

test('a question sent in pieces, or in chunks, is answered as the whole one', async () => {
  const body = question('0301');
  await warmed(body);
  const expected = await (await post(body, newAsker())).text();
  const inPieces = await new Promise<string>((resolve, reject) => {
    const text = head(body, [bytes(body), 'connection: close']);
    const { hostname, port } = new URL(server.url);
    let received = '';
    const socket = connect({ host: hostname, port: Number(port), noDelay: true }, () => {
      socket.write(text.slice(0, -20));
      setTimeout(() => socket.write(text.slice(-20)), 50);
    });
    socket.on('data', (chunk) => {
      received += chunk.toString();
    });
    socket.on('end', () => resolve(received));
    socket.on('error', reject);
  });
  expect(inPieces).toContain(expected);
  const chunked = `${Buffer.byteLength(body).toString(16)}\r\n${body}\r\n0\r\n\r\n`;
  const inChunks = await sendRaw(server.url, head(chunked, ['transfer-encoding: chunked', 'connection: close']));
  expect(inChunks.text).toContain(expected);
});

test('questions sent one behind the other on one line are answered in their order', async () => {
  const [known, other] = [question('3430'), question('1103')];
  await warmed(known);
  const one = head(known, [bytes(known)]);
  const two = head(other, [bytes(other)]);
  const last = head(known, [bytes(known), 'connection: close']);
  const { text } = await sendRaw(server.url, `${one}${two}${one}${last}`);
  const named = [...text.matchAll(/"name":"([^"]+)"/g)].map(([, name]) => name);
  expect(named).toEqual(['Os', 'Stavanger', 'Os', 'Os']);
});

test('who asks, and how, is looked at with every question of a line, though all but one thing is as before', async () => {
  const body = JSON.stringify({ query: '{ viewer { role } }' });
  const [portal, analyst] = [await server.signIn('PORTAL'), await server.signIn('ANALYST')];
  for (const token of [portal, analyst])
    await (await post(body, newAsker(), { authorization: `Bearer ${token}` })).text();
  const bearer = (token: string) => `authorization: Bearer ${token}`;
  const wishes = [
    ['accept-language: nb'],
    ['accept-language: nb'],
    [bearer(portal)],
    [bearer(portal)],
    [bearer(analyst)],
    ['accept-language: nb'],
    [bearer(`${portal.slice(0, -4)}AAAA`)],
    [bearer(analyst)],
    ['content-encoding: gzip'],
    ['accept-language: nb', 'connection: close'],
  ];
  const { text } = await sendRaw(server.url, wishes.map((more) => head(body, [bytes(body), ...more])).join(''));
  const answers = [...text.matchAll(/"role":"(\w+)"|"code":"(\w+)"/g)].map(([, role, code]) => role ?? code);
  const [none, refused] = ['PUBLIC', 'UNAUTHENTICATED'];
  expect(answers).toEqual([
    ...[none, none, 'PORTAL', 'PORTAL', 'ANALYST', none, refused, 'ANALYST', 'UNSUPPORTED_MEDIA_TYPE', none],
  ]);
});

test('a kept answer does not hide what is wrong with the request beside it', async () => {
  const body = question('3430');
  const from = await warmed(body);
  expect((await post(body, from, { authorization: '' })).status).toBe(401);
  expect((await post(body, from, { authorization: 'Bearer no' })).status).toBe(401);
  expect((await post(body, from, { 'content-encoding': 'gzip' })).status).toBe(415);
  expect((await post(body, from, { 'content-type': 'application/json; charset=latin1' })).status).toBe(415);
  const inAddress = await fetch(`${server.url}/graphql?access_token=x`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  expect(inAddress.status).toBe(401);
});

describe('a client that is signed in', () => {
  const body = JSON.stringify({ query: '{ offices(first: 5) { nodes { number name } } }' });
  const as = (token: string, from = newAsker()) => post(body, from, { authorization: `Bearer ${token}` });
  async function warmedAs(token: string): Promise<string> {
    let text = '';
    for (let time = 0; time < 3; time += 1) text = await (await as(token)).text();
    return text;
  }
  const set = async (change: { active: boolean } | { operations_mode: string }) => {
    await server.database.owner`update client set ${server.database.owner(change)} where role = 'ANALYST'`;
    await registerHeeded();
  };

  test('has its answers kept as well, and counts wherever it calls from', async () => {
    const token = await server.signIn('PORTAL');
    const text = await warmedAs(token);
    const left: number[] = [];
    for (let time = 0; time < 4; time += 1) {
      const answer = await as(token);
      left.push(requestsLeft(answer));
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(await answer.text()).toBe(text);
    }
    expect(left).toEqual([left[0], left[0]! - 1, left[0]! - 2, left[0]! - 3]);
  });

  test('is refused a second after it was withdrawn, kept answer or not, and answered again when it is back', async () => {
    const token = await server.signIn('ANALYST');
    await warmedAs(token);
    await set({ active: false });
    expect((await as(token)).status).toBe(403);
    await set({ active: true });
    expect((await as(token)).status).toBe(200);
  });

  test('that is held to stored operations is not answered from what it asked before', async () => {
    const token = await server.signIn('ANALYST');
    await warmedAs(token);
    await set({ operations_mode: 'WARN' });
    expect((await as(token)).headers.get('warning')).toContain('not stored');
    await set({ operations_mode: 'ENFORCE' });
    expect((await as(token)).status).toBe(403);
    await set({ operations_mode: 'LOG' });
  });

  test('with a token that is none any more, or two of them, is not answered', async () => {
    const token = await server.signIn('PORTAL');
    await warmedAs(token);
    expect((await as(`${token}x`)).status).toBe(401);
    const twice = head(body, [bytes(body), ...Array(2).fill(`authorization: Bearer ${token}`), 'connection: close']);
    expect((await sendRaw(server.url, twice)).text).toContain('HEADER_REPEATED');
  });
});

test('a question that is asked for the first time has the headers of any other, and a bad one the refusal of any other', async () => {
  const from = newAsker();
  const unasked = JSON.stringify({ query: 'query First { county(number: "42") { name } }' });
  const texts: string[] = [];
  for (let time = 0; time < 3; time += 1) {
    const answer = await post(unasked, from);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(requestsLeft(answer)).toBe(PER_MINUTE - 1 - time);
    texts.push(await answer.text());
  }
  expect(new Set(texts).size).toBe(1);
  const spoiled = Buffer.from(unasked);
  spoiled[spoiled.indexOf('42')] = 0xff;
  const codes = [];
  for (const bad of [spoiled, unasked.replace('}', ''), `${unasked.slice(0, -1)},"__proto__":{"a":1}}`, '[]', 'null']) {
    const answer = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': newAsker() },
      body: bad,
    });
    codes.push([answer.status, JSON.parse(await answer.text()).errors[0].extensions.code]);
  }
  expect(codes).toEqual([
    [200, 'BAD_USER_INPUT'],
    [400, 'GRAPHQL_PARSE_FAILED'],
    ...Array(3).fill([400, 'BAD_REQUEST']),
  ]);
});

test('a large answer, packed, is the plain one byte for byte', async () => {
  const body = JSON.stringify({
    query: '{ municipalities(first: 100) { nodes { number name offices { number name phones { number } } } } }',
  });
  await warmed(body);
  const packed = async (accepted: string) => {
    const more = [bytes(body), `accept-encoding: ${accepted}`, 'connection: close'];
    return rawBody(head(body, more));
  };
  const plain = await packed('identity');
  expect(plain.length).toBeGreaterThan(5_000);
  expect(brotliDecompressSync(await packed('br')).equals(plain)).toBe(true);
  expect(gunzipSync(await packed('gzip')).equals(plain)).toBe(true);
});

/** The bytes behind the headers of the one answer. */
function rawBody(text: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    const chunks: Buffer[] = [];
    const socket = connect({ host: hostname, port: Number(port) }, () => socket.write(text));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('end', () => {
      const whole = Buffer.concat(chunks);
      resolve(whole.subarray(whole.indexOf('\r\n\r\n') + 4));
    });
    socket.on('error', reject);
  });
}
