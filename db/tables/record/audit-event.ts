import { sql } from 'drizzle-orm';
import { bigint, check, index, text, timestamp } from 'drizzle-orm/pg-core';
import { oneOf, tjenestegraf } from '../schema.ts';

/** Outcomes of an audited operation. */
export const AUDIT_OUTCOMES = ['ALLOWED', 'DENIED', 'CONFLICT', 'FAILED'] as const;

/**
 * The caller and the operation: every write, every denied read, every read of protected fields. Append-only for the API's role. A
 * row names coordinates and municipalities, never a value.
 */
export const auditEvent = tjenestegraf.table(
  'audit_event',
  {
    id: bigint('id', { mode: 'bigint' }).primaryKey().generatedAlwaysAsIdentity(),
    at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull().default(sql`clock_timestamp()`),
    /** The client register's id; null: nobody known. */
    clientId: text('client_id'),
    organisationNumber: text('organisation_number'),
    role: text('role').notNull(),
    /** The scopes of the token, which say the purpose. */
    scopes: text('scopes').array().notNull(),
    operationName: text('operation_name'),
    operationHash: text('operation_hash').notNull(),
    /** Schema coordinates such as `Contact.name`. */
    coordinates: text('coordinates').array().notNull(),
    municipalityNumbers: text('municipality_numbers').array().notNull(),
    outcome: text('outcome').$type<(typeof AUDIT_OUTCOMES)[number]>().notNull(),
    correlationId: text('correlation_id').notNull(),
  },
  (table) => [
    index('audit_event_by_municipality').using('gin', table.municipalityNumbers),
    index('audit_event_by_time').on(table.at),
    check('audit_event_outcome_known', oneOf(table.outcome, AUDIT_OUTCOMES)),
  ],
);
