import { readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const room = fileURLToPath(new URL('../../../services/disclosure-control/', import.meta.url));

/** Every file that a file reaches by its imports. */
function reaches(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  // With `from`, for its effects alone, or while it runs.
  for (const [, path] of readFileSync(file, 'utf8').matchAll(/(?:from|import|import\() ?'(\.[^']+)'/g))
    reaches(resolve(dirname(file), path!), seen);
  return seen;
}

test('nothing that answers a question can reach a case, an open bucket or a key', () => {
  const answering = readdirSync(resolve(room, 'query')).map((name) => resolve(room, 'query', name));
  const reached = new Set(answering.flatMap((file) => [...reaches(file)]));
  expect(answering.length).toBeGreaterThan(8);
  const rooms = readdirSync(room, { withFileTypes: true }).filter((one) => one.isDirectory());
  // A new room is one that answers, or one that is closed to what answers.
  expect(rooms.map(({ name }) => name).sort()).toEqual([
    'audit',
    'close',
    'intervals',
    'ledger',
    'query',
    'release',
    'round',
  ]);
  for (const file of reached) {
    expect(file).not.toMatch(/disclosure-control\/(audit|close|ledger|release|round)\//);
    expect(file).not.toMatch(/case-columns|keyed-random/);
  }
});
