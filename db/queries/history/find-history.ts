import type { EntityType } from '../../../services/change-feed/recorded-change.ts';
import type { RowChange } from '../../../services/history/history-entry.ts';
import type { SqlLike } from '../../client.ts';
import { rowsOfEntity } from './rows-of-entity.ts';

/** A change of a row, with who made it and when. */
export interface HistoryRecord extends RowChange {
  /** The directory's version that it came with; a decimal 64-bit integer. */
  readonly version: string;
  /** Its place within all of history; a decimal 64-bit integer. */
  readonly sequence: string;
  /** When it was committed. */
  readonly at: string;
  /** As `actAs` was told; null: nobody said who wrote. */
  readonly actor: string | null;
  /** Nobody has changed the same row since. */
  readonly isLast: boolean;
  /** The client of the register behind the actor; null: none such. */
  readonly clientName: string | null;
}

export interface HistoryQuestion {
  readonly entityType: EntityType;
  readonly entityId: string;
  /** Municipalities whose entities may be looked at; those that concern all are open besides. Null: every one. */
  readonly reach: readonly string[] | null;
  /** The last one seen; null: from the newest. */
  readonly after: { readonly version: string; readonly sequence: string } | null;
  readonly limit: number;
}

export interface FoundHistory {
  readonly items: readonly HistoryRecord[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
}

/**
 * What happened to an entity and its parts, newest first. What a row became is what it was before its next change, or what
 * it is now. Empty where the entity is out of reach, which is asked before anything is read. Three statements at the most,
 * whatever the size.
 */
export async function findHistory(sql: SqlLike, question: HistoryQuestion): Promise<FoundHistory> {
  const { entityType, entityId, after, limit } = question;
  const reach = question.reach === null ? null : [...question.reach];
  const [within] = await sql<{ within: boolean }[]>`
    select ${reach}::text[] is null or concerned is null or concerned && ${reach}::text[] as within
    from concerned_by_history(${entityType}, ${entityId}) as concerned`;
  if (within?.within !== true) return { items: [], totalCount: 0, hasNextPage: false };
  const changes = changesOf(sql, entityType, entityId);
  const rows = await sql<HistoryRecord[]>`
    with ${changes},
    page as (
      select * from entity_change
      where ${after?.version ?? null}::bigint is null
        or (version, sequence) < (${after?.version ?? null}::bigint, ${after?.sequence ?? null}::bigint)
      order by version desc, sequence desc limit ${limit + 1}),
    followed as (
      select page.*, next.sequence as next_sequence, next.before as next_before from page left join lateral (
        select later.sequence, later.before from row_history as later
        where later.table_name = page.table_name and later.row_key = page.row_key and later.sequence > page.sequence
        order by later.sequence limit 1) as next on true),
    now as (
      select asked.table_name, held.row_key, held.image
      from (select table_name, array_agg(row_key) as keys from followed where next_sequence is null group by 1) as asked
      cross join lateral rows_now(asked.table_name, asked.keys) as held)
    select version, sequence, committed_at as at, actor, client.name as "clientName", table_name as "table",
      row_key as "key", operation, before,
      not exists (
        select from row_history as later where later.table_name = followed.table_name and later.row_key = followed.row_key
          and later.sequence > followed.sequence and later.operation <> 'TOUCH') as "isLast",
      case when operation = 'DELETE' then null when next_sequence is not null then next_before else now.image end as after
    from followed left join now using (table_name, row_key)
    left join client on followed.actor = 'client:' || client.id
    order by version desc, sequence desc`;
  const [counted] = await sql<{ count: number }[]>`
    with ${changes} select count(*)::int as count from entity_change`;
  return { items: rows.slice(0, limit), totalCount: counted?.count ?? 0, hasNextPage: rows.length > limit };
}

/** The tables of a question, for its `with`: rows that are or ever were the entity's, and what happened to them. */
function changesOf(sql: SqlLike, type: EntityType, id: string) {
  const { own, ownerKey, parts } = rowsOfEntity(type, id);
  const present = parts.map(
    ({ table, keyColumns, ownerColumn }) => sql`
      union select ${table}, concat_ws('/', ${sql([...keyColumns])}) from ${sql(table)} where ${sql(ownerColumn)}::text = ${ownerKey}`,
  );
  return sql`
    entity_part as (
      select ${own?.table ?? null}::text as table_name, ${own?.key ?? null}::text as row_key
      union select table_name, row_key from row_history
      where table_name = any (${parts.map(({ table }) => table)}::text[]) and owner_key = ${ownerKey}
      ${present.length === 0 ? sql`` : present}),
    schedule as (select row_key from entity_part where table_name = 'opening_schedule'),
    entity_row as (
      select table_name, row_key from entity_part
      union select table_name, row_key from row_history
      where table_name in ('opening_rule', 'opening_exception') and owner_key in (select row_key from schedule)
      union select 'opening_rule', id from opening_rule where schedule_id in (select row_key from schedule)
      union select 'opening_exception', id from opening_exception where schedule_id in (select row_key from schedule)),
    entity_change as (
      select row_history.table_name, row_history.row_key, sequence, operation, before, version, committed_at, actor
      from entity_row join row_history using (table_name, row_key) join history_commit using (transaction)
      where operation <> 'TOUCH')`;
}
