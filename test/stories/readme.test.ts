import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const codeBlock = (language: string) => new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? '';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

test('the README’s question gets the README’s answer', async () => {
  const { data, errors } = await server.ask(codeBlock('graphql'));
  expect(errors).toEqual([]);
  expect({ data }).toEqual(JSON.parse(codeBlock('json')));
});
