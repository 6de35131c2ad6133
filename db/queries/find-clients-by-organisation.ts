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
    select id, name, organisation_number as "organisationNumber", role, governor_id as governor,
      municipality_numbers as municipalities, active, operations_mode as "operationsMode"
    from client
    where organisation_number = ${organisationNumber}
      and daterange(valid_from, valid_to, '[)') @> ${on}::date
    order by id collate "C"`;
  return [...rows];
}
