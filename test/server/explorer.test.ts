import { readFileSync } from 'node:fs';
import { request as ask, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSchema, parse, stripIgnoredCharacters, validate } from 'graphql';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContract } from '../../schema/contract/read-contract.ts';
import { REGISTERED_ROLES } from '../../services/identity/viewer.ts';
import { launchBrowser, noBrowser, whyNoBrowser } from '../setup/browser.ts';
import { sendRaw } from '../setup/raw-request.ts';
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

  test('signs in by itself in development: a governor’s question is answered', async () => {
    await page.getByText('coverage-gaps (GOVERNOR)').first().click();
    const answered = page.waitForResponse(
      (response) =>
        response.url().endsWith('/graphql') && (response.request().postData() ?? '').includes('coverageGaps('),
    );
    await page.getByText('Send Request').locator('visible=true').first().click();
    const response = await answered;
    expect([response.status(), response.request().headers()['authorization']]).toEqual([
      200,
      expect.stringMatching(/^Bearer eyJ/),
    ]);
    await page.getByText('Krisesenterlova').locator('visible=true').first().waitFor();
    // What signs in is nowhere but in the page.
    const stored = await page.evaluate('JSON.stringify({ ...localStorage, ...sessionStorage })');
    expect(stored).not.toMatch(/eyJ/);
  });

  test('has the whole schema for its reference and its suggestions', async () => {
    await page.getByText('municipality-page').first().click();
    await page.getByText('Docs').locator('visible=true').first().click();
    await page.getByText('@specifiedBy').locator('visible=true').first().waitFor();
  });

  test('asks no other host for anything, and breaks no rule of its own page', () => {
    expect(requested.length).toBeGreaterThan(3);
    const elsewhere = requested.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(server.url));
    expect(elsewhere).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('runs every example as the role that it is for, behind a path prefix that a proxy takes off', async () => {
    const requestedUnder: string[] = [];
    const proxy = createServer((request, response) => {
      requestedUnder.push(request.url ?? '');
      if (!request.url?.startsWith('/tjenester/')) return void response.writeHead(404).end();
      const target = new URL(request.url.slice('/tjenester'.length), server.url);
      const { connection: _, ...headers } = request.headers;
      const inner = ask(target, { method: request.method ?? 'GET', headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      });
      request.pipe(inner);
    });
    await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening));
    const origin = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const other = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
    const hosts = new Set<string>();
    other.on('request', (request) => hosts.add(new URL(request.url()).origin));
    interface Ran {
      readonly query: string;
      readonly status: number;
      readonly errors: unknown;
    }
    const answers: Ran[] = [];
    await other.route('**/tjenester/graphql', async (route) => {
      const { query = '' } = JSON.parse(route.request().postData() ?? '{}') as { query?: string };
      const response = await route.fetch();
      const { errors } = (await response.json()) as { errors?: unknown };
      if (!query.includes('IntrospectionQuery')) answers.push({ query, status: response.status(), errors });
      await route.fulfill({ response });
    });
    await other.goto(`${origin}/tjenester/utforsk`, { waitUntil: 'networkidle' });
    const names = new Map(readContract().map(({ name, document }) => [stripIgnoredCharacters(document), name]));
    const nameOf = (query: string) => names.get(stripIgnoredCharacters(query));
    const tabs = other.locator('.window-switcher__item');
    for (let index = 0; index < (await tabs.count()); index += 1) {
      await tabs.nth(index).click();
      await other.getByText('Send Request').locator('visible=true').first().click();
      await expect.poll(() => answers.length).toBe(index + 1);
    }
    for (const { query, status, errors } of answers)
      expect([nameOf(query), status, errors]).toEqual([nameOf(query), 200, undefined]);
    const ran = answers.map(({ query }) => nameOf(query));
    expect(ran.toSorted()).toEqual(answerable().toSorted());
    expect([...hosts].filter((host) => host !== origin && host !== 'null')).toEqual([]);
    expect(requestedUnder.filter((url) => !url.startsWith('/tjenester/') && url !== '/favicon.ico')).toEqual([]);
    await other.close();
    proxy.closeAllConnections();
    proxy.close();
  });

  test('may not be put into another page’s frame, and says nothing of the page it came from', async () => {
    const { headers } = await fetch(`${server.url}/utforsk`);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });
});

describe('the explorer’s tokens', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  const tokensFor = async (headers: readonly string[]) => {
    const lines = ['GET /explorer/initial-options.js HTTP/1.1', ...headers, 'connection: close', '', ''];
    const { text } = await sendRaw(server.url, lines.join('\r\n'));
    expect(text).toContain('cross-origin-resource-policy: same-origin');
    expect(text).toContain('AltairGraphQL.init');
    return text.match(/`eyJ/g)?.length ?? 0;
  };

  test('go to its own page on this machine, and to no other', async () => {
    const here = `host: ${new URL(server.url).host}`;
    expect(await tokensFor([here, 'sec-fetch-site: same-origin'])).toBe(REGISTERED_ROLES.length);
    for (const site of ['cross-site', 'same-site', 'none']) {
      expect(await tokensFor([here, `sec-fetch-site: ${site}`])).toBe(0);
    }
    expect(await tokensFor([here])).toBe(0);
    expect(await tokensFor(['host: rebound.example', 'sec-fetch-site: same-origin'])).toBe(0);
  });

  test('and no page of the server leads to another host for its parts', async () => {
    for (const path of ['/graphql', '/utforsk', '/docs', '/']) {
      const answer = await fetch(server.url + path, { headers: { accept: 'text/html' } });
      expect(await answer.text(), path).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    }
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
