import type { EntityType } from '../../../services/sources/observation.ts';
import { lastConfirmedOn } from '../../../services/sources/precedence.ts';
import type { SqlLike } from '../../client.ts';
import type { ChosenObservation } from './chosen-observation.ts';

interface OptionalText {
  readonly table: 'reception' | 'phone';
  readonly field: string;
  readonly column: string;
  /** The column of the value that they are about. */
  readonly beside: string;
}

/** Words beside the value that an entity is published for: a row may be without them. */
const OPTIONAL_TEXTS = {
  RECEPTION: { table: 'reception', field: 'accessDescription', column: 'access_description', beside: 'street' },
  PHONE: { table: 'phone', field: 'comment', column: 'comment', beside: 'number' },
} as const satisfies Partial<Record<EntityType, OptionalText>>;
export type TypeWithText = keyof typeof OPTIONAL_TEXTS;

const hasText = (type: EntityType): type is TypeWithText => Object.hasOwn(OPTIONAL_TEXTS, type);

/** The fields of an entity that no source states any more. */
interface Retracted {
  readonly id: string;
  readonly sources: readonly string[];
  readonly fields: readonly string[];
}

/** The row's optional text follows the chosen observation, unless somebody has confirmed the row since. */
export async function publishText(
  sql: SqlLike,
  type: TypeWithText,
  id: string,
  chosenOf: ChosenObservation,
): Promise<number> {
  const { table, field, column } = OPTIONAL_TEXTS[type];
  const chosen = chosenOf(field);
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
export async function retractText(sql: SqlLike, type: EntityType, { id, ...gone }: Retracted): Promise<number> {
  if (!hasText(type) || !gone.fields.includes(OPTIONAL_TEXTS[type].field)) return 0;
  const { table, column, beside } = OPTIONAL_TEXTS[type];
  const sources = [...gone.sources];
  const { count } = await sql`
    update ${sql(table)} set ${sql(column)} = (
      select before ->> ${column} from row_history
      where table_name = ${table} and row_key = ${id} and operation = 'UPDATE' and before ->> 'source_id' <> all (${sources})
        and before -> ${beside} = to_jsonb(${sql(table)}) -> ${beside}
      order by sequence desc limit 1)
    where id = ${id} and ${sql(column)} is not null and source_id = any (${sources}) and verified_at is null`;
  return count;
}
