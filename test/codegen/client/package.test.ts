import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const run = promisify(execFile);
const SOURCE = fileURLToPath(new URL('../../../codegen/client/', import.meta.url));
const require = createRequire(import.meta.url);

/** A consumer's project with nothing in it but the package as it would be published, and its peer. */
let consumer: string;
beforeAll(async () => {
  consumer = await mkdtemp(join(tmpdir(), 'tjenestegraf-consumer-'));
  const home = join(consumer, 'node_modules', '@tjenestegraf', 'client');
  await mkdir(home, { recursive: true });
  await cp(join(SOURCE, 'package.json'), join(home, 'package.json'));
  const compiler = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');
  await run(process.execPath, [compiler, '-p', join(SOURCE, 'tsconfig.json'), '--outDir', join(home, 'dist')]);
  await symlink(dirname(require.resolve('graphql/package.json')), join(consumer, 'node_modules', 'graphql'));
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

describe('the README of the package', () => {
  test('shows the script that is tested', async () => {
    const readme = await readFile(join(SOURCE, 'README.md'), 'utf8');
    const shown = /```ts\n([\s\S]*?)```/.exec(readme)?.[1];
    expect(shown).toBe(await readFile(join(SOURCE, 'examples', 'keep-a-copy.ts'), 'utf8'));
  });
});
