import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routes } from '../../web/routes.tsx';
import { launchBrowser, noBrowser, whyNoBrowser } from '../setup/browser.ts';
import { inFull } from '../setup/long-run.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';
import { asPaperAndNarrow, faultsOn } from './page-faults.ts';
import { ORGANISATIONS, pagesOf, type Reader, SEEN } from './pages-seen.ts';

/** One of each kind, and of each reader: a page to read, a table, a form, a map, a chart. */
const OF_EACH_KIND = [
  '/',
  '/kommune/:number',
  '/min-kommune/kontor/:number',
  '/tilsyn/kart',
  '/tilsyn/:number/utvikling',
];

/** An own rate, so that the page of rates has a table. */
const OWN_RATE = `mutation { saveOwnRates(input: {
  idempotencyKey: "every-page-rate", municipality: "5025",
  items: [{ category: "SINGLE", amountPerMonth: 8000, validFrom: "2026-01-01" }]
}) { userErrors { message } } }`;

test('every page of the routes is looked at', () => {
  expect(Object.keys(SEEN).sort()).toEqual([...new Set(pagesOf(routes))].sort());
});

describe.skipIf(noBrowser)(`every page in a browser${whyNoBrowser}`, () => {
  let server: TestServer;
  let browser: Browser;
  const readers = new Map<Reader, { context: BrowserContext; page: Page }>();
  beforeAll(async () => {
    server = await startTestServer({ WEB: 'on' });
    browser = await launchBrowser();
    const token = await server.signIn('MUNICIPALITY', '5025');
    await server.ask(OWN_RATE, { token });
    for (const reader of ['NOBODY', 'MUNICIPALITY', 'GOVERNOR'] as const) readers.set(reader, await open(reader));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** Signed in by hand, under the name that developers open the pages with. */
  async function open(reader: Reader) {
    const context = await browser.newContext({ locale: 'nb-NO' });
    const page = await context.newPage();
    if (reader === 'NOBODY') return { context, page };
    await page.goto(`${home()}/logg-inn/start?til=/`);
    await page.selectOption('#organisasjon', ORGANISATIONS[reader]);
    await page.click('main button[type=submit]');
    await page.waitForURL(`${home()}/`);
    return { context, page };
  }

  const home = () => server.url.replace('127.0.0.1', 'localhost');

  const each = inFull(Object.keys(SEEN), OF_EACH_KIND).map((path) => [path, SEEN[path]!.at, SEEN[path]!.by] as const);

  test.each(each)(
    '%s: axe finds nothing to mend in either theme, nothing sticks out at 200 %, at 400 % or on paper, and paper has no form',
    async (_path, addresses, by) => {
      const { context, page } = readers.get(by)!;
      for (const theme of ['light', 'dark'] as const) {
        await context.addCookies([{ name: 'visning', value: theme, url: home() }]);
        for (const address of addresses.slice(0, inFull(addresses.length, 1))) {
          await page.goto(home() + address);
          expect([address, theme, await faultsOn(page, theme)]).toEqual([address, theme, []]);
          if (theme === 'light') await asPaperAndNarrow(page, address);
        }
      }
    },
  );

  /** What a reader sees where something is in the way, and what brings it about. */
  const STATES: readonly (readonly [string, Reader, (page: Page, context: BrowserContext) => Promise<unknown>])[] = [
    ['a municipality that there is not', 'GOVERNOR', (page) => page.goto(`${home()}/tilsyn/9999`)],
    ['a page for another role', 'MUNICIPALITY', (page) => page.goto(`${home()}/tilsyn`)],
    ['a change that is older than what is stored', 'MUNICIPALITY', staleForm],
    ['a form whose session is over', 'MUNICIPALITY', formOfEndedSession],
    [
      'a page whose session is over',
      'GOVERNOR',
      (page, context) => withoutSession(context, () => page.goto(`${home()}/tilsyn`)),
    ],
  ];

  test.each(STATES)('%s: axe finds nothing in either theme, nothing sticks out', async (name, by, bringAbout) => {
    const { context, page } = readers.get(by)!;
    for (const theme of ['light', 'dark'] as const) {
      await context.addCookies([{ name: 'visning', value: theme, url: home() }]);
      await bringAbout(page, context);
      expect([name, theme, await faultsOn(page, theme)]).toEqual([name, theme, []]);
      if (theme === 'light') await asPaperAndNarrow(page, name);
    }
  });

  async function staleForm(page: Page) {
    await page.goto(`${home()}/min-kommune`);
    const form = page.locator('form:has(input[name=versjon])').first();
    await form.locator('input[name=versjon]').evaluate((field) => field.setAttribute('value', '1900-01-01T00:00:00Z'));
    await form.locator('button[type=submit]').first().click();
  }

  async function formOfEndedSession(page: Page, context: BrowserContext) {
    await page.goto(`${home()}/min-kommune`);
    const button = page.locator('form:has(input[name=versjon]) button[type=submit]').first();
    await withoutSession(context, () => button.click());
    await page.locator('#paa-nytt').waitFor();
  }
});

/** As if the session had ended; afterwards it is there again. */
async function withoutSession(context: BrowserContext, act: () => Promise<unknown>): Promise<void> {
  const cookies = (await context.cookies()).filter(({ name }) => name === '__Host-okt');
  await context.clearCookies({ name: '__Host-okt' });
  await act();
  await context.addCookies(cookies);
}
