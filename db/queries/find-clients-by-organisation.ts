import type { ClientRecord } from '../../services/identity/resolve-viewer.ts';
import type { SqlLike } from '../client.ts';

/**
 * Every registration of an organisation that is in force on the day: what a token of it may open is for the identity
 * rules to say. Empty: not registered.
 * @param on the day as `YYYY-MM-DD`
 */
export async function findClientsByOrganisation(
  sql: SqlLike,
  organisationNumber: string,
  on: string,
): Promise<ClientRecord[]> {
  const rows = await sql<ClientRecord[]>`
    ${select(sql)} where organisation_number = ${organisationNumber} and ${inForce(sql, on)} order by id collate "C"`;
  return [...rows];
}

/** One registration in force on the day, for what is done on a client's behalf; null: there is none. @param on `YYYY-MM-DD` */
export async function findClientById(sql: SqlLike, id: string, on: string): Promise<ClientRecord | null> {
  const [row] = await sql<ClientRecord[]>`${select(sql)} where id = ${id} and ${inForce(sql, on)}`;
  return row ?? null;
}

function select(sql: SqlLike) {
  return sql`
    select id, name, organisation_number as "organisationNumber", role, governor_id as governor,
      municipality_numbers as municipalities, active, operations_mode as "operationsMode"
    from client`;
}

function inForce(sql: SqlLike, on: string) {
  return sql`daterange(valid_from, valid_to, '[)') @> ${on}::date`;
}
