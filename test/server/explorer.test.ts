import { readFileSync } from 'node:fs';
import { request as ask, createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { runInNewContext } from 'node:vm';
import { AxeBuilder } from '@axe-core/playwright';
import { buildSchema, parse, validate } from 'graphql';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContract } from '../../schema/contract/read-contract.ts';
import { REGISTERED_ROLES } from '../../services/identity/viewer.ts';
import { launchBrowser, noBrowser, whyNoBrowser } from '../setup/browser.ts';
import { inFull } from '../setup/long-run.ts';
import { sendRaw } from '../setup/raw-request.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

interface Tab {
  readonly initialName: string;
  readonly initialQuery: string;
  readonly initialVariables: string;
  readonly initialHeaders?: { readonly authorization: string };
}

/** What the page opens with, as its script says it. */
interface Options {
  readonly endpointURL: string;
  readonly initialWindows: readonly Tab[];
  readonly initialEnvironments: { readonly base: { readonly variables: Readonly<Record<string, string>> } };
}

interface Answered {
  readonly status: number;
  readonly text: string;
  readonly authorization: string | null;
}

/** The colour of the query's letters: light in a dark theme. */
const LETTERS = "getComputedStyle(document.querySelector('app-query-editor')).color";

/** From 0 (black) to 1 (white), of a colour such as `rgb(255, 255, 255)`. */
const brightness = (colour: unknown): number => {
  const [red = 0, green = 0, blue = 0] = String(colour).match(/\d+/g)?.map(Number) ?? [];
  return (red + green + blue) / 765;
};

