import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROVIDER_PATH } from '../../web/sign-in/development/provider.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

/** Whoever wants another route uncounted must say so here, too. */
const UNCOUNTED = [
  '/health/serving',
  '/health/live',
  '/health/ready',
  '/assets/*',
  '/explorer/*',
  '/docs/assets/reference.css',
];

interface Route {
  readonly method: string;
  readonly pattern: string;
}

/** Every route that the server has, as it registers them. */
const routes: Route[] = [];
const collect = (message: unknown) => {
  const { fastify } = message as { readonly fastify: FastifyInstance };
  fastify.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) routes.push({ method: one, pattern: url });
  });
};

let server: TestServer;
beforeAll(async () => {
  subscribe('fastify.initialization', collect);
  server = await startTestServer({
    WEB: 'on',
    SECURITY_CONTACT: 'mailto:security@example.org',
    REQUESTS_PER_MINUTE: '1',
    TRUST_PROXY: '1',
  });
  routes.push({ method: 'GET', pattern: '/graphql' }, { method: 'POST', pattern: '/graphql' });
  routes.push({ method: 'GET', pattern: '/no-such-page' }, { method: 'GET', pattern: '/api/v1/no-such-operation' });
});
afterAll(() => {
  unsubscribe('fastify.initialization', collect);
  return server.stop();
});

/** Asks a route for an asker of its own. */
async function ask({ method, pattern }: Route, asker: number) {
  const path = pattern.replace(/:\w+/g, '1').replace('*', 'x');
  const response = await fetch(server.url + path, {
    method,
    redirect: 'manual',
    headers: {
      'x-forwarded-for': `10.0.${Math.floor(asker / 250)}.${asker % 250}`,
      'content-type': 'application/json',
    },
    ...(method === 'POST' && { body: '{}' }),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** Methods that ask for something: others are refused before anybody is asked who they are, or are no route's. */
const asked = () => routes.filter(({ method }) => method === 'GET' || method === 'POST');

describe('every route of the server', () => {
  test('is among those that are looked at', () => {
    expect(asked().length).toBeGreaterThan(70);
    const patterns = routes.map(({ pattern }) => pattern);
    for (const one of ['/imports/:kind', '/mcp', '/docs/*', '/catalogue/services.ttl', '/statistics/protected.parquet'])
      expect(patterns).toContain(one);
    for (const one of UNCOUNTED) expect(patterns).toContain(one);
  });

  test('counts its requests, and refuses one too many in words, with how long to wait', async () => {
    const wrong: string[] = [];
    for (const [asker, route] of asked().entries()) {
      if (UNCOUNTED.includes(route.pattern)) continue;
      const name = `${route.method} ${route.pattern}`;
      const first = await ask(route, asker);
      // The local sign-in service of development writes its own headers.
      if (!first.headers.has('ratelimit') && !route.pattern.startsWith(PROVIDER_PATH)) wrong.push(`${name}: no header`);
      const { status, headers, text } = await ask(route, asker);
      const hasHeaders = ['ratelimit', 'ratelimit-policy', 'retry-after'].every((header) => headers.has(header));
      const hasWords = /requests a minute|Vent et minutt/.test(text);
      if (status !== 429 || !hasHeaders || !hasWords) wrong.push(`${name}: ${status} ${text.slice(0, 80)}`);
    }
    expect(wrong).toEqual([]);
  });

  test('is counted unless it is on the short list of those that cost nothing', async () => {
    for (const pattern of UNCOUNTED) {
      const statuses = [];
      for (let time = 0; time < 3; time += 1) statuses.push((await ask({ method: 'GET', pattern }, 9_999)).status);
      expect([pattern, statuses.includes(429)]).toEqual([pattern, false]);
    }
  });
});
