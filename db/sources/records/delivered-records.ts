import type { SqlLike } from '../../client.ts';

/** The source of a file, and when it was read. */
export interface Sender {
  readonly sourceId: string;
  /** An instant: what is written bears it as `verified_at`. */
  readonly now: string;
  /** The day it then is in Norway. */
  readonly today: string;
}

/** A row that an earlier file of the same kind wrote. */
export interface RecordedKey {
  /** The key of the row, its parts with `/` between them. */
  readonly key: string;
  /** Its `verified_at` when it was written; with another one now, somebody has confirmed it since. */
  readonly writtenAt: string;
}

/** A file compared with the rows that earlier files wrote. */
export interface RecordComparison {
  /** The number of rows that it states, counted as they are recorded. */
  readonly delivered: number;
  /** The keys of those that it no longer states. */
  readonly missing: readonly string[];
}

/** Rows of the directory that a file states and that are no observations: persons, amounts, special days. */
export interface DeliveredRecords {
  /** The day of the newest imported file, to refuse an older one; absent: such files have no date. */
  newestStored?(sql: SqlLike): Promise<string | null>;
  compare(sql: SqlLike, recorded: readonly string[]): Promise<RecordComparison>;
  /** Takes back one that is missing, unless somebody has confirmed it since; answers how many rows changed. */
  takeBack(sql: SqlLike, record: RecordedKey): Promise<number>;
  /** Writes what is new or changed; answers the keys of the rows it wrote. */
  write(sql: SqlLike): Promise<readonly string[]>;
  /** The audit's entry about them; absent: nothing in them is protected. */
  readonly audited?: AuditedRecords;
}

export interface AuditedRecords {
  /** Schema coordinates of the protected fields. */
  readonly coordinates: readonly string[];
  /** The municipalities whose these rows are. */
  municipalitiesOf(sql: SqlLike, keys: readonly string[]): Promise<readonly string[]>;
}
