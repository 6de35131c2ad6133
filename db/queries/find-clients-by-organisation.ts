import { and, eq, type SQL, sql as text } from 'drizzle-orm';
import type { ClientRecord } from '../../services/identity/resolve-viewer.ts';
import type { SqlLike } from '../client.ts';
import { query } from '../query.ts';
import { client } from '../tables/record/client.ts';

/**
 * Every registration of an organisation that is in force on the day: what a token of it may open is for the identity
 * rules to say. Empty: not registered.
 * @param on the day as `YYYY-MM-DD`
 */
export function findClientsByOrganisation(
  sql: SqlLike,
  organisationNumber: string,
  on: string,
): Promise<ClientRecord[]> {
  return inForce(sql, on, eq(client.organisationNumber, organisationNumber));
}

/** One registration in force on the day, for what is done on a client's behalf; null: there is none. @param on `YYYY-MM-DD` */
export async function findClientById(sql: SqlLike, id: string, on: string): Promise<ClientRecord | null> {
  const [row] = await inForce(sql, on, eq(client.id, id));
  return row ?? null;
}

/** The registration of a county governor in force on the day; null: there is none. @param on `YYYY-MM-DD` */
export async function findGovernorClient(sql: SqlLike, governor: string, on: string): Promise<ClientRecord | null> {
  const rows = await inForce(sql, on, eq(client.governorId, governor));
  return rows.find(({ active }) => active) ?? null;
}

function inForce(sql: SqlLike, on: string, condition: SQL): Promise<ClientRecord[]> {
  const { id, name, organisationNumber, role, governorId: governor, active, operationsMode } = client;
  const { municipalityNumbers: municipalities } = client;
  return query(sql, (database) =>
    database
      .select({ id, name, organisationNumber, role, governor, municipalities, active, operationsMode })
      .from(client)
      .where(and(condition, text`daterange(${client.validFrom}, ${client.validTo}, '[)') @> ${on}::date`))
      .orderBy(text`${client.id} collate "C"`),
  );
}
