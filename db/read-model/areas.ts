import type { SqlLike } from '../client.ts';
import { type Draft, held, type RowOf, type Sources, sourcedBy } from './draft.ts';
import type { CountyNode, FormerNumberNode, GovernorNode, MunicipalityNode, SourceNode } from './model.ts';

type MunicipalityLinks = 'county' | 'governor' | 'formerNumbers' | 'coverage' | 'services' | 'agreements' | 'ownRates';

/** Reads sources, governors, counties and municipalities: five statements. */
export async function fetchAreas(sql: SqlLike) {
  const [sources, governors, counties, municipalities, formerNumbers] = await Promise.all([
    sql<SourceNode[]>`
      select id, title, publisher, url, updated_on as "updatedOn", retrieved_on as "retrievedOn", comment, synthetic
      from source order by id collate "C"`,
    sql<RowOf<GovernorNode, 'counties' | 'municipalities'>[]>`
      select id, name, source_id as "sourceId", verified_at as "verifiedAt" from governor order by id collate "C"`,
    sql<(RowOf<CountyNode, 'governor' | 'municipalities'> & { governorId: string })[]>`
      select number, name, governor_id as "governorId", source_id as "sourceId", verified_at as "verifiedAt"
      from county order by number collate "C"`,
    sql<(RowOf<MunicipalityNode, MunicipalityLinks> & { countyNumber: string })[]>`
      select number, name, county_number as "countyNumber", language_form as "languageForm",
        administrative_centre as "administrativeCentre", organisation_number as "organisationNumber",
        source_id as "sourceId", verified_at as "verifiedAt"
      from municipality order by number collate "C"`,
    sql<(RowOf<FormerNumberNode, never> & { municipalityNumber: string })[]>`
      select number, municipality_number as "municipalityNumber", name, valid_to as "validTo",
        source_id as "sourceId", verified_at as "verifiedAt"
      from former_number order by number collate "C", municipality_number collate "C"`,
  ]);
  return { sources, governors, counties, municipalities, formerNumbers };
}

/** Links them; the municipalities' lists of offices, services, agreements and rates are filled by the others. */
export function linkAreas(rows: Awaited<ReturnType<typeof fetchAreas>>) {
  const sources: Sources = new Map(rows.sources.map((row) => [row.id, Object.freeze({ ...row })]));
  const governors = new Map<string, Draft<GovernorNode>>();
  const counties = new Map<string, Draft<CountyNode>>();
  const municipalities = new Map<string, Draft<MunicipalityNode>>();
  const formerNumbers = new Map<string, MunicipalityNode[]>();
  for (const { id, name, ...row } of rows.governors) {
    governors.set(id, { id, name, counties: [], municipalities: [], ...sourcedBy(sources, row) });
  }
  for (const { number, name, governorId, ...row } of rows.counties) {
    const governor = held(governors, governorId);
    const county = { number, name, governor, municipalities: [], ...sourcedBy(sources, row) };
    counties.set(number, county);
    governor.counties.push(county);
  }
  for (const { countyNumber, sourceId, ...row } of rows.municipalities) {
    const county = held(counties, countyNumber);
    const governor = held(governors, county.governor.id);
    const links = { formerNumbers: [], coverage: [], services: [], agreements: [], ownRates: [] };
    const municipality = { ...row, county, governor, ...links, ...sourcedBy(sources, { ...row, sourceId }) };
    municipalities.set(row.number, municipality);
    held(counties, countyNumber).municipalities.push(municipality);
    governor.municipalities.push(municipality);
  }
  for (const { number, name, validTo, municipalityNumber, ...row } of rows.formerNumbers) {
    const municipality = held(municipalities, municipalityNumber);
    municipality.formerNumbers.push(Object.freeze({ number, name, validTo, ...sourcedBy(sources, row) }));
    formerNumbers.set(number, [...(formerNumbers.get(number) ?? []), municipality]);
  }
  return { sources, governors, counties, municipalities, formerNumbers };
}
