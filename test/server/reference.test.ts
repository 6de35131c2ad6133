import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createReference } from '../../reference/reference.ts';
import { resolvers } from '../../resolvers/index.ts';
import { buildDescribedSchema } from '../../schema/build-schema.ts';
import { policy } from '../../schema/policy/access.ts';
import { createSchemaForRole } from '../../schema/policy/narrow-schema.ts';
import type { Role } from '../../services/identity/viewer.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

const schema = buildDescribedSchema(resolvers);
const reference = createReference({ schema, schemaFor: createSchemaForRole(schema, policy), policy });
const REACH: Partial<Record<Role, string>> = { MUNICIPALITY: '3430', GOVERNOR: 'innlandet' };

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

async function tokenOf(role: Role): Promise<Record<string, string>> {
  return role === 'PUBLIC' ? {} : { token: await server.signIn(role, ...([REACH[role]].filter(Boolean) as string[])) };
}

/** A platform that started a moment ago knows nothing of the day before. */
function sinceNow(document: string): string {
  return document.replace(/since: "[^"]+"/, `since: "${new Date().toISOString()}"`);
}

describe('every example of the reference runs', () => {
  const examples = [...reference.types.keys()]
    .filter((name) => name !== 'Subscription')
    .flatMap((name) => reference.examplesOf(name).map((example, index) => [`${name} ${index + 1}`, example] as const));

  test('there are some for each kind of type', () => expect(examples.length).toBeGreaterThan(200));

  test.each(examples)('%s', async (_name, { role, document }) => {
    // Nothing is released there, so no release can be named.
    const asked = sinceNow(document).replace(/(caseStatistics\(.*?)release: "[^"]+"/s, '$1release: null');
    const { errors, status, text } = await server.ask(asked, await tokenOf(role));
    expect([status, errors]).toEqual([200, []]);
    // What an example tries to save is right; whose id is made up is not there.
    if (document.includes('mutation')) expect(text.replaceAll('"code":"NOT_FOUND"', '')).not.toContain('"code":');
  });
});

describe('every question of the guides is answered', () => {
  const folder = new URL('../../docs/guides/', import.meta.url);
  const questions = readdirSync(folder).flatMap((file) =>
    [
      ...readFileSync(new URL(file, folder), 'utf8').matchAll(
        /```graphql(?: (\w+))?\n([\s\S]*?)```(?:\s*```json\n([\s\S]*?)```)?/g,
      ),
    ].map(([, role = 'PUBLIC', document = '', variables = '{}'], index) => ({
      title: `${file} ${index + 1}`,
      role: role as Role,
      document,
      variables: JSON.parse(variables),
    })),
  );

  test.each(questions)('$title', async ({ role, document, variables }) => {
    const { data, errors } = await server.ask(sinceNow(document), { variables, ...(await tokenOf(role)) });
    expect(errors).toEqual([]);
    expect(JSON.stringify(data)).not.toMatch(/^\{"\w+":null\}$/);
  });
});

describe('every command of the guides runs as it stands', () => {
  const folder = new URL('../../docs/guides/', import.meta.url);
  const commands = readdirSync(folder).flatMap((file) =>
    [...readFileSync(new URL(file, folder), 'utf8').matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, text = '']) => {
      const role = (/--role (\w+)/.exec(text)?.[1] ?? 'PUBLIC') as Role;
      // The token is made by the command of its own; here by the same issuer.
      const lines = text.replaceAll('\\\n', ' ').trim().split('\n');
      return lines.filter((line) => line.startsWith('curl')).map((line) => ({ title: `${file}: ${line}`, role, line }));
    }),
  );

  test('each guide has one to begin with', () => {
    for (const file of ['portal.md', 'municipality.md', 'governor.md', 'analyst.md'])
      expect(commands.map(({ title }) => title.split(':')[0])).toContain(file);
  });

  test.each(commands)('$title', async ({ role, line }) => {
    const { token = '' } = await tokenOf(role);
    const command = line.replace('http://localhost:4000', server.url).replace('curl', 'curl --silent --fail-with-body');
    const { stdout } = await promisify(execFile)('bash', ['-c', command], { env: { ...process.env, TOKEN: token } });
    expect(stdout.length).toBeGreaterThan(20);
    expect(stdout).not.toContain('"errors"');
  });
});

describe('the pages at /docs', () => {
  test('come with a strict policy, are cached, and are found again by their tag', async () => {
    for (const path of [
      '/docs',
      '/docs/types/Office',
      '/docs/guides/portal',
      '/docs/errors',
      '/docs/search?q=kommune',
    ]) {
      const answer = await fetch(server.url + path);
      expect([path, answer.status]).toEqual([path, 200]);
      const contentPolicy = answer.headers.get('content-security-policy');
      expect(contentPolicy).toContain("default-src 'none'");
      expect(contentPolicy).not.toMatch(/unsafe|script-src|https?:/);
      const again = await fetch(server.url + path, { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } });
      expect(again.status).toBe(304);
    }
  });

  test('and nothing else: another address is not found, in words', async () => {
    for (const path of [
      '/docs/types/Nothing',
      '/docs/..%2fserver.ts',
      '/docs/types/__proto__',
      '/docs/types/constructor',
    ]) {
      const answer = await fetch(server.url + path);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    }
  });

  test('take a search of any kind', async () => {
    for (const query of ['q=', 'q=a&q=b', `q=${'a'.repeat(5_000)}`, 'q=%00%ff', 'q=**((', '']) {
      expect((await fetch(`${server.url}/docs/search?${query}`)).status).toBe(200);
    }
  });
});
