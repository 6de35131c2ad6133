import type { SqlLike } from '../client.ts';

/** A row of the audit as it was written. */
export interface AuditRecord {
  readonly id: string;
  readonly at: string;
  readonly clientId: string | null;
  readonly organisationNumber: string | null;
  readonly clientName: string | null;
  readonly role: string;
  readonly scopes: readonly string[];
  readonly operationName: string | null;
  readonly operationHash: string;
  readonly coordinates: readonly string[];
  readonly municipalities: readonly string[];
  readonly outcome: string;
  readonly correlationId: string;
}

export interface AuditQuestion {
  /** Only events that touch this municipality; null: all. */
  readonly municipality: string | null;
  /** Older than this event's id; null: from the newest. */
  readonly before: string | null;
  readonly limit: number;
}

export interface FoundAuditEvents {
  readonly items: readonly AuditRecord[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
}

/** Audit events, newest first; the reach is the question's own `where`. Two statements whatever the size. */
export async function findAuditEvents(sql: SqlLike, question: AuditQuestion): Promise<FoundAuditEvents> {
  const { municipality, before, limit } = question;
  const rows = await sql<AuditRecord[]>`
    select event.id, event.at, event.client_id as "clientId", event.organisation_number as "organisationNumber",
      client.name as "clientName", event.role, event.scopes, event.operation_name as "operationName",
      event.operation_hash as "operationHash", event.coordinates, event.municipality_numbers as municipalities,
      event.outcome, event.correlation_id as "correlationId"
    from audit_event as event
    left join client on client.id = event.client_id
    where (${municipality}::text is null or event.municipality_numbers @> array[${municipality}::text])
      and (${before}::bigint is null or event.id < ${before}::bigint)
    order by event.id desc
    limit ${limit + 1}`;
  const [counted] = await sql<{ count: number }[]>`
    select count(*)::int as count from audit_event
    where ${municipality}::text is null or municipality_numbers @> array[${municipality}::text]`;
  return { items: rows.slice(0, limit), totalCount: counted?.count ?? 0, hasNextPage: rows.length > limit };
}
