import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepPicture, launchBrowser, noBrowser, whyNoBrowser } from '../setup/browser.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

const INNLANDET = '999990011';
const NOT_REGISTERED = '999990999';

describe.skipIf(noBrowser)(`somebody signs in, in a browser${whyNoBrowser}`, () => {
  let server: TestServer;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    server = await startTestServer({ WEB: 'on' });
    browser = await launchBrowser();
    page = await (await browser.newContext({ locale: 'nb-NO' })).newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const home = () => server.url.replace('127.0.0.1', 'localhost');
  const heading = () => page.locator('h1').innerText();

  const begin = () => page.getByRole('button', { name: 'Logg inn med Ansattporten' }).click();

  async function signInAs(organisation: string) {
    await begin();
    // Only registered organisations are in the list: its first choice becomes this one.
    await page
      .locator('#organisasjon option')
      .first()
      .evaluate((option, value) => option.setAttribute('value', value), organisation);
    await page.selectOption('#organisasjon', organisation);
    await page.click('main button[type=submit]');
  }

  test('is told that the organisation has no access, and how to go on', async () => {
    await page.goto(`${home()}/tilsyn/3430`);
    expect(await heading()).toBe('Logg inn');
    await keepPicture(page, 'sign-in-1');
    await signInAs(NOT_REGISTERED);
    await page.waitForURL('**/logg-inn/uten-tilgang');
    await keepPicture(page, 'sign-in-2-wrong-organisation');
    expect(await page.getByRole('link', { name: 'Logg inn' }).count()).toBeGreaterThan(0);
  });

  test('comes to the page that was asked for, as another organisation', async () => {
    await page.context().clearCookies();
    await page.goto(`${home()}/tilsyn/3430`);
    await signInAs(INNLANDET);
    await page.waitForURL('**/tilsyn/3430');
    expect(await heading()).toBe('Os');
  });

  test('is told when the session is over, and comes back to the same page', async () => {
    await server.database.owner`update tjenestegraf.web_session set used_at = now() - interval '31 minutes'`;
    await page.goto(`${home()}/tilsyn/3403`);
    expect(await heading()).toBe('Du ble logget ut');
    await keepPicture(page, 'sign-in-3-session-over');
    // The service knows the person still, and asks nothing.
    await begin();
    await page.waitForURL('**/tilsyn/3403');
    expect(await heading()).toBe('Hamar');
  });
});
