import type { RequestListener } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { routes } from '../../web/routes.tsx';
import { ADVISER, EDITOR, type PagesAlone, startPagesAlone } from './pages-alone.ts';
import { filesOf, type Reader, SEEN } from './pages-seen.ts';

/** Addresses whose pages rest on no answer of the API: they work without it. */
const ASK_NOTHING = new Set([
  '/',
  '/tilgjengelighet',
  '/logg-inn',
  '/logget-ut',
  '/logg-inn/feil',
  '/logg-inn/uten-tilgang',
  '/varsler/bekreft',
  '/varsler/stopp',
  '/min-kommune/filer',
]);
/** Where the local sign-in service, which is no page of ours, asks whom to sign in as. */
const NOT_OURS = '/dev-innlogging/velg';
/** Every page with something on it, and every file of the county governors. */
const OPENED: readonly (readonly [string, Reader])[] = [
  ...Object.entries(SEEN).flatMap(([path, { at, by }]) =>
    path === NOT_OURS ? [] : at.slice(0, 1).map((address) => [address, by] as const),
  ),
  ...filesOf(routes)
    .filter((path) => path.startsWith('/tilsyn'))
    .map((path) => [path.replace(':number', '3430'), 'GOVERNOR'] as const),
];

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
    const sessions = {
      NOBODY: '',
      GOVERNOR: await pages.signedIn(ADVISER),
      MUNICIPALITY: await pages.signedIn(EDITOR),
    };
    for (const [path, reader] of OPENED) {
      const { status, html } = await open(path, sessions[reader]);
      expect([path, status === 503]).toEqual([path, !ASK_NOTHING.has(path.split('?')[0] ?? '')]);
      if (status !== 503) continue;
      expect(html).toContain('Opplysningene kan ikke hentes akkurat nå');
      expect(html).toContain('tel:112');
    }
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
