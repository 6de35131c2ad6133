import type { PlaceTarget, SearchedMunicipality, SearchedOffice } from '../../../services/place-search/offices-for.ts';
import { indexPlaces, type PlaceIndex } from '../../../services/place-search/place-index.ts';
import { placeNamesOf, type SearchedPostalCode } from '../../../services/place-search/place-names.ts';

const COUNTIES: Readonly<Record<string, string>> = {
  '03': 'Oslo',
  '15': 'Møre og Romsdal',
  '31': 'Østfold',
};

type District = { readonly number: string; readonly name: string } | null;
interface MadeMunicipality extends SearchedMunicipality {
  readonly coverage: { office: SearchedOffice; district: District; validFrom: null; validTo: null }[];
}
interface MadeOffice extends SearchedOffice {
  readonly municipalities: SearchedMunicipality[];
}

const municipalities = new Map<string, MadeMunicipality>();
const offices = new Map<string, MadeOffice>();
const postalCodes = new Map<string, SearchedPostalCode>();

function municipality(number: string, name: string, inhabitants: number, more: Partial<SearchedMunicipality> = {}) {
  const base = {
    number,
    name,
    languageForm: 'NEUTRAL' as const,
    administrativeCentre: null,
    formerNumbers: [],
    county: { name: COUNTIES[number.slice(0, 2)] ?? 'Innlandet' },
    facts: null,
  };
  municipalities.set(number, { ...base, populations: [{ inhabitants }], ...more, coverage: [] });
}

function office(number: string, name: string, covered: readonly [string, District?][]) {
  const made: MadeOffice = { number, name, municipalities: [] };
  for (const [of, district = null] of covered) {
    const one = municipalities.get(of);
    if (one === undefined) throw new Error(`no municipality ${of}`);
    one.coverage.push({ office: made, district, validFrom: null, validTo: null });
    if (!made.municipalities.includes(one)) made.municipalities.push(one);
  }
  offices.set(number, made);
}

function postalCode(code: string, place: string, of: string | null) {
  postalCodes.set(code, { code, place, municipality: of === null ? null : (municipalities.get(of) ?? null) });
}

municipality('0301', 'Oslo', 700_000);
municipality('3430', 'Os', 1_900, { formerNumbers: [{ number: '0441', name: 'Os' }] });
municipality('5025', 'Røros', 5_600);
municipality('5610', 'Karasjok', 2_600, { facts: { names: [{ name: 'Kárášjohka' }, { name: 'Karasjok' }] } });
municipality('4624', 'Bjørnafjorden', 25_000, { formerNumbers: [{ number: '1243', name: 'Os' }] });
municipality('3114', 'Våler', 5_900, { administrativeCentre: 'Kirkebygden' });
municipality('3419', 'Våler', 3_500, { formerNumbers: [{ number: '0426', name: 'Våler' }] });
municipality('1580', 'Haram', 9_300);
office('0312', 'Nav Frogner', [['0301', { number: '030105', name: 'Frogner' }]]);
office('0316', 'Nav Gamle Oslo', [['0301', { number: '030101', name: 'Gamle Oslo' }]]);
office('1640', 'Nav Røros, Os og Holtålen', [['5025'], ['3430']]);
office('2021', 'Nav Karasjok', [['5610']]);
office('1243', 'Nav Bjørnafjorden', [['4624']]);
office('0137', 'Nav Våler', [['3114']]);
office('0426', 'Nav Solør', [['3419']]);
postalCode('7374', 'Røros', '5025');
postalCode('7372', 'Glåmos', '5025');
postalCode('0155', 'Oslo', '0301');
postalCode('0441', 'Oslo', '0301');
postalCode('5200', 'Os', '4624');
postalCode('9170', 'Longyearbyen', null);

/** A small country with what is hard in the real one. */
export const PLACES: PlaceIndex<PlaceTarget> = indexPlaces(placeNamesOf({ municipalities, offices, postalCodes }));
