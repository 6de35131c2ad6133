import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const readme = readFileSync(new URL('README.md', root), 'utf8');
const architecture = readFileSync(new URL('ARCHITECTURE.md', root), 'utf8');

test('every invariant of the architecture names a test that is there', () => {
  const rows = architecture.split('\n').filter((line) => /^\| \d+ \|/.test(line));
  expect(rows.length).toBeGreaterThanOrEqual(15);
  for (const row of rows) {
    const tests = row.match(/test\/[\w/.-]+\.test\.ts/g) ?? [];
    expect(tests.length, row).toBeGreaterThan(0);
    for (const path of tests) expect(existsSync(new URL(path, root)), path).toBe(true);
  }
});

test('whatever the README says where to find is there', () => {
  const paths = [
    ...readme.matchAll(/^\| [^|]+ \| `([^`]+)` \|$/gm),
    ...readme.matchAll(/\]\((?!https?:)([^)]+)\)/g),
  ].map(([, path = '']) => path);
  expect(paths.length).toBeGreaterThanOrEqual(15);
  for (const path of paths) if (!path.includes('.number')) expect(existsSync(new URL(path, root)), path).toBe(true);
});

test('the README is read in a few minutes', () => {
  expect(readme.split('\n').length).toBeLessThanOrEqual(150);
});
