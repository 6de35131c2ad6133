import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, noBrowser, whyNoBrowser } from '../setup/browser.ts';
import { inFull } from '../setup/long-run.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

/** One of each kind: the front page, a type, what is found. */
const OF_EACH_KIND = ['', '/types/Sourced', '/search?q=kontor'];
const PAGES = inFull([...OF_EACH_KIND, '/types', '/types/Municipality', '/clients', '/errors'], OF_EACH_KIND);
describe.skipIf(noBrowser)(`the reference, in a browser${whyNoBrowser}`, () => {
  let server: TestServer;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    server = await startTestServer();
    browser = await launchBrowser();
    page = await (await browser.newContext()).newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  test('axe finds nothing to mend in it, in the light and the dark theme', async () => {
    for (const path of PAGES) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(`${server.url}/docs${path}`);
      const light = await new AxeBuilder({ page }).analyze();
      // The themes differ in their colours alone.
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
      const found = [...light.violations, ...dark.violations];
      expect(found.map(({ id, nodes }) => [path, id, nodes.map(({ html }) => html).slice(0, 3)])).toEqual([]);
    }
  });
});
