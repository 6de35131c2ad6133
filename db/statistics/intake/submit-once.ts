import { createHash } from 'node:crypto';
import type { TransactionSql } from 'postgres';
import type { Sql } from '../../client.ts';
import { DryRunRollback } from '../../dry-run-rollback.ts';
import { keepUnderKey, takeKey } from '../../idempotency.ts';
import { type AuditEvent, writeAuditEvent } from '../../queries/write-audit-event.ts';
import { type CaseIntake, submitCaseEvents } from './import-case-events.ts';

/** The submitter of a batch, and its idempotency key. */
export interface CaseSubmitter {
  readonly clientId: string;
  /** Stored as a hash only, because the caller chose the text. */
  readonly idempotencyKey: string;
  /** Written in the same transaction, with the outcome. */
  readonly audit: Omit<AuditEvent, 'outcome'>;
  /** Take it in, see whether the database does, and take it all back. */
  readonly dryRun: boolean;
}

/** `repeated`: the key was used before for the same batch, and nothing was written now. TRIED: it would be taken in. */
export type SubmissionResult =
  | { readonly kind: 'SUBMITTED'; readonly repeated: boolean }
  | { readonly kind: 'TRIED' | 'KEY_REUSED' };

/**
 * Hands in cases as the API's role, in one transaction with the idempotency key and the audit row. `intake.contentHash`
 * distinguishes two batches under the same key.
 * @throws StatisticsError as `submitCaseEvents`; then neither cases nor key are stored.
 */
export async function submitCaseEventsOnce(
  sql: Sql,
  intake: CaseIntake,
  { clientId, idempotencyKey, audit, dryRun }: CaseSubmitter,
): Promise<SubmissionResult> {
  const hash = createHash('sha256').update(idempotencyKey).digest('hex');
  const key = { clientId, idempotencyKey: `case-events-${hash}`, payloadHash: intake.contentHash };
  const submit = async (transaction: TransactionSql): Promise<SubmissionResult> => {
    const taken = dryRun ? null : await takeKey(transaction, key);
    if (taken?.kind === 'KEY_REUSED') return { kind: 'KEY_REUSED' };
    if (taken?.kind === 'USED') return { kind: 'SUBMITTED', repeated: true };
    await submitCaseEvents(transaction, intake);
    if (dryRun) throw new DryRunRollback<SubmissionResult>({ kind: 'TRIED' });
    await writeAuditEvent(transaction, { ...audit, outcome: 'ALLOWED' });
    await keepUnderKey(transaction, key, {});
    return { kind: 'SUBMITTED', repeated: false };
  };
  try {
    return await sql.begin(submit);
  } catch (error) {
    if (error instanceof DryRunRollback) return error.result as SubmissionResult;
    throw error;
  }
}
