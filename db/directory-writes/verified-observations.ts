import type { Verifiable } from '../../services/directory-writes/plan-verification.ts';
import { chooseCurrent } from '../../services/sources/choose-current.ts';
import { byField, type EntityType, type Observation } from '../../services/sources/observation.ts';
import type { SqlLike } from '../client.ts';
import { loadObservations } from '../sources/observation-rows.ts';

/** All that is said of a thing. */
export type SpokenOf = readonly Observation[];

/** Under which type statements speak of a thing; absent: of persons' data none are kept. */
const SPOKEN_AS: Readonly<Partial<Record<Verifiable, EntityType>>> = {
  OFFICE: 'OFFICE',
  RECEPTION: 'RECEPTION',
  PHONE: 'PHONE',
  SERVICE: 'SERVICE',
  AGREEMENT: 'CRISIS_CENTRE_AGREEMENT',
};

const isOfHours = ({ field }: Observation): boolean => field.startsWith('hours.');

/** What is said of each of some things. Hours are spoken of at the places and lines of an office, and are the office's. */
export async function spokenOf(
  sql: SqlLike,
  type: Verifiable,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SpokenOf>> {
  if (type === 'OPENING_HOURS') return await spokenOfHours(sql, ids);
  const entityType = SPOKEN_AS[type];
  if (entityType === undefined) return new Map();
  const said = await loadObservations(sql, { entityType, entityIds: ids });
  return Map.groupBy(
    said.filter((one) => !isOfHours(one)),
    ({ entityId }) => entityId,
  );
}

async function spokenOfHours(sql: SqlLike, offices: readonly string[]): Promise<ReadonlyMap<string, SpokenOf>> {
  const places = await sql<{ id: string; office: string }[]>`
    select id, office_number as office from reception where office_number = any (${[...offices]})
    union all select id, office_number from phone where office_number = any (${[...offices]})
    union all select number, number from office where number = any (${[...offices]})`;
  const officeOf = new Map(places.map(({ id, office }) => [id, office]));
  const said = await loadObservations(sql, { entityIds: [...officeOf.keys()] });
  return Map.groupBy(said.filter(isOfHours), ({ entityId }) => officeOf.get(entityId) ?? '');
}

/** The statements whose values are shown, of some fields or of all. */
export function chosenOf(said: SpokenOf, fields: readonly string[] | null, today: string): string[] {
  return [...byField(said.filter(({ field }) => fields === null || fields.includes(field))).values()].flatMap(
    (ofField) => chooseCurrent(ofField, today).chosen?.id ?? [],
  );
}
