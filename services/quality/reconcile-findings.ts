import type { LocalDate } from '../calendar/date-time.ts';
import { FINDING_KINDS, type Finding, type FindingKind, type StoredFinding } from './finding.ts';

/** The effect of a run of the rules on the history, from which nothing is ever removed. */
export interface Reconciliation {
  /** New rows: found, and not open. A finding that was resolved once and is back is a new row with the same id. */
  readonly opened: readonly StoredFinding[];
  /** Found again: open since the day they were opened, with the words and observations of today. */
  readonly stillOpen: readonly StoredFinding[];
  /** Open and no longer found: resolved today. */
  readonly resolved: readonly StoredFinding[];
}

/**
 * Compares what is open with what was found.
 *
 * @param open the open rows (`resolvedOn` null); resolved ones are left alone.
 * @param kinds the kinds that were looked for: of others, not finding anything means nothing.
 */
export function reconcileFindings(
  open: readonly StoredFinding[],
  found: readonly Finding[],
  today: LocalDate,
  kinds: readonly FindingKind[] = FINDING_KINDS,
): Reconciliation {
  const before = new Map(open.filter(({ resolvedOn }) => resolvedOn === null).map((row) => [row.id, row]));
  const now = new Map(found.filter(({ kind }) => kinds.includes(kind)).map((item) => [item.id, item]));
  const opened: StoredFinding[] = [];
  const stillOpen: StoredFinding[] = [];
  for (const [id, item] of now) {
    const row = before.get(id);
    if (row === undefined) opened.push({ ...item, openedOn: today, resolvedOn: null });
    else stillOpen.push({ ...item, openedOn: row.openedOn, resolvedOn: null });
  }
  const gone = [...before.values()].filter(({ id, kind }) => kinds.includes(kind) && !now.has(id));
  return { opened, stillOpen, resolved: gone.map((row) => ({ ...row, resolvedOn: today })) };
}
