import type { Verifiable } from '../../services/directory-writes/plan-verification.ts';
import { chooseCurrent } from '../../services/sources/choose-current.ts';
import { byField, type EntityType, type Observation } from '../../services/sources/observation.ts';
import type { SqlLike } from '../client.ts';
import { loadObservations } from '../sources/observation-rows.ts';

/** All observations of one record. */
export type EntityObservations = readonly Observation[];

/** The entity type of the observations of each kind; absent: personal data have no observations. */
const OBSERVED_AS: Readonly<Partial<Record<Verifiable, EntityType>>> = {
  OFFICE: 'OFFICE',
  RECEPTION: 'RECEPTION',
  PHONE: 'PHONE',
  SERVICE: 'SERVICE',
  AGREEMENT: 'CRISIS_CENTRE_AGREEMENT',
};

const isOfHours = ({ field }: Observation): boolean => field.startsWith('hours.');

/** The observations of several records. Hours are spoken of at the places and lines of an office, and are the office's. */
export async function observationsOf(
  sql: SqlLike,
  type: Verifiable,
  ids: readonly string[],
): Promise<ReadonlyMap<string, EntityObservations>> {
  if (type === 'OPENING_HOURS') return await observationsOfHours(sql, ids);
  const entityType = OBSERVED_AS[type];
  if (entityType === undefined) return new Map();
  const observations = await loadObservations(sql, { entityType, entityIds: ids });
  return Map.groupBy(
    observations.filter((one) => !isOfHours(one)),
    ({ entityId }) => entityId,
  );
}

async function observationsOfHours(
  sql: SqlLike,
  offices: readonly string[],
): Promise<ReadonlyMap<string, EntityObservations>> {
  const places = await sql<{ id: string; office: string }[]>`
    select id, office_number as office from reception where office_number = any (${[...offices]})
    union all select id, office_number from phone where office_number = any (${[...offices]})
    union all select number, number from office where number = any (${[...offices]})`;
  const officeOf = new Map(places.map(({ id, office }) => [id, office]));
  const observations = await loadObservations(sql, { entityIds: [...officeOf.keys()] });
  return Map.groupBy(observations.filter(isOfHours), ({ entityId }) => officeOf.get(entityId) ?? '');
}

/** The statements whose values are shown, of some fields or of all. */
export function shownObservations(
  observations: EntityObservations,
  fields: readonly string[] | null,
  today: string,
): string[] {
  return [...byField(observations.filter(({ field }) => fields === null || fields.includes(field))).values()].flatMap(
    (ofField) => chooseCurrent(ofField, today).chosen?.id ?? [],
  );
}
