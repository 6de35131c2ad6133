import type { JSONValue } from 'postgres';
import type { SqlLike } from '../../client.ts';
import type { ChosenObservation } from './chosen-observation.ts';
import { NOT_STATED } from './retract-values.ts';

interface Entity {
  readonly id: string;
  readonly chosen: ChosenObservation;
}

/** Offices whose name is the chosen one already, apart from how it is written. */
export async function unchangedOffices(sql: SqlLike, entities: readonly Entity[]): Promise<ReadonlySet<string>> {
  return idsOf(
    await sql<{ id: string }[]>`
    select given.id from jsonb_to_recordset(${chosenOf(sql, entities, 'name')}) as given (id text, value jsonb)
    join office on office.number = given.id and lower(office.name) = lower(given.value #>> '{}')`,
  );
}

/** Lines whose number and words are the chosen ones already, and not marked as stated by nobody. */
export async function unchangedPhones(sql: SqlLike, entities: readonly Entity[]): Promise<ReadonlySet<string>> {
  return idsOf(
    await sql<{ id: string }[]>`
    select given.id from jsonb_to_recordset(${chosenOf(sql, entities, 'number', 'comment')})
      as given (id text, value jsonb, text jsonb)
    join phone on phone.id = given.id and phone.number = given.value #>> '{}'
      and ${isSameText(sql, 'phone', 'comment')} and phone.dispute_reason is distinct from ${NOT_STATED}`,
  );
}

/** Places whose address and words on how to get in are the chosen ones already, apart from how it is written. */
export async function unchangedReceptions(sql: SqlLike, entities: readonly Entity[]): Promise<ReadonlySet<string>> {
  return idsOf(
    await sql<{ id: string }[]>`
    select given.id from jsonb_to_recordset(${chosenOf(sql, entities, 'address', 'accessDescription')})
      as given (id text, value jsonb, text jsonb)
    join reception on reception.id = given.id and lower(street) = lower(value ->> 'street')
      and postal_code = value ->> 'postalCode' and lower(city) = lower(value ->> 'city')
      and ${isSameText(sql, 'reception', 'access_description')}`,
  );
}

/** @param text an optional text beside it; where nobody states one, the row's own is left alone */
function chosenOf(sql: SqlLike, entities: readonly Entity[], field: string, text?: string) {
  const rows = entities.map(({ id, chosen }) => {
    const value = (chosen(field)?.value ?? null) as JSONValue;
    const stated = text === undefined ? undefined : chosen(text);
    return { id, value, ...(stated !== undefined && { text: { stated: stated.value as JSONValue } }) };
  });
  return sql.json(rows);
}

/** No source states such words, or the row has them. */
function isSameText(sql: SqlLike, table: string, column: string) {
  return sql`(given.text is null or ${sql(table)}.${sql(column)} is not distinct from given.text ->> 'stated')`;
}

const idsOf = (rows: readonly { readonly id: string }[]) => new Set(rows.map(({ id }) => id));
