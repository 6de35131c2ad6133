import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, noBrowser, whyNoBrowser } from '../setup/browser.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

interface Sent {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** What a page's script may see of an answer. */
interface Seen {
  readonly status: number;
  readonly text: string;
  readonly correlationId: string | null;
}

describe.skipIf(noBrowser)(`an application on another origin, in a browser${whyNoBrowser}`, () => {
  let server: TestServer;
  let portal: Server;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];
  const ask = (path: string, options: Sent = {}): Promise<Seen> =>
    page.evaluate(
      async ([url, sent]) => {
        const answer = await fetch(url, sent);
        return {
          status: answer.status,
          text: await answer.text(),
          correlationId: answer.headers.get('x-correlation-id'),
        };
      },
      [server.url + path, options] as const,
    );
  const post = (query: string, headers: Record<string, string> = {}) =>
    ask('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });

  beforeAll(async () => {
    server = await startTestServer();
    portal = createServer((_, response) =>
      response.setHeader('content-type', 'text/html').end('<title>Portal</title>'),
    );
    await new Promise<void>((listening) => portal.listen(0, '127.0.0.1', listening));
    browser = await launchBrowser();
    page = await browser.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`http://127.0.0.1:${(portal.address() as AddressInfo).port}/`);
  });
  afterAll(async () => {
    await browser?.close();
    portal?.close();
    await server?.stop();
  });

  test('asks by POST, signed in or not, and reads the answer', async () => {
    expect((await post('{ viewer { role } }')).text).toContain('PUBLIC');
    const authorization = `Bearer ${await server.signIn('MUNICIPALITY', '3430')}`;
    const signedIn = await post('{ viewer { role } }', { authorization, 'x-apollo-operation-name': 'x' });
    expect(signedIn.text).toContain('MUNICIPALITY');
  });

  test('asks by GET, and the cached answer too can be read', async () => {
    const path = `/graphql?${new URLSearchParams({ query: '{ municipality(number: "3430") { name } }' })}`;
    for (let time = 0; time < 3; time += 1) expect((await ask(path)).text).toContain('Os');
  });

  test('reads what was wrong, and the id to ask about it by', async () => {
    for (const refused of [
      await post('{ nothing }'),
      await post('{ counties { name } }', { authorization: 'Bearer no' }),
      await ask('/graphql', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' }),
      await ask('/statistics/cases.csv?groupBy=NOTHING'),
      await ask('/offices/0000/opening-hours.ics'),
    ]) {
      expect(refused.status).toBeGreaterThanOrEqual(400);
      expect(refused.text).toContain(`"correlationId":"${refused.correlationId}"`);
    }
  });

  test('fetches calendars and statistics', async () => {
    expect((await ask('/offices/1640/opening-hours.ics')).text).toContain('BEGIN:VCALENDAR');
    expect((await ask('/statistics/cases.csv?groupBy=YEAR&measures=COUNT')).status).toBe(200);
  });

  test('follows the changes as they come', async () => {
    const authorization = `Bearer ${await server.signIn('MUNICIPALITY', '3430')}`;
    const first = await page.evaluate(
      async ([url, token]) => {
        const answer = await fetch(`${url}/graphql/stream`, {
          method: 'POST',
          headers: { accept: 'text/event-stream', 'content-type': 'application/json', authorization: token },
          body: JSON.stringify({ query: 'subscription { changes(first: 1) { pageInfo { endCursor } } }' }),
        });
        const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
        let text = '';
        while (!text.includes('endCursor')) {
          const { done, value } = await reader.read();
          if (done) break;
          text += value;
        }
        await reader.cancel();
        return text;
      },
      [server.url, authorization] as const,
    );
    expect(first).toContain('event: next');
  });

  test('meets no error of its own', () => expect(complaints).toEqual([]));
});
