import type { RequestListener } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { ADVISER, type PagesAlone, startPagesAlone } from './pages-alone.ts';

let pages: PagesAlone;
afterEach(() => pages?.close());

const away: RequestListener = (request) => void request.socket.destroy();
const silent: RequestListener = () => {};
const broken: RequestListener = (_request, response) => void response.writeHead(500).end('{}');
const refusing: RequestListener = (_request, response) =>
  void response
    .writeHead(403, { 'content-type': 'application/json' })
    .end(JSON.stringify({ errors: [{ message: 'no', extensions: { code: 'FORBIDDEN', correlationId: 'x' } }] }));

const open = async (path: string, cookie = '') => {
  const response = await fetch(pages.url + path, { headers: { cookie, 'accept-language': 'nb' }, redirect: 'manual' });
  return { status: response.status, type: response.headers.get('content-type'), html: await response.text() };
};

describe('while the API', () => {
  test.each([
    ['does not answer', away],
    ['is too slow', silent],
    ['fails', broken],
  ])('%s, each page says so and has the numbers that help all the same', async (_how, api) => {
    pages = await startPagesAlone(api);
    const session = await pages.signedIn(ADVISER);
    for (const path of ['/kommune/3430', '/sok?q=gjeld', '/tilsyn', '/tilsyn/3430', '/tilsyn/eksport.xlsx']) {
      const { status, html } = await open(path, session);
      expect([path, status]).toEqual([path, 503]);
      expect(html).toContain('Opplysningene kan ikke hentes akkurat nå');
      expect(html).toContain('tel:112');
    }
    expect((await open('/')).status).toBe(200);
  });
});

test('a file that cannot be made is tried once: the code of a sign-in is exchanged a single time', async () => {
  let exchanged = 0;
  pages = await startPagesAlone(away, {
    finish: async () => {
      exchanged += 1;
      return { accessToken: 'a', idToken: 'i', refreshToken: null, endsAt: ADVISER.endsAt };
    },
  });
  const { status, html } = await open('/logg-inn/svar?code=c&state=s', await pages.signingIn());
  expect([status, exchanged]).toEqual([503, 1]);
  expect(html).toContain('Opplysningene kan ikke hentes akkurat nå');
});

test('a fault of ours is logged with the reference that the reader is given', async () => {
  pages = await startPagesAlone(refusing);
  const response = await fetch(`${pages.url}/kommune/3430`, { headers: { 'accept-language': 'nb' } });
  const reference = /Oppgi denne referansen[^:]*: ([^<]+)</.exec(await response.text())?.[1] ?? 'none';
  expect(response.status).toBe(500);
  expect(pages.logged.filter((line) => line.includes('a page failed')).join()).toContain(reference);
});
