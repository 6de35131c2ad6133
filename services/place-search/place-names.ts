import { countiesOf } from './counties-of.ts';
import type { PlaceTarget, SearchedMunicipality, SearchedOffice } from './offices-for.ts';
import type { PlaceName } from './place-index.ts';

/** A postal code, in use or withdrawn. */
export interface SearchedPostalCode {
  readonly code: string;
  readonly place: string;
  /** Null: in no municipality. */
  readonly municipality: SearchedMunicipality | null;
}

/** The parts of a directory that people know by name or number. */
export interface NamedPlaces {
  readonly municipalities: ReadonlyMap<string, SearchedMunicipality>;
  readonly offices: ReadonlyMap<string, SearchedOffice>;
  readonly postalCodes: ReadonlyMap<string, SearchedPostalCode>;
}

/** Every name and number that people know, with where it leads. */
export function* placeNamesOf({
  municipalities,
  offices,
  postalCodes,
}: NamedPlaces): Generator<PlaceName<PlaceTarget>> {
  for (const municipality of municipalities.values()) yield* namesOf(municipality);
  for (const office of offices.values()) {
    const target = { municipality: null, district: null, office };
    const within = [...new Set(office.municipalities.flatMap(countiesOf))];
    yield { name: office.name.replace(/^nav\s+/i, ''), kind: 'OFFICE', target, size: 0, within };
  }
  yield* postalNames(postalCodes.values());
}

function* namesOf(municipality: SearchedMunicipality): Generator<PlaceName<PlaceTarget>> {
  const { number, name, administrativeCentre, formerNumbers, coverage, facts, populations } = municipality;
  const target = { municipality, district: null, office: null };
  const size = populations.at(-1)?.inhabitants ?? 0;
  const within = countiesOf(municipality);
  const names = new Set([name, ...(facts?.names.map((one) => one.name) ?? [])]);
  for (const one of [...names, number]) yield { name: one, kind: 'MUNICIPALITY', target, size, within };
  if (administrativeCentre !== null) yield { name: administrativeCentre, kind: 'PLACE', target, size, within };
  for (const former of formerNumbers) {
    yield { name: former.number, kind: 'FORMER_NUMBER', target, size, within };
    if (former.name !== null && !names.has(former.name)) {
      yield { name: former.name, kind: 'FORMER_NUMBER', target, size, within };
    }
  }
  for (const { district } of coverage) {
    if (district === null) continue;
    yield { name: district.name, kind: 'DISTRICT', target: { ...target, district: district.number }, size, within };
  }
}

/** The codes, and each postal place once for each municipality that it lies in. */
function* postalNames(codes: Iterable<SearchedPostalCode>): Generator<PlaceName<PlaceTarget>> {
  const places = new Map<string, Omit<PlaceName<PlaceTarget>, 'kind'>>();
  for (const { code, place, municipality } of codes) {
    const target = { municipality, district: null, office: null };
    const within = municipality === null ? [] : countiesOf(municipality);
    yield { name: code, kind: 'POSTAL_CODE', target, size: 0, within };
    const key = `${place} ${municipality?.number ?? ''}`;
    const known = places.get(key) ?? { name: place, target, size: 0, within };
    places.set(key, { ...known, size: known.size + 1 });
  }
  for (const place of places.values()) yield { ...place, kind: 'PLACE' };
}
