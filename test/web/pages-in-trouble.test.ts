import type { RequestListener } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, noBrowser, whyNoBrowser } from '../setup/browser.ts';
import { startTestServer } from '../setup/running-server.ts';
import { asPaperAndNarrow, faultsOn } from './page-faults.ts';
import { ADVISER, EDITOR, startPagesAlone } from './pages-alone.ts';

const away: RequestListener = (request) => void request.socket.destroy();
const silent: RequestListener = () => {};
const broken: RequestListener = (_request, response) => void response.writeHead(500).end('{}');
/** A page is a request of its reader and asks one question for it. */
const PER_MINUTE = 2;

describe.skipIf(noBrowser)(`a page that cannot be shown${whyNoBrowser}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  /** A reader of this language in this theme, with a session or without. */
  async function reader(origin: string, language: string, theme: string, session: string): Promise<Page> {
    const [name = '', value = ''] = session.split('=');
    // On this machine, by the name that browsers trust, a cookie of TLS is sent without it.
    const url = origin.replace('127.0.0.1', 'localhost');
    const context = await browser.newContext({ locale: language, baseURL: url });
    await context.addCookies([
      { name: 'visning', value: theme, url },
      ...(session === '' ? [] : [{ name, value, url: url.replace('http:', 'https:') }]),
    ]);
    return context.newPage();
  }

  async function check(page: Page, state: string, theme: 'light' | 'dark', heading: string): Promise<void> {
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(heading);
    expect(await page.locator('a[href="tel:112"]').count()).toBeGreaterThan(0);
    expect([state, theme, await faultsOn(page, theme)]).toEqual([state, theme, []]);
    if (theme === 'light') await asPaperAndNarrow(page, state);
  }

  const HEADINGS = {
    'nb-NO': 'Opplysningene kan ikke hentes akkurat nå',
    'nn-NO': 'Opplysningane kan ikkje hentast akkurat no',
    'en-GB': 'The information cannot be fetched just now',
  } as const;

  test.each([
    ['does not answer', away],
    ['is too slow', silent],
    ['fails', broken],
  ])(
    'while the API %s, axe finds nothing for a resident, an adviser or an editor, in any language and theme',
    async (state, api) => {
      const pages = await startPagesAlone(api);
      const as = [
        ['/kommune/4601', ''],
        ['/tilsyn', await pages.signedIn(ADVISER)],
        ['/min-kommune', await pages.signedIn(EDITOR)],
      ] as const;
      try {
        for (const [index, [language, heading]] of Object.entries(HEADINGS).entries()) {
          const [path, session] = as[index % as.length] ?? as[0];
          for (const theme of ['light', 'dark'] as const) {
            const page = await reader(pages.url, language, theme, session);
            expect((await page.goto(path))?.status()).toBe(503);
            await check(page, state, theme, heading);
            await page.context().close();
          }
        }
      } finally {
        await pages.close();
      }
    },
    60_000,
  );

  test('to a reader who asks too often, axe finds nothing to mend in either theme', async () => {
    const server = await startTestServer({ WEB: 'on', REQUESTS_PER_MINUTE: String(PER_MINUTE) });
    try {
      for (const theme of ['light', 'dark'] as const) {
        const page = await reader(server.url, 'nb-NO', theme, '');
        let status = 0;
        for (let time = 0; time <= PER_MINUTE && status !== 429; time += 1)
          status = (await page.goto('/kommune/3430'))?.status() ?? 0;
        expect(status).toBe(429);
        await check(page, 'too many requests', theme, 'Du spør for fort');
        await page.context().close();
      }
    } finally {
      await server.stop();
    }
  }, 60_000);
});
