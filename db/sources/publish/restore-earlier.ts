import type { EntityType } from '../../../services/sources/observation.ts';
import type { SqlLike } from '../../client.ts';

interface PublishedRow {
  readonly table: 'office' | 'reception' | 'phone' | 'agreement' | 'municipal_service';
  /** The columns that follow the chosen observation. */
  readonly columns: readonly string[];
}

/** The row in which an entity's chosen values are published. */
export const PUBLISHED_ROWS: Partial<Record<EntityType, PublishedRow>> = {
  OFFICE: { table: 'office', columns: ['name'] },
  RECEPTION: { table: 'reception', columns: ['name', 'street', 'postal_code', 'city', 'access_description'] },
  PHONE: { table: 'phone', columns: ['number', 'comment', 'disputed', 'dispute_reason'] },
  CRISIS_CENTRE_AGREEMENT: { table: 'agreement', columns: ['form', 'valid_from', 'valid_to', 'capacity_places'] },
  SERVICE: {
    table: 'municipal_service',
    columns: ['name', 'summary', 'description', 'target_group', 'how_to_apply'],
  },
};

/** An entity, and the sources that no longer state its values. */
interface Entity {
  readonly type: EntityType;
  readonly id: string;
  readonly sources: readonly string[];
}

/**
 * Puts back what the directory had before these sources wrote over it, from its history: the value of a source that makes no
 * observations, such as the first load of the directory. Answers how many rows changed.
 */
export async function restoreEarlier(sql: SqlLike, { type, id, sources }: Entity): Promise<number> {
  const row = PUBLISHED_ROWS[type];
  if (row === undefined) return 0;
  const columns = [...row.columns, 'source_id', 'verified_at'];
  const [key] = await sql<{ key: string }[]>`
    select case when ${row.table} = 'municipal_service' then (
      select ${id.slice(0, 4)} || '/' || code from catalogue_entry where service_slug(code) = ${id.slice(5)}) else ${id} end as key`;
  const { count } = await sql`
    update ${sql(row.table)} as current set (${sql(columns)}) = (
      select ${sql(columns)} from jsonb_populate_record(null::${sql(row.table)}, earlier.before))
    from (
      select before from row_history
      where table_name = ${row.table} and row_key = ${key?.key ?? id} and operation = 'UPDATE'
        and before ->> 'source_id' <> all (${[...sources]})
        and not exists (select from every_observation
          where source_id = before ->> 'source_id' and entity_type = ${type} and entity_id = ${id})
      order by sequence desc limit 1) as earlier
    where ${whereIs(sql, row.table, id)} and current.source_id = any (${[...sources]}) and current.verified_at is null`;
  return count;
}

/** The row of an entity's id in its table. */
export function whereIs(sql: SqlLike, table: PublishedRow['table'], id: string) {
  if (table === 'office') return sql`number = ${id}`;
  if (table !== 'municipal_service') return sql`id = ${id}`;
  return sql`municipality_number = ${id.slice(0, 4)} and service_slug(code) = ${id.slice(5)}`;
}
