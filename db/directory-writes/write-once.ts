import type { JSONValue, TransactionSql } from 'postgres';
import type { LocalDate } from '../../services/calendar/date-time.ts';
import { actAs } from '../act-as.ts';
import type { Sql, SqlLike } from '../client.ts';
import { keepUnderKey, takeKey, type WriteKey } from '../idempotency.ts';
import { showToCoOwners } from '../sources/shared-office-changes.ts';

/** The outcome of a write: `keep` is stored under the key in the write's own transaction; null: nothing was done, and it may be tried again. */
export interface WorkDone<Result> {
  readonly result: Result;
  readonly keep: JSONValue | null;
}

/** `kept`: the result stored at the first use of the key; nothing was written now. */
export type WrittenOnce<Result> =
  | { readonly kind: 'DONE'; readonly result: Result; readonly transaction: string }
  | { readonly kind: 'REPEATED'; readonly kept: unknown; readonly transaction: string }
  | { readonly kind: 'KEY_REUSED' }
  | { readonly kind: 'DISTURBED' };

/** Longest that one statement of a batch may take, and its day. */
export interface WriteBounds {
  readonly statementTimeoutMs: number;
  /** The day it is in Norway. */
  readonly today: LocalDate;
}

/**
 * Does a client's write once for its idempotency key, however often it is sent: the key, its stored result and the write are
 * one transaction, and a concurrent repeat waits. After a deadlock or serialization failure it is tried once more.
 * DISTURBED: a concurrent change violated a constraint twice; nothing was written.
 */
export async function writeOnce<Result>(
  sql: Sql,
  key: WriteKey,
  bounds: WriteBounds,
  work: (transaction: TransactionSql) => Promise<WorkDone<Result>>,
): Promise<WrittenOnce<Result>> {
  const attempt = () =>
    sql.begin((transaction) => once(transaction, key, bounds, work)) as Promise<WrittenOnce<Result>>;
  try {
    return await attempt().catch((error: unknown) => {
      if (CIRCLES.has(codeOf(error)) || BY_OTHERS.has(codeOf(error))) return attempt();
      throw error;
    });
  } catch (error) {
    if (BY_OTHERS.has(codeOf(error))) return { kind: 'DISTURBED' };
    throw error;
  }
}

/** Deadlocks and failed serialisations: nothing is wrong with the statement. */
const CIRCLES: ReadonlySet<string> = new Set(['40P01', '40001']);
/**
 * Constraints between rows (foreign keys, unique keys, exclusions), which another write at the same moment may have broken. What a row
 * breaks by itself (a check, a missing value) is broken again however often it is sent: that is an error of the platform.
 */
const BY_OTHERS: ReadonlySet<string> = new Set(['23503', '23505', '23P01']);

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

async function once<Result>(
  transaction: TransactionSql,
  key: WriteKey,
  { statementTimeoutMs, today }: WriteBounds,
  work: (transaction: TransactionSql) => Promise<WorkDone<Result>>,
): Promise<WrittenOnce<Result>> {
  await transaction`select set_config('statement_timeout', ${String(statementTimeoutMs)}, true)`;
  const taken = await takeKey(transaction, key);
  if (taken.kind === 'KEY_REUSED') return { kind: 'KEY_REUSED' };
  if (taken.kind === 'USED') {
    return { kind: 'REPEATED', kept: taken.kept['kept'], transaction: String(taken.kept['transaction'] ?? '') };
  }
  await actAs(transaction, `client:${key.clientId}`);
  const { result, keep } = await work(transaction);
  const [now] = await transaction<{ id: string; sharedOffices: string[] }[]>`
    select pg_current_xact_id()::text as id, array(
      select entity_id from change where transaction = pg_current_xact_id() and entity_type = 'OFFICE'
        and cardinality(municipality_numbers) > 1) as "sharedOffices"`;
  const { id, sharedOffices } = now ?? { id: '', sharedOffices: [] };
  await showToCoOwners(transaction, sharedOffices, today);
  if (keep !== null) await keepUnderKey(transaction, key, { transaction: id, kept: keep });
  return { kind: 'DONE', result, transaction: id };
}

/** The directory's version that a transaction made; null: it changed nothing that the directory shows. */
export async function versionOf(sql: SqlLike, transaction: string): Promise<string | null> {
  if (transaction === '') return null;
  const [commit] = await sql<{ version: string }[]>`
    select version from directory_commit where transaction = ${transaction}::text::xid8`;
  return commit?.version ?? null;
}
