import { createHash } from 'node:crypto';
import { allocateCodes, CODED_NAMES, type CodedColumns } from './coded-columns.ts';
import { positionsWhere } from './positions-where.ts';
import { allocateTuples, type SensitiveColumns } from './sensitive-columns.ts';
import { takePositions } from './take-positions.ts';

/** Protected rows of one level as columns; each row stands for the level's weight of cases. Nothing in it is confidential. */
export type ProtectedRows = CodedColumns;

/** The sensitive part of earlier rows: withheld until now, or corrected. Position i is that of row `row[i]` of the level. */
export interface Completions extends SensitiveColumns {
  readonly length: number;
  /** Number of the row in its level, counted from 0 over all releases. */
  readonly row: Int32Array;
}

/** @returns completions of zeros. */
export function allocateCompletions(length: number): Completions {
  return { length, row: new Int32Array(length), ...allocateTuples(length) };
}

const SENSITIVE = ['outcome', 'complaint', 'deadline', 'days'] as const;

/** One release's contribution to a level. */
export interface ReleasedLevel {
  readonly rows: ProtectedRows;
  readonly completions: Completions;
  /** Numbers of earlier rows that no longer stand, ascending. */
  readonly retracted: Int32Array;
}

/**
 * The rows of a level that stand after the releases given, completed and corrected.
 * @param releases in the order of release; a change of a row that is unknown or retracted throws a RangeError.
 */
export function assembleRows(releases: readonly ReleasedLevel[]): ProtectedRows {
  const all = allocateCodes(releases.reduce((sum, release) => sum + release.rows.length, 0));
  const isRetracted = new Uint8Array(all.length);
  let end = 0;
  const standing = (row: number): number => {
    if (row >= end || isRetracted[row] === 1) throw new RangeError('change of a row that does not stand');
    return row;
  };
  for (const { rows, completions, retracted } of releases) {
    for (let i = 0; i < completions.length; i++) {
      const row = standing(completions.row[i]!);
      for (const name of SENSITIVE) all[name][row] = completions[name][i]!;
    }
    for (const row of retracted) isRetracted[standing(row)] = 1;
    for (const name of CODED_NAMES) all[name].set(rows[name], end);
    end += rows.length;
  }
  return pickRows(
    all,
    positionsWhere(end, (row) => isRetracted[row] === 0),
  );
}

function pickRows(rows: ProtectedRows, positions: Int32Array): ProtectedRows {
  if (positions.length === rows.length) return rows;
  const picked = allocateCodes(positions.length);
  for (const name of CODED_NAMES) takePositions<Uint8Array | Uint16Array>(picked[name], rows[name], positions);
  return picked;
}

/** @returns SHA-256 (hex) over the previous link and every byte that the release publishes: a changed row breaks the chain. */
export function chainHash(previous: string, through: number, levels: readonly ReleasedLevel[]): string {
  const hash = createHash('sha256').update(previous).update(`\n${through}\n`);
  for (const { rows, completions, retracted } of levels) {
    hash.update(`${rows.length}\n`);
    for (const name of CODED_NAMES) hash.update(rows[name]);
    hash.update(`${completions.length}\n`).update(completions.row);
    for (const name of SENSITIVE) hash.update(completions[name]);
    // Releases from before rows could be retracted have the links that they were published with.
    if (retracted.length > 0) hash.update(`retracted ${retracted.length}\n`).update(retracted);
  }
  return hash.digest('hex');
}
