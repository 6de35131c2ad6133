import type { SqlLike } from '../client.ts';
import type { AUDIT_OUTCOMES } from '../tables/record/audit-event.ts';

/** A row of the audit: who, for what purpose, which coordinates of which municipalities. Never a value. */
export interface AuditEvent {
  /** The client register's id; null: nobody known. */
  readonly clientId: string | null;
  readonly organisationNumber: string | null;
  readonly role: string;
  readonly scopes: readonly string[];
  readonly operationName: string | null;
  readonly operationHash: string;
  /** Schema coordinates such as `Contact.name`. */
  readonly coordinates: readonly string[];
  readonly municipalityNumbers: readonly string[];
  readonly outcome: (typeof AUDIT_OUTCOMES)[number];
  readonly correlationId: string;
}

/** Appends one event. Inside a transaction it is committed or rolled back with the write that it records. */
export async function writeAuditEvent(sql: SqlLike, event: AuditEvent): Promise<void> {
  await sql`
    insert into audit_event (client_id, organisation_number, role, scopes, operation_name, operation_hash, coordinates,
      municipality_numbers, outcome, correlation_id)
    values (${event.clientId}, ${event.organisationNumber}, ${event.role}, ${[...event.scopes]},
      ${event.operationName}, ${event.operationHash}, ${[...event.coordinates]}, ${[...event.municipalityNumbers]},
      ${event.outcome}, ${event.correlationId})`;
}
