import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const rows = [
  ...read('docs/clients.md').matchAll(/^\| `([@\w./-]+)` \| ([\d.]+) \| [^|]+ \| `(test\/[\w/.-]+)` \|$/gm),
].map(([, name = '', version = '', file = '']) => ({ name, version, file }));

test('the table of clients has a row for each of them', () => {
  expect(rows.length).toBeGreaterThanOrEqual(14);
  expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
});

test.each(rows)('$name $version is what its test runs', ({ name, version, file }) => {
  const installed = JSON.parse(read(`node_modules/${name}/package.json`)) as { version: string };
  expect(installed.version.split('.').slice(0, version.split('.').length).join('.')).toBe(version);
  // Imported, or started as a program of its own.
  expect(read(file)).toMatch(new RegExp(`['"]${name.replaceAll('.', '\\.')}(?:/[\\w/.-]+)?['"]`));
});
