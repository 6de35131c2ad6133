import type { SqlLike } from '../client.ts';
import { county } from '../tables/area/county.ts';
import { governor } from '../tables/area/governor.ts';
import { formerNumber, municipality } from '../tables/area/municipality.ts';
import { source } from '../tables/schema.ts';
import { type Draft, existing, type Sources, sourcedBy, withPage } from './draft.ts';
import type { CountyNode, GovernorNode, MunicipalityNode, SourceNode } from './model.ts';
import { selectRows } from './select-rows.ts';

/** Reads sources, governors, counties and municipalities: five statements. */
export async function fetchAreas(sql: SqlLike) {
  const [sources, governors, counties, municipalities, formerNumbers] = await Promise.all([
    selectRows(sql, source, sql`order by id collate "C"`),
    selectRows(sql, governor, sql`order by id collate "C"`),
    selectRows(sql, county, sql`order by number collate "C"`),
    selectRows(sql, municipality, sql`order by number collate "C"`),
    selectRows(sql, formerNumber, sql`order by number collate "C", municipality_number collate "C"`),
  ]);
  return { sources, governors, counties, municipalities, formerNumbers };
}

/**
 * Links them; the municipalities' lists of offices, services, agreements and rates are filled by the others.
 * @param idSuffix see `SourceNode`; null: it is the present
 */
export function linkAreas(rows: Awaited<ReturnType<typeof fetchAreas>>, idSuffix: string | null) {
  const sources: Sources = new Map(rows.sources.map((row) => [row.id, sourceOf(row, idSuffix)]));
  const governors = new Map<string, Draft<GovernorNode>>();
  const counties = new Map<string, Draft<CountyNode>>();
  const municipalities = new Map<string, Draft<MunicipalityNode>>();
  const formerNumbers = new Map<string, MunicipalityNode[]>();
  for (const { sourceId, websiteSourceId, ...row } of rows.governors) {
    const fact = withPage(sources, sourcedBy(sources, { ...row, sourceId }), websiteSourceId);
    governors.set(row.id, { ...row, counties: [], municipalities: [], ...fact });
  }
  for (const { number, name, governorId, ...row } of rows.counties) {
    const governor = existing(governors, governorId);
    const county = { number, name, governor, municipalities: [], ...sourcedBy(sources, row) };
    counties.set(number, county);
    governor.counties.push(county);
  }
  for (const { countyNumber, sourceId, ...row } of rows.municipalities) {
    const county = existing(counties, countyNumber);
    const governor = existing(governors, county.governor.id);
    const links = {
      formerNumbers: [],
      coverage: [],
      services: [],
      agreements: [],
      ownRates: [],
      facts: null,
      populations: [],
    };
    const municipality = { ...row, county, governor, ...links, ...sourcedBy(sources, { ...row, sourceId }) };
    municipalities.set(row.number, municipality);
    existing(counties, countyNumber).municipalities.push(municipality);
    governor.municipalities.push(municipality);
  }
  for (const { number, name, validTo, municipalityNumber, ...row } of rows.formerNumbers) {
    const municipality = existing(municipalities, municipalityNumber);
    municipality.formerNumbers.push(Object.freeze({ number, name, validTo, ...sourcedBy(sources, row) }));
    formerNumbers.set(number, [...(formerNumbers.get(number) ?? []), municipality]);
  }
  return { sources, governors, counties, municipalities, formerNumbers };
}

function sourceOf(row: SourceNode, idSuffix: string | null): SourceNode {
  const source = { ...row };
  if (idSuffix !== null) Object.defineProperty(source, 'idSuffix', { value: idSuffix });
  return Object.freeze(source);
}
