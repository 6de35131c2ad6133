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
  packages: Record<string, { version?: string; resolved?: string; license?: string; dev?: boolean; link?: boolean }>;
};

test.each(Object.entries(MINIMUMS))('%s is at least %s in the lock file', (name, minimum) => {
  const version = lock.packages[`node_modules/${name}`]?.version ?? '0.0.0';
  expect(compare(version, minimum), `${name} ${version}`).toBeGreaterThanOrEqual(0);
});

/** The same of packages that come with others; absent is best. */
const MINIMUMS_WHERE_PRESENT: Readonly<Record<string, string>> = {
  'body-parser': '2.3.0',
  qs: '6.14.1',
  validator: '13.15.20',
};

test.each(Object.entries(MINIMUMS_WHERE_PRESENT))('%s, where it is installed, is at least %s', (name, minimum) => {
  const copies = Object.entries(lock.packages).filter(
    ([path, { dev }]) => path.endsWith(`node_modules/${name}`) && !dev,
  );
  for (const [path, { version = '0.0.0' }] of copies) expect(compare(version, minimum), path).toBeGreaterThanOrEqual(0);
});

/**
 * Licences that leave whoever runs the platform free; `npm run sbom` lists every package with its own. MPL-2.0 asks for
 * changes to its own files alone, and nobody changes those of a package.
 */
const FREE =
  /^(?:MIT|MIT-0|MPL-2\.0|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|Unlicense|CC0-1\.0|Python-2\.0|PSF-2\.0|OFL-1\.1|Public Domain|CC-BY-[34]\.0)$/;

test('every package that is run has a licence that asks for nothing of what is built on it but being named', () => {
  const run = Object.entries(lock.packages).filter(
    ([path, { dev, link }]) => path.includes('node_modules/') && !dev && !link,
  );
  const others = run.flatMap(([path, { license = 'none' }]) => {
    const choices = license.replace(/[()]/g, '').split(' OR ');
    return choices.some((choice) => choice.split(' AND ').every((one) => FREE.test(one)))
      ? []
      : [`${path}: ${license}`];
  });
  expect(run.length).toBeGreaterThan(100);
  expect(others).toEqual([]);
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
