import type { FindingKind, Severity } from '../../services/quality/finding.ts';
import type { FindingState } from '../../services/quality/finding-answer.ts';
import type { EntityType } from '../../services/sources/observation.ts';
import type { SqlLike } from '../client.ts';
import { type AskedFindings, standingFindings } from './standing-findings.ts';

/** What findings are counted by. */
export type CountedBy = 'MUNICIPALITY' | 'KIND' | 'SEVERITY' | 'STATE' | 'ENTITY_TYPE';

/** Findings with the same values of what they are counted by; the others are null. */
export interface FindingCount {
  /** Null: those that concern every municipality, too. */
  readonly municipality: string | null;
  readonly kind: FindingKind | null;
  readonly severity: Severity | null;
  readonly state: FindingState | null;
  readonly entityType: EntityType | null;
  readonly count: number;
  /** Tells it from groups of the same size, and sorts among them. */
  readonly key: string;
}

export interface CountedFindings {
  readonly items: readonly FindingCount[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
}

/**
 * Findings counted by what is asked, the largest group first. By municipality, a finding counts in each one that it concerns,
 * is within the reach and is asked about. One statement whatever the size.
 * @param after the size and key of the last group seen; null: from the first
 */
export async function countFindings(
  sql: SqlLike,
  question: AskedFindings,
  by: readonly CountedBy[],
  after: { readonly count: number; readonly key: string } | null,
  limit: number,
): Promise<CountedFindings> {
  const { municipality } = question;
  const reach = question.reach === null ? null : [...question.reach];
  const { stands, standing } = standingFindings(sql, question);
  const asked = new Set(by);
  const when = (dimension: CountedBy, value: ReturnType<SqlLike>) => (asked.has(dimension) ? value : sql`null::text`);
  const places = asked.has('MUNICIPALITY')
    ? sql`left join lateral unnest(one.municipality_numbers) as place (number)
        on (${reach}::text[] is null or place.number = any (${reach}::text[]))
          and (${municipality}::text is null or place.number = ${municipality}::text)`
    : sql``;
  const [found] = await sql<[{ totalCount: number; rows: readonly FindingCount[] }]>`
    with one as (select finding.kind, severity, ${stands} as state, entity_type, municipality_numbers ${standing}),
    counted as (
      select ${when('MUNICIPALITY', sql`place.number`)} as municipality, ${when('KIND', sql`one.kind`)} as kind,
        ${when('SEVERITY', sql`severity`)} as severity, ${when('STATE', sql`state`)} as state,
        ${when('ENTITY_TYPE', sql`entity_type`)} as "entityType", count(*)::int as count
      from one ${places}
      group by 1, 2, 3, 4, 5),
    keyed as (
      select *, concat_ws(' ', coalesce(municipality, '-'), kind, severity, state, "entityType") collate "C" as key
      from counted),
    page as (
      select * from keyed
      where ${after?.key ?? null}::text is null
        or count < ${after?.count ?? null}::int
        or (count = ${after?.count ?? null}::int and key > ${after?.key ?? null}::text collate "C")
      order by count desc, key limit ${limit + 1})
    select (select count(*)::int from counted) as "totalCount",
      coalesce((select jsonb_agg(page order by count desc, key) from page), '[]') as rows`;
  const rows = found?.rows ?? [];
  return { items: rows.slice(0, limit), totalCount: found?.totalCount ?? 0, hasNextPage: rows.length > limit };
}
