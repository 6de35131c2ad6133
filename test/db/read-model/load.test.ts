import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDirectory } from '../../../db/read-model/load.ts';
import type { DirectoryVersion } from '../../../db/read-model/model.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';

let database: TestDatabase;
let directory: DirectoryVersion;
beforeAll(async () => {
  database = await createTestDatabase();
  directory = await loadDirectory(database.api);
});
afterAll(() => database.drop());

const municipality = (number: string) => {
  const found = directory.municipalities.get(number);
  if (found === undefined) throw new Error(`no municipality ${number}`);
  return found;
};
const office = (number: string) => {
  const found = directory.offices.get(number);
  if (found === undefined) throw new Error(`no office ${number}`);
  return found;
};

describe('municipalities', () => {
  test('Os, Røros and Holtålen share an office across two counties and two governors', () => {
    expect(office('1640').municipalities.map(({ name }) => name)).toEqual(['Os', 'Røros', 'Holtålen']);
    expect(office('1640').municipalities.map(({ governor }) => governor.id)).toEqual([
      'innlandet',
      'trondelag',
      'trondelag',
    ]);
    for (const number of ['3430', '5025', '5026']) {
      expect(municipality(number).coverage.map((one) => one.office)).toEqual([office('1640')]);
    }
  });

  test('old numbers lead to the present municipality', () => {
    expect(directory.formerNumbers.get('0441')).toEqual([municipality('3430')]);
    expect(directory.formerNumbers.get('1507'), 'Ålesund was divided in 2024').toEqual([
      municipality('1508'),
      municipality('1580'),
    ]);
    expect(directory.formerNumbers.size).toBe(485);
    expect(municipality('3430').formerNumbers).toMatchObject([{ number: '0441', validTo: '2020-01-01' }]);
    for (const [former, present] of directory.formerNumbers) {
      expect(directory.municipalities.has(former)).toBe(false);
      expect(present.length).toBeGreaterThan(0);
    }
  });

  test('Haram has no reported office, which is an empty list and no error', () => {
    expect(municipality('1580').coverage).toEqual([]);
    expect(municipality('1580').organisationNumber).toBeNull();
  });

  test('Oslo is covered district by district, and has its own rate', () => {
    // Fifteen districts, and the centre, which is none.
    expect(municipality('0301').coverage).toHaveLength(16);
    expect(municipality('0301').coverage.every(({ district }) => district?.number.startsWith('0301'))).toBe(true);
    expect(municipality('0301').ownRates).toMatchObject([
      { category: 'SINGLE', amountPerMonth: 8730, confirmedTo: '2025-01-01' },
    ]);
  });

  test('every county and governor holds its own, and together all of them', () => {
    expect(directory.counties.size).toBe(15);
    expect(directory.governors.size).toBe(10);
    expect([...directory.governors.values()].flatMap(({ municipalities }) => municipalities)).toHaveLength(357);
    for (const { number, county } of directory.municipalities.values()) {
      expect(number.startsWith(county.number)).toBe(true);
      expect(county.governor.counties).toContain(county);
    }
  });
});

