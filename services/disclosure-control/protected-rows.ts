import { createHash } from 'node:crypto';
import { NOT_YET } from './codes.ts';

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

/** The withheld part of earlier rows, published once their bucket closed: position i completes row `row[i]` of the level. */
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

/** One release's contribution to a level. */
export interface ReleasedLevel {
  readonly rows: ProtectedRows;
  readonly completions: Completions;
}

/**
 * All released rows of a level in one set of columns, completions applied.
 * @param releases in the order of release; a completion of a row that is unknown or already complete throws.
 */
export function assembleRows(releases: readonly ReleasedLevel[]): ProtectedRows {
  const all = allocateRows(releases.reduce((sum, release) => sum + release.rows.length, 0));
  let at = 0;
  for (const { rows, completions } of releases) {
    for (const name of NAMES) all[name].set(rows[name], at);
    at += rows.length;
    for (let i = 0; i < completions.length; i++) {
      const row = completions.row[i]!;
      if (row >= at || all.outcome[row] !== NOT_YET.outcome)
        throw new RangeError('completion of a row that is not open');
      all.outcome[row] = completions.outcome[i]!;
      all.complaint[row] = completions.complaint[i]!;
      all.deadline[row] = completions.deadline[i]!;
      all.days[row] = completions.days[i]!;
    }
  }
  return all;
}

/** @returns SHA-256 (hex) over the previous link and every byte that the release publishes: a changed row breaks the chain. */
export function chainHash(previous: string, through: number, levels: readonly ReleasedLevel[]): string {
  const hash = createHash('sha256').update(previous).update(`\n${through}\n`);
  for (const { rows, completions } of levels) {
    hash.update(`${rows.length}\n`);
    for (const name of NAMES) hash.update(rows[name]);
    hash.update(`${completions.length}\n`).update(completions.row);
    for (const name of ['outcome', 'complaint', 'deadline', 'days'] as const) hash.update(completions[name]);
  }
  return hash.digest('hex');
}
