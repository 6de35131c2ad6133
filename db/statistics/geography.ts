import { type Geography, geographyOf } from '../../services/disclosure-control/geography.ts';
import type { SqlLike } from '../client.ts';
import type { DirectoryVersion } from '../read-model/model.ts';

/** The municipalities of a directory version, as the statistics know them. */
export function geographyOfDirectory(directory: DirectoryVersion): Geography {
  const municipalities = [...directory.municipalities.values()].map(({ number, name, county, governor }) => ({
    number,
    name,
    county: county.number,
    governor: governor.id,
  }));
  const formerNumbers = new Map(
    [...directory.formerNumbers].map(([former, present]) => [former, present.map(({ number }) => number)]),
  );
  return geographyOf(municipalities, formerNumbers);
}

/** The same from the tables, for the release, which has no directory. */
export async function loadGeography(sql: SqlLike): Promise<Geography> {
  const municipalities = await sql<{ number: string; name: string; county: string; governor: string }[]>`
    select municipality.number, municipality.name, county.number as county, county.governor_id as governor
    from tjenestegraf.municipality join tjenestegraf.county on county.number = municipality.county_number`;
  const former = await sql<{ number: string; present: string[] }[]>`
    select number, array_agg(municipality_number order by municipality_number) as present
    from tjenestegraf.former_number group by number`;
  return geographyOf(municipalities, new Map(former.map(({ number, present }) => [number, present])));
}

/**
 * The geography of whatever directory version is in use: the same object as long as its content is the same, so that a new
 * directory version, which comes with every office that changes, costs the statistics nothing.
 */
export function geographySource(directory: () => DirectoryVersion): () => Geography {
  let seen: DirectoryVersion | null = null;
  let geography: Geography | null = null;
  let content = '';
  return () => {
    const now = directory();
    if (geography !== null && now === seen) return geography;
    seen = now;
    const next = geographyOfDirectory(now);
    const nextContent = JSON.stringify([next.municipalities, [...next.formerNumbers]]);
    if (geography === null || nextContent !== content) geography = next;
    content = nextContent;
    return geography;
  };
}
