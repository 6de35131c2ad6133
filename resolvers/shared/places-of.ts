import type { DirectoryVersion } from '../../db/read-model/model.ts';
import type { PlaceTarget } from '../../services/place-search/offices-for.ts';
import { indexPlaces, type PlaceIndex } from '../../services/place-search/place-index.ts';
import { placeNamesOf } from '../../services/place-search/place-names.ts';

const indexes = new WeakMap<DirectoryVersion, PlaceIndex<PlaceTarget>>();

/** The names and numbers of a version, ready to be searched; made when the version is first searched. */
export function placesOf(directory: DirectoryVersion): PlaceIndex<PlaceTarget> {
  const index = indexes.get(directory) ?? indexPlaces(placeNamesOf(directory));
  indexes.set(directory, index);
  return index;
}
