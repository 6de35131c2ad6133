import { NO_DAYS } from '../../services/disclosure-control/codes.ts';
import { type Geography, withDivided } from '../../services/disclosure-control/geography.ts';
import { assembleRows, type ReleasedLevel } from '../../services/disclosure-control/protected-rows.ts';
import { type ProtectedTable, protectedTable } from '../../services/disclosure-control/query/protected-table.ts';
import { reportedIn } from '../../services/disclosure-control/reported-months.ts';
import type { Level } from '../../services/disclosure-control/small-cell-rule.ts';
import type { RecipientCount, ReleaseContent } from './release-checksum.ts';

/** One release, as anybody may know of it. */
export interface StatisticsRelease {
  /** Such as `2026-09`, or `synthetic-2026-09` where made-up cases are among its rows. */
  readonly id: string;
  /** 1 for the first. */
  readonly number: number;
  /** The day it was published, Norwegian time, `YYYY-MM-DD`. */
  readonly publishedOn: string;
  /** Last day of the last month it covers, `YYYY-MM-DD`. */
  readonly coversThrough: string;
  /** SHA-256 (hex) over everything published up to and with this release. */
  readonly checksum: string;
  /** Made-up cases are among the rows published so far. */
  readonly synthetic: boolean;
  /** This release included late, withdrawn and corrected cases. */
  readonly isSettlement: boolean;
}

/** The statistics as of the newest release; immutable, and nothing in it is confidential. */
export interface StatisticsVersion {
  /** In order of release, newest last; never empty. */
  readonly releases: readonly StatisticsRelease[];
  /** The newest release's. */
  readonly synthetic: boolean;
  /**
   * The rows of a level, as they stood with a release.
   * @param releaseId absent: the newest. An unknown one gives null.
   */
  tableFor(level: Level): ProtectedTable;
  tableFor(level: Level, releaseId: string): ProtectedTable | null;
  /**
   * Persons by place, year and age band; a row represents as many cases as the level's weight. A year is added once it is over.
   */
  recipientsFor(level: Level): readonly RecipientCount[];
}

/** A release as loaded. */
export interface LoadedRelease extends StatisticsRelease {
  /** First month that any release up to this one covers, `year × 12 + month − 1`. */
  readonly firstMonth: number;
  readonly content: ReleaseContent;
}

/** Maximum of cached tables besides the newest: two levels of a few releases whose receipts are requested. */
const OLDER_TABLES_MAX = 6;

/** @param loaded in order of release, at least one. */
export function statisticsVersion(loaded: readonly LoadedRelease[], present: Geography): StatisticsVersion {
  const newest = loaded.at(-1)!;
  const geography = withDivided(present, numbersIn(loaded));
  const older = new Map<string, ProtectedTable>();
  const build = (level: Level, count: number): ProtectedTable => tableOf(loaded.slice(0, count), level, geography);
  const tables = { A: build('A', loaded.length), P: build('P', loaded.length) };
  function tableFor(level: Level): ProtectedTable;
  function tableFor(level: Level, releaseId: string): ProtectedTable | null;
  function tableFor(level: Level, releaseId?: string): ProtectedTable | null {
    if (releaseId === undefined || releaseId === newest.id) return tables[level];
    const place = loaded.findIndex(({ id }) => id === releaseId);
    if (place < 0) return null;
    const key = `${level} ${releaseId}`;
    const table = older.get(key) ?? build(level, place + 1);
    older.delete(key);
    older.set(key, table);
    const [longestUnused] = older.keys();
    if (older.size > OLDER_TABLES_MAX && longestUnused !== undefined) older.delete(longestUnused);
    return table;
  }
  const recipients = {
    A: loaded.flatMap(({ content }) => content.recipients.A),
    P: loaded.flatMap(({ content }) => content.recipients.P),
  };
  return {
    releases: loaded.map(({ content: _, firstMonth: __, ...release }) => Object.freeze(release)),
    synthetic: newest.synthetic,
    tableFor,
    recipientsFor: (level) => recipients[level],
  };
}

/** The municipalities that releases tell of. */
function numbersIn(loaded: readonly LoadedRelease[]): ReadonlySet<string> {
  const numbers = new Set<string>();
  for (const { content } of loaded) {
    for (const number of content.reported.keys()) numbers.add(number);
    for (const number of new Set(content.P.rows.municipality)) numbers.add(String(number).padStart(4, '0'));
  }
  return numbers;
}

function tableOf(loaded: readonly LoadedRelease[], level: Level, geography: Geography): ProtectedTable {
  const newest = loaded.at(-1)!;
  const rows = assembleRows(loaded.map(({ content }) => placed(content[level], geography)));
  return protectedTable({
    level,
    rows,
    geography,
    releaseId: newest.id,
    releasedThrough: loaded.map(({ content }) => content.through),
    firstMonth: newest.firstMonth,
    reported: reportedIn(geography, newest.content.reported),
    intervals: newest.content.intervals[level],
  });
}

/**
 * Turns municipality numbers into positions; a merged municipality's number leads to its successor.
 * @throws RangeError for a number that is not in the geography
 */
export function placed({ rows, ...changes }: ReleasedLevel, geography: Geography): ReleasedLevel {
  const positions = new Int32Array(10_000).fill(-1);
  for (const [former, present] of geography.formerNumbers) {
    if (present.length === 1) positions[Number(former)] = geography.positionOf.get(present[0]!) ?? -1;
  }
  for (const [number, position] of geography.positionOf) positions[Number(number)] = position;
  const municipality = rows.municipality.map((number) => {
    const position = positions[number]!;
    if (position < 0) throw new RangeError('released rows of a municipality that the directory does not know');
    return position;
  });
  return { rows: { ...rows, municipality }, ...changes };
}

/** The value in the tables for "no handling time". */
export const daysFromTable = (days: number): number => (Number.isNaN(days) ? NO_DAYS : days);
