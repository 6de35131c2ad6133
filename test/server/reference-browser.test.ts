import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, noBrowser, whyNoBrowser } from '../setup/browser.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

const PAGES = ['', '/types', '/types/Sourced', '/types/Municipality', '/clients', '/errors', '/search?q=kontor'];
/** Of the explorer’s own package (Altair): `docs/clients.md` says what each comes to. */
const OF_ALTAIR: readonly string[] = [
  'aria-input-field-name',
  'aria-valid-attr-value',
  'button-name',
  'color-contrast',
  'landmark-one-main',
  'page-has-heading-one',
  'region',
  'scrollable-region-focusable',
];

describe.skipIf(noBrowser)(`the reference and the explorer, in a browser${whyNoBrowser}`, () => {
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

  test.each(['light', 'dark'] as const)('axe finds nothing to mend in the reference, in %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    for (const path of PAGES) {
      await page.goto(`${server.url}/docs${path}`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [path, id, nodes.map(({ html }) => html).slice(0, 3)])).toEqual([]);
    }
  });

  test('axe finds nothing in the explorer but what is its package’s own', async () => {
    await page.goto(`${server.url}/utforsk`, { waitUntil: 'networkidle' });
    await page.getByText('Send Request').locator('visible=true').first().waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id).toSorted()).toEqual(OF_ALTAIR);
  });
});
