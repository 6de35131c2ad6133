import { createHash, type Hash } from 'node:crypto';
import type { IntervalTable } from '../../services/disclosure-control/intervals/error-classes.ts';
import { chainHash, type ReleasedLevel } from '../../services/disclosure-control/protected-rows.ts';

/** A protected count of persons: `rows` rows of the level's weight. Places of different kinds never add up. */
export interface RecipientCount {
  /** `NO`, a county number, a municipality number, or `<county>-other`. */
  readonly place: string;
  readonly year: number;
  /** Index into AGE_BANDS. */
  readonly ageBand: number;
  readonly rows: number;
}

/** Everything one release publishes. In the rows, `municipality` holds the municipality's number (`0301` is 301). */
export interface ReleaseContent {
  /** `year × 12 + month − 1`. */
  readonly through: number;
  readonly A: ReleasedLevel;
  readonly P: ReleasedLevel;
  readonly recipients: Readonly<Record<'A' | 'P', readonly RecipientCount[]>>;
  /** Keyed by municipality number; months, `to` exclusive. */
  readonly reported: ReadonlyMap<string, { readonly from: number; readonly to: number }>;
  /** Empty in releases from before intervals were measured. */
  readonly intervals: Readonly<Record<'A' | 'P', IntervalTable>>;
}

/**
 * The link of a release in the hash chain: SHA-256 (hex) over the previous link and every published value. It is made of
 * numbers that never change, so that it can be checked from the tables for good.
 * @param previous empty for the first release.
 */
export function releaseChecksum(previous: string, content: ReleaseContent): string {
  const { through, A, P, recipients, reported, intervals } = content;
  const hash = createHash('sha256').update(chainHash(previous, through, [A, P]));
  for (const level of ['A', 'P'] as const) {
    for (const { place, year, ageBand, rows } of sorted(recipients[level])) {
      hash.update(`\n${level} ${place} ${year} ${ageBand} ${rows}`);
    }
  }
  for (const number of [...reported.keys()].sort()) {
    const { from, to } = reported.get(number)!;
    hash.update(`\n${number} ${from} ${to}`);
  }
  for (const level of ['A', 'P'] as const) hashIntervals(hash, level, intervals[level]);
  return hash.digest('hex');
}

function hashIntervals(hash: Hash, level: string, intervals: IntervalTable): void {
  for (const family of Object.keys(intervals).sort()) {
    for (const { low, high, mean, deviation, figures } of intervals[family] ?? []) {
      hash.update(`\n${level} ${family} ${low} ${high} ${mean} ${deviation} ${figures}`);
    }
  }
}

function sorted(counts: readonly RecipientCount[]): RecipientCount[] {
  return [...counts].sort((a, b) => a.year - b.year || compare(a.place, b.place) || a.ageBand - b.ageBand);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
