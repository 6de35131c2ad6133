import { createHash } from 'node:crypto';
import { positionsWhere } from './positions-where.ts';
import { takePositions } from './take-positions.ts';

/** Protected rows of one level as columns; each row stands for the level's weight of cases. Nothing in it is confidential. */
export interface ProtectedRows {
  readonly length: number;
  readonly municipality: Uint16Array;
  readonly month: Uint16Array;
  readonly service: Uint8Array;
  readonly ageBand: Uint8Array;
  readonly outcome: Uint8Array;
  readonly complaint: Uint8Array;
  readonly deadline: Uint8Array;
  readonly days: Uint16Array;
}

/** The sensitive part of earlier rows: withheld until now, or corrected. Position i is that of row `row[i]` of the level. */
export interface Completions {
  readonly length: number;
  /** Number of the row in its level, counted from 0 over all releases. */
  readonly row: Int32Array;
  readonly outcome: Uint8Array;
  readonly complaint: Uint8Array;
  readonly deadline: Uint8Array;
  readonly days: Uint16Array;
}

/** @returns rows of zeros. */
export function allocateRows(length: number): ProtectedRows {
  return {
    length,
    municipality: new Uint16Array(length),
    month: new Uint16Array(length),
    service: new Uint8Array(length),
    ageBand: new Uint8Array(length),
    outcome: new Uint8Array(length),
    complaint: new Uint8Array(length),
    deadline: new Uint8Array(length),
    days: new Uint16Array(length),
  };
}

/** @returns completions of zeros. */
export function allocateCompletions(length: number): Completions {
  return {
    length,
    row: new Int32Array(length),
    outcome: new Uint8Array(length),
    complaint: new Uint8Array(length),
    deadline: new Uint8Array(length),
    days: new Uint16Array(length),
  };
}

const NAMES = [
  'municipality',
  'month',
  'service',
  'ageBand',
  'outcome',
  'complaint',
  'deadline',
  'days',
] as const satisfies readonly (keyof ProtectedRows)[];
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
  const all = allocateRows(releases.reduce((sum, release) => sum + release.rows.length, 0));
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
    for (const name of NAMES) all[name].set(rows[name], end);
    end += rows.length;
  }
  return pickRows(
    all,
    positionsWhere(end, (row) => isRetracted[row] === 0),
  );
}

function pickRows(rows: ProtectedRows, positions: Int32Array): ProtectedRows {
  if (positions.length === rows.length) return rows;
  const picked = allocateRows(positions.length);
  for (const name of NAMES) takePositions<Uint8Array | Uint16Array>(picked[name], rows[name], positions);
  return picked;
}

/** @returns SHA-256 (hex) over the previous link and every byte that the release publishes: a changed row breaks the chain. */
export function chainHash(previous: string, through: number, levels: readonly ReleasedLevel[]): string {
  const hash = createHash('sha256').update(previous).update(`\n${through}\n`);
  for (const { rows, completions, retracted } of levels) {
    hash.update(`${rows.length}\n`);
    for (const name of NAMES) hash.update(rows[name]);
    hash.update(`${completions.length}\n`).update(completions.row);
    for (const name of SENSITIVE) hash.update(completions[name]);
    // Releases from before rows could be retracted have the links that they were published with.
    if (retracted.length > 0) hash.update(`retracted ${retracted.length}\n`).update(retracted);
  }
  return hash.digest('hex');
}
