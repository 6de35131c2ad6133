import { sql } from 'drizzle-orm';
import { check, date, index, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { FINDING_KINDS, type FindingKind, SEVERITIES, type Severity } from '../../../services/quality/finding.ts';
import { ENTITY_TYPES, type EntityType } from '../../../services/sources/observation.ts';
import { oneOf, tjenestegraf } from '../schema.ts';

/**
 * Something wrong, from the day it was found to the day it was found to be right: one row for each time. The id is the
 * same each time; the newest row says how it stands, the others are its history.
 */
export const finding = tjenestegraf.table(
  'finding',
  {
    id: text('id').notNull(),
    kind: text('kind').$type<FindingKind>().notNull(),
    severity: text('severity').$type<Severity>().notNull(),
    entityType: text('entity_type').$type<EntityType>().notNull(),
    entityId: text('entity_id').notNull(),
    /** Null: the entity as a whole. */
    field: text('field'),
    /** The message for a case worker (nb); holds no contact's name, number or address. */
    message: text('message').notNull(),
    /** The observations that it rests on, the shown value first; empty: something is missing. */
    observationIds: text('observation_ids').array().notNull(),
    /** Whom it concerns; null: every municipality. */
    municipalityNumbers: text('municipality_numbers').array(),
    openedOn: date('opened_on', { mode: 'string' }).notNull(),
    /** Null: it is still there. */
    resolvedOn: date('resolved_on', { mode: 'string' }),
  },
  (table) => [
    primaryKey({ name: 'finding_pk', columns: [table.id, table.openedOn] }),
    uniqueIndex('finding_open_once').on(table.id).where(sql`${table.resolvedOn} is null`),
    index('finding_by_municipality').using('gin', table.municipalityNumbers),
    check('finding_kind_known', oneOf(table.kind, FINDING_KINDS)),
    check('finding_severity_known', oneOf(table.severity, SEVERITIES)),
    check('finding_entity_type_known', oneOf(table.entityType, ENTITY_TYPES)),
    check('finding_resolved_after_opened', sql`${table.resolvedOn} >= ${table.openedOn}`),
  ],
);
