import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readPackage = (folder: string) =>
  JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
    scripts: Record<string, string>;
  };
const { dependencies, scripts } = readPackage('.');

/** What production starts: the server, its workers and every command. */
const ENTRIES = [
  'server.ts',
  'workers.ts',
  ...readdirSync(join(root, 'cli'))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `cli/${name}`),
];

/** Package → the file that first imports it, of all that an entry reaches; imports of types alone are gone at run time. */
function packagesReached(entries: readonly string[]): ReadonlyMap<string, string> {
  const packages = new Map<string, string>();
  const files = entries.map((entry) => join(root, entry));
  const seen = new Set(files);
  for (const file of files) {
    const imports = readFileSync(file, 'utf8').matchAll(
      /(?:^(?:import|export)\s(?!type\s)[^;]*?from\s+|^import\s+|\bimport\(\s*|createRequire\(import\.meta\.url\)\()'([^']+)'/gm,
    );
    for (const [, path = ''] of imports) {
      if (path.startsWith('.')) {
        const target = join(dirname(file), path);
        if (!/\.tsx?$/.test(path) || seen.has(target)) continue;
        seen.add(target);
        files.push(target);
      } else if (!isBuiltin(path)) {
        const name = path.split('/', path.startsWith('@') ? 2 : 1).join('/');
        if (!packages.has(name)) packages.set(name, relative(root, file));
      }
    }
  }
  return packages;
}

test('whatever the server and the commands import is there after `npm ci --omit=dev`', () => {
  const reached = packagesReached(ENTRIES);
  // Reached by the shortest and by the longest way: the walk sees something.
  expect([...reached.keys()]).toEqual(
    expect.arrayContaining(['pino', 'postgres', 'graphql', 'hyparquet-writer', 'fastify']),
  );
  const installed = { ...dependencies, ...readPackage('web').dependencies };
  expect([...reached].filter(([name]) => !(name in installed))).toEqual([]);
});

test('what `npm start` runs its files with is a dependency too', () => {
  expect(scripts['start']).toMatch(/^node .*--import tsx server\.ts$/);
  expect(Object.keys(dependencies)).toEqual(expect.arrayContaining(['node', 'tsx']));
});
