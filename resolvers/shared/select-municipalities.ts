import type { DirectoryVersion, MunicipalityNode } from '../../db/read-model/model.ts';
import type { MunicipalityFilter } from '../../schema/municipality/municipality.input.ts';
import { searchPlaces } from '../../services/place-search/search-places.ts';
import { checkCountyNumber } from '../../services/text-rules/county-number.ts';
import { checkMunicipalityNumber } from '../../services/text-rules/municipality-number.ts';
import { checkNumbers } from '../../services/text-rules/numbers.ts';
import { checkSearchText } from '../../services/text-rules/search-text.ts';
import { placesOf } from './places-of.ts';

/** The municipalities of a filter: by number, or the best match first where a text is searched for. */
export function selectMunicipalities(
  directory: DirectoryVersion,
  filter: MunicipalityFilter | null,
): readonly MunicipalityNode[] {
  const { county = null, governor = null, numbers = null, text = null } = filter ?? {};
  const ofCounty = county === null ? null : checkCountyNumber(county, ['filter', 'county']);
  const numbered = numbers === null ? null : withNumbers(directory, numbers);
  const candidates = text === null ? directory.municipalities.values() : named(directory, text);
  return [...candidates].filter(
    (one) =>
      (ofCounty === null || one.county.number === ofCounty) &&
      (governor === null || one.governor.id === governor) &&
      (numbered === null || numbered.has(one)),
  );
}

function withNumbers({ municipalities, formerNumbers }: DirectoryVersion, numbers: readonly string[]) {
  const found = new Set<MunicipalityNode>();
  for (const number of checkNumbers(numbers, ['filter', 'numbers'], checkMunicipalityNumber)) {
    const present = municipalities.get(number);
    for (const one of present === undefined ? (formerNumbers.get(number) ?? []) : [present]) found.add(one);
  }
  return found;
}

function named(directory: DirectoryVersion, text: string): ReadonlySet<MunicipalityNode> {
  const matches = searchPlaces(placesOf(directory), checkSearchText(text, ['filter', 'text']));
  const found = new Set<MunicipalityNode>();
  for (const { target } of matches.map(({ place }) => place)) {
    for (const one of target.office?.municipalities ?? [target.municipality]) {
      const municipality = directory.municipalities.get(one?.number ?? '');
      if (municipality !== undefined) found.add(municipality);
    }
  }
  return found;
}
