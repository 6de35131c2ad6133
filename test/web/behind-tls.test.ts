import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SignInService } from '../../web/sign-in/sign-in-service.ts';
import { launchBrowser, noBrowser, whyNoBrowser } from '../setup/browser.ts';
import { type PagesAlone, startPagesAlone } from './pages-alone.ts';

/** A certificate for this run alone; null: there is no openssl to make it. */
const certificate = (() => {
  const folder = mkdtempSync(join(tmpdir(), 'tjenestegraf-tls-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1'];
  try {
    execFileSync('openssl', ['req', '-x509', ...kind, '-subj', '/CN=localhost', '-keyout', key, '-out', cert], {
      stdio: 'ignore',
    });
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true });
  }
})();
const cannot = noBrowser || certificate === null;
const why = noBrowser ? whyNoBrowser : certificate === null ? ' (left out: no openssl)' : '';

const VIEWER = {
  role: 'GOVERNOR',
  governor: { id: 'innlandet', name: 'Statsforvalteren i Innlandet' },
  municipalities: [],
};

describe.skipIf(cannot)(`pages behind a proxy that speaks TLS${why}`, () => {
  let browser: Browser;
  let proxy: Server;
  let pages: PagesAlone;
  let home: string;
  let context: BrowserContext;
  beforeAll(async () => {
    browser = await launchBrowser();
    proxy = createServer(certificate ?? {}, (asked, answer) => {
      const { port } = new URL(pages.url);
      const passed = request({ port, method: asked.method, path: asked.url, headers: asked.headers }, (given) => {
        answer.writeHead(given.statusCode ?? 502, given.headers);
        given.pipe(answer);
      });
      asked.pipe(passed);
    }).listen(0);
    await once(proxy, 'listening');
    home = `https://localhost:${(proxy.address() as AddressInfo).port}`;
    const api = JSON.stringify({ data: { viewer: VIEWER } });
    pages = await startPagesAlone(
      (_request, response) => void response.writeHead(200, { 'content-type': 'application/json' }).end(api),
      service(() => home),
      20_000,
      home,
    );
  });
  afterAll(async () => {
    await browser?.close();
    proxy?.closeAllConnections();
    proxy?.close();
    await pages?.close();
  });
  beforeEach(async () => {
    context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'nb-NO' });
  });
  afterEach(() => context.close());

  test('a session is a cookie of this host over TLS alone, which no script reads and no other site sends along', async () => {
    const page = await context.newPage();
    await page.goto(`${home}/logg-inn/start?til=/tilgjengelighet`);
    expect(page.url()).toBe(`${home}/tilgjengelighet`);
    expect(await page.innerText('header')).toContain('Statsforvalteren i Innlandet');
    const cookies = (await context.cookies(home)).filter(({ name }) => name.startsWith('__Host-'));
    expect(cookies).toMatchObject([
      {
        name: '__Host-okt',
        domain: 'localhost',
        path: '/',
        secure: true,
        httpOnly: true,
        sameSite: 'Lax',
        expires: -1,
      },
    ]);
    expect(await page.evaluate<string>('document.cookie')).toBe('');
  });

  test('a form of the page is taken, for the browser says that it comes from this very address', async () => {
    const page = await context.newPage();
    await page.goto(`${home}/logg-inn/start?til=/tilgjengelighet`);
    await page.click('button[lang=nn]');
    expect([page.url(), await page.getAttribute('html', 'lang')]).toEqual([`${home}/tilgjengelighet`, 'nn']);
  });

  test('a secret that another page planted under the session’s name is not kept by the browser', async () => {
    const page = await context.newPage();
    await page.goto(`${home}/tilgjengelighet`);
    await page.evaluate(
      `document.cookie = '__Host-okt=${'a'.repeat(43)}; Path=/kommune'; document.cookie = '__Host-okt=${'a'.repeat(43)}; Domain=localhost; Path=/; Secure'`,
    );
    expect((await context.cookies()).filter(({ name }) => name === '__Host-okt')).toEqual([]);
  });

  test('whoever has been here once comes by TLS alone; where no TLS is set, nobody is told so', async () => {
    const page = await context.newPage();
    const answer = await page.goto(`${home}/tilgjengelighet`);
    expect(answer?.headers()['strict-transport-security']).toBe('max-age=31536000');
    const plain = await startPagesAlone(() => {});
    expect((await fetch(plain.url)).headers.has('strict-transport-security')).toBe(false);
    await plain.close();
  });

  test('without TLS, at a name that is not this machine’s own, the browser keeps no session at all', async () => {
    const plain = await browser.newContext({ proxy: { server: pages.url } });
    const page = await plain.newPage();
    const answer = await page.goto('http://tjenestegraf.example/logg-inn/start').catch(() => null);
    expect(answer?.status() ?? 0).not.toBe(200);
    expect((await plain.cookies()).filter(({ name }) => name.startsWith('__Host-'))).toEqual([]);
    await plain.close();
  });
});

/** A sign-in service that sends everybody straight back. */
const service = (home: () => string): Partial<SignInService> => ({
  begin: async (_redirectUri, returnTo) => ({
    url: new URL('/logg-inn/svar?code=c&state=s', home()),
    pending: { state: 's', nonce: 'n', codeVerifier: 'v', returnTo },
  }),
  finish: async () => ({
    accessToken: 'token',
    idToken: 'id-token',
    refreshToken: null,
    endsAt: new Date(Date.now() + 3_600_000).toISOString(),
  }),
});
