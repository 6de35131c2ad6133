import type { ApolloServer } from '@apollo/server';
import Fastify from 'fastify';
import readXlsxFile from 'read-excel-file/node';
import { afterEach, describe, expect, test } from 'vitest';
import { answerInTime } from '../../http/endpoint/answer-in-time.ts';
import { RequestError } from '../../http/errors/request-error.ts';
import { sendRequestError } from '../../http/errors/send-error.ts';
import { registerStatisticsExports } from '../../http/routes/statistics-exports.ts';
import type { RequestContext } from '../../resolvers/shared/context.ts';
import { limits } from '../../schema/limits/limits.ts';

let app = Fastify();
afterEach(() => app.close());

/** A file of pages of one cell; the answer to each is made when `onPage` says so, and is the last where it says `LAST`. */
function fileOf(
  onPage: (asked: number) => Promise<'LAST' | undefined>,
  charge: (cost: number) => RequestError | null = () => null,
): Promise<string> {
  app = Fastify();
  app.addHook('onRequest', async (request) => {
    const record = { charge: (cost: number) => (record.refusal = charge(cost)), refusal: null as RequestError | null };
    request.viewer = { role: 'PUBLIC' } as never;
    request.record = record as never;
  });
  app.setErrorHandler((error, _, reply) => sendRequestError(reply, error as RequestError));
  answerInTime(app);
  let asked = 0;
  const graphql = {
    executeOperation: async (_: unknown, { contextValue }: { contextValue: RequestContext }) => {
      const refusal = contextValue.charge(100);
      if (refusal !== null)
        return { body: { kind: 'single', singleResult: { errors: [{ message: refusal.message }] } } };
      const isLast = (await onPage(++asked)) === 'LAST';
      const nodes = [
        {
          keys: [{ dimension: 'MUNICIPALITY', code: String(1000 + asked), label: `Kommune ${asked}` }],
          count: { value: 6 * asked, low: 0, high: 12 * asked, status: 'PUBLISHED' },
        },
      ];
      const data = {
        caseStatistics: {
          level: 'P',
          weight: 6,
          release: null,
          receipt: { checksum: 'sum', policyVersion: '1' },
          notices: [],
          cells: { totalCount: 4, nodes, pageInfo: { hasNextPage: !isLast, endCursor: 'next' } },
        },
      };
      return { body: { kind: 'single', singleResult: { data } } };
    },
  } as unknown as ApolloServer<RequestContext>;
  registerStatisticsExports(app, {
    graphql,
    contextFor: (viewer, _, asked) => ({ viewer, charge: asked?.charge }) as RequestContext,
  });
  return app.listen({ port: 0 });
}

const ASKED = 'groupBy=MUNICIPALITY&measures=COUNT';

test('a statistics file that its reader no longer waits for is not gone on with', async () => {
  const reader = new AbortController();
  const left = Promise.withResolvers<void>();
  let pages = 0;
  const url = await fileOf(async (asked) => {
    pages = asked;
    if (asked < 3) return undefined;
    reader.abort();
    await left.promise;
    return undefined;
  });
  app.server.on('connection', (socket) => socket.once('close', () => left.resolve()));
  const file = fetch(`${url}/statistics/cases.csv?${ASKED}`, { signal: reader.signal }).then((response) =>
    response.text(),
  );
  await expect(file).rejects.toThrow('abort');
  await left.promise;
  await app.close();
  expect(pages).toBe(3);
});

