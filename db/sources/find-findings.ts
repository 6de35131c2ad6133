import type { Finding } from '../../services/quality/finding.ts';
import type { FindingAnswerKind, FindingState } from '../../services/quality/finding-answer.ts';
import type { SqlLike } from '../client.ts';
import { type AskedFindings, standingFindings } from './standing-findings.ts';

/** A stored finding, without the municipalities that it concerns: the query selects those. */
export interface FindingRecord extends Omit<Finding, 'municipalities'> {
  /** Null: every municipality. */
  readonly municipalities: readonly string[] | null;
  readonly state: FindingState;
  /** The newest first. */
  readonly answers: readonly AnswerRecord[];
  /** The last one since it was found; null: none. */
  readonly answer: AnswerRecord | null;
  readonly openedOn: string;
  readonly resolvedOn: string | null;
  /** Every time it was there, oldest first. */
  readonly history: readonly { readonly openedOn: string; readonly resolvedOn: string | null }[];
  /** Its place in the list: open before resolved, then the more severe. */
  readonly rank: string;
}

export interface AnswerRecord {
  readonly kind: FindingAnswerKind;
  readonly comment: string | null;
  readonly answeredBy: string | null;
  readonly answeredOn: string;
  readonly expiresOn: string;
}

export interface FindingQuestion extends AskedFindings {
  /** Rank and id of the last one seen; null: from the first. */
  readonly after: { readonly rank: string; readonly id: string } | null;
  readonly limit: number;
}

/** Findings as they stand, open ones first; the reach is the question's own `where`. Two statements whatever the size. */
export async function findFindings(
  sql: SqlLike,
  question: FindingQuestion,
): Promise<{ items: readonly FindingRecord[]; totalCount: number; hasNextPage: boolean }> {
  const { after, limit } = question;
  const { stands, standing } = standingFindings(sql, question);
  const rank = sql`(case ${stands} when 'OPEN' then 'a' when 'ANSWERED' then 'b' else 'c' end ||
    case severity when 'SERIOUS' then 'a' when 'WARNING' then 'b' else 'c' end)`;
  const rows = await sql<(Omit<FindingRecord, 'answer'> & { isAnswered: boolean })[]>`
    select finding.id, finding.kind, severity, entity_type as "entityType", entity_id as "entityId", field, message,
      observation_ids as "observationIds", opened_on as "openedOn", resolved_on as "resolvedOn", ${rank} as rank,
      (select jsonb_agg(jsonb_build_object('openedOn', time.opened_on, 'resolvedOn', time.resolved_on)
        order by time.opened_on) from finding as time where time.id = finding.id) as history,
      municipality_numbers as municipalities, ${stands} as state,
      coalesce((select jsonb_agg(jsonb_build_object('kind', one.kind, 'comment', comment, 'answeredBy', client.name,
        'answeredOn', answered_on, 'expiresOn', expires_on) order by one.id desc)
        from finding_answer as one left join client on client.id = client_id where finding_id = finding.id), '[]') as answers,
      last.id is not null as "isAnswered"
    ${standing}
      and (${after?.rank ?? null}::text is null
        or (${rank} collate "C", finding.id collate "C") > (${after?.rank ?? null}::text, ${after?.id ?? null}::text))
    order by ${rank} collate "C", finding.id collate "C"
    limit ${limit + 1}`;
  const [counted] = await sql<{ count: number }[]>`select count(*)::int as count ${standing}`;
  const items = rows
    .slice(0, limit)
    .map(({ isAnswered, ...row }) => ({ ...row, answer: (isAnswered && row.answers[0]) || null }));
  return { items, totalCount: counted?.count ?? 0, hasNextPage: rows.length > limit };
}
