import type { SqlLike } from '../client.ts';

/** A registration in the client register. */
export interface ClientRegistration {
  readonly id: string;
  readonly name: string;
  readonly organisationNumber: string;
  readonly role: string;
  readonly municipalityNumbers: readonly string[];
  readonly governorId: string | null;
  readonly active: boolean;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Registrations by id, the page after `after`; the whole register's size beside it. */
export async function findClients(
  sql: SqlLike,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<{ items: readonly ClientRegistration[]; totalCount: number; hasNextPage: boolean }> {
  const rows = await sql<ClientRegistration[]>`
    select id, name, organisation_number as "organisationNumber", role, municipality_numbers as "municipalityNumbers",
      governor_id as "governorId", active, valid_from as "validFrom", valid_to as "validTo"
    from client
    where ${after}::text is null or id collate "C" > ${after}::text
    order by id collate "C"
    limit ${limit + 1}`;
  const [counted] = await sql<{ count: number }[]>`select count(*)::int as count from client`;
  return { items: rows.slice(0, limit), totalCount: counted?.count ?? 0, hasNextPage: rows.length > limit };
}
