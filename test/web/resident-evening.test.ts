import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { keepPicture, launchBrowser, noBrowser, whyNoBrowser } from '../setup/browser.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

/** A Tuesday, 22.00 in Norway. */
const EVENING = new Date('2026-11-24T21:00:00Z');

describe.skipIf(noBrowser)(`a resident in Bergen at ten in the evening${whyNoBrowser}`, () => {
  let server: TestServer;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: EVENING });
    server = await startTestServer({ WEB: 'on' });
    browser = await launchBrowser();
    const context = await browser.newContext({ locale: 'nb-NO', viewport: { width: 390, height: 844 } });
    page = await context.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    vi.useRealTimers();
  });
  /** What stands on the screen of a phone before anybody scrolls. */
  const onFirstScreen = async (text: string) => {
    const box = await page.getByText(text, { exact: false }).first().boundingBox();
    return box !== null && box.y + box.height <= 844;
  };
  test('comes from the front page to Bergen by its name', async () => {
    await page.goto(server.url);
    await page.fill('#sok', 'Bergen');
    await page.keyboard.press('Enter');
    await page
      .getByRole('link', { name: /^Bergen|^Nav Bergen/ })
      .first()
      .click();
    await page.waitForURL(/\/kommune\/4601(#kontor-\d+)?$/);
    expect(await page.locator('h1').textContent()).toBe('Sosial hjelp i Bergen');
    await keepPicture(page, 'resident-in-bergen');
  });

  test('sees first whom to call in danger', async () => {
    expect(await onFirstScreen('112')).toBe(true);
    expect(await onFirstScreen('116 117')).toBe(true);
  });

  test('reads that the duty to find a bed holds at night too, and by which number', async () => {
    const danger = await page.locator('section[aria-labelledby="akutt"]').innerText();
    expect(danger).toContain('også utenom kontortid');
    expect(danger).toContain('ring legevakten på 116 117');
  });

  test('is shown only who answers now; what is closed stands apart, with when it opens', async () => {
    const lines = page.locator('section[aria-labelledby="ring"]');
    const now = await lines.locator('> ul').innerText();
    for (const open of ['Kirkens SOS', '116 123', '110']) expect(now).toContain(open);
    for (const closed of ['Stengt', 'Ikke kjent', '55 55 33 33']) expect(now).not.toContain(closed);
    await lines.locator('summary').first().click();
    const later = await lines.locator('details').first().innerText();
    expect(later).toMatch(/NAV\s+55 55 33 33\s+Stengt\s+Åpner onsdag 25\. november 09\.00/);
  });

  test('reads once that no source gives the hours of these offices, and when the telephone opens', async () => {
    const section = page.locator('section[aria-labelledby="kontor"]');
    expect(await section.locator('article').count()).toBeGreaterThan(3);
    const text = await section.innerText();
    expect(text.match(/Ingen kilde oppgir åpningstidene/g)).toHaveLength(1);
    expect(text).toContain('Åpner onsdag 25. november 09.00');
  });
});
