import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { leastWithin } from '../setup/least-within.ts';
import { sendRaw } from '../setup/raw-request.ts';
import { type Answer, answerOf, startTestServer, type TestServer } from '../setup/running-server.ts';

const COUNTIES = '{ counties { number } }';
const question = JSON.stringify({ query: COUNTIES });
const json = { 'content-type': 'application/json' };
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

/** The one shape of every refusal: JSON, a code, the correlation id of the header, and nothing of the inside. */
function expectRefusal(answer: Answer<unknown>, status: number, code: string): void {
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toMatch(/^application\/(graphql-response\+)?json; charset=utf-8$/);
  expect(answer.data).toBeUndefined();
  expect(answer.errors.length).toBeGreaterThan(0);
  for (const { message, extensions } of answer.errors) {
    expect(extensions.code).toBe(code);
    expect(extensions.correlationId).toMatch(UUID);
    expect(extensions.correlationId).toBe(answer.headers.get('x-correlation-id'));
    expect(message).not.toBe('');
  }
  expect(answer.text).not.toMatch(/<html|<!doctype|node_modules|stacktrace|\bat \S+ \(|\.ts:\d/i);
}

async function get(path: string, headers: Record<string, string> = {}): Promise<Answer<unknown>> {
  return answerOf(await fetch(server.url + path, { headers }));
}

describe('a request that cannot be read is refused with 400 in JSON', () => {
  test.each(['{"query":', 'null', '[]', '"x"', '', '{}', '{"query":""}', '{"variables":{}}'])('%j', async (body) =>
    expectRefusal(await server.post(body), 400, 'BAD_REQUEST'),
  );

  test.each([{ query: {} }, { query: 1 }, { query: [] }, { query: null }, { query: true }])('%j', async (body) =>
    expectRefusal(await server.post(JSON.stringify(body)), 400, 'BAD_REQUEST'),
  );

  test.each([
    { variables: 'x' },
    { variables: [] },
    { variables: 1 },
    { operationName: 1 },
    { operationName: {} },
    { extensions: 'x' },
    { extensions: [] },
  ])('a good query with %j', async (part) =>
    expectRefusal(await server.post(JSON.stringify({ query: COUNTIES, ...part })), 400, 'BAD_REQUEST'),
  );

  test('such requests leave nothing in the log: they are the caller’s mistakes', () => {
    expect(server.logged).toEqual([]);
  });
});

describe('a request in another form than JSON in UTF-8 is refused with 415', () => {
  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    ';;;',
    'application/graphql',
    'application/json; charset=iso-8859-1',
    'application/json; charset=utf-7',
    'application/json; charset="ibm037"',
    'application/json; charset=utf-8x',
  ])('%s', async (type) =>
    expectRefusal(await server.post(question, { 'content-type': type }), 415, 'UNSUPPORTED_MEDIA_TYPE'),
  );

  test('no media type at all', async () => {
    const bytes = new TextEncoder().encode(question);
    const answer = await answerOf(await fetch(`${server.url}/graphql`, { method: 'POST', body: bytes }));
    expectRefusal(answer, 415, 'UNSUPPORTED_MEDIA_TYPE');
  });

  test.each(['gzip', 'deflate', 'br', 'compress'])('a body encoded as %s, good or broken', async (encoding) => {
    for (const body of [gzipSync(question), 'not packed at all', gzipSync(Buffer.alloc(50_000_000))]) {
      const answer = await server.post(body, { 'content-encoding': encoding });
      expectRefusal(answer, 415, 'UNSUPPORTED_MEDIA_TYPE');
    }
  });

  test.each(['application/json', 'application/json; charset=utf-8', 'application/json;charset="UTF-8"'])(
    '%s is answered',
    async (type) => expect((await server.post(question, { 'content-type': type })).status).toBe(200),
  );
});

describe('a method that the address does not know', () => {
  test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s is 405, and says which are', async (method) => {
    const answer = await answerOf(await fetch(`${server.url}/graphql`, { method }));
    expectRefusal(answer, 405, 'METHOD_NOT_ALLOWED');
    expect(answer.headers.get('allow')).toBe('GET, POST');
  });

  test('HEAD is 405 without a body', async () => {
    const response = await fetch(`${server.url}/graphql`, { method: 'HEAD' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST']);
  });
});