describe('the country', () => {
  test('Karasjok has its two official names, its inhabitants by year and its place in the Sámi area', () => {
    const { facts, populations } = municipality('5610');
    expect(facts).toMatchObject({
      officialName: 'Kárášjohka - Karasjok',
      names: [
        { name: 'Kárášjohka', language: 'NORTHERN_SAMI' },
        { name: 'Karasjok', language: 'NORWEGIAN' },
      ],
      samiAdministrativeArea: true,
      kostraGroup: 'EKG05',
    });
    expect(populations.map(({ year, inhabitants }) => [year, inhabitants])).toEqual([
      [2022, 2584],
      [2023, 2543],
      [2024, 2565],
    ]);
  });

  test('every municipality has its facts, and its inhabitants of 2024 add up to the nation’s', () => {
    const all = [...directory.municipalities.values()];
    expect(all.every(({ facts }) => facts !== null)).toBe(true);
    const of2024 = all.flatMap(({ populations }) => populations.filter(({ year }) => year === 2024));
    expect(of2024.reduce((sum, { inhabitants }) => sum + inhabitants, 0)).toBe(5_550_203);
    expect(all.filter(({ facts }) => facts?.samiAdministrativeArea)).toHaveLength(13);
  });

  test('a postal code leads to its place and municipality; Svalbard’s to none; a withdrawn one says so', () => {
    const inUse = [...directory.postalCodes.values()].filter(({ withdrawnBy }) => withdrawnBy === null);
    expect(inUse).toHaveLength(5121);
    expect(directory.postalCodes.get('7374')).toMatchObject({ place: 'Røros', municipality: { number: '5025' } });
    expect(directory.postalCodes.get('9170')).toMatchObject({ place: 'Longyearbyen', municipality: null });
    expect(directory.postalCodes.get('6487')).toMatchObject({ withdrawnBy: '2026-01-05', municipality: null });
  });

  test('every office has its own page; Hemsedal is served by Nav Hallingdal, on the word of NAV’s own search', () => {
    expect([...directory.offices.values()].every(({ website }) => website !== null)).toBe(true);
    const [only] = municipality('3326').coverage;
    expect(only).toMatchObject({ office: { number: '0617' }, source: { id: 'source-nav-office-search' } });
  });

  test('the base amount has no gap from 1967 to the last known one', () => {
    const { baseAmounts } = directory;
    expect(baseAmounts.at(-1)).toMatchObject({ validFrom: '2026-05-01', validTo: null, amountPerYear: 136_549 });
    expect(baseAmounts.at(-1)?.confirmedTo).toBe('2027-05-01');
    baseAmounts.slice(1).forEach((next, index) => {
      expect(baseAmounts[index]?.validTo).toBe(next.validFrom);
    });
  });

  test('the emergency numbers stand first among the national lines', () => {
    expect(directory.helpLines.slice(0, 3).map(({ number }) => number)).toEqual(['112', '113', '110']);
    const economy = directory.helpLines.find(({ id }) => id === 'nav-finances');
    expect(economy).toMatchObject({ number: '+4755553339', formerNumber: { number: '+4780045353', to: null } });
    expect(economy?.formerNumber?.evidence).toHaveLength(4);
  });
});

describe('NAV Røros, Os og Holtålen', () => {
  test('is visited in Kjerkgata 15, and meets by appointment in two town halls', () => {
    expect(
      office('1640').receptions.map(({ kind, address }) => [kind, address?.street, address?.postalCode, address?.city]),
    ).toEqual([
      ['VISIT', 'Kjerkgata 15', '7374', 'Røros'],
      ['MEETING_PLACE', 'Bakkavegen 1', '7380', 'Ålen'],
      ['MEETING_PLACE', 'Rytrøa 14', '2550', 'Os i Østerdalen'],
    ]);
  });

  test('is rung at the switchboard first', () => {
    expect(office('1640').phones.map(({ number, purpose }) => [number, purpose])).toEqual([
      ['+4755553333', 'SWITCHBOARD'],
      ['+4746906249', 'EMERGENCY'],
      ['+4755553339', 'DEBT_ADVICE'],
    ]);
  });

  test('has hours for every channel, each rule with its source; the older page’s hold until the newer’s', () => {
    const dropIn = office('1640').schedules.find(({ schedule }) => schedule.id === '1640-roros-drop-in');
    expect(dropIn?.reception?.id).toBe('1640-roros');
    expect(
      dropIn?.schedule.weekly.map(({ days, spans, validFrom, validTo, sourceId }) => ({
        days: days.length,
        spans: spans.length,
        validFrom,
        validTo,
        sourceId,
      })),
    ).toEqual([
      { days: 7, spans: 0, validFrom: '2020-06-29', validTo: '2023-07-20', sourceId: 'source-roros-social-services' },
      { days: 5, spans: 0, validFrom: '2023-07-20', validTo: '2028-07-19', sourceId: 'source-os-nav' },
      { days: 2, spans: 1, validFrom: '2023-07-20', validTo: '2028-07-19', sourceId: 'source-os-nav' },
    ]);
    expect(new Set(office('1640').schedules.map(({ schedule }) => schedule.channel)).size).toBe(6);
    for (const { schedule } of office('1640').schedules) {
      for (const rule of schedule.weekly) expect(directory.sources.has(rule.sourceId)).toBe(true);
    }
  });

  test('shows no real person: contacts are roles, and named ones are marked as made up', () => {
    for (const contact of office('1640').contacts) expect(contact.name === null).toBe(!contact.source.synthetic);
    expect(office('1640').contacts.some(({ source }) => source.synthetic)).toBe(true);
  });
});