describe.skipIf(noBrowser)(`the explorer at /utforsk, in a browser, behind a path prefix${whyNoBrowser}`, () => {
  let server: TestServer;
  let proxy: Server;
  let browser: Browser;
  let page: Page;
  let origin: string;
  let options: Options;
  const complaints: string[] = [];
  const requested: string[] = [];
  const asked: string[] = [];
  const answers: Answered[] = [];
  const refusedByPolicy: string[] = [];
  beforeAll(async () => {
    server = await startTestServer();
    proxy = prefixProxy('/tjenester', server.url, asked);
    await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening));
    origin = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    browser = await launchBrowser();
    page = await (await browser.newContext({ viewport: { width: 1600, height: 1000 } })).newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.exposeFunction('policyRefuses', (what: string) => refusedByPolicy.push(what));
    await page.addInitScript(
      `document.addEventListener('securitypolicyviolation', (event) => policyRefuses(event.effectiveDirective + ' ' + event.blockedURI))`,
    );
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => requested.push(request.url()));
    // Read on their way: the browser itself may have dropped an answer by the time that it is asked for it.
    await page.route('**/graphql', async (route) => {
      const request = route.request();
      const response = await route.fetch();
      const { authorization = null } = request.headers();
      if (!request.postData()?.includes('IntrospectionQuery'))
        answers.push({ status: response.status(), text: await response.text(), authorization });
      await route.fulfill({ response });
    });
    await page.goto(`${origin}/tjenester/utforsk`, { waitUntil: 'networkidle' });
    const script = await page.evaluate("fetch('initial-options.js').then((answer) => answer.text())");
    const document = { baseURI: await page.evaluate('document.baseURI'), querySelector: () => ({ nonce: '' }) };
    runInNewContext(String(script), { URL, document, AltairGraphQL: { init: (given: Options) => (options = given) } });
  });
  afterAll(async () => {
    await browser?.close();
    proxy?.closeAllConnections();
    proxy?.close();
    await server?.stop();
  });

  /** Opens a tab and sends its question. */
  async function send(tab: string): Promise<Answered> {
    await page.getByText(tab).first().click();
    // On a busy machine the tab is still the one before for a moment, and so would be the question.
    await page.locator('.window-switcher__item--active', { hasText: tab }).waitFor();
    const before = answers.length;
    await page.getByText('Send Request').locator('visible=true').first().click();
    await expect.poll(() => answers.length).toBeGreaterThan(before);
    return answers[before] as Answered;
  }

  test.each(['dark', 'light'] as const)('axe finds nothing to mend in its %s theme', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.getByText('Send Request').locator('visible=true').first().waitFor();
    await page.locator('.query-editor__line-widget').locator('visible=true').first().waitFor();
    await expect.poll(async () => brightness(await page.evaluate(LETTERS)) > 0.5).toBe(colorScheme === 'dark');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  test('shows the operations of the contract as tabs', async () => {
    await page.getByText('municipality-page').first().waitFor();
    const text = await page.locator('body').textContent();
    for (const name of answerable()) expect(text).toContain(name);
  });

  test('runs one of them and shows the answer', async () => {
    expect((await send('household-rate')).status).toBe(200);
    await page.getByText('totalPerMonth').locator('visible=true').nth(1).waitFor();
    expect(await page.locator('body').textContent()).toContain('20900');
  });

  test('signs in by itself in development: a question of each role is answered', async () => {
    const tabs = options.initialWindows.map(({ initialName }) => initialName);
    const roles = new Map(tabs.flatMap((tab) => [...tab.matchAll(/ \((\w+)\)$/g)].map(([, role]) => [role, tab])));
    expect([...roles.keys()]).toContain('GOVERNOR');
    for (const [role, tab] of [...roles].slice(0, inFull(roles.size, 2))) {
      const { status, text, authorization } = await send(tab);
      const { errors } = JSON.parse(text) as { errors?: unknown };
      expect([role, status, errors, authorization]).toEqual([
        role,
        200,
        undefined,
        expect.stringMatching(/^Bearer eyJ/),
      ]);
    }
    // What signs in is nowhere but in the page.
    const stored = await page.evaluate('JSON.stringify({ ...localStorage, ...sessionStorage })');
    expect(stored).not.toMatch(/eyJ/);
  });

  test('has the whole schema for its reference and its suggestions', async () => {
    await page.getByText('municipality-page').first().click();
    await page.getByText('Docs').locator('visible=true').first().click();
    await page.getByText('@specifiedBy').locator('visible=true').first().waitFor();
  });

  test('suggests fields while one writes', async () => {
    const editor = page.locator('app-query-editor .cm-content').locator('visible=true').first();
    await editor.press('Control+End');
    await editor.pressSequentially(' query Written { munic');
    // Placed and coloured by styles that the package makes while it runs. On a busy machine the list may close once: it is asked for again.
    const shown = `(() => {
      const list = document.querySelector('.cm-tooltip-autocomplete');
      return list === null ? null : [getComputedStyle(list).position === 'static', list.textContent.includes('municipality')];
    })()`;
    await expect
      .poll(async () => (await page.evaluate(shown)) ?? (await editor.press('Control+Space')))
      .toEqual([false, true]);
    await editor.press('Escape');
  });

  test('opens each of its dialogs', async () => {
    for (const name of ['show_set_headers', 'show_request_handler_dialog', 'show_history', 'save_to_collection']) {
      await page.locator(`[track-id=${name}]`).locator('visible=true').first().click();
      const close = page.locator('.ant-modal-close').locator('visible=true').first();
      await close.click();
      await close.waitFor({ state: 'hidden' });
    }
  });

  test('runs under a content security policy without anything inline', async () => {
    const { headers } = await fetch(`${server.url}/utforsk`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).not.toContain('unsafe');
    const nonce = /'nonce-([\w+/=]+)'/.exec(policy)?.[1] ?? '';
    const again = await fetch(`${server.url}/utforsk`);
    expect(again.headers.get('content-security-policy')).not.toContain(nonce);
    // A library of the package tries once whether it may make code from text, and does without.
    expect(refusedByPolicy.filter((what) => what !== 'script-src eval')).toEqual([]);
  });

  test('asks no other host and nothing beside the prefix, and breaks no rule of its own page', () => {
    expect(requested.length).toBeGreaterThan(3);
    const elsewhere = requested.filter((url) => !/^(data|blob|about):/.test(url) && !url.startsWith(`${origin}/`));
    expect(elsewhere).toEqual([]);
    expect(asked.filter((url) => !url.startsWith('/tjenester/') && url !== '/favicon.ico')).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('has an example of every operation, and each is answered as the role that it is for', async () => {
    const { endpointURL, initialWindows, initialEnvironments } = options;
    expect(endpointURL).toBe(`${origin}/tjenester/graphql`);
    const { variables } = initialEnvironments.base;
    const names = initialWindows.map(({ initialName }) => initialName.replace(/ .*/, ''));
    expect(names.toSorted()).toEqual(answerable().toSorted());
    for (const { initialName, initialQuery, initialVariables, initialHeaders = {} } of initialWindows) {
      const headers = JSON.stringify({ 'content-type': 'application/json', ...initialHeaders });
      const answer = await fetch(endpointURL, {
        method: 'POST',
        headers: JSON.parse(headers.replace(/\{\{(\w+)\}\}/, (_, role: string) => variables[role] ?? '')),
        body: JSON.stringify({ query: initialQuery, variables: JSON.parse(initialVariables) }),
      });
      const { errors } = (await answer.json()) as { errors?: unknown };
      expect([initialName, answer.status, errors]).toEqual([initialName, 200, undefined]);
    }
  });

  test('may not be put into another page’s frame, and says nothing of the page it came from', async () => {
    const { headers } = await fetch(`${server.url}/utforsk`);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });
});

/**
 * What stands before the server takes a prefix off.
 * @param asked gets the addresses that it was asked for
 */
function prefixProxy(prefix: string, target: string, asked: string[]): Server {
  return createServer((request, response) => {
    const { url = '', method = 'GET' } = request;
    asked.push(url);
    if (!url.startsWith(`${prefix}/`)) return void response.writeHead(404).end();
    const { connection: _, ...headers } = request.headers;
    const inner = ask(new URL(url.slice(prefix.length), target), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    request.pipe(inner);
  });
}

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