describe.each(['csv', 'json', 'xlsx'])('a file of several pages as %s', (kind) => {
  test('begins before its last page is made: a slow machine makes it slow, and is no error', async () => {
    const begun = Promise.withResolvers<void>();
    const url = await fileOf(async (asked) => {
      if (asked === 3) await begun.promise;
      return asked === 4 ? 'LAST' : undefined;
    });
    const response = await fetch(`${url}/statistics/cases.${kind}?${ASKED}`);
    expect([response.status, response.headers.get('content-disposition')]).toEqual([
      200,
      `attachment; filename="cases.${kind}"`,
    ]);
    const parts: Buffer[] = [];
    for await (const part of response.body!) {
      parts.push(Buffer.from(part));
      begun.resolve();
    }
    const file = Buffer.concat(parts);
    const rows = {
      csv: () =>
        file
          .toString()
          .split('\n')
          .filter((line) => line.includes('Kommune')).length,
      json: () => (JSON.parse(file.toString()) as { size: number[] }).size[0],
      xlsx: async () => (await readXlsxFile(file))[0]!.data.length - 1,
    }[kind]!;
    expect(await rows()).toBe(4);
  });

  test('that fails on the way is not taken for whole', async () => {
    const url = await fileOf(async (asked) => {
      if (asked === 3) throw new Error('the database is away');
      return undefined;
    });
    const file = fetch(`${url}/statistics/cases.${kind}?${ASKED}`).then((response) => response.arrayBuffer());
    await expect(file).rejects.toThrow();
  });

  test('is paid for before it begins: too little left of the minute is refused as a whole', async () => {
    let left = 350;
    const charge = (cost: number) => {
      if (cost > left)
        return new RequestError('RATE_LIMITED', 'Over a cost of 350 a minute', { headers: { 'retry-after': 9 } });
      left -= cost;
      return null;
    };
    let pages = 0;
    const url = await fileOf(async (asked) => {
      pages = asked;
      return asked === 4 ? 'LAST' : undefined;
    }, charge);
    const statusOf = async () => {
      const response = await fetch(`${url}/statistics/cases.${kind}?${ASKED}`);
      await response.arrayBuffer();
      return response.status;
    };
    expect([await statusOf(), pages]).toEqual([429, 1]);
    left = 400;
    expect(await statusOf()).toBe(200);
  });
});

test('who has the file that is asked for gets none of its further pages', async () => {
  let pages = 0;
  const url = await fileOf(async (asked) => {
    pages = asked;
    return asked % 4 === 0 ? 'LAST' : undefined;
  });
  const address = `${url}/statistics/cases.csv?${ASKED}`;
  const whole = await fetch(address);
  await whole.arrayBuffer();
  expect(pages).toBe(4);
  const again = await fetch(address, { headers: { 'if-none-match': whole.headers.get('etag')! } });
  expect([again.status, pages]).toEqual([304, 5]);
});

test('a file that is packed arrives as it is made', async () => {
  const begun = Promise.withResolvers<void>();
  const url = await fileOf(async (asked) => {
    if (asked === 3) await begun.promise;
    return asked === 4 ? 'LAST' : undefined;
  });
  const response = await fetch(`${url}/statistics/cases.csv?${ASKED}`, { headers: { 'accept-encoding': 'gzip' } });
  expect(response.headers.get('content-encoding')).toBe('gzip');
  let text = '';
  for await (const part of response.body!) {
    text += Buffer.from(part).toString();
    begun.resolve();
  }
  expect(text.trimEnd().split('\n')).toHaveLength(5);
});

test('a file has more time to begin than an answer, and less than a connection on which no byte moves', () => {
  expect(limits.batchAnswerMs).toBeGreaterThan(limits.answerMs);
  expect(limits.batchAnswerMs).toBeLessThan(limits.socketTimeoutMs);
});

test('each route has the time that it asks for: a slow file is answered where any other answer is too late', async () => {
  app = Fastify();
  answerInTime(app);
  const later = () => new Promise<string>((done) => setTimeout(done, 200, 'there'));
  app.get('/file', { config: { answerMs: 5_000 } }, later);
  app.get('/answer', { config: { answerMs: 5 } }, later);
  const url = await app.listen({ port: 0 });
  const [file, answer] = await Promise.all([fetch(`${url}/file`), fetch(`${url}/answer`)]);
  expect([file.status, await file.text()]).toEqual([200, 'there']);
  expect([answer.status, JSON.parse(await answer.text()).errors[0].extensions.code]).toEqual([504, 'TIMEOUT']);
});
