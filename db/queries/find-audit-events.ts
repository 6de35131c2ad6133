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

/** Which events; null does not narrow. */
export interface AuditedQuestion {
  /** Only events that touch this municipality. */
  readonly municipality: string | null;
  readonly outcome: string | null;
  readonly organisationNumber: string | null;
  /** Leaves out events of this organisation. */
  readonly notBy: string | null;
  /** A schema coordinate, or a type's name for all of its fields. */
  readonly coordinate: string | null;
  /** Days in Norway, [from, until). */
  readonly from: string | null;
  readonly until: string | null;
}

export interface AuditQuestion extends AuditedQuestion {
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
  const { before, limit } = question;
  const rows = await sql<AuditRecord[]>`
    select event.id, event.at, event.client_id as "clientId", event.organisation_number as "organisationNumber",
      client.name as "clientName", event.role, event.scopes, event.operation_name as "operationName",
      event.operation_hash as "operationHash", event.coordinates, event.municipality_numbers as municipalities,
      event.outcome, event.correlation_id as "correlationId"
    from audit_event as event
    left join client on client.id = event.client_id
    where ${asked(sql, question)} and (${before}::bigint is null or event.id < ${before}::bigint)
    order by event.id desc
    limit ${limit + 1}`;
  const [counted] = await sql<{ count: number }[]>`
    select count(*)::int as count from audit_event as event where ${asked(sql, question)}`;
  return { items: rows.slice(0, limit), totalCount: counted?.count ?? 0, hasNextPage: rows.length > limit };
}

/** Events of one organisation, outcome and month in Norway. */
export interface AuditCount {
  readonly month: string;
  readonly organisationNumber: string | null;
  readonly clientName: string | null;
  readonly outcome: string;
  readonly count: number;
}

/** Events counted by month, the newest first; so many lines at the most. */
export async function countAuditEvents(
  sql: SqlLike,
  question: AuditedQuestion,
  limit: number,
): Promise<readonly AuditCount[]> {
  return await sql<AuditCount[]>`
    select to_char(event.at at time zone 'Europe/Oslo', 'YYYY-MM') as month,
      event.organisation_number as "organisationNumber", max(client.name) as "clientName", event.outcome,
      count(*)::int as count
    from audit_event as event left join client on client.id = event.client_id
    where ${asked(sql, question)}
    group by month, event.organisation_number, event.outcome
    order by month desc, count desc, event.organisation_number, event.outcome limit ${limit}`;
}

function asked(sql: SqlLike, question: AuditedQuestion) {
  const { municipality, outcome, organisationNumber, notBy, coordinate, from, until } = question;
  return sql`
    (${municipality}::text is null or event.municipality_numbers @> array[${municipality}::text])
    and (${outcome}::text is null or event.outcome = ${outcome})
    and (${organisationNumber}::text is null or event.organisation_number = ${organisationNumber})
    and (${notBy}::text is null or event.organisation_number is distinct from ${notBy})
    and (${coordinate}::text is null or exists (
      select from unnest(event.coordinates) as touched (name)
      where name = ${coordinate} or starts_with(name, ${coordinate} || '.')))
    and (${from}::date is null or event.at >= ${from}::date::timestamp at time zone 'Europe/Oslo')
    and (${until}::date is null or event.at < ${until}::date::timestamp at time zone 'Europe/Oslo')`;
}
