import type { DirectoryVersion } from '../../db/read-model/model.ts';
import type { PlaceTarget } from '../../services/place-search/offices-for.ts';
import { indexPlaces, type PlaceIndex } from '../../services/place-search/place-index.ts';
import { placeNamesOf } from '../../services/place-search/place-names.ts';
import { asWritten } from '../../services/search/words.ts';

const words = new WeakMap<DirectoryVersion, ReadonlySet<string>>();
const indexes = new WeakMap<DirectoryVersion, PlaceIndex<PlaceTarget>>();

/** The names and numbers of a version, ready to be searched; made when the version is first searched. */
export function placesOf(directory: DirectoryVersion): PlaceIndex<PlaceTarget> {
  const index = indexes.get(directory) ?? indexPlaces(placeNamesOf(directory));
  indexes.set(directory, index);
  return index;
}

/** The names of municipalities that are one word, in lower case. */
export function municipalityWords(directory: DirectoryVersion): ReadonlySet<string> {
  const names = words.get(directory) ?? new Set(namesOfMunicipalities(directory).map(asWritten).filter(isOneWord));
  words.set(directory, names);
  return names;
}

const namesOfMunicipalities = ({ municipalities }: DirectoryVersion): string[] =>
  [...municipalities.values()].flatMap(({ name, facts }) => [name, ...(facts?.names.map((one) => one.name) ?? [])]);

const isOneWord = (name: string) => /^[\p{L}\p{M}]+$/u.test(name);
