import { hash } from 'node:crypto';
import type { Instant, LocalDate } from '../calendar/date-time.ts';
import { canonicalJson, type JsonValue } from './json-value.ts';
import { checkObservedField } from './observed-fields.ts';

/**
 * The kind of source. OWNER: the body that the entity belongs to states it, to the platform or in its own contact listing.
 * REGISTER: a public register. PAGE: a web page, read by a person. EXAMPLE: invented for development.
 */
export const ORIGINS = ['OWNER', 'REGISTER', 'PAGE', 'EXAMPLE'] as const;
export type Origin = (typeof ORIGINS)[number];

/** Types that observations are about. CIRCULAR is a ministry's circular; SOURCE is a page or register as such. */
export const ENTITY_TYPES = [
  'SOURCE',
  'COUNTY',
  'MUNICIPALITY',
  'OFFICE',
  'RECEPTION',
  'PHONE',
  'CONTACT',
  'SERVICE',
  'CRISIS_CENTRE',
  'CRISIS_CENTRE_AGREEMENT',
  'CIRCULAR',
] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/** How a value is read and compared; `agree.ts` gives the shape of each. */
export const FIELD_GROUPS = [
  'NAME',
  'PHONE',
  'PHONES',
  'EMAIL',
  'URL',
  'ADDRESS',
  'HOURS',
  'TEXT',
  'DATE',
  'DURATION',
  'REFERENCE',
  'CODES',
  'FLAG',
] as const;
export type FieldGroup = (typeof FIELD_GROUPS)[number];

/** How close the statement is to the entity: 0 the country, 1 a county or several entities, 2 the entity, 3 one part or day of it. */
export type Specificity = 0 | 1 | 2 | 3;

/** One source's statement about one field of one entity. Permanent: an import adds observations and removes none. */
export interface Observation {
  /** The same statement has the same id in every delivery, so that loading it again changes nothing. */
  readonly id: string;
  readonly sourceId: string;
  readonly entityType: EntityType;
  readonly entityId: string;
  /** Name of the field, dots between its parts: `phones`, `hours.DROP_IN`, `complaint.body`. */
  readonly field: string;
  readonly fieldGroup: FieldGroup;
  readonly value: JsonValue;
  /** The day the source says that it is from. Null: the source does not say. */
  readonly observedOn: LocalDate | null;
  /** When the value holds, [validFrom, validTo); null: not stated. */
  readonly validFrom: LocalDate | null;
  readonly validTo: LocalDate | null;
  /** When the platform read it. */
  readonly retrievedAt: Instant;
  readonly importer: Importer;
  readonly origin: Origin;
  readonly specificity: Specificity;
  /** When a person last confirmed the value. Null: never. */
  readonly humanVerifiedAt: Instant | null;
}

/** The reader of a delivery: its name and version, so that a mistake in a reader can be traced to all that it read. */
export interface Importer {
  readonly name: string;
  readonly version: string;
}

/** An observation's content, before it has an id. */
export type Statement = Omit<Observation, 'id'>;

/** The facts that all observations of one delivery share. */
export interface DeliveryStamp {
  readonly sourceId: string;
  readonly retrievedAt: Instant;
  readonly importer: Importer;
  readonly origin: Origin;
  /** The day the whole delivery is from. Null: it does not say. */
  readonly observedOn: LocalDate | null;
}

/**
 * Makes an observation of a statement by a connector or an owner.
 * @throws Error for a field without a rule for its values
 */
export function observe(statement: Statement): Observation {
  checkObservedField(statement.entityType, statement.field);
  return observeAnyField(statement);
}

/**
 * A statement of any field, as a person finds it on a page: what no rule publishes is compared. Reading, importer and
 * verification are no part of the id: they change, the statement does not.
 */
export function observeAnyField(statement: Statement): Observation {
  const { sourceId, entityType, entityId, field, value, observedOn, validFrom, validTo } = statement;
  const stated = canonicalJson([sourceId, entityType, entityId, field, value, observedOn, validFrom, validTo]);
  return { ...statement, id: `observation-${hash('sha256', stated, 'hex').slice(0, 32)}` };
}

/** Observations of one key are of one field of one entity: those among which the current value is chosen. */
export function fieldKey({
  entityType,
  entityId,
  field,
}: Pick<Observation, 'entityType' | 'entityId' | 'field'>): string {
  return canonicalJson([entityType, entityId, field]);
}

/** Observations by `fieldKey`, in the order of their first arrival. */
export function byField(observations: readonly Observation[]): Map<string, Observation[]> {
  return Map.groupBy(observations, fieldKey);
}
