import type { TransactionSql } from 'postgres';
import { expiryOf } from '../../services/quality/finding-answer.ts';
import {
  type AnswerableFinding,
  type AnswerItem,
  type AnswerResult,
  planAnswers,
  tidyComment,
} from '../../services/quality/plan-answers.ts';
import type { Sql, SqlLike } from '../client.ts';
import { type WorkDone, type WriteBounds, writeOnce } from '../directory-writes/write-once.ts';
import type { WriteKey } from '../idempotency.ts';
import { type AuditEvent, writeAuditEvent } from '../queries/write-audit-event.ts';
import { query } from '../query.ts';
import { findingAnswer } from '../tables/sources/finding-answer.ts';
import { resolveMended } from './resolve-mended.ts';

/** The person and organisation that answer, and the idempotency key. */
export interface FindingAnswerer extends WriteKey, WriteBounds {
  readonly isMine: (municipality: string) => boolean;
  readonly now: string;
  readonly today: string;
  readonly audit: Omit<AuditEvent, 'outcome' | 'municipalityNumbers'>;
}

export type AnsweredFindings =
  | { readonly kind: 'SAVED'; readonly results: readonly AnswerResult[] }
  | { readonly kind: 'KEY_REUSED' | 'DISTURBED' };

/**
 * Stores answers to findings, in one transaction with their idempotency key and audit row. Findings answered MENDED are
 * evaluated again at once and resolved where no rule finds them any more.
 */
export async function answerFindings(
  sql: Sql,
  items: readonly AnswerItem[],
  { keepGood, dryRun }: { readonly keepGood: boolean; readonly dryRun: boolean },
  answerer: FindingAnswerer,
): Promise<AnsweredFindings> {
  if (dryRun) return { kind: 'SAVED', results: (await plan(sql, items, keepGood, answerer)).results };
  const written = await writeOnce(sql, answerer, answerer, (transaction) =>
    answer(transaction, items, keepGood, answerer),
  );
  if (written.kind === 'KEY_REUSED' || written.kind === 'DISTURBED') return written;
  const results = written.kind === 'DONE' ? written.result : (written.kept as readonly AnswerResult[]);
  return { kind: 'SAVED', results };
}

async function plan(sql: SqlLike, items: readonly AnswerItem[], keepGood: boolean, answerer: FindingAnswerer) {
  const findings = await findAnswerable(sql, [...new Set(items.map(({ finding }) => finding))]);
  return { findings, results: planAnswers(items, findings, answerer.isMine, answerer.today, keepGood) };
}

async function answer(
  sql: TransactionSql,
  items: readonly AnswerItem[],
  keepGood: boolean,
  answerer: FindingAnswerer,
): Promise<WorkDone<readonly AnswerResult[]>> {
  const { findings, results } = await plan(sql, items, keepGood, answerer);
  const { now, today, clientId } = answerer;
  const answered = results
    .filter(({ outcome }) => outcome === 'UPDATED')
    .map(({ index }) => items[index] as AnswerItem);
  if (answered.length > 0) {
    const rows = answered.map(({ finding, kind, comment }) => ({
      findingId: finding,
      kind,
      comment: tidyComment(comment),
      clientId,
      answeredAt: now,
      answeredOn: today,
      expiresOn: expiryOf(kind, today),
    }));
    await query(sql, (database) => database.insert(findingAnswer).values(rows));
    const mended = answered.flatMap(({ kind, finding }) => (kind === 'MENDED' ? (findings.get(finding) ?? []) : []));
    await resolveMended(sql, mended, today);
  }
  const write = (outcome: AuditEvent['outcome'], of: readonly AnswerResult[]) => {
    const numbers = of.flatMap(({ finding }) => findings.get(finding)?.municipalities ?? []);
    return writeAuditEvent(sql, { ...answerer.audit, municipalityNumbers: [...new Set(numbers)].sort(), outcome });
  };
  const denied = results.filter(({ problem }) => problem?.code === 'FORBIDDEN');
  if (denied.length > 0) await write('DENIED', denied);
  const done = results.filter(({ outcome }) => outcome === 'UPDATED');
  if (done.length > 0) await write('ALLOWED', done);
  return { result: results, keep: done.length > 0 ? JSON.parse(JSON.stringify(results)) : null };
}

type Answerable = AnswerableFinding & { readonly entityType: string; readonly entityId: string };

/** Findings as they stand, by id, with their last answer. */
async function findAnswerable(sql: SqlLike, ids: readonly string[]): Promise<ReadonlyMap<string, Answerable>> {
  const rows = await sql<Answerable[]>`
    select distinct on (id) id, municipality_numbers as municipalities, opened_on as "openedOn", resolved_on as "resolvedOn",
      entity_type as "entityType", entity_id as "entityId",
      (select jsonb_build_object('kind', kind, 'comment', comment, 'answeredOn', answered_on, 'expiresOn', expires_on)
        from finding_answer where finding_id = finding.id order by finding_answer.id desc limit 1) as answer
    from finding where id = any (${[...ids]}) order by id, opened_on desc`;
  return new Map(rows.map((row) => [row.id, row]));
}