describe('services', () => {
  test('every municipality owes every entry of the catalogue', () => {
    for (const { number, services } of directory.municipalities.values()) {
      expect(services).toHaveLength(directory.catalogue.size);
      for (const service of services) expect(service.id.startsWith(`${number}-`)).toBe(true);
    }
  });

  test('own wording where a source gives one, else the statutory texts, and it says which', () => {
    const own = directory.services.get('5025-financial-assistance');
    expect(own).toMatchObject({ wording: 'OWN', source: { id: 'source-roros-social-services' } });
    expect(own?.texts).not.toBe(own?.entry);
    const fallback = directory.services.get('5026-financial-assistance');
    expect(fallback).toMatchObject({ wording: 'NOT_REPORTED' });
    expect(fallback?.texts).toBe(directory.catalogue.get('FINANCIAL_ASSISTANCE'));
    expect(directory.services.get('financial-assistance')).toMatchObject({ wording: 'STATUTORY', municipality: null });
  });

  test('related services are those of the same municipality', () => {
    for (const service of municipality('3430').services) {
      for (const related of service.related) expect(related.municipality).toBe(municipality('3430'));
    }
    expect(municipality('3430').services.some(({ related }) => related.length > 0)).toBe(true);
  });
});

describe('crisis centres', () => {
  test('Os has an agreement with Gudbrandsdal, whose second number is disputed', () => {
    const [agreement] = municipality('3430').agreements;
    expect(agreement?.centre.phones.map(({ number, disputed }) => [number, disputed])).toEqual([
      ['+4741481220', false],
      ['+4761279220', true],
    ]);
    expect(agreement?.centre.openAroundTheClock).toBe(true);
  });

  test('Hamar’s serves nine municipalities; a centre that withholds its address holds none', () => {
    const served = directory.crisisCentres.get('hamar-interkommunale-krisesenter')?.agreements;
    expect(served?.map((one) => one.municipality.name).sort()).toEqual([
      'Elverum',
      'Engerdal',
      'Hamar',
      'Løten',
      'Ringsaker',
      'Stange',
      'Trysil',
      'Våler',
      'Åmot',
    ]);
    const withheld = [...directory.crisisCentres.values()].filter(({ addressWithheld }) => addressWithheld);
    expect(directory.crisisCentres.size - withheld.length, 'four publish their address themselves').toBe(4);
    for (const centre of withheld) expect(centre.address).toBeNull();
  });
});

describe('rates', () => {
  test('run from 2018 without a gap; the last period has no known end and is confirmed to the end of its year', () => {
    const periods = directory.ratePeriods;
    periods.slice(1).forEach((period, index) => {
      expect(periods[index]?.validTo).toBe(period.validFrom);
    });
    expect(periods.at(-1)).toMatchObject({
      validFrom: '2024-01-01',
      validTo: null,
      confirmedTo: '2025-01-01',
      circular: { id: 'A-3/2023' },
    });
    expect(periods.at(-1)?.amounts.get('SINGLE')).toBe(7850);
    expect(directory.circulars.get('A-1/2020')?.inferred).toBe(true);
  });
});

describe('a version', () => {
  test('cannot be changed by who reads it', () => {
    const municipalities = office('1640').municipalities as unknown[];
    expect(() => municipalities.push({})).toThrow(TypeError);
    expect(() => Object.assign(office('1640'), { name: 'x' })).toThrow(TypeError);
    expect(Object.isFrozen(office('1640').schedules[0]?.schedule.weekly)).toBe(true);
  });

  test('costs the same number of statements for ten municipalities’ own texts as for a hundred', async () => {
    const statements: string[] = [];
    const counting = database.connect({ onStatement: (text) => statements.push(text), poolSizeMax: 1 });
    await counting`select 1`;
    const loadCounted = async () => {
      statements.length = 0;
      await loadDirectory(counting);
      return statements.filter((text) => /^\s*select/i.test(text)).length;
    };
    const addOwnTexts = (count: number) => database.owner`
      insert into municipal_service (municipality_number, code, name, summary, conditions, what_to_bring, phases, source_id)
      select number, 'SPECIAL_CASES', 'Egen tekst', 'Egen tekst', '[]', '[]', '[]', 'source-os-nav'
      from municipality order by number limit ${count} on conflict do nothing`;
    await addOwnTexts(10);
    const forTen = await loadCounted();
    await addOwnTexts(100);
    const forHundred = await loadCounted();
    expect(forHundred).toBe(forTen);
    expect(forTen).toBeLessThanOrEqual(35);
  });
});
