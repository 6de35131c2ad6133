import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Below these, a hostile request costs seconds of CPU or gets through; the reasons stand beside them. */
const MINIMUMS: Readonly<Record<string, string>> = {
  // 23 s of CPU for a query of 60 kB on 16.14.
  graphql: '16.15.0',
  '@apollo/server': '5.5.0',
  'drizzle-orm': '0.45.2',
};

const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as {
  packages: Record<string, { version?: string; resolved?: string }>;
};

test.each(Object.entries(MINIMUMS))('%s is at least %s in the lock file', (name, minimum) => {
  const version = lock.packages[`node_modules/${name}`]?.version ?? '0.0.0';
  expect(compare(version, minimum), `${name} ${version}`).toBeGreaterThanOrEqual(0);
});

test('there is one graphql in the tree, below 17', () => {
  const copies = Object.keys(lock.packages).filter((path) => /(^|\/)node_modules\/graphql$/.test(path));
  expect(copies).toEqual(['node_modules/graphql']);
  expect(compare(lock.packages['node_modules/graphql']?.version ?? '', '17.0.0')).toBeLessThan(0);
});

test('the lock file names no host to download from', () => {
  expect(Object.values(lock.packages).filter(({ resolved }) => resolved?.startsWith('http'))).toEqual([]);
});

function compare(left: string, right: string): number {
  const [a, b] = [left, right].map((version) => version.split('.').map(Number));
  for (let index = 0; index < 3; index += 1) {
    const difference = (a?.[index] ?? 0) - (b?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
