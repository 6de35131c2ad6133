import type { EntityType } from '../../services/change-feed/recorded-change.ts';
import type { SqlLike } from '../client.ts';
import { fetchAreas } from './areas.ts';
import { fetchCountry } from './country.ts';
import { fetchCrisisCentres } from './crisis-centres.ts';
import { fetchLexicon } from './lexicon.ts';
import { fetchOffices } from './offices.ts';
import { fetchRates } from './rates.ts';
import { fetchSchedules } from './schedules.ts';
import { fetchServices, refetchWordings } from './services.ts';

/** The rows that a version is linked from, in groups that are read together. */
const fetchers = {
  areas: fetchAreas,
  offices: fetchOffices,
  schedules: fetchSchedules,
  services: fetchServices,
  crisisCentres: fetchCrisisCentres,
  rates: fetchRates,
  country: fetchCountry,
  // A change of it is a commit without an entity, after which everything is read anew.
  lexicon: fetchLexicon,
} as const;
export type RowGroup = keyof typeof fetchers;
export type DirectoryRows = { readonly [Group in RowGroup]: Awaited<ReturnType<(typeof fetchers)[Group]>> };

export const ROW_GROUPS = Object.keys(fetchers) as readonly RowGroup[];

/** The row groups whose change is a change of such an entity. */
const GROUPS_OF: Readonly<Record<EntityType, readonly RowGroup[]>> = {
  // A source also states how long its hours hold without confirmation.
  SOURCE: ['areas', 'schedules'],
  GOVERNOR: ['areas'],
  COUNTY: ['areas'],
  // Its own rates, its former numbers and its facts change with it.
  MUNICIPALITY: ['areas', 'rates', 'country'],
  // Its coverage changes with it.
  OFFICE: ['offices'],
  RECEPTION: ['offices'],
  PHONE: ['offices'],
  CONTACT: ['offices'],
  OPENING_HOURS: ['schedules'],
  SERVICE: ['services'],
  CRISIS_CENTRE: ['crisisCentres'],
  AGREEMENT: ['crisisCentres'],
  GUIDELINE_RATE: ['rates'],
  RATE_CATEGORY: ['rates'],
  CIRCULAR: ['rates'],
};

/** Reads groups of rows, without waiting for each other where the connection lets them. */
export async function fetchRows(sql: SqlLike, groups: readonly RowGroup[]): Promise<Partial<DirectoryRows>> {
  const read = await Promise.all(groups.map(async (group) => [group, await fetchers[group](sql)] as const));
  return Object.fromEntries(read);
}

/**
 * Reads anew the rows that changes of these entities concern.
 * @returns the rows with the new ones in place of the old
 */
export async function refetchRows(
  sql: SqlLike,
  known: DirectoryRows,
  changed: readonly { readonly entityType: EntityType; readonly entityId: string }[],
): Promise<DirectoryRows> {
  const groups = new Set(changed.flatMap(({ entityType }) => GROUPS_OF[entityType]));
  const services = changed.filter(({ entityType }) => entityType === 'SERVICE').map(({ entityId }) => entityId);
  const narrow = services.length > 0 && services.every((id) => /^[0-9]{4}-/.test(id));
  if (narrow) groups.delete('services');
  const [read, wordings] = await Promise.all([
    fetchRows(sql, [...groups]),
    narrow && refetchWordings(sql, known.services, [...new Set(services.map((id) => id.slice(0, 4)))]),
  ]);
  return { ...known, ...read, ...(wordings && { services: wordings }) };
}
