import type { EntityType } from '../../../services/change-feed/recorded-change.ts';
import type { RowChange } from '../../../services/history/history-entry.ts';
import type { JsonObject } from '../../../services/sources/json-value.ts';
import type { SqlLike } from '../../client.ts';
import { rowsOfEntity } from './rows-of-entity.ts';

/** A change's position in history; decimal numbers. */
export interface HistoryPlace {
  /** The directory's version that it came with. */
  readonly version: string;
  /** Its place within all of history. */
  readonly sequence: string;
  /** Its place among rows that were confirmed together, from 1; 0: it was not a mere confirmation. */
  readonly place: string;
}

/** A change of a row, with who made it and when. */
export interface HistoryRecord extends RowChange, HistoryPlace {
  /** When it was committed. */
  readonly at: string;
  /** The actor that `actAs` was given; null: the writer is not recorded. */
  readonly actor: string | null;
  /** Nobody has changed the same row since. */
  readonly isLast: boolean;
  /** The client of the register behind the actor; null: none such. */
  readonly clientName: string | null;
  /** The schedule that the row is a part of, as it is or was last; null: the row is no part of one. */
  readonly schedule: JsonObject | null;
}

export interface HistoryQuestion {
  readonly entityType: EntityType;
  readonly entityId: string;
  /** Municipalities whose entities may be looked at; those that concern all are open besides. Null: every one. */
  readonly reach: readonly string[] | null;
  /** The last one seen; null: from the newest. */
  readonly after: HistoryPlace | null;
  readonly limit: number;
}

export interface FoundHistory {
  readonly items: readonly HistoryRecord[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
}

/**
 * The changes of an entity and its parts, newest first. The values after a change are those before the row's next change, or the
 * present ones; a confirmation changes only when the row was confirmed. Empty where the entity is out of reach, which is checked
 * before anything is read. Three statements.
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
        or (version, sequence, place)
          < (${after?.version ?? null}::bigint, ${after?.sequence ?? null}::bigint, ${after?.place ?? null}::bigint)
      order by version desc, sequence desc, place desc limit ${limit + 1}),
    followed as (
      select page.*, next.sequence as next_sequence, next.before as next_before,
        confirmed.sequence as confirmed_sequence, confirmed.earlier as confirmed_earlier
      from page left join lateral (
        select later.sequence, later.before from row_history as later
        where later.table_name = page.table_name and later.row_key = page.row_key and later.sequence > page.sequence
        order by later.sequence limit 1) as next on true
      left join lateral (
        select sequence, earlier from confirmations_of(page.table_name, array[page.row_key]) as later
        where later.sequence > page.sequence order by later.sequence limit 1) as confirmed on true),
    now as (
      select asked.table_name, stored.row_key, stored.image
      from (select table_name, array_agg(row_key) as keys from followed where next_sequence is null group by 1) as asked
      cross join lateral rows_now(asked.table_name, asked.keys) as stored),
    became as (
      select followed.*, case when next_sequence is not null then next_before else now.image end as row_then
      from followed left join now using (table_name, row_key))
    select version, sequence, place, committed_at as at, actor, client.name as "clientName", table_name as "table",
      row_key as "key", operation,
      case when place > 0 then row_then || jsonb_build_object('verified_at', earlier) else before end as before,
      confirmed_sequence is null and not exists (
        select from row_history as later where later.table_name = became.table_name and later.row_key = became.row_key
          and later.sequence > became.sequence and later.operation <> 'TOUCH') as "isLast",
      case when operation = 'DELETE' then null
        when confirmed_sequence < next_sequence or next_sequence is null and confirmed_sequence is not null
          then row_then || jsonb_build_object('verified_at', confirmed_earlier)
        else row_then end as after,
      schedule.image as schedule
    from became left join client on became.actor = 'client:' || client.id
    left join lateral (
      select image from (
        select to_jsonb(present) as image, null::bigint as sequence from opening_schedule as present
        where present.id = coalesce(became.row_then, became.before) ->> 'schedule_id'
        union all
        select past.before, past.sequence from row_history as past
        where past.table_name = 'opening_schedule' and past.operation = 'DELETE'
          and past.row_key = coalesce(became.row_then, became.before) ->> 'schedule_id') as known
      order by sequence desc nulls first limit 1) as schedule on true
    order by version desc, sequence desc, place desc`;
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
      select row_history.table_name, row_history.row_key, sequence, operation, before, version, committed_at, actor,
        0::bigint as place, null::timestamptz as earlier
      from entity_row join row_history using (table_name, row_key) join history_commit using (transaction)
      where operation <> 'TOUCH'
      union all
      select asked.table_name, confirmed.row_key, sequence, 'UPDATE', null, version, committed_at, actor, place, earlier
      from (select table_name, array_agg(row_key) as keys from entity_row group by 1) as asked
      cross join lateral confirmations_of(asked.table_name, asked.keys) as confirmed
      join history_commit using (transaction))`;
}
