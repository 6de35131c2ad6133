import type { Instant, LocalDate } from '../calendar/date-time.ts';
import { type Observation, observe } from '../sources/observation.ts';
import { OWNER_IMPORTER } from '../sources/owner-importer.ts';
import type { WritePlan } from './plan-writes.ts';
import type { PlannedRecord, StatedField, WriteKind } from './write-kind.ts';

/** On whose word, and when. */
export interface OwnerStamp {
  readonly sourceId: string;
  readonly now: Instant;
  /** The day it then is in Norway. */
  readonly today: LocalDate;
}

/** A part of an entity is spoken of more closely than the entity as a whole; as closely as the best of imports. */
export const OWNER_SPECIFICITY = 3;

/** An owner's statements about one entity, as observations made by a person today. */
export function ownerObservations(
  entityType: Observation['entityType'],
  entityId: string,
  statements: readonly StatedField[],
  { sourceId, now, today }: OwnerStamp,
): Observation[] {
  return statements.map(({ field, group, value, validFrom = null, validTo = null }) =>
    observe({
      sourceId,
      entityType,
      entityId,
      field,
      fieldGroup: group,
      value,
      observedOn: today,
      validFrom,
      validTo,
      retrievedAt: now,
      importer: OWNER_IMPORTER,
      origin: 'OWNER',
      specificity: OWNER_SPECIFICITY,
      humanVerifiedAt: now,
    }),
  );
}

/** What an owner states of one entity. */
export interface EntityStatement {
  readonly entityId: string;
  readonly stated: readonly StatedField[];
}

/** The owner's statements of a batch: of entities that may have earlier ones, and of entities without any. */
export interface OwnerStatements {
  readonly ofKnownEntities: readonly EntityStatement[];
  readonly ofNewEntities: readonly EntityStatement[];
}

/**
 * The owner's statements of a batch: each field that it wrote, and each removal, so that a later import brings nothing back.
 * They hold no personal data.
 */
export function ownerStatements(kind: WriteKind, plan: WritePlan): OwnerStatements {
  const { observed } = kind;
  if (observed === null) return { ofKnownEntities: [], ofNewEntities: [] };
  const goneAll = observed.gone.map((one) => ({ ...one, value: null }));
  const statementsOf = (records: readonly PlannedRecord[]) =>
    records.map((record) => ({ entityId: record.id, stated: stated(kind, record) }));
  return {
    ofKnownEntities: [
      ...statementsOf([...plan.created.filter((record) => !record.hasNoEarlierStatements), ...plan.updated]),
      ...plan.removed.map(({ id }) => ({ entityId: id, stated: goneAll })),
    ],
    ofNewEntities: statementsOf(plan.created.filter((record) => record.hasNoEarlierStatements)),
  };
}

/** The observations of the changed fields of a record; stored fields that form one observation give one. */
function stated({ stored }: WriteKind, record: PlannedRecord): StatedField[] {
  const changed = new Set(record.changed);
  const statements = new Set(Object.keys(stored).flatMap((name) => (changed.has(name) ? (stored[name] ?? []) : [])));
  return [...statements].flatMap(({ field, group, value, isStated: isTold }) => {
    if (isTold?.(record) === false) return [];
    return { field, group, value: value?.(record.fields) ?? record.fields[field] ?? null };
  });
}
