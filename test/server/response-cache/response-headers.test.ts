import { type IncomingHttpHeaders, request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contractManifest } from '../../../codegen/contract-manifest.ts';
import { encodingFor } from '../../../http/response-cache/content-encoding.ts';
import { contractDocument } from '../../setup/contract-question.ts';
import { startTestServer, type TestServer } from '../../setup/running-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

interface Sent {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

/** A GET as it is, bytes as they come: `fetch` adds headers of its own and unpacks. */
function get(path: string, headers: Record<string, string> = {}): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const sent = request(`${server.url}${path}`, { headers, agent: false }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk as Buffer);
      resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(chunks) });
    });
    sent.on('error', reject).end();
  });
}
const idOf = (document: string) => [...contractManifest()].find(([, text]) => text === document)?.[0] ?? '';
const addressOf = (name: string, variables: object) =>
  `/graphql?${new URLSearchParams({ documentId: idOf(contractDocument(name)), variables: JSON.stringify(variables) })}`;
const PAGE = addressOf('municipality-page', { number: '3430', at: '2026-11-23T12:30:00+01:00', on: '2026-11-23' });
/** The third answer is kept: the first is Apollo's, the second prepares the question. */
async function kept(path: string, headers: Record<string, string> = {}): Promise<Sent> {
  for (let time = 0; time < 2; time += 1) await get(path, headers);
  const answer = await get(path, headers);
  expect([answer.status, answer.headers.etag]).toEqual([200, expect.stringMatching(/^W\/"/)]);
  return answer;
}

describe('a page that the browser has already', () => {
  test.each([
    ['its tag', (tag: string) => tag, 304],
    ['its tag without the mark for weak, as some caches in between send it', (tag: string) => tag.slice(2), 304],
    ['its tag among others', (tag: string) => `"old", W/"older,still" ,${tag},"x"`, 304],
    ['anything at all', () => '*', 304],
    ['another tag', () => 'W/"another"', 200],
    ['another tag that holds a comma and a star', () => '"a,*,b"', 200],
    ['its tag without quotes', (tag: string) => tag.slice(3, -1), 200],
    ['nothing', () => '', 200],
  ])('is sent once more or not, by what it says that it has: %s', async (_, said, status) => {
    const { headers } = await kept(PAGE);
    const answer = await get(PAGE, { 'if-none-match': said(String(headers.etag)) });
    expect(answer.status).toBe(status);
    expect(answer.bytes.length > 0).toBe(status === 200);
    // A cache in between refreshes what it holds by the headers of the 304.
    for (const name of ['etag', 'cache-control', 'vary']) expect(answer.headers[name], name).toBe(headers[name]);
  });

  test('has the same tag however it was packed', async () => {
    const tags = [];
    for (const form of ['br', 'gzip', 'identity'])
      tags.push((await kept(PAGE, { 'accept-encoding': form })).headers.etag);
    expect(new Set(tags).size).toBe(1);
  });

  test('is asked for by GET alone: HEAD is refused, without a body, and says how to ask', async () => {
    await kept(PAGE);
    const response = await fetch(`${server.url}${PAGE}`, { method: 'HEAD' });
    expect([response.status, response.headers.get('allow'), await response.text()]).toEqual([405, 'GET, POST', '']);
  });

  test('and its opening hours as a calendar, go by the same rule', async () => {
    const calendar = '/offices/1640/opening-hours.ics';
    const tag = String((await get(calendar)).headers.etag);
    expect((await get(calendar, { 'if-none-match': `"x", W/${tag}` })).status).toBe(304);
    expect((await get(calendar, { 'if-none-match': '"a,*,b"' })).status).toBe(200);
  });
});

describe('who may hold an answer', () => {
  const question = (query: string) => `/graphql?${new URLSearchParams({ query })}`;

  test('a shared cache, for some seconds: what the public was answered from memory', async () => {
    const { headers } = await kept(PAGE);
    expect(headers['cache-control']).toMatch(/^public, max-age=\d$/);
    expect(String(headers.vary).split(', ').sort()).toEqual([
      'accept',
      'accept-encoding',
      'accept-language',
      'authorization',
    ]);
  });

  test('a signed-in client’s own browser, which asks again each time', async () => {
    const authorization = `Bearer ${await server.signIn('MUNICIPALITY', '3430')}`;
    const { headers } = await kept(PAGE, { authorization });
    expect(headers['cache-control']).toBe('private, no-cache');
    const again = await get(PAGE, { authorization, 'if-none-match': String(headers.etag) });
    expect([again.status, again.headers['cache-control']]).toEqual([304, 'private, no-cache']);
  });

  test('nobody: an officer’s phone number, a question asked for the first time, a refusal, an answer with an error', async () => {
    const authorization = `Bearer ${await server.signIn('MUNICIPALITY', '3430')}`;
    const cases: readonly [string, Record<string, string>, number][] = [
      [question('{ office(number: "1640") { contacts { phone } } }'), { authorization }, 200],
      [question('{ office(number: "1640") { contacts { phone } } }'), {}, 200],
      [question('{ counties { name number } }'), {}, 200],
      [question('{ viewer { role } }'), { authorization }, 200],
      [question('{ counties { nothing } }'), {}, 400],
      [question('{ counties { name } }'), { authorization: 'Bearer no' }, 401],
    ];
    for (const [path, headers, status] of cases) {
      const answer = await get(path, headers);
      expect([path, answer.status, answer.headers['cache-control']]).toEqual([path, status, 'no-store']);
    }
  });

  test('nobody: the answer to a POST, whoever asked', async () => {
    for (const token of [undefined, await server.signIn('PORTAL')]) {
      for (let time = 0; time < 4; time += 1) {
        const answer = await server.ask(
          '{ municipality(number: "3430") { name } }',
          token === undefined ? {} : { token },
        );
        expect(answer.headers.get('cache-control')).toBe('no-store');
      }
    }
  });
});

describe('an answer is packed as the client says that it can read it', () => {
  const LARGE = 50_000;
  const SMALL = 100;
  test.each([
    ['gzip, deflate, br', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['GZIP ; Q=0.5', 'gzip'],
    ['x-gzip', 'gzip'],
    ['gzip;q=0, x-gzip;q=0', null],
    ['br;q=0.2, gzip;q=0.9', 'gzip'],
    ['br;q=0.000, gzip;q=0', null],
    ['identity', null],
    ['identity;q=1, br;q=0.5', null],
    ['deflate, zstd', null],
    ['*', null],
    ['', null],
    ['identity;q=0', null],
    ['*;q=0', null],
    ['br;q=nonsense', null],
  ] as const)('%j: %s', (said, form) => expect(encodingFor(said, LARGE)).toBe(form));

  test('a small one is left plain, unless the client refuses that', () => {
    expect(encodingFor('gzip, br', SMALL)).toBe(null);
    expect(encodingFor('gzip, br, identity;q=0', SMALL)).toBe('br');
    expect(encodingFor('gzip, *;q=0', SMALL)).toBe('gzip');
    expect(encodingFor('gzip, identity;q=0.1, *;q=0', SMALL)).toBe(null);
    expect(encodingFor('identity;q=0, *', SMALL)).toBe('br');
  });

  test('and says so, with the length of what is sent', async () => {
    const plain = (await kept(PAGE)).bytes;
    for (const [said, form, unpack] of [
      ['br', 'br', brotliDecompressSync],
      ['x-gzip', 'gzip', gunzipSync],
      ['br;q=0.1, gzip', 'gzip', gunzipSync],
      ['identity;q=0, br;q=0', undefined, (bytes: Buffer) => bytes],
    ] as const) {
      const { headers, bytes } = await kept(PAGE, { 'accept-encoding': said });
      expect([headers['content-encoding'], headers['content-length']]).toEqual([form, String(bytes.length)]);
      expect(unpack(bytes).equals(plain), said).toBe(true);
    }
  });
});
