import type { Sql, SqlLike } from '../client.ts';
import { fetchAreas, linkAreas } from './areas.ts';
import { fetchCrisisCentres, linkCrisisCentres } from './crisis-centres.ts';
import { freezeAll, sourcesOf } from './draft.ts';
import type { DirectoryVersion, ScheduleNode } from './model.ts';
import { fetchOffices, linkOffices } from './offices.ts';
import { fetchRates, linkRates } from './rates.ts';
import { fetchSchedules, linkSchedules } from './schedules.ts';
import { fetchServices, linkServices } from './services.ts';

/**
 * Loads the whole directory as it stood at one instant: a fixed number of statements in one snapshot, whatever the number
 * of rows, sent without waiting for each other.
 *
 * @param asOf a version that history knows: the directory as it was after that commit, read by the same statements from
 * views of the same names. Absent: as it is.
 */
export async function loadDirectory(sql: Sql, asOf?: bigint): Promise<DirectoryVersion> {
  const rows = await sql.begin('isolation level repeatable read read only', async (snapshot) => {
    if (asOf !== undefined) {
      await snapshot`
        select set_config('search_path', 'tjenestegraf_as_of', true),
          set_config('tjenestegraf.as_of_version', ${String(asOf)}, true)`;
    }
    const [version, areas, offices, schedules, services, crisisCentres, rates] = await Promise.all([
      fetchVersion(snapshot),
      fetchAreas(snapshot),
      fetchOffices(snapshot),
      fetchSchedules(snapshot),
      fetchServices(snapshot),
      fetchCrisisCentres(snapshot),
      fetchRates(snapshot),
    ]);
    return { version, areas, offices, schedules, services, crisisCentres, rates };
  });
  return link(rows);
}

/** The directory's version now: the number of the last commit that changed it; 0 before the first. */
export async function fetchVersion(sql: SqlLike): Promise<{ version: bigint; at: string }> {
  const [row] = await sql<{ version: string; at: string }[]>`
    select coalesce(max(version), 0) as version, clock_timestamp() as at from directory_commit`;
  return { version: BigInt(row?.version ?? '0'), at: row?.at ?? '' };
}

interface Rows {
  version: { version: bigint; at: string };
  areas: Awaited<ReturnType<typeof fetchAreas>>;
  offices: Awaited<ReturnType<typeof fetchOffices>>;
  schedules: Awaited<ReturnType<typeof fetchSchedules>>;
  services: Awaited<ReturnType<typeof fetchServices>>;
  crisisCentres: Awaited<ReturnType<typeof fetchCrisisCentres>>;
  rates: Awaited<ReturnType<typeof fetchRates>>;
}

const sourcesAsParts = ({ sources }: ScheduleNode) => sources.map((source) => ({ source }));

function link(rows: Rows): DirectoryVersion {
  const { sources, governors, counties, municipalities, formerNumbers } = linkAreas(rows.areas);
  const places = linkOffices(rows.offices, sources, municipalities);
  const schedules = linkSchedules(rows.schedules, sources, places);
  const { catalogue, services } = linkServices(rows.services, sources, municipalities);
  const { centres, agreements } = linkCrisisCentres(
    rows.crisisCentres,
    rows.offices.phones,
    places.phones,
    sources,
    municipalities,
  );
  for (const office of places.offices.values()) {
    const parts = [
      ...office.receptions,
      ...office.phones,
      ...office.contacts,
      ...office.schedules.flatMap(sourcesAsParts),
    ];
    office.sources = sourcesOf(office.source, parts);
  }
  const rates = linkRates(rows.rates, sources, municipalities);
  for (const nodes of [governors, counties, municipalities, places.offices, places.receptions, places.phones]) {
    freezeAll(nodes.values());
  }
  for (const nodes of [catalogue, services, centres, rates.circulars]) freezeAll(nodes.values());
  for (const nodes of [places.parts, schedules, agreements, rates.categories, rates.periods, rates.municipalRates]) {
    freezeAll(nodes);
  }
  freezeAll([Object.fromEntries(formerNumbers)]);
  return Object.freeze({
    version: rows.version.version,
    loadedAt: rows.version.at,
    counties,
    governors,
    municipalities,
    formerNumbers,
    offices: places.offices,
    catalogue,
    services,
    crisisCentres: centres,
    circulars: rates.circulars,
    sources,
    rateCategories: Object.freeze(rates.categories),
    ratePeriods: Object.freeze(rates.periods),
  });
}
