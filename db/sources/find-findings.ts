import type { Finding, FindingKind } from '../../services/quality/finding.ts';
import type { SqlLike } from '../client.ts';

/** A finding as it is kept; whom it concerns is the question's own business. */
export interface FindingRecord extends Omit<Finding, 'municipalities'> {
  readonly openedOn: string;
  readonly resolvedOn: string | null;
  /** Every time it was there, oldest first. */
  readonly history: readonly { readonly openedOn: string; readonly resolvedOn: string | null }[];
  /** Its place in the list: open before resolved, then the more severe. */
  readonly rank: string;
}

export interface FindingQuestion {
  /** Concerning this municipality, or all. Null: whatever the reach. */
  readonly municipality: string | null;
  readonly kind: FindingKind | null;
  readonly state: 'OPEN' | 'RESOLVED' | null;
  /** Municipalities whose findings may be seen; those that concern all are seen besides. Null: every one. */
  readonly reach: readonly string[] | null;
  /** Rank and id of the last one seen; null: from the first. */
  readonly after: { readonly rank: string; readonly id: string } | null;
  readonly limit: number;
}

/** Findings as they stand, open ones first; the reach is the question's own `where`. Two statements whatever the size. */
export async function findFindings(
  sql: SqlLike,
  question: FindingQuestion,
): Promise<{ items: readonly FindingRecord[]; totalCount: number; hasNextPage: boolean }> {
  const { municipality, kind, state, after, limit } = question;
  const reach = question.reach === null ? null : [...question.reach];
  const standing = sql`
    from finding
    where not exists (select from finding as later where later.id = finding.id and later.opened_on > finding.opened_on)
      and (${reach}::text[] is null or municipality_numbers is null or municipality_numbers && ${reach}::text[])
      and (${municipality}::text is null or municipality_numbers is null
        or municipality_numbers @> array[${municipality}::text])
      and (${kind}::text is null or kind = ${kind}::text)
      and (${state}::text is null or (resolved_on is null) = (${state}::text = 'OPEN'))`;
  const rank = sql`(case when resolved_on is null then 'a' else 'b' end ||
    case severity when 'SERIOUS' then 'a' when 'WARNING' then 'b' else 'c' end)`;
  const rows = await sql<FindingRecord[]>`
    select id, kind, severity, entity_type as "entityType", entity_id as "entityId", field, message,
      observation_ids as "observationIds", opened_on as "openedOn", resolved_on as "resolvedOn", ${rank} as rank,
      (select jsonb_agg(jsonb_build_object('openedOn', time.opened_on, 'resolvedOn', time.resolved_on)
        order by time.opened_on) from finding as time where time.id = finding.id) as history
    ${standing}
      and (${after?.rank ?? null}::text is null
        or (${rank} collate "C", id collate "C") > (${after?.rank ?? null}::text, ${after?.id ?? null}::text))
    order by ${rank} collate "C", id collate "C"
    limit ${limit + 1}`;
  const [counted] = await sql<{ count: number }[]>`select count(*)::int as count ${standing}`;
  return { items: rows.slice(0, limit), totalCount: counted?.count ?? 0, hasNextPage: rows.length > limit };
}
