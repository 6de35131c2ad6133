import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const run = promisify(execFile);
const SOURCE = fileURLToPath(new URL('../../../codegen/client/', import.meta.url));
const require = createRequire(import.meta.url);

/** A consumer's project with nothing in it but the package as it is published, and what it asks for beside it. */
let consumer: string;
beforeAll(async () => {
  consumer = await mkdtemp(join(tmpdir(), 'tjenestegraf-consumer-'));
  const home = join(consumer, 'node_modules', '@tjenestegraf', 'client');
  await mkdir(home, { recursive: true });
  // Packed again from a clean tree it is as whole as the first time.
  for (let time = 0; time < 2; time += 1) {
    await rm(join(SOURCE, 'dist'), { recursive: true, force: true });
    await run('npm', ['pack', '--pack-destination', consumer], { cwd: SOURCE });
  }
  const archive = (await readdir(consumer)).find((name) => name.endsWith('.tgz')) ?? '';
  await run('tar', ['-xzf', join(consumer, archive), '-C', home, '--strip-components=1']);
  for (const name of ['graphql', '@graphql-typed-document-node/core']) {
    await mkdir(dirname(join(consumer, 'node_modules', name)), { recursive: true });
    await symlink(dirname(require.resolve(`${name}/package.json`)), join(consumer, 'node_modules', name));
  }
});
afterAll(() => rm(consumer, { recursive: true, force: true }));

test('the package, built and installed, keeps a copy by Node alone', async () => {
  await writeFile(
    join(consumer, 'copy.mjs'),
    `import { createClient } from '@tjenestegraf/client';
    import { createMemoryCopy, createSync } from '@tjenestegraf/client/sync';
    import { MunicipalityPageDocument } from '@tjenestegraf/client/documents';
    const answers = [
      { changesCursor: 'start' },
      { counties: [{ number: '34', name: 'Innlandet' }] },
      { changes: { nodes: [], pageInfo: { hasNextPage: false, endCursor: 'a' } } },
    ];
    const fetch = async () => Response.json({ data: answers.shift() });
    const copy = createMemoryCopy();
    const client = createClient({ url: 'http://platform.example.no/graphql', fetch });
    await createSync({ client, store: copy.store, types: ['COUNTY'], settleMs: 0 }).catchUp();
    console.log(copy.get('COUNTY', '34').name, MunicipalityPageDocument.kind);`,
  );
  const { stdout, stderr } = await run(process.execPath, ['copy.mjs'], { cwd: consumer });
  expect([stdout.trim(), stderr]).toEqual(['Innlandet Document', '']);
});

describe('the package, packed and installed', () => {
  const program = `import { createClient, TjenestegrafError } from '@tjenestegraf/client';
    import { apolloCacheOptions } from '@tjenestegraf/client/caches/apollo';
    import { graphcacheOptions } from '@tjenestegraf/client/caches/urql';
    import { PortalPageDocument, PortalStateFragmentDoc } from '@tjenestegraf/client/documents';
    import { createMemoryCopy } from '@tjenestegraf/client/sync';
    import '@tjenestegraf/client/nav-near-you';
    const client = createClient({ url: 'https://platform.example.no/graphql' });
    export async function names(number: string): Promise<readonly string[]> {
      const at = new Date().toISOString();
      const { data } = await client.request(PortalPageDocument, { number, at, on: at.slice(0, 10) });
      return data.municipality?.offices.map(({ name }) => name) ?? [];
    }
    // @ts-expect-error The day and the instant are missing.
    export const wrong = () => client.request(PortalPageDocument, { number: '3430' });
    export const all = [apolloCacheOptions(() => 1), graphcacheOptions(() => 1, { __schema: { types: [] } }), createMemoryCopy(), PortalStateFragmentDoc, TjenestegrafError];`;

  test.each([
    ['bundler', 'ESNext'],
    ['nodenext', 'NodeNext'],
  ])('is typed where modules are found as by %s', async (moduleResolution, module) => {
    const folder = join(consumer, moduleResolution);
    await mkdir(folder);
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
    await writeFile(join(folder, 'program.ts'), program);
    const compilerOptions = {
      ...{ module, moduleResolution, target: 'ES2022', lib: ['ES2023', 'DOM'], types: [] },
      ...{ strict: true, noEmit: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
    };
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
    const compiler = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');
    const { stdout } = await run(process.execPath, [compiler, '-p', folder]).catch(
      (error: { stdout: string }) => error,
    );
    expect(stdout).toBe('');
  });

  test('holds the schema and the element, which needs nothing else', async () => {
    const home = join(consumer, 'node_modules', '@tjenestegraf', 'client');
    expect(await readFile(join(home, 'dist', 'schema.graphql'), 'utf8')).toContain('type Municipality implements');
    expect(await readFile(join(home, 'elements', 'nav-near-you.js'), 'utf8')).not.toMatch(/^import /m);
  });
});

describe('the README of the package', () => {
  test('shows the script that is tested', async () => {
    const readme = await readFile(join(SOURCE, 'README.md'), 'utf8');
    const shown = /```ts\n([\s\S]*?)```/.exec(readme)?.[1];
    expect(shown).toBe(await readFile(join(SOURCE, 'examples', 'keep-a-copy.ts'), 'utf8'));
  });
});
