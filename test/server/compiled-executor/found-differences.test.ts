import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningServer } from '../../../start-server.ts';
import { answerOf, startTestServer, type TestServer } from '../../setup/running-server.ts';

/** What `npm run fuzz` found once, as small as it gets. */
const FOUND = new URL('./found/', import.meta.url);

interface Found {
  readonly role: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

let server: TestServer;
let plain: RunningServer;
beforeAll(async () => {
  server = await startTestServer();
  plain = await server.twin({ compiledExecutor: 'OFF' });
});
afterAll(async () => {
  await plain.close();
  await server.stop();
});

test('every question that once was answered differently by two servers is answered alike', async () => {
  const files = (await readdir(FOUND)).filter((name) => name.endsWith('.json'));
  for (const name of files) {
    const { role, ...question } = JSON.parse(await readFile(new URL(name, FOUND), 'utf8')) as Found;
    const whom = role === 'MUNICIPALITY' ? '3430' : role === 'GOVERNOR' ? 'innlandet' : null;
    const token = role === 'PUBLIC' ? null : await server.signIn(role as Parameters<TestServer['signIn']>[0], whom);
    const ask = async (url: string) => {
      const { status, text, headers } = await answerOf(
        await fetch(`${url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
          body: JSON.stringify(question),
        }),
      );
      return { status, text: text.replaceAll(headers.get('x-correlation-id') ?? '', 'ID') };
    };
    const expected = await ask(plain.url);
    for (let time = 0; time < 2; time += 1) expect(await ask(server.url), name).toEqual(expected);
  }
});
