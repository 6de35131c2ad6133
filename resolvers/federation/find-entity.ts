import type { DirectoryVersion } from '../../db/read-model/model.ts';
import type { EntityReference } from './read-representation.ts';

/** The directory is in memory: a reference costs one look-up, whichever the type and however many there are. */
export function findEntity(
  directory: DirectoryVersion,
  { type, key }: Pick<EntityReference, 'type' | 'key'>,
): object | null {
  switch (type) {
    case 'County':
      return directory.counties.get(key) ?? null;
    case 'CrisisCentre':
      return directory.crisisCentres.get(key) ?? null;
    case 'Governor':
      return directory.governors.get(key) ?? null;
    case 'Municipality':
      return directory.municipalities.get(key) ?? null;
    case 'Office':
      return directory.offices.get(key) ?? null;
    case 'Service':
      return directory.services.get(key) ?? null;
  }
}
