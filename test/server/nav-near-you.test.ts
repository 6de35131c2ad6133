import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, noBrowser, whyNoBrowser } from '../setup/browser.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

const element = readFileSync(new URL('../../codegen/client/elements/nav-near-you.js', import.meta.url));

describe.skipIf(noBrowser)(`<nav-near-you> on a page of another origin, in a browser${whyNoBrowser}`, () => {
  let server: TestServer;
  let portal: Server;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];
  beforeAll(async () => {
    server = await startTestServer();
    portal = createServer((request, response) => {
      if (request.url === '/nav-near-you.js') {
        return void response.setHeader('content-type', 'text/javascript').end(element);
      }
      // As strict as a page can be and still ask the platform.
      response.setHeader('content-security-policy', `default-src 'none'; script-src 'self'; connect-src ${server.url}`);
      response.setHeader('content-type', 'text/html; charset=utf-8');
      const endpoint = request.url === '/away' ? 'http://127.0.0.1:1/graphql' : `${server.url}/graphql`;
      const language = new URLSearchParams(request.url?.split('?')[1]).get('language') ?? 'nb';
      response.end(
        `<!doctype html><html ${request.url === '/arabic' ? 'lang="ar" dir="rtl"' : 'lang="nb"'}><meta name="color-scheme" content="light dark"><title>Portal</title><script type="module" src="/nav-near-you.js"></script><nav-near-you endpoint="${endpoint}" language="${language}"></nav-near-you>`,
      );
    });
    await new Promise<void>((listening) => portal.listen(0, '127.0.0.1', listening));
    browser = await launchBrowser();
    // What axe needs to look into a page.
    page = await (await browser.newContext()).newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
  });
  afterAll(async () => {
    await browser?.close();
    portal?.close();
    await server?.stop();
  });

  async function find(text: string, path = '/'): Promise<string> {
    await page.goto(`http://127.0.0.1:${(portal.address() as AddressInfo).port}${path}`);
    await page.getByRole('textbox').fill(text);
    await page.keyboard.press('Enter');
    const answer = page.getByRole('status');
    await expect.poll(() => answer.textContent()).not.toMatch(/^$|Leter|Leitar|Searching/);
    return (await answer.textContent()) ?? '';
  }

  test('finds the office of a postal code, with a number to call', async () => {
    const said = await find('7374');
    expect(said).toContain('Nav Røros, Os og Holtålen');
    expect(said).toMatch(/Åpent|Stengt|Vi vet ikke om kontoret er åpent/);
    expect(await page.locator('nav-near-you a[href^="tel:"]').count()).toBeGreaterThan(4);
  });

  test('says that hours are not known where they are not', async () => {
    const unknown = await server.ask<{ offices: { nodes: { name: string; openingState: { state: string } }[] } }>(
      '{ offices(first: 100) { nodes { name openingState(at: "2026-11-30T12:00:00+01:00", channel: DROP_IN) { state } } } }',
    );
    const office = unknown.data.offices.nodes.find(({ openingState }) => openingState.state === 'UNKNOWN');
    expect(await find(office?.name ?? '')).toContain('Vi vet ikke om kontoret er åpent. Ring før du går.');
  });

  test('lets people choose where several are meant, and takes no markup from what they type', async () => {
    expect(await find('Våler')).toContain('Flere kontor er mulige');
    expect(await find('<img src=x onerror=alert(1)>')).not.toBe('');
    expect(await page.locator('nav-near-you img').count()).toBe(0);
  });

  test('speaks nynorsk and English', async () => {
    await find('7374', '/?language=nn');
    expect(await page.locator('nav-near-you').getByText('Treng du hjelp no?').count()).toBe(1);
    await find('7374', '/?language=en');
    expect(await page.locator('nav-near-you').getByText('Do you need help now?').count()).toBe(1);
  });

  test('shows its lines also where the platform does not answer', async () => {
    expect(await find('7374', '/away')).toContain('Vi får ikke svar akkurat nå');
    for (const number of ['112', '113', '116006', '+4755553333']) {
      expect(await page.locator(`nav-near-you a[href="tel:${number}"]`).count()).toBe(1);
    }
  });

  test('writes numbers from the left also on a page that is read from the right', async () => {
    await find('7374', '/arabic');
    // Where the first and the last digit of the number stand.
    const [first, last] = await page
      .locator('nav-near-you a[href="tel:+4755553333"]')
      .first()
      .evaluate((link) => {
        const text = link.firstChild as Text;
        const at = (index: number) => {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + 1);
          return range.getBoundingClientRect().left;
        };
        return [at(0), at(text.length - 1)];
      });
    expect(first).toBeLessThan(last ?? 0);
  });

  test.each(['light', 'dark'] as const)(
    'axe finds nothing to mend in it, whatever it says, where the reader prefers what is %s; nothing sticks out when enlarged',
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      for (const [text, path] of [
        ['7374', '/'],
        ['Våler', '/?language=nn'],
        ['xyzzy', '/?language=en'],
        ['7374', '/away'],
      ] as const) {
        await find(text, path);
        const { violations } = await new AxeBuilder({ page }).include('nav-near-you').analyze();
        expect([text, path, violations.map(({ id, nodes }) => [id, nodes[0]?.html])]).toEqual([text, path, []]);
        await page.setViewportSize({ width: 320, height: 800 });
        const wider = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
        expect([text, path, await page.evaluate(wider)]).toEqual([text, path, 0]);
        await page.setViewportSize({ width: 1280, height: 800 });
      }
    },
  );

  test('meets no error of its own', () => expect(complaints).toEqual([]));
});

test('the numbers that it knows without asking are those of the directory', () => {
  const lines = JSON.parse(
    readFileSync(new URL('../../db/seed/data/help-lines.json', import.meta.url), 'utf8'),
  ) as readonly { readonly number: string | null; readonly isCertain: boolean }[];
  const known = /const LINES = \[(.*)\];/.exec(element.toString())?.[1]?.match(/[+\d]+/g) ?? [];
  expect(known).toHaveLength(4);
  for (const number of known) expect(lines.find((line) => line.number === number)?.isCertain, number).toBe(true);
});
