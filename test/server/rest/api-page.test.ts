import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, noBrowser, whyNoBrowser } from '../../setup/browser.ts';
import { startTestServer, type TestServer } from '../../setup/running-server.ts';

describe.skipIf(noBrowser)(`the page of the REST API at /api, in a browser${whyNoBrowser}`, () => {
  let server: TestServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await startTestServer();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  test('shows each address and runs it, with nothing from elsewhere and nothing that its policy refuses', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 1200 } });
    const complaints: string[] = [];
    const hosts = new Set<string>();
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith('data:')) hosts.add(new URL(request.url()).origin);
    });
    const response = await page.goto(`${server.url}/api`);
    expect(response?.headers()['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
    await page.getByText('/api/v1/base-amount', { exact: false }).first().click();
    const answered = page.waitForResponse((one) => one.url().includes('/api/v1/base-amount'));
    await page.getByRole('button', { name: 'Execute' }).click();
    expect((await answered).status()).toBe(200);
    await page.getByText('amountPerYear').first().waitFor();
    expect(complaints).toEqual([]);
    expect([...hosts]).toEqual([server.url]);
  });
});
