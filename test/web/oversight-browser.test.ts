import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, noBrowser, whyNoBrowser } from '../setup/browser.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

const INNLANDET = '999990011';
const PAGES = [
  '/tilsyn',
  '/tilsyn/utvikling',
  '/tilsyn/3403/utvikling',
  '/tilsyn/kart',
  '/tilsyn/apningstid',
  '/tilsyn/varsler',
  '/tilsyn/3430',
];

describe.skipIf(noBrowser)(`an adviser’s pages in a browser${whyNoBrowser}`, () => {
  let server: TestServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    server = await startTestServer({ WEB: 'on' });
    browser = await launchBrowser();
    context = await browser.newContext({ locale: 'nb-NO' });
    page = await context.newPage();
    await page.goto(`${server.url}/logg-inn/start?til=/tilsyn`);
    await page.selectOption('#organisasjon', INNLANDET);
    await page.click('main button[type=submit]');
    await page.waitForURL('**/tilsyn');
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  test.each(['light', 'dark'] as const)('axe finds nothing to mend in %s', async (theme) => {
    await context.addCookies([{ name: 'visning', value: theme, url: server.url }]);
    for (const path of PAGES) {
      await page.goto(server.url + path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [path, id, nodes.map(({ html }) => html).slice(0, 3)])).toEqual([]);
    }
  });

  test('at 400 % only the tables scroll sideways, in their own frames', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const path of PAGES) {
      await page.goto(server.url + path);
      const wider = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      expect([path, wider]).toEqual([path, 0]);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  test('the keyboard alone leads from the overview over the map to a municipality’s sheet', async () => {
    await page.goto(`${server.url}/tilsyn`);
    await page.getByRole('link', { name: 'Kart', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/tilsyn/kart?**');
    const place = page.getByRole('link', { name: /^Hamar: / });
    await place.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/tilsyn/3403?**');
    expect(await page.locator('h1').textContent()).toBe('Hamar');
  });
});
