import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../../services/calendar/calendar-day.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';
import { saveAs } from '../setup/save-as.ts';
import { Visitor } from './visitor.ts';

const OS = '/kommune/3430';
const NB = { 'accept-language': 'nb' };

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ WEB: 'on' });
});
afterAll(() => server?.stop());

const get = (path: string, headers: Record<string, string> = NB) => fetch(server.url + path, { headers });
const read = async (path: string, headers?: Record<string, string>) => (await get(path, headers)).text();

describe('a page that many read', () => {
  test('shows what a municipality has just written, at once', async () => {
    const isTold = async () => (await read(OS)).includes('Heisen er reparert.');
    expect(await isTold()).toBe(false);
    const today = new Date().toISOString().slice(0, 10);
    await saveAs(server, await server.signIn('MUNICIPALITY', '3430'), 'saveNotices', {
      items: [{ office: '1640', text: 'Heisen er reparert.', from: today, until: addDays(today, 2) }],
    });
    expect(await isTold()).toBe(true);
  });

  test('is in each reader’s own language and theme, however the readers alternate', async () => {
    for (let round = 0; round < 2; round += 1) {
      for (const language of ['nb', 'nn', 'en']) {
        for (const theme of ['light', 'dark']) {
          const html = await read(OS, { 'accept-language': language, cookie: `visning=${theme}` });
          expect(html).toContain(`<html lang="${language}" class="${theme}"`);
        }
      }
    }
  });

  test('says nothing of the address by which one reader came to the server', async () => {
    const ask = (host: string) => read(OS, { ...NB, host, 'x-forwarded-host': host });
    expect(await ask('elsewhere.example')).not.toContain('elsewhere.example');
    expect(await read(OS)).not.toContain('elsewhere.example');
  });

  test('is written anew for who is signed in, with that session’s forms, and is nobody else’s', async () => {
    await read(OS);
    const adviser = new Visitor(server.url);
    await adviser.signIn('999990011', OS);
    const { html } = await adviser.open(OS);
    const mark = /name="skjema" value="([\w-]+)"/.exec(html)?.[1] ?? '';
    expect(html).toContain('Innlogget for');
    expect(mark.length).toBeGreaterThan(20);
    const others = await read(OS);
    expect(others).not.toContain('Innlogget for');
    expect(others).not.toContain(mark);
    const cookie = `__Host-okt=${adviser.cookies.get('__Host-okt')}`;
    const own = await get(OS, { ...NB, cookie });
    expect([own.headers.get('etag'), own.headers.get('cache-control')]).toEqual([null, 'private, no-store']);
  });
});

describe('a browser that has a page', () => {
  test('is told in a few bytes that it is the same still, and is sent it where anything has changed', async () => {
    const first = await get(OS);
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const again = await get(OS, { ...NB, 'if-none-match': `"x", ${etag}` });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    expect(again.headers.get('vary')).toContain('cookie');
    const dark = await get(OS, { ...NB, cookie: 'visning=dark', 'if-none-match': etag });
    expect([dark.status, dark.headers.get('etag') === etag]).toEqual([200, false]);
    await server.database.owner`update tjenestegraf.office set name = 'NAV Nytt navn' where number = '1640'`;
    await expect.poll(async () => (await get(OS, { ...NB, 'if-none-match': etag })).status).toBe(200);
  });

  test('keeps nothing of what was searched for, of a household, or of a page that does not exist', async () => {
    for (const path of ['/sok?q=krisesenter', `${OS}?voksne=COUPLE&barn=3`, '/kommune/9999']) {
      const { headers } = await get(path);
      expect([path, headers.get('cache-control'), headers.get('etag')]).toEqual([path, 'private, no-store', null]);
    }
  });
});
