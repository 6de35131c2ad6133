import type { ApolloServer } from '@apollo/server';
import Fastify from 'fastify';
import { afterEach, expect, test } from 'vitest';
import { answerInTime } from '../../http/endpoint/answer-in-time.ts';
import { registerStatisticsExports } from '../../http/routes/statistics-exports.ts';
import type { RequestContext } from '../../resolvers/shared/context.ts';
import { limits } from '../../schema/limits/limits.ts';

let app = Fastify();
afterEach(() => app.close());

/** A file whose pages never end; the answer to each is made when `nextPage` says so. */
function endlessFile(onPage: (asked: number) => Promise<void>): Promise<string> {
  app = Fastify();
  app.addHook('onRequest', async (request) => {
    request.viewer = { role: 'PUBLIC' } as never;
    request.record = { charge: () => null, refusal: null } as never;
  });
  answerInTime(app);
  let asked = 0;
  const page = {
    caseStatistics: {
      release: null,
      receipt: null,
      notices: [],
      cells: { totalCount: 1, nodes: [], pageInfo: { hasNextPage: true, endCursor: 'next' } },
    },
  };
  const graphql = {
    executeOperation: async () => {
      await onPage(++asked);
      return { body: { kind: 'single', singleResult: { data: page } } };
    },
  } as unknown as ApolloServer<RequestContext>;
  registerStatisticsExports(app, { graphql, contextFor: (viewer) => ({ viewer }) as RequestContext });
  return app.listen({ port: 0 });
}

test('a statistics file that its reader no longer waits for is not gone on with', async () => {
  const reader = new AbortController();
  const left = Promise.withResolvers<void>();
  let pages = 0;
  const url = await endlessFile(async (asked) => {
    pages = asked;
    if (asked < 3) return;
    reader.abort();
    await left.promise;
  });
  app.server.on('connection', (socket) => socket.once('close', () => left.resolve()));
  await expect(fetch(`${url}/statistics/cases.csv`, { signal: reader.signal })).rejects.toThrow('abort');
  await left.promise;
  await app.close();
  expect(pages).toBe(3);
});

test('a file has more time than an answer, and less than a connection on which no byte moves', () => {
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
