import type { EntityType, Observation } from '../../../services/sources/observation.ts';
import { lastConfirmedOn } from '../../../services/sources/precedence.ts';
import type { SqlLike } from '../../client.ts';
import { PUBLISHED_ROWS } from './restore-earlier.ts';

interface OptionalText {
  readonly field: string;
  readonly column: string;
  /** The column of the value that they are about. */
  readonly beside: string;
}

/** Words beside the value that an entity is published for: a row may be without them. */
export const OPTIONAL_TEXTS: Partial<Record<EntityType, OptionalText>> = {
  RECEPTION: { field: 'accessDescription', column: 'access_description', beside: 'street' },
  PHONE: { field: 'comment', column: 'comment', beside: 'number' },
};

/** The row's optional text follows the chosen observation, unless somebody has confirmed the row since. */
export async function publishText(
  sql: SqlLike,
  table: 'reception' | 'phone',
  column: string,
  id: string,
  chosen: Observation | undefined,
): Promise<number> {
  if (chosen === undefined || (chosen.value !== null && typeof chosen.value !== 'string')) return 0;
  const { count } = await sql`
    update ${sql(table)} set ${sql(column)} = ${chosen.value}
    where id = ${id} and ${sql(column)} is distinct from ${chosen.value}
      and (verified_at is null or verified_at::date <= ${lastConfirmedOn(chosen)}::date)`;
  return count;
}

/**
 * Takes back an optional text that no source states any more: what the row had before these sources wrote it comes back, else
 * it has none. What a person has confirmed stays.
 */
export async function retractText(
  sql: SqlLike,
  type: EntityType,
  {
    id,
    sources,
    fields,
  }: { readonly id: string; readonly sources: readonly string[]; readonly fields: readonly string[] },
): Promise<number> {
  const text = OPTIONAL_TEXTS[type];
  const table = PUBLISHED_ROWS[type]?.table;
  if (text === undefined || table === undefined || !fields.includes(text.field)) return 0;
  const { count } = await sql`
    update ${sql(table)} set ${sql(text.column)} = (
      select before ->> ${text.column} from row_history
      where table_name = ${table} and row_key = ${id} and operation = 'UPDATE' and before ->> 'source_id' <> all (${[...sources]})
        and before -> ${text.beside} = to_jsonb(${sql(table)}) -> ${text.beside}
      order by sequence desc limit 1)
    where id = ${id} and ${sql(text.column)} is not null and source_id = any (${[...sources]}) and verified_at is null`;
  return count;
}