describe('a question by GET', () => {
  const asked = `/graphql?query=${encodeURIComponent(COUNTIES)}`;

  test('is answered without a header of its own: a foreign page has nothing of its visitor’s to send along', async () =>
    expect((await get(asked)).status).toBe(200));

  test('cannot change anything', async () => {
    const mutation = `/graphql?query=${encodeURIComponent('mutation { __typename }')}`;
    const answer = await get(mutation);
    expect([400, 405]).toContain(answer.status);
    expectRefusal(answer, answer.status, answer.status === 405 ? 'METHOD_NOT_ALLOWED' : 'BAD_REQUEST');
  });

  test.each([
    ['nothing asked', '/graphql'],
    ['two questions', `${asked}&query=x`],
    ['variables that are no object', `${asked}&variables=%5B%5D`],
    ['variables that are not JSON', `${asked}&variables=%7B`],
  ])('%s is 400', async (_, path) => expectRefusal(await get(path), 400, 'BAD_REQUEST'));

  test('with another media type is 415', async () =>
    expectRefusal(await get(asked, { 'content-type': 'message/x' }), 415, 'UNSUPPORTED_MEDIA_TYPE'));
});

describe('a document', () => {
  test.each([
    ['that is no GraphQL', '{ ', 'GRAPHQL_PARSE_FAILED'],
    ['of too many words', `{ ${'__typename '.repeat(5_000)} }`, 'GRAPHQL_PARSE_FAILED'],
    ['that asks for what is not there', '{ helo }', 'GRAPHQL_VALIDATION_FAILED'],
    ['of several questions without saying which', 'query a { counties { name } } query b { counties { name } }', ''],
  ])('%s is 400', async (_, query, code) =>
    expectRefusal(await server.ask(query), 400, code === '' ? 'OPERATION_RESOLUTION_FAILURE' : code),
  );

  test('with a value of the wrong kind is 400, by argument and rule, without the value', async () => {
    const query = 'query ($on: LocalDate!) { guidelineRates(on: $on) { status } }';
    for (const on of ['2024-02-30', '01.02.2024', 17, { secret: 'value' }, null]) {
      const answer = await server.ask(query, { variables: { on } });
      expectRefusal(answer, 400, 'BAD_USER_INPUT');
      expect(answer.errors[0]?.extensions).toMatchObject({ argument: 'on', rule: 'LOCAL_DATE' });
      expect(answer.text).not.toMatch(/2024-02-30|01\.02\.2024|secret|value"/);
    }
  });

  test.each([2, 1_000])('%d questions in one array are refused, none answered', async (count) => {
    const answer = await server.post(JSON.stringify(Array.from({ length: count }, () => ({ query: COUNTIES }))));
    expectRefusal(answer, 400, 'BAD_REQUEST');
  });
});

/** Bytes of memory that a body may take which is refused. */
const GROWTH_MAX = 50_000_000;

describe('a body over 100 000 bytes is 413', () => {
  const large = JSON.stringify({ query: COUNTIES, variables: { filler: 'a'.repeat(101_000) } });

  test('where the length is told before', async () =>
    expectRefusal(await server.post(large), 413, 'PAYLOAD_TOO_LARGE'));

  test('where it comes in pieces of no told length', async () => {
    const pieces = new ReadableStream({
      start(controller) {
        for (let at = 0; at < large.length; at += 10_000) {
          controller.enqueue(new TextEncoder().encode(large.slice(at, at + 10_000)));
        }
        controller.close();
      },
    });
    const sent: RequestInit & { duplex: 'half' } = { method: 'POST', body: pieces, headers: json, duplex: 'half' };
    expectRefusal(await answerOf(await fetch(`${server.url}/graphql`, sent)), 413, 'PAYLOAD_TOO_LARGE');
  });

  test('and one of 60 MB is cut off long before its end', async () => {
    const growth = async () => {
      const before = process.memoryUsage().rss;
      const { sent, answer } = await pour(60_000_000);
      expect(answer).toMatch(/^HTTP\/1\.1 413 /);
      expect(sent).toBeLessThan(20_000_000);
      return process.memoryUsage().rss - before;
    };
    expect(await leastWithin(GROWTH_MAX, growth)).toBeLessThanOrEqual(GROWTH_MAX);
  });
});

describe('what never was a request gets an answer in JSON, and the connection is closed', () => {
  const head = 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';
  test.each([
    ['both lengths and pieces', `${head}Content-Length: 9\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, 400],
    ['two lengths', `${head}Content-Length: 1\r\nContent-Length: 2\r\n\r\nxx`, 400],
    ['two hosts', `${head}Host: y\r\nContent-Length: 2\r\n\r\n{}`, 400],
    ['two hosts, at another address', 'GET /health/live HTTP/1.1\r\nHost: x\r\nhost: x\r\n\r\n', 400],
    ['lengths that look like pieces', `${head}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n`, 400],
    ['a header on two lines', `${head}X-A: a\r\n b\r\nContent-Length: 2\r\n\r\n{}`, 400],
    ['no HTTP', 'hello\r\n\r\n', 400],
    ['something expected that is not known', `${head}Expect: tea\r\nContent-Length: 2\r\n\r\n{}`, 400],
    [
      'a WebSocket of another version',
      'GET /graphql HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 1\r\n\r\n',
      400,
    ],
    ['20 kB of headers', `GET /graphql HTTP/1.1\r\nHost: x\r\nX-A: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
  ])('%s', async (_, bytes, status) => {
    const { text, closed } = await sendRaw(server.url, bytes);
    expect(closed).toBe(true);
    expect(text).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(text.toLowerCase()).toContain('x-content-type-options: nosniff');
    const body = JSON.parse(text.slice(text.indexOf('\r\n\r\n') + 4)) as Answer<unknown>;
    expect(body.errors[0]?.extensions.code).toBe(status === 431 ? 'HEADERS_TOO_LARGE' : 'BAD_REQUEST');
    expect(body.errors[0]?.extensions.correlationId).toMatch(UUID);
  });

  test('an address that cannot be decoded', async () => {
    for (const path of ['/%', '/offices/1640%/opening-hours.ics']) {
      const refused = await get(path);
      expectRefusal(refused, 400, 'BAD_REQUEST');
      expect(refused.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  test('an address where nothing is', async () => {
    for (const path of ['/nothing', '/graphql/x', '/explorer/nothing.js', '/explorer/..%2f..%2fpackage.json']) {
      expectRefusal(await get(path), 404, 'NOT_FOUND');
    }
  });

  test('a hundred headers are still served', async () => {
    const headers = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`x-header-${index}`, 'x']));
    expect((await server.post(question, headers)).status).toBe(200);
  });
});

describe('however it is asked', () => {
  test.each(['*/*', 'application/graphql-response+json', 'text/html', 'x', 'application/json;q=0, */*'])(
    'Accept: %s never gives HTML or a stack',
    async (accept) => {
      const headers = { accept, traceparent: '00-1-1-00', 'apollo-federation-include-trace': 'ftv1' };
      const answer = await server.post(JSON.stringify({ query: '{ helo }' }), headers);
      expect([400, 406]).toContain(answer.status);
      expectRefusal(answer, answer.status, answer.status === 406 ? 'NOT_ACCEPTABLE' : 'GRAPHQL_VALIDATION_FAILED');
    },
  );

  test('the next request is served, and nothing unexpected was logged', async () => {
    expect((await server.ask(COUNTIES)).status).toBe(200);
    expect(server.logged).toEqual([]);
  });
});

/** Sends a body of pieces until the server stops it; how many bytes went out, and what came back. */
function pour(total: number): Promise<{ sent: number; answer: string }> {
  const { hostname, port } = new URL(server.url);
  const piece = Buffer.from(`10000\r\n${'a'.repeat(0x10000)}\r\n`);
  return new Promise((done) => {
    const socket = connect(Number(port), hostname);
    let answer = '';
    let sent = 0;
    const fill = () => {
      while (sent < total && !socket.destroyed) {
        sent += piece.length;
        if (!socket.write(piece)) return;
      }
    };
    socket.write(
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n',
    );
    socket.on('connect', fill).on('drain', fill);
    socket.on('data', (chunk: Buffer) => {
      answer += chunk.toString();
    });
    socket.on('error', () => {});
    socket.on('close', () => done({ sent, answer }));
  });
}
