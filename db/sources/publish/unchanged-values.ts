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

/** Lines whose number is the chosen one already, and not marked as stated by nobody. */
export async function unchangedPhones(sql: SqlLike, entities: readonly Entity[]): Promise<ReadonlySet<string>> {
  return idsOf(
    await sql<{ id: string }[]>`
    select given.id from jsonb_to_recordset(${chosenOf(sql, entities, 'number')}) as given (id text, value jsonb)
    join phone on phone.id = given.id and phone.number = given.value #>> '{}'
      and phone.dispute_reason is distinct from ${NOT_STATED}`,
  );
}

/** Places whose address is the chosen one already, apart from how it is written. */
export async function unchangedReceptions(sql: SqlLike, entities: readonly Entity[]): Promise<ReadonlySet<string>> {
  return idsOf(
    await sql<{ id: string }[]>`
    select given.id from jsonb_to_recordset(${chosenOf(sql, entities, 'address')}) as given (id text, value jsonb)
    join reception on reception.id = given.id and lower(street) = lower(value ->> 'street')
      and postal_code = value ->> 'postalCode' and lower(city) = lower(value ->> 'city')`,
  );
}

function chosenOf(sql: SqlLike, entities: readonly Entity[], field: string) {
  const rows = entities.map(({ id, chosen }) => ({ id, value: (chosen(field)?.value ?? null) as JSONValue }));
  return sql.json(rows);
}

const idsOf = (rows: readonly { readonly id: string }[]) => new Set(rows.map(({ id }) => id));
