import type { DirectoryVersion, OfficeNode } from '../../db/read-model/model.ts';
import type { OfficeFilter } from '../../schema/office/office.input.ts';
import { checkInstant } from '../../services/opening-hours/input-problem.ts';
import { compileOffice, isOfficeOpenAt } from '../../services/opening-hours/office-opening-state.ts';
import { officesFor } from '../../services/place-search/offices-for.ts';
import { foldName } from '../../services/place-search/place-index.ts';
import { searchPlaces } from '../../services/place-search/search-places.ts';
import { checkCountyNumber } from '../../services/text-rules/county-number.ts';
import { checkNumbers } from '../../services/text-rules/numbers.ts';
import { checkOfficeNumber } from '../../services/text-rules/office-number.ts';
import { checkPostalCode } from '../../services/text-rules/postal-code.ts';
import { checkSearchText } from '../../services/text-rules/search-text.ts';
import { findMunicipality } from './find-municipality.ts';
import { placesOf } from './places-of.ts';
import { schedulesOf } from './schedules-of.ts';

/** `Bydel Frogner` and `frogner` are one. */
const districtName = (name: string) => foldName(name).replace(/^bydel(?:en)? /, '');

type Condition = (office: OfficeNode) => boolean;

/** The offices of a filter, by number: those for which every condition given holds. */
export function selectOffices(
  directory: DirectoryVersion,
  filter: OfficeFilter | null | undefined,
  today: () => string,
): readonly OfficeNode[] {
  const conditions = filter == null ? [] : [...conditionsOf(directory, filter, today)];
  return [...directory.offices.values()].filter((office) => conditions.every((holds) => holds(office)));
}

function* conditionsOf(directory: DirectoryVersion, filter: OfficeFilter, today: () => string): Generator<Condition> {
  const { municipality, county, numbers, postalCode, district, text, openAt } = filter;
  if (municipality != null) {
    const found = findMunicipality(directory, municipality, ['filter', 'municipality']);
    yield (office) => found !== null && office.municipalities.includes(found);
  }
  if (county != null) {
    const number = checkCountyNumber(county, ['filter', 'county']);
    yield (office) => office.municipalities.some((one) => one.county.number === number);
  }
  if (numbers != null) {
    const wanted = checkNumbers(numbers, ['filter', 'numbers'], checkOfficeNumber);
    yield ({ number }) => wanted.has(number);
  }
  if (postalCode != null) {
    const code = directory.postalCodes.get(checkPostalCode(postalCode, ['filter', 'postalCode']));
    yield (office) => code?.municipality != null && office.municipalities.includes(code.municipality);
  }
  if (district != null) {
    const named = districtName(district);
    yield ({ coverage }) =>
      coverage.some((one) => one.district?.number === district || districtName(one.district?.name ?? '') === named);
  }
  if (text != null) {
    const matches = searchPlaces(placesOf(directory), checkSearchText(text, ['filter', 'text']));
    const found = new Set(officesFor(matches, today()).map(({ office }) => office?.number));
    yield ({ number }) => found.has(number);
  }
  if (openAt != null) {
    const epochMs = checkInstant(openAt.at, ['filter', 'openAt', 'at']);
    yield (office) => isOfficeOpenAt(compileOffice(schedulesOf(office), openAt.channel), epochMs);
  }
}
