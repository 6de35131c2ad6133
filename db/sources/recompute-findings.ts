import { findAll } from '../../services/quality/finding-rules.ts';
import { reconcileFindings } from '../../services/quality/reconcile-findings.ts';
import type { SqlLike } from '../client.ts';
import { loadQualityView } from './load-quality-view.ts';
import { loadObservations } from './observation-rows.ts';
import { loadOpenFindings, storeFindings } from './store-findings.ts';

/** The effect of a run of the rules on the findings. */
export interface FindingsRun {
  readonly opened: number;
  /** Open before, found again: in other words, or resting on other observations. */
  readonly reworded: number;
  readonly stillOpen: number;
  readonly resolved: number;
}

/**
 * Runs every rule over all observations and opens, rewords and resolves findings accordingly. No finding is deleted. A
 * second run on the same day changes nothing. Call it in a transaction; concurrent runs wait for each other.
 *
 * @param today the day, in Norway, for which it is asked.
 */
export async function recomputeFindings(sql: SqlLike, today: string): Promise<FindingsRun> {
  await sql`select pg_advisory_xact_lock(hashtextextended('tjenestegraf findings', 0))`;
  const open = await loadOpenFindings(sql);
  const found = findAll(await loadObservations(sql), await loadQualityView(sql, today), today);
  const reconciliation = reconcileFindings(open, found, today);
  const { opened, stillOpen, resolved } = reconciliation;
  return {
    opened: opened.length,
    reworded: await storeFindings(sql, reconciliation, today),
    stillOpen: stillOpen.length,
    resolved: resolved.length,
  };
}
