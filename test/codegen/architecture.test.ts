import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
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
