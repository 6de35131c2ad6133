import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contractManifest } from '../../../codegen/contract-manifest.ts';
import { readContract } from '../../../schema/contract/read-contract.ts';
import { sendRaw } from '../../setup/raw-request.ts';
import { startTestServer, type TestServer } from '../../setup/running-server.ts';

let server: TestServer;
let plain: { readonly url: string; readonly close: () => Promise<void> };
beforeAll(async () => {
  server = await startTestServer();
  plain = await server.twin({ compiledExecutor: 'OFF' });
});
afterAll(async () => {
  await plain.close();
  await server.stop();
});

const operation = (name: string) => readContract().find((one) => one.name === name);
const page = operation('municipality-page');
const asked = { query: page?.document, variables: page?.variables };

async function post(url: string, body: object, headers: Record<string, string> = {}) {
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}
/** The third answer is kept: the first is Apollo's, the second prepares the question. */
async function warm(body: object, headers: Record<string, string> = {}) {
  for (let time = 0; time < 2; time += 1) await (await post(server.url, body, headers)).text();
  return post(server.url, body, headers);
}
const pageId = [...contractManifest()].find(([, text]) => text === page?.document)?.[0] ?? '';
const pageUrl = (variables: object = page?.variables ?? {}) =>
  `${server.url}/graphql?${new URLSearchParams({ documentId: pageId, variables: JSON.stringify(variables) })}`;

describe('an answer from memory', () => {
  test('is, for every operation of the contract and every viewer, what is answered without any', async () => {
    const tokens = [null, await server.signIn('MUNICIPALITY', '3430'), await server.signIn('GOVERNOR', 'innlandet')];
    let kept = 0;
    for (const token of tokens) {
      const authorization: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
      // Only what is kept is packed, and for those who take nothing else also what is small.
      const headers = { ...authorization, 'accept-encoding': 'br, identity;q=0' };
      for (const { document, variables, name } of readContract()) {
        if (name === 'upsert-office-hours') continue;
        const body = { query: document, variables };
        const [answer, expected] = [await warm(body, headers), await post(plain.url, body, headers)];
        const strip = (text: string) => text.replace(/"correlationId":"[^"]+"/g, '');
        expect([answer.status, strip(await answer.text())], name).toEqual([
          expected.status,
          strip(await expected.text()),
        ]);
        if (answer.headers.has('content-encoding')) kept += 1;
      }
    }
    expect(kept).toBeGreaterThan(15);
  });

  test('is never older than a write that was answered before it', async () => {
    const token = await server.signIn('MUNICIPALITY', '3430');
    const question = {
      query:
        '{ office(number: "1640") { version openingHours(from: "2026-12-07", days: 1, channel: DROP_IN) { spans { opens } } } }',
    };
    for (let hour = 8; hour < 12; hour += 1) {
      const before = (await (await warm(question)).json()) as { data: { office: { version: number } } };
      const opens = `${String(hour).padStart(2, '0')}:00`;
      const input = {
        ...(operation('upsert-office-hours')?.variables['input'] as object),
        weekly: [{ days: ['MONDAY'], spans: [{ opens, closes: '14:00' }] }],
        exceptions: [],
        version: before.data.office.version,
        idempotencyKey: `hour-${hour}-of-the-test`,
      };
      const body = { query: operation('upsert-office-hours')?.document, variables: { input } };
      const written = await (await post(server.url, body, { authorization: `Bearer ${token}` })).text();
      expect(written).toContain('"userErrors":[]');
      const after = await (await post(server.url, question)).text();
      expect(after).toContain(`"opens":"${opens}`);
    }
  });

  test('of one viewer is never another’s', async () => {
    const contacts = { query: '{ office(number: "1640") { contacts { role name } } viewer { role } }' };
    const token = await server.signIn('MUNICIPALITY', '3430');
    await warm(contacts, { authorization: `Bearer ${token}` });
    const answer = await (await warm(contacts)).text();
    expect(answer).toContain('"role":"PUBLIC"');
    expect(answer).toContain('FORBIDDEN');
  });

  test('with a bad token is 401, whatever is kept', async () => {
    await warm(asked);
    expect((await post(server.url, asked, { authorization: 'Bearer no' })).status).toBe(401);
  });
});

describe('a kept answer', () => {
  test('is packed as the client takes it, and the same when unpacked', async () => {
    const expected = await (await warm(asked)).text();
    const { host } = new URL(server.url);
    const raw = async (accept: string) => {
      const response = await post(server.url, asked, { 'accept-encoding': accept });
      return { encoding: response.headers.get('content-encoding'), text: await response.text() };
    };
    expect(await raw('br')).toEqual({ encoding: 'br', text: expected });
    expect(await raw('gzip, br;q=0')).toEqual({ encoding: 'gzip', text: expected });
    expect(await raw('identity')).toEqual({ encoding: null, text: expected });
    expect(await raw('br;q=0, gzip;q=0')).toEqual({ encoding: null, text: expected });
    expect(host).toBeTruthy();
  });

  test('to a GET by its id can be held by a shared cache, and is not sent to who has it', async () => {
    for (let time = 0; time < 2; time += 1) await (await fetch(pageUrl())).text();
    const first = await fetch(pageUrl());
    expect(first.headers.get('cache-control')).toMatch(/^public, max-age=\d+$/);
    expect(first.headers.get('vary')).toContain('authorization');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/"[\w-]{22}"$/);
    const again = await fetch(pageUrl(), { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const other = await fetch(pageUrl(), { headers: { 'if-none-match': '"another"' } });
    expect(other.status).toBe(200);
    await server.database.owner`update municipality set name = 'Os i Innlandet' where number = '3430'`;
    await expect.poll(async () => (await fetch(pageUrl(), { headers: { 'if-none-match': etag } })).status).toBe(200);
  });

  test('of a registered client is nobody else’s to hold', async () => {
    const token = await server.signIn('PORTAL');
    const headers = { authorization: `Bearer ${token}` };
    for (let time = 0; time < 2; time += 1) await (await fetch(pageUrl(), { headers })).text();
    expect((await fetch(pageUrl(), { headers })).headers.get('cache-control')).toBe('private, no-cache');
    expect((await warm(asked)).headers.get('cache-control')).toBe('no-store');
  });

  test('does not change what is said of a wrong request', async () => {
    await warm(asked);
    const length = JSON.stringify(asked).length;
    const answer = await sendRaw(
      server.url,
      `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: text/plain\r\ncontent-length: ${length}\r\nconnection: close\r\n\r\n${JSON.stringify(asked)}`,
    );
    expect(answer.text).toContain('415');
  });
});
