import { sql } from 'drizzle-orm';
import { bigint, check, date, index, jsonb, smallint, text, timestamp } from 'drizzle-orm/pg-core';
import type { JsonValue } from '../../../services/sources/json-value.ts';
import {
  ENTITY_TYPES,
  type EntityType,
  FIELD_GROUPS,
  type FieldGroup,
  ORIGINS,
  type Origin,
} from '../../../services/sources/observation.ts';
import { oneOf, period, source, tjenestegraf } from '../schema.ts';

/**
 * What a source stated about one field of one entity. Append-only: a trigger refuses to delete a row or to change its
 * value. Only these columns change: when it was last read and by which import, when a person verified it, and when the
 * source withdrew it.
 */
export const observation = tjenestegraf.table(
  'observation',
  {
    /** Derived from source, entity, field and value: the same statement is one row however often it is read. */
    id: text('id').primaryKey(),
    sourceId: text('source_id')
      .notNull()
      .references(() => source.id),
    entityType: text('entity_type').$type<EntityType>().notNull(),
    entityId: text('entity_id').notNull(),
    field: text('field').notNull(),
    fieldGroup: text('field_group').$type<FieldGroup>().notNull(),
    value: jsonb('value').$type<JsonValue>().notNull(),
    /** The day the source says it is from; null: it does not say. */
    observedOn: date('observed_on', { mode: 'string' }),
    ...period(),
    /** When the platform first read it, or read it again after the source had stated something else. */
    retrievedAt: timestamp('retrieved_at', { withTimezone: true, mode: 'string' }).notNull(),
    importerName: text('importer_name').notNull(),
    importerVersion: text('importer_version').notNull(),
    origin: text('origin').$type<Origin>().notNull(),
    specificity: smallint('specificity').notNull(),
    /** Null: nobody has. */
    humanVerifiedAt: timestamp('human_verified_at', { withTimezone: true, mode: 'string' }),
    /** When a delivery of the source was found to say it no longer; null: it still does. */
    withdrawnAt: timestamp('withdrawn_at', { withTimezone: true, mode: 'string' }),
  },
  (table) => [
    index('observation_of_field').on(table.entityType, table.entityId, table.field),
    index('observation_by_source').on(table.sourceId, table.importerName),
    check('observation_entity_type_known', oneOf(table.entityType, ENTITY_TYPES)),
    check('observation_field_group_known', oneOf(table.fieldGroup, FIELD_GROUPS)),
    check('observation_origin_known', oneOf(table.origin, ORIGINS)),
    check('observation_specificity_known', sql`${table.specificity} between 0 and 3`),
    // Some crisis centres have a secret address, so no observation of an address is stored for centres.
    check(
      'observation_of_no_crisis_centre_address',
      sql`${table.entityType} <> 'CRISIS_CENTRE' or ${table.fieldGroup} <> 'ADDRESS'`,
    ),
    // Observations are permanent, so they must not hold personal data, which must stay erasable.
    check('observation_of_no_person', sql`${table.entityType} <> 'CONTACT'`),
  ],
);

/** When a field of an owner's statement was last stated, last verified, and withdrawn; absent: when it was first stated. */
export interface FieldMarks {
  readonly retrieved?: string;
  readonly verified?: string;
  /** Null: it was withdrawn, and stated again. */
  readonly withdrawn?: string | null;
}

/**
 * What an owner stated first about an entity: its fields in one row, which costs a third of a row for each. Append-only, as
 * observations are: the marks alone change. Readers ask the view `every_observation`, which has both.
 */
export const ownerStatement = tjenestegraf.table(
  'owner_statement',
  {
    id: bigint('id', { mode: 'bigint' }).primaryKey().generatedAlwaysAsIdentity(),
    sourceId: text('source_id')
      .notNull()
      .references(() => source.id),
    entityType: text('entity_type').$type<EntityType>().notNull(),
    entityId: text('entity_id').notNull(),
    /** Each field with its group and its value. */
    stated: jsonb('stated').$type<readonly (readonly [string, FieldGroup, JsonValue])[]>().notNull(),
    observedOn: date('observed_on', { mode: 'string' }).notNull(),
    /** The moment of the write, at which a person also verified it. */
    statedAt: timestamp('stated_at', { withTimezone: true, mode: 'string' }).notNull(),
    importerName: text('importer_name').notNull(),
    importerVersion: text('importer_version').notNull(),
    specificity: smallint('specificity').notNull(),
    /** What became of single fields since, by their places from 1: stated again, verified or withdrawn, and when. Null: nothing. */
    marks: jsonb('marks').$type<Readonly<Record<string, FieldMarks>>>(),
  },
  (table) => [
    index('owner_statement_of_entity').on(table.entityId),
    check('owner_statement_entity_type_known', oneOf(table.entityType, ENTITY_TYPES)),
    // As of observations: no secret address and no personal data.
    check('owner_statement_of_no_crisis_centre', sql`${table.entityType} <> 'CRISIS_CENTRE'`),
    check('owner_statement_of_no_person', sql`${table.entityType} <> 'CONTACT'`),
  ],
);

/** Whom a page or register speaks to: all (both null), the municipalities of a governor, or those named. */
export const sourceAudience = tjenestegraf.table(
  'source_audience',
  {
    sourceId: text('source_id')
      .primaryKey()
      .references(() => source.id),
    governorId: text('governor_id'),
    municipalityNumbers: text('municipality_numbers').array(),
  },
  (table) => [
    check('source_audience_one_kind', sql`num_nonnulls(${table.governorId}, ${table.municipalityNumbers}) <= 1`),
  ],
);
