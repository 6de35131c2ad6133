import { pastIdSuffix } from '../../services/text-rules/node-id.ts';
import type { Sql, SqlLike } from '../client.ts';
import { linkAreas } from './areas.ts';
import { linkCountry } from './country.ts';
import { linkCrisisCentres } from './crisis-centres.ts';
import { freezeAll, sourcesOf } from './draft.ts';
import { lexiconOf } from './lexicon.ts';
import type { DirectoryVersion, ScheduleNode } from './model.ts';
import { addNationalLine } from './national-line.ts';
import { linkOffices } from './offices.ts';
import { linkRates } from './rates.ts';
import { type DirectoryRows, fetchRows, ROW_GROUPS } from './rows.ts';
import { linkSchedules } from './schedules.ts';
import { linkServices } from './services.ts';

/** A version with the rows it was linked from, to go on from. */
export interface LoadedDirectory {
  readonly directory: DirectoryVersion;
  readonly rows: DirectoryRows;
  /** When its last commit was made, as the database has it; empty before the first. */
  readonly committedAt: string;
}

/**
 * Loads the whole directory as it stood at one instant: a fixed number of statements in one snapshot, whatever the number
 * of rows, sent without waiting for each other.
 *
 * @param asOf a version that history knows: the directory as it was after that commit, read by the same statements from
 * views of the same names. Absent: as it is.
 */
export async function loadDirectory(sql: Sql, asOf?: bigint): Promise<DirectoryVersion> {
  return (await loadWithRows(sql, asOf)).directory;
}

/** The same, with its rows. */
export function loadWithRows(sql: Sql, asOf?: bigint): Promise<LoadedDirectory> {
  return sql.begin('isolation level repeatable read read only', async (snapshot) => {
    if (asOf !== undefined) {
      await snapshot`
        select set_config('search_path', 'tjenestegraf_as_of', true),
          set_config('tjenestegraf.as_of_version', ${String(asOf)}, true)`;
    }
    const [place, rows] = await Promise.all([fetchVersion(snapshot), fetchRows(snapshot, ROW_GROUPS)]);
    return linked(place, rows as DirectoryRows, asOf === undefined ? null : pastIdSuffix(asOf));
  });
}

/** The version of the directory: the number of the last commit that changed it, 0 before the first. */
export interface DirectoryPlace {
  readonly version: bigint;
  readonly committedAt: string;
  /** Now, by the database's clock. */
  readonly at: string;
}

export async function fetchVersion(sql: SqlLike): Promise<DirectoryPlace> {
  const [row] = await sql<{ version: string; committedAt: string; at: string }[]>`
    select coalesce(version, 0) as version, coalesce(committed_at::text, '') as "committedAt", clock_timestamp() as at
    from (select) as one left join lateral (
      select version, committed_at from directory_commit where version is not null order by version desc limit 1) as last on true`;
  return { version: BigInt(row?.version ?? '0'), committedAt: row?.committedAt ?? '', at: row?.at ?? '' };
}

/**
 * The version that rows make.
 * @param idSuffix see `SourceNode`; null: it is the present
 */
export function linked(place: DirectoryPlace, rows: DirectoryRows, idSuffix: string | null = null): LoadedDirectory {
  return { directory: link(place, rows, idSuffix), rows, committedAt: place.committedAt };
}

const sourcesAsParts = ({ sources }: ScheduleNode) => sources.map((source) => ({ source }));

function link({ version, at }: DirectoryPlace, rows: DirectoryRows, idSuffix: string | null): DirectoryVersion {
  const { sources, governors, counties, municipalities, formerNumbers } = linkAreas(rows.areas, idSuffix);
  const country = linkCountry(rows.country, sources, municipalities);
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
    office.sources = sourcesOf(office.source, [...office.sources.map((source) => ({ source })), ...parts]);
  }
  addNationalLine(places.offices.values(), country.helpLines);
  const rates = linkRates(rows.rates, sources, municipalities);
  for (const nodes of [governors, counties, municipalities, places.offices, places.receptions, places.phones]) {
    freezeAll(nodes.values());
  }
  for (const nodes of [catalogue, centres, rates.circulars]) freezeAll(nodes.values());
  for (const nodes of [places.parts, schedules, agreements, rates.categories, rates.periods, rates.municipalRates]) {
    freezeAll(nodes);
  }
  freezeAll([Object.fromEntries(formerNumbers)]);
  const directory: Omit<DirectoryVersion, 'lexicon'> = {
    version,
    loadedAt: at,
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
    ...country,
  };
  // Whoever goes through a version's values shall not make it.
  Object.defineProperty(directory, 'lexicon', { enumerable: false, get: () => lexiconOf(rows.lexicon) });
  return Object.freeze(directory) as DirectoryVersion;
}
