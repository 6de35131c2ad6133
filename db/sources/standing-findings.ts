import type { FindingKind } from '../../services/quality/finding.ts';
import type { FindingState } from '../../services/quality/finding-answer.ts';
import type { SqlLike } from '../client.ts';

/** Which findings are asked about, and by whom. */
export interface AskedFindings {
  /** Only these; null: all. */
  readonly ids?: readonly string[] | null;
  /** Found, answered or resolved on this day or later; null: whenever. */
  readonly since?: string | null;
  /** The day on which answers are judged. */
  readonly today: string;
  /** Concerning this municipality, or all. Null: whatever the reach. */
  readonly municipality: string | null;
  readonly kind: FindingKind | null;
  readonly state: FindingState | null;
  /** Municipalities whose findings may be seen; those that concern all are seen besides. Null: every one. */
  readonly reach: readonly string[] | null;
}

/**
 * Each finding asked about once, as it stands: `standing` from `from` to the end of `where`, with its last answer as `last`;
 * `stands` is its state. The reach is part of the `where`, so that lists and counts cannot go beyond it.
 */
export function standingFindings(sql: SqlLike, question: AskedFindings) {
  const { municipality, kind, state, today, since = null } = question;
  const ids = question.ids == null ? null : [...question.ids];
  const reach = question.reach === null ? null : [...question.reach];
  const last = sql`
    left join lateral (select * from finding_answer where finding_id = finding.id order by finding_answer.id desc limit 1)
      as last on last.answered_on >= finding.opened_on`;
  const stands = sql`(case when resolved_on is not null then 'RESOLVED' when last.expires_on > ${today}::date then 'ANSWERED'
    else 'OPEN' end)`;
  const standing = sql`
    from finding ${last}
    where not exists (select from finding as later where later.id = finding.id and later.opened_on > finding.opened_on)
      and (${reach}::text[] is null or municipality_numbers is null or municipality_numbers && ${reach}::text[])
      and (${municipality}::text is null or municipality_numbers is null
        or municipality_numbers @> array[${municipality}::text])
      and (${kind}::text is null or finding.kind = ${kind}::text)
      and (${ids}::text[] is null or finding.id = any (${ids}::text[]))
      and (${since}::date is null or greatest(opened_on, resolved_on, last.answered_on) >= ${since}::date)
      and (${state}::text is null or ${stands} = ${state}::text)`;
  return { stands, standing };
}
