import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepPicture, launchBrowser, noBrowser, whyNoBrowser } from '../setup/browser.ts';
import { type MadeUpRow, regionApi } from './made-up-region.ts';
import { ADVISER, type PagesAlone, startPagesAlone } from './pages-alone.ts';

const ROWS: readonly MadeUpRow[] = [
  { number: '3403', name: 'Hamar', value: 0.45, signal: 'LOWER' },
  { number: '3421', name: 'Trysil', value: 0.72, signal: 'WITHIN' },
  { number: '3430', name: 'Os', value: null, signal: 'TOO_FEW' },
];

describe.skipIf(noBrowser)(
  `an adviser looks for a municipality that is slower than chance explains${whyNoBrowser}`,
  () => {
    let pages: PagesAlone;
    let browser: Browser;
    let page: Page;
    beforeAll(async () => {
      pages = await startPagesAlone(regionApi(ROWS, 3), {}, 5_000);
      browser = await launchBrowser();
      const context = await browser.newContext({
        locale: 'nb-NO',
        extraHTTPHeaders: { cookie: await pages.signedIn(ADVISER) },
      });
      page = await context.newPage();
    });
    afterAll(async () => {
      await browser?.close();
      await pages?.close();
    });

    test('comes from the region’s overview to what lies outside chance, which is named first', async () => {
      await page.goto(`${pages.url}/tilsyn`);
      await keepPicture(page, 'adviser-1-overview');
      await page.getByRole('link', { name: 'Utvikling', exact: true }).click();
      const signals = page.locator('.card', {
        has: page.getByRole('heading', { name: 'Lavere enn tilfeldigheter kan forklare (1)' }),
      });
      expect(await signals.getByRole('link').allInnerTexts()).toEqual(['Hamar']);
      await keepPicture(page, 'adviser-2-signals');
    });

    test('opens the municipality, and sees its years with their uncertainty and the year that is not shown', async () => {
      await page.getByRole('link', { name: 'Hamar', exact: true }).first().click();
      await page.waitForURL('**/tilsyn/3403/utvikling**');
      const chart = page.getByRole('img', { name: /Andel avgjort innen 14 dager over tid/ });
      expect(await chart.locator('.chart__interval').count()).toBeGreaterThanOrEqual(2);
      expect(await page.locator('tbody tr').allInnerTexts()).toHaveLength(3);
      expect(await page.locator('tbody tr').nth(1).innerText()).toContain('for få saker til å regne det ut');
      await keepPicture(page, 'adviser-3-municipality');
    });

    test('takes the figures home as a workbook, with the signal and what the figures mean', async () => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Excel' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('utvikling-3403.xlsx');
      const [figures, about] = await readXlsxFile(await readFile(await download.path()));
      const hamar = figures?.data.filter((row) => row.includes('Hamar')).at(-1);
      expect(hamar).toEqual(expect.arrayContaining([0.45, expect.stringMatching(/^Lavere/)]));
      expect(about?.sheet).toBe('Om tallene');
    });
  },
);
