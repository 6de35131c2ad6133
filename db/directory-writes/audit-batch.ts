import { hasCode, type ItemResult } from '../../services/directory-writes/plan-writes.ts';
import type { ScopeKind } from '../../services/directory-writes/write-kind.ts';
import type { SqlLike } from '../client.ts';
import { type AuditEvent, writeAuditEvent } from '../queries/write-audit-event.ts';

/** The facts about a batch that the audit records beside its results. */
export interface BatchAudit {
  /** Written in the same transaction, with the outcome and the municipalities. */
  readonly audit: Omit<AuditEvent, 'outcome' | 'municipalityNumbers'>;
  /** The municipalities that an office serves, or the municipality itself. */
  readonly municipalitiesOf: (scopeIs: ScopeKind, scope: string) => readonly string[];
}

/**
 * Writes one audit row for the denied items and one for the rest. Items that were merely wrong leave none: nothing was read or
 * written.
 * @param scopeOf the municipality that owns an item; null: none is known.
 */
export async function auditBatch(
  sql: SqlLike,
  results: readonly ItemResult[],
  scopeOf: (result: ItemResult) => readonly [ScopeKind, string | null],
  { audit, municipalitiesOf }: BatchAudit,
): Promise<void> {
  const write = (of: readonly ItemResult[], outcome: AuditEvent['outcome']) => {
    const scopes = new Map(of.map(scopeOf).map((scope) => [scope.join(' '), scope]));
    const numbers = [...scopes.values()].flatMap(([is, scope]) => (scope === null ? [] : municipalitiesOf(is, scope)));
    const municipalityNumbers = [...new Set(numbers)].sort();
    return writeAuditEvent(sql, { ...audit, municipalityNumbers, outcome });
  };
  const denied = results.filter((one) => hasCode([one], 'FORBIDDEN'));
  const done = results.filter(({ outcome }) => outcome !== 'REJECTED' && outcome !== 'HELD_BACK');
  const stale = results.filter((one) => hasCode([one], 'CONFLICT'));
  if (denied.length > 0) await write(denied, 'DENIED');
  if (done.length > 0) await write(done, 'ALLOWED');
  else if (stale.length > 0) await write(stale, 'CONFLICT');
}
