import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, noBrowser, whyNoBrowser } from '../setup/browser.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

const INNLANDET = '999990011';
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
