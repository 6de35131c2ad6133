import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import { printedSchema } from './printed-schema.ts';

/** The changes of a new schema that break a consumer of the old one, in words; empty: none. */
export async function breakingChanges(before: string, after: string): Promise<readonly string[]> {
  const changes = await diff(buildSchema(before), buildSchema(after));
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ message, path }) => (path === undefined ? message : `${path}: ${message}`));
}

/** The committed schema of a git revision; null where there is none (a first commit, no git). */
export function committedSchema(revision: string): string | null {
  try {
    return execFileSync('git', ['show', `${revision}:schema/schema.graphql`], {
      cwd: new URL('..', import.meta.url),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return null;
  }
}

/** The first of these revisions that has a schema is what consumers have: the shared main, else the local one. */
export const BASES: readonly string[] = ['origin/main', 'main', 'HEAD'];

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const bases = process.argv[2] === undefined ? BASES : [process.argv[2]];
  const before = bases.map(committedSchema).find((schema) => schema !== null);
  if (before === undefined) {
    console.log(`No committed schema in ${bases.join(', ')}: nothing to compare with`);
  } else {
    const broken = await breakingChanges(before ?? '', printedSchema());
    for (const change of broken) console.error(change);
    if (broken.length > 0) process.exitCode = 1;
    else console.log('No breaking change');
  }
}
