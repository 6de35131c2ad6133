import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContract } from '../../schema/contract/read-contract.ts';
import { launchBrowser, noBrowser, whyNoBrowser } from '../setup/browser.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

describe.skipIf(noBrowser)(`the explorer at /utforsk, in a browser${whyNoBrowser}`, () => {
  let server: TestServer;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];
  const requested: string[] = [];
  beforeAll(async () => {
    server = await startTestServer();
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => requested.push(request.url()));
    await page.goto(`${server.url}/utforsk`, { waitUntil: 'networkidle' });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  test('shows the operations of the contract as tabs', async () => {
    await page.getByText('municipality-page').first().waitFor();
    const text = await page.locator('body').textContent();
    for (const name of answerable()) expect(text).toContain(name);
  });

  test('runs one of them and shows the answer', async () => {
    await page.getByText('household-rate').first().click();
    const answered = page.waitForResponse(
      (response) =>
        response.url().endsWith('/graphql') && (response.request().postData() ?? '').includes('householdRate('),
    );
    await page.getByText('Send Request').locator('visible=true').first().click();
    expect((await answered).status()).toBe(200);
    await page.getByText('totalPerMonth').locator('visible=true').nth(1).waitFor();
    expect(await page.locator('body').textContent()).toContain('20900');
  });

  test('asks no other host for anything, and breaks no rule of its own page', () => {
    expect(requested.length).toBeGreaterThan(3);
    const elsewhere = requested.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(server.url));
    expect(elsewhere).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('may not be put into another page’s frame, and says nothing of the page it came from', async () => {
    const { headers } = await fetch(`${server.url}/utforsk`);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });
});

/** The operations of the contract that the schema has today. */
function answerable(): readonly string[] {
  const schema = buildSchema(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'));
  const names = readContract().flatMap(({ name, document }) =>
    validate(schema, parse(document)).length === 0 ? [name] : [],
  );
  expect(names).toContain('municipality-page');
  return names;
}
