import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, noBrowser, whyNoBrowser } from '../setup/browser.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';
import type { Got } from './support/browser-clients.ts';
import { compileRelay, type RelayArtifacts } from './support/compile-relay.ts';

const MUNICIPALITIES = 357;

/** What the portal writes for Relay, whose compiler is part of its build. */
const RELAY_SOURCE = `import { graphql } from 'relay-runtime';
graphql\`query listPortalQuery($after: String) {
  municipality(number: "3430") { id name }
  municipalities(first: 100, after: $after) @connection(key: "list_municipalities") { edges { node { id } } }
}\`;`;

describe.skipIf(noBrowser)(`a portal on another origin, its clients bundled for a browser${whyNoBrowser}`, () => {
  let server: TestServer;
  let portal: Server;
  let browser: Browser;
  let got: Record<string, Got>;
  let relay: RelayArtifacts;
  const complaints: string[] = [];
  beforeAll(async () => {
    server = await startTestServer();
    relay = await compileRelay('relay-compiler', RELAY_SOURCE, false);
    const [bundle] = (
      await build({
        entryPoints: [new URL('support/browser-clients.ts', import.meta.url).pathname],
        bundle: true,
        format: 'esm',
        platform: 'browser',
        write: false,
        define: { 'process.env.NODE_ENV': '"production"' },
      })
    ).outputFiles;
    portal = createServer((request, response) =>
      request.url === '/portal.js'
        ? response.setHeader('content-type', 'text/javascript').end(bundle?.text)
        : response
            .setHeader('content-type', 'text/html')
            .end('<!doctype html><title>Portal</title><script type="module" src="/portal.js"></script>'),
    );
    await new Promise<void>((listening) => portal.listen(0, '127.0.0.1', listening));
    browser = await launchBrowser();
    const page = await browser.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`http://127.0.0.1:${(portal.address() as AddressInfo).port}/`);
    await page.waitForFunction('globalThis.askByEveryClient');
    const token = await server.signIn('PORTAL');
    got = await page.evaluate<Record<string, Got>>(
      `askByEveryClient(...${JSON.stringify([`${server.url}/graphql`, token, await relay.artifact('listPortalQuery')])})`,
    );
  });
  afterAll(async () => {
    await browser?.close();
    portal?.close();
    await relay?.remove();
    await server?.stop();
  });

  test.each([
    ['@apollo/client', MUNICIPALITIES],
    ['@urql/core', MUNICIPALITIES],
    ['relay-runtime', MUNICIPALITIES],
    ['graphql-request', null],
    ['tjenestegraf-client', null],
  ])('%s reads the answer, the code of an error and every page', (client, merged) => {
    expect(got[client]).toEqual({ name: 'Os', code: 'GRAPHQL_VALIDATION_FAILED', merged });
  });

  test('meets no error of its own', () => expect(complaints).toEqual([]));
});
