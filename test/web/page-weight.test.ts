import type { RequestListener } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../setup/running-server.ts';
import { type PagesAlone, startPagesAlone } from './pages-alone.ts';
import { Visitor } from './visitor.ts';

const KB = 1_024;
const PUBLIC_PAGES = ['/', '/sok?q=gjeld', '/kommune/3430?voksne=COUPLE&barn=3', '/kommune/0301', '/tilgjengelighet'];

let server: TestServer;
let pages: PagesAlone;
let questions = 0;
const bodies = new Set<string>();
beforeAll(async () => {
  server = await startTestServer({ WEB: 'on' });
  pages = await startPagesAlone(countQuestions, {}, 60_000);
});
afterAll(async () => {
  await pages?.close();
  await server?.stop();
});

/** Stands before the API and counts what the pages ask. */
const countQuestions: RequestListener = async (request, response) => {
  questions += 1;
  const body = new Uint8Array(await buffer(request));
  bodies.add(Buffer.from(body).toString('utf8'));
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(server.url + request.url, { method: 'POST', headers, body });
  response.writeHead(answer.status, headers).end(await answer.text());
};

const sizeOf = async (path: string, encoding: string) => {
  const response = await fetch(server.url + path, { headers: { 'accept-encoding': encoding } });
  return { packed: response.headers.get('content-encoding'), plain: Buffer.from(await response.arrayBuffer()) };
};

describe('a page is light', () => {
  test.each([
    ['/', 0],
    ['/sok?q=gjeld', 1],
    ['/kommune/0301', 1],
    ['/kommune/3430?voksne=COUPLE', 2],
  ])('%s asks the API no more than %i times, however many offices there are', async (path, most) => {
    questions = 0;
    expect((await fetch(pages.url + path)).status).toBe(200);
    expect(questions).toBeLessThanOrEqual(most);
  });

  test('readers of the same minute ask the same: the API makes one answer for all of them', async () => {
    bodies.clear();
    const minute = () => Math.floor(Date.now() / 60_000);
    const begun = minute();
    for (let reader = 0; reader < 3; reader += 1) await fetch(`${pages.url}/kommune/3430`);
    expect(bodies.size).toBeLessThanOrEqual(minute() - begun + 1);
  });

  test('all the script of a page is under 60 KB, and is one file', async () => {
    for (const path of PUBLIC_PAGES) {
      const html = (await sizeOf(path, 'identity')).plain.toString('utf8');
      const scripts = [...html.matchAll(/<script src="([^"]+)"/g)].map(([, source = '']) => source);
      expect(scripts).toHaveLength(1);
      const script = await sizeOf(scripts[0] ?? '', 'identity');
      expect(script.plain.length).toBeLessThan(60 * KB);
    }
  });

  test('a page and its style are under 100 KB as they are sent, also of the city with most offices', async () => {
    for (const path of PUBLIC_PAGES) {
      const html = await sizeOf(path, 'identity');
      const style = /href="([^"]+\.css)"/.exec(html.plain.toString('utf8'))?.[1] ?? '';
      const sent = gzipSync(html.plain).length + gzipSync((await sizeOf(style, 'identity')).plain).length;
      expect([path, sent < 100 * KB]).toEqual([path, true]);
    }
  });

  test('public pages are sent packed; a signed-in reader’s is not, for its length would tell of the session’s mark', async () => {
    expect((await sizeOf('/kommune/3430', 'br, gzip')).packed).toBe('br');
    expect((await sizeOf('/kommune/3430', 'gzip')).packed).toBe('gzip');
    expect((await sizeOf('/kommune/3430', 'identity')).packed).toBeNull();
    const adviser = new Visitor(server.url);
    await adviser.signIn('999990011', '/');
    const cookie = `__Host-okt=${adviser.cookies.get('__Host-okt')}`;
    const own = await fetch(`${server.url}/kommune/3430`, { headers: { cookie, 'accept-encoding': 'br, gzip' } });
    expect(own.headers.get('content-encoding')).toBeNull();
  });
});
