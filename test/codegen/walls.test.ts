import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Room → an import that it must not have, and one that it may. */
const IMPORTS: readonly (readonly [room: string, refused: readonly string[], allowed: readonly string[]])[] = [
  [
    'services',
    ['schema/a.ts', 'resolvers/a.ts', 'db/a.ts', 'http/a.ts', 'cli/a.ts', 'config.ts', 'server.ts', 'start-server.ts'],
    ['services/calendar/a.ts'],
  ],
  [
    'services',
    ['fastify', 'postgres', 'drizzle-orm/pg-core', 'graphql', 'node:fs', 'node:net'],
    ['zod', 'node:crypto'],
  ],
  [
    'db',
    ['schema/a.ts', 'resolvers/a.ts', 'http/a.ts', 'cli/a.ts', 'config.ts', 'server.ts', 'start-server.ts'],
    ['services/a.ts'],
  ],
  ['db', ['graphql', 'type-graphql', 'fastify'], ['postgres', 'drizzle-orm']],
  ['schema', ['resolvers/a.ts', 'db/a.ts', 'http/a.ts', 'config.ts'], ['services/a.ts']],
  ['schema', ['postgres', 'drizzle-orm', 'fastify'], ['graphql']],
  [
    'resolvers',
    ['http/a.ts', 'cli/a.ts', 'config.ts', 'server.ts', 'start-server.ts'],
    ['db/a.ts', 'schema/a.ts', 'services/a.ts'],
  ],
  ['resolvers', ['postgres', 'drizzle-orm/pg-core', 'fastify'], ['type-graphql']],
  ['http', ['cli/a.ts', 'server.ts', 'workers.ts', 'codegen/a.ts'], ['resolvers/a.ts', 'config.ts']],
  ['http', ['postgres', 'drizzle-orm'], ['fastify']],
  ['reference', ['resolvers/a.ts', 'db/a.ts', 'http/a.ts', 'web/a.ts', 'server.ts'], ['schema/a.ts', 'services/a.ts']],
  ['schema', ['reference/a.ts'], []],
  ['cli', ['test/a.ts', 'bench/a.ts'], ['db/a.ts', 'server.ts']],
  ['codegen', ['db/a.ts', 'http/a.ts', 'server.ts'], ['schema/a.ts', 'resolvers/a.ts']],
  ['codegen/client', ['schema/a.ts', 'services/a.ts', 'node:fs'], ['codegen/client/a.ts']],
];

interface Diagnostic {
  readonly category: string;
  readonly location: { readonly path: string };
}

let folder: string;
let diagnostics: readonly Diagnostic[];

const planted = IMPORTS.flatMap(([room, refused, allowed]) =>
  [
    ...refused.map((path) => ({ path, room, isRefused: true })),
    ...allowed.map((path) => ({ path, room, isRefused: false })),
  ].flatMap((one) => ['', 'deep/er/'].map((depth) => ({ ...one, file: '', depth }))),
).map((one, index) => ({ ...one, file: `${one.room}/${one.depth}planted-${index}.ts` }));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'walls-'));
  const { vcs: _, $schema: __, ...settings } = JSON.parse(await readFile(join(root, 'biome.json'), 'utf8'));
  await writeFile(join(folder, 'biome.json'), JSON.stringify(settings));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const { path, file } of planted) {
    const up = '../'.repeat(file.split('/').length - 1);
    await plant(file, `import '${path.endsWith('.ts') ? `${up}${path}` : path}';\n`);
  }
  await plant('db/one.ts', "import type { Two } from './two.ts';\nexport interface One { two: Two }\n");
  await plant('db/two.ts', "import type { One } from './one.ts';\nexport interface Two { one: One }\n");
  const lines = (count: number) => 'count += 1;\n'.repeat(count);
  await plant('db/long-function.ts', `let count = 0;\nexport function long() {\n${lines(75)}return count;\n}\n`);
  await plant('db/long-file.ts', `export let count = 0;\n${lines(300)}`);
  const biome = join(root, 'node_modules/.bin/biome');
  const found = await promisify(execFile)(biome, ['lint', '--reporter=json', '--max-diagnostics=500', '.'], {
    cwd: folder,
    maxBuffer: 20_000_000,
  }).catch((error: { stdout: string }) => error);
  diagnostics = (JSON.parse(found.stdout) as { diagnostics: Diagnostic[] }).diagnostics;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function plant(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), text);
}

const rulesBrokenBy = (file: string) =>
  diagnostics.filter(({ location }) => location.path === file).map(({ category }) => category);

describe('the lint refuses', () => {
  test.each(planted.filter(({ isRefused }) => isRefused))('$file that imports $path', ({ file }) => {
    expect(rulesBrokenBy(file)).toContain('lint/style/noRestrictedImports');
  });

  test('files that import each other, if only their types', () => {
    expect(rulesBrokenBy('db/one.ts')).toEqual(['lint/suspicious/noImportCycles']);
  });

  test('a function of more than 70 lines and a file of more than 300', () => {
    expect(rulesBrokenBy('db/long-function.ts')).toEqual(['lint/complexity/noExcessiveLinesPerFunction']);
    expect(rulesBrokenBy('db/long-file.ts')).toEqual(['lint/style/noExcessiveLinesPerFile']);
  });
});

test.each(planted.filter(({ isRefused }) => !isRefused))('the lint lets $file import $path', ({ file }) => {
  expect(rulesBrokenBy(file)).toEqual([]);
});
