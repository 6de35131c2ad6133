/** Types of entities that change, as the log and the API name them. */
export const ENTITY_TYPES = [
  'OFFICE',
  'RECEPTION',
  'PHONE',
  'CONTACT',
  'OPENING_HOURS',
  'SERVICE',
  'CRISIS_CENTRE',
  'AGREEMENT',
  'MUNICIPALITY',
  'COUNTY',
  'GOVERNOR',
  'GUIDELINE_RATE',
  'RATE_CATEGORY',
  'CIRCULAR',
  'SOURCE',
] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/** The change of an entity in one transaction, the same for every reader. */
export interface RecordedChange {
  /** Number of the transaction, in the order of commits; a decimal 64-bit integer. */
  readonly version: string;
  /** Place within the version; a decimal 64-bit integer. */
  readonly sequence: string;
  readonly entityType: EntityType;
  readonly entityId: string;
  readonly kind: 'CREATED' | 'UPDATED' | 'DELETED' | 'MERGED';
  /** Names as in the schema, sorted; empty: all of it. */
  readonly changedFields: readonly string[];
  /** Whom it concerns after the change, or last did; null: every municipality. */
  readonly municipalities: readonly string[] | null;
  /** Whom it concerned before and no longer does. */
  readonly leftMunicipalities: readonly string[];
  /** MERGED: what it became part of. */
  readonly successorId: string | null;
  /** RFC 3339. */
  readonly changedAt: string;
}

/** Fields of a type that the asker's role may not read, or only of entities within its reach. */
export interface ProtectedFields {
  readonly entityType: EntityType;
  readonly never: readonly string[];
  readonly withinReach: readonly string[];
}
