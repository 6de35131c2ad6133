import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { keepPicture, launchBrowser, noBrowser, whyNoBrowser } from '../setup/browser.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

const ROROS = '939898743';
const INNLANDET = '999990011';
const OFFICE = '/min-kommune/kontor/1640';

/** More than any page has. */
const PRESSES_MAX = 300;

/** Presses Tab until something has the focus. What is not reached so, nobody reaches without a mouse. */
async function tabTo(page: Page, selector: string, text = ''): Promise<void> {
  for (let press = 0; press < PRESSES_MAX; press += 1) {
    await page.keyboard.press('Tab');
    const isThere = `document.activeElement.matches(${JSON.stringify(selector)}) &&
      document.activeElement.textContent.includes(${JSON.stringify(text)})`;
    if (await page.evaluate<boolean>(isThere)) return;
  }
  throw new Error(`the keyboard does not reach ${selector} ${text}`);
}

async function follow(page: Page, selector: string, text = ''): Promise<void> {
  await tabTo(page, selector, text);
  await page.keyboard.press('Enter');
}

describe.skipIf(noBrowser)(`without a mouse${whyNoBrowser}`, () => {
  let server: TestServer;
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    server = await startTestServer({ WEB: 'on' });
    browser = await launchBrowser();
    folder = await mkdtemp(join(tmpdir(), 'tjenestegraf-files-'));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function signedIn(organisation: string, at: string): Promise<Page> {
    const context = await browser.newContext({ locale: 'nb-NO' });
    const page = await context.newPage();
    await page.goto(`${server.url}/logg-inn/start?til=${encodeURIComponent(at)}`);
    await page.selectOption('#organisasjon', organisation);
    await page.click('main button[type=submit]');
    await page.waitForURL(`**${at}`);
    return page;
  }

  test('a resident comes from the front page to a service in a municipality', async () => {
    const page = await browser.newPage({ locale: 'nb-NO' });
    await page.goto(server.url);
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Hopp til innhold');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Karasjok');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/kommune/5610');
    await follow(page, 'details.service > summary');
    expect(await page.locator('details.service').first().getAttribute('open')).not.toBeNull();
  });

  test('an adviser comes from the overview over the map to a municipality’s sheet', async () => {
    const page = await signedIn(INNLANDET, '/tilsyn');
    await follow(page, 'a[href^="/tilsyn/kart"]');
    await page.waitForURL('**/tilsyn/kart?**');
    await follow(page, 'a[aria-label^="Hamar: "]');
    await page.waitForURL('**/tilsyn/3403?**');
    expect(await page.locator('h1').textContent()).toBe('Hamar');
  });

  test('an editor opens the week of a channel, writes a day and sees it as residents will', async () => {
    const page = await signedIn(ROROS, OFFICE);
    const details = page.locator('details:has(input[name="WEDNESDAY"])').first();
    await details.locator('summary').first().focus();
    await page.keyboard.press('Enter');
    await tabTo(page, 'input[name="WEDNESDAY"]');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('10-11');
    await page.keyboard.press('Enter');
    await page.getByText('Ikke lagret ennå').first().waitFor();
    expect(await details.getAttribute('open')).not.toBeNull();
  });

  test('an editor closes for Christmas: chooses the day, sees it as residents will, saves it and takes it back', async () => {
    const page = await signedIn(ROROS, '/min-kommune');
    await follow(page, 'a[href^="/min-kommune/dager"]');
    await page.waitForURL('**/min-kommune/dager**');
    await follow(page, 'a', 'Neste måned');
    await page.waitForURL('**maned=**');
    await follow(page, 'a[href*="-24"]');
    await page.waitForURL('**dag=**-24**');
    await tabTo(page, '#siste');
    // To the last closed day, two days on: the day stands second in the field.
    for (const key of ['ArrowRight', 'ArrowUp', 'ArrowUp']) await page.keyboard.press(key);
    expect(await page.inputValue('#fra')).toMatch(/-24$/);
    expect(await page.inputValue('#siste')).toMatch(/-26$/);
    await tabTo(page, '#grunn');
    await page.keyboard.type('Julestengt');
    await page.keyboard.press('Enter');
    await page.getByText('Ikke lagret ennå').first().waitFor();
    await keepPicture(page, 'christmas-preview');
    expect(await page.locator('main').innerText()).toContain('Julestengt');
    const resident = () => fetch(`${server.url}/kommune/3430`, { headers: { 'accept-language': 'nb' } });
    expect(await (await resident()).text()).not.toContain('Julestengt');
    await follow(page, 'button[value="lagre"]');
    await page.locator('#lagt-inn ~ article').waitFor();
    expect(await (await resident()).text()).toContain('Julestengt');
    await follow(page, '#lagt-inn ~ article button');
    await page.locator('#lagt-inn ~ article').waitFor({ state: 'detached' });
    expect(await (await resident()).text()).not.toContain('Julestengt');
  });

  test('an editor tries and sends the workbook that Excel saved, and residents have the new number', async () => {
    const path = join(folder, 'telefoner.xlsx');
    const rows = [
      ['kommunenummer', 'enhetsnummer', 'formål', 'telefon', 'merknad'],
      ['5025', '1640', 'annet', '72 41 00 75', 'Åpen for alle'],
    ];
    await writeXlsxFile(rows.map((row) => row.map((value) => ({ value, type: String })))).toFile(path);
    const page = await signedIn(ROROS, '/min-kommune');
    await follow(page, 'a[href^="/min-kommune/filer"]');
    await page.waitForURL('**/min-kommune/filer**');
    const send = async (button: string) => {
      await tabTo(page, '#slag');
      await page.keyboard.type('Tel');
      await tabTo(page, '#fil');
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Space')]);
      await chooser.setFiles(path);
      await follow(page, `button[value="${button}"]`);
    };
    await send('prov');
    await page.getByText('Ingenting er lagret ennå').waitFor();
    await keepPicture(page, 'upload-tried');
    expect(await page.locator('main').innerText()).toContain('1 rad lest, 1 godtatt, 0 avvist.');
    await send('send');
    await page.getByText('Filen er tatt imot.').waitFor();
    expect(await (await fetch(`${server.url}/kommune/3430`)).text()).toContain('72 41 00 75');
  });
});
