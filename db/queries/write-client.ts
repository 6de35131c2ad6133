import type { Sql, SqlLike } from '../client.ts';
import { DryRunRollback } from '../dry-run-rollback.ts';
import { keepUnderKey, takeKey, type WriteKey } from '../idempotency.ts';
import type { ClientRegistration } from './find-clients.ts';
import { type AuditEvent, writeAuditEvent } from './write-audit-event.ts';

/** A registration that is to be made; its values are checked. */
export type NewClient = Pick<
  ClientRegistration,
  'id' | 'organisationNumber' | 'name' | 'role' | 'municipalityNumbers' | 'governorId' | 'validFrom' | 'validTo'
>;

/** The changes of a registration; null fields stay. */
export interface ClientChange {
  readonly id: string;
  readonly name: string | null;
  readonly municipalityNumbers: readonly string[] | null;
  readonly active: boolean | null;
  readonly period: { readonly validFrom: string | null; readonly validTo: string | null } | null;
}

/** TRIED: a dry run, with what would be there; nothing was written. EXISTS: the organisation has an active registration of the role and reach, with this id. */
export type WrittenClient =
  | { readonly kind: 'WRITTEN'; readonly id: string }
  | { readonly kind: 'TRIED'; readonly client: ClientRegistration | null }
  | { readonly kind: 'EXISTS'; readonly id: string }
  | { readonly kind: 'KEY_REUSED' | 'NOT_FOUND' };

type Audit = Omit<AuditEvent, 'outcome'>;

/** How a registration is written: once for a key, with its audit row; a dry run takes it back and uses no key. */
export interface ClientWrite {
  readonly key: WriteKey;
  readonly audit: Audit;
  readonly dryRun: boolean;
}

/** Registers an organisation. */
export function registerClient(sql: Sql, client: NewClient, how: ClientWrite): Promise<WrittenClient> {
  return once(sql, how, async (transaction) => {
    const { id, organisationNumber, name, role, municipalityNumbers, governorId, validFrom, validTo } = client;
    await transaction`select pg_advisory_xact_lock(hashtextextended('registrations of ' || ${organisationNumber}, 0))`;
    const [same] = await transaction<{ id: string }[]>`
      select id from client where organisation_number = ${organisationNumber} and role = ${role} and active
        and governor_id is not distinct from ${governorId} and (valid_to is null or valid_to > current_date) order by id`;
    if (same !== undefined) return { kind: 'EXISTS', id: same.id };
    await transaction`select register_client(${id}, ${organisationNumber}, ${name}, ${role}, ${[...municipalityNumbers]},
      ${governorId}, ${validFrom}, ${validTo})`;
    return { kind: 'WRITTEN', id };
  });
}

/** Changes a registration. NOT_FOUND: there is none such, or it is an administrator's. */
export function updateClient(sql: Sql, change: ClientChange, how: ClientWrite): Promise<WrittenClient> {
  return once(sql, how, async (transaction) => {
    const { id, name, municipalityNumbers, active, period } = change;
    const [row] = await transaction<{ done: boolean }[]>`
      select update_client(${id}, ${name}, ${municipalityNumbers === null ? null : [...municipalityNumbers]}, ${active},
        ${period !== null}, ${period?.validFrom ?? null}, ${period?.validTo ?? null}) as done`;
    return row?.done === true ? { kind: 'WRITTEN', id } : { kind: 'NOT_FOUND' };
  });
}

/** One registration by its id. */
export async function findClient(sql: SqlLike, id: string): Promise<ClientRegistration | null> {
  const [found] = await sql<ClientRegistration[]>`
    select id, organisation_number as "organisationNumber", name, role, municipality_numbers as "municipalityNumbers",
      governor_id as "governorId", active, operations_mode as "operationsMode", valid_from as "validFrom", valid_to as "validTo"
    from client where id = ${id}`;
  return found ?? null;
}

async function once(
  sql: Sql,
  { key, audit, dryRun }: ClientWrite,
  write: (transaction: SqlLike) => Promise<WrittenClient>,
): Promise<WrittenClient> {
  try {
    return await sql.begin(async (transaction): Promise<WrittenClient> => {
      const taken = dryRun ? null : await takeKey(transaction, key);
      if (taken?.kind === 'KEY_REUSED') return { kind: 'KEY_REUSED' };
      if (taken?.kind === 'USED') return { kind: 'WRITTEN', id: String(taken.kept['id']) };
      const written = await write(transaction);
      if (written.kind !== 'WRITTEN') return written;
      if (dryRun) throw new DryRunRollback(await findClient(transaction, written.id));
      await writeAuditEvent(transaction, { ...audit, outcome: 'ALLOWED' });
      await keepUnderKey(transaction, key, { id: written.id });
      return written;
    });
  } catch (error) {
    if (error instanceof DryRunRollback) return { kind: 'TRIED', client: error.result as ClientRegistration | null };
    throw error;
  }
}
