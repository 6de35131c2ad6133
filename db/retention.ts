import type { Sql } from './client.ts';

/** Tables with limited retention: the column with the age of a row, and the reason for the default. */
const TABLES = {
  /** Two years: an abuse is often found when a year's report is made. */
  audit: { table: 'audit_event', at: 'at', days: 730 },
  /** A client that asks again after a week has lost its answer otherwise too. */
  idempotencyKeys: { table: 'idempotency_key', at: 'created_at', days: 7 },
  /** A quarter to notice that a receiver was gone, and to have its messages sent anew. */
  webhookDeadLetters: { table: 'webhook_dead_letter', at: 'created_at', days: 90 },
} as const;

export type Retained = keyof typeof TABLES;

/** Days, where they are not the defaults. */
export type RetentionDays = Readonly<Partial<Record<Retained, number | undefined>>>;

/** Rows of one step: short enough that nobody waits for it. */
const STEP_ROWS = 5_000;

/**
 * Removes what is older than its retention time, in small steps, each in a transaction of its own. A run that was stopped
 * continues next time. Run as the owner of the tables. The directory's history is never removed; the servers prune the change
 * feed.
 * @returns how many rows were removed, by kind
 */
export async function pruneRetained(
  owner: Sql,
  days: RetentionDays = {},
  stepRows = STEP_ROWS,
): Promise<Record<Retained, number>> {
  const removed = { audit: 0, idempotencyKeys: 0, webhookDeadLetters: 0 };
  for (const name of Object.keys(TABLES) as Retained[]) {
    const { table, at, days: usual } = TABLES[name];
    for (let step = stepRows; step === stepRows; removed[name] += step) {
      const { count } = await owner`
        delete from ${owner(table)} where ctid = any (array(
          select ctid from ${owner(table)} where ${owner(at)} < now() - make_interval(days => ${days[name] ?? usual})
          limit ${stepRows}))`;
      step = count;
    }
  }
  return removed;
}
