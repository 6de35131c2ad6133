import { inForceOn } from '../calendar/in-force-on.ts';
import { InputError } from '../text-rules/input-error.ts';
import { areasAt, type Borders, type Point } from './borders.ts';
import type { PlaceTarget, SearchedMunicipality } from './offices-for.ts';
import type { PlaceMatch } from './search-places.ts';

/** @throws InputError for what is no point on the earth */
export function checkPoint({ latitude, longitude }: Point, path: readonly string[]): Point {
  if (!(Math.abs(latitude) <= 90))
    throw new InputError([...path, 'latitude'], 'LATITUDE', 'expected -90 to 90 degrees');
  if (!(Math.abs(longitude) <= 180))
    throw new InputError([...path, 'longitude'], 'LONGITUDE', 'expected -180 to 180 degrees');
  return { latitude, longitude };
}

/**
 * The municipalities where a point may be, in the cities the districts, as a search by name gives its places. Empty: it is
 * in none, such as at sea or abroad.
 */
export function placesAt(
  borders: Borders,
  point: Point,
  municipalities: ReadonlyMap<string, SearchedMunicipality>,
  today: string,
): readonly PlaceMatch<PlaceTarget>[] {
  const found = areasAt(borders, point, 'MUNICIPALITY');
  return found.numbers.flatMap((number) => {
    const municipality = municipalities.get(number);
    return municipality === undefined ? [] : placesIn(borders, point, municipality, found.isCertain, today);
  });
}

function placesIn(
  borders: Borders,
  point: Point,
  municipality: SearchedMunicipality,
  isCertain: boolean,
  today: string,
): readonly PlaceMatch<PlaceTarget>[] {
  const covered = inForceOn(municipality.coverage, today).flatMap(({ district }) => district ?? []);
  const near = covered.length === 0 ? null : areasAt(borders, point, 'DISTRICT');
  const districts = (near?.numbers ?? []).flatMap((number) => covered.find((one) => one.number === number) ?? []);
  // Outside all of them, such as in a city's forest: any of its offices may be the one.
  const places = districts.length > 0 ? districts : [null];
  return places.map((district) => ({
    place: {
      name: district?.name ?? municipality.name,
      kind: 'POSITION',
      target: { municipality, district: district?.number ?? null, office: null },
      size: 0,
      within: [],
    },
    how: isCertain && (district === null || near?.isCertain === true) ? 'WHOLE' : 'NEARBY',
  }));
}
