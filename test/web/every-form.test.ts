import type { RouteObject } from 'react-router';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routes } from '../../web/routes.tsx';
import { startTestServer, type TestServer } from '../setup/running-server.ts';
import { Visitor } from './visitor.ts';

let server: TestServer;
const cookies = { nobody: '', editor: '', adviser: '' };
beforeAll(async () => {
  server = await startTestServer({ WEB: 'on' });
  for (const [who, organisation] of [
    ['editor', '939898743'],
    ['adviser', '999990011'],
  ] as const) {
    const visitor = new Visitor(server.url);
    await visitor.signIn(organisation, '/');
    cookies[who] = `__Host-okt=${visitor.cookies.get('__Host-okt')}`;
  }
});
afterAll(() => server?.stop());

/** Addresses of every route, whether or not it takes a form: a page that comes to take one is tried too. */
const pathsOf = (all: readonly RouteObject[]): string[] =>
  all.flatMap(({ path, children }) => [
    ...(path === undefined ? [] : [path.replace(':number', '1640').replace(/:\w+/g, 'x')]),
    ...pathsOf(children ?? []),
  ]);
const addresses = [...new Set([...pathsOf(routes), '/innstillinger'])].filter((path) => !path.startsWith('/dev-'));

const send = (path: string, headers: Record<string, string>) =>
  fetch(server.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams({ gjor: 'adresse', adresse: 'a@example.no', skjema: 'x'.repeat(43) }),
    redirect: 'manual',
  });

describe('a form that another site sends', () => {
  test.each(addresses)('to %s is refused, with a session and without', async (path) => {
    for (const cookie of Object.values(cookies)) {
      for (const from of [
        { 'sec-fetch-site': 'cross-site' },
        { origin: 'https://elsewhere.example' },
        { origin: 'null' },
      ])
        expect([path, from, (await send(path, { cookie, ...from })).status]).toEqual([path, from, 403]);
    }
  });
});

describe('a form without its session’s own mark', () => {
  test.each(addresses)('to %s changes nothing', async (path) => {
    for (const cookie of [cookies.editor, cookies.adviser]) {
      const { status } = await send(path, { cookie, 'sec-fetch-site': 'same-origin' });
      expect([path, status]).toEqual([path, 403]);
    }
  });
});
