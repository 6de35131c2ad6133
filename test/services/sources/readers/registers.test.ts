import { describe, expect, test } from 'vitest';
import { readNorg2Units } from '../../../../services/sources/readers/norg2/read-norg2-units.ts';
import { readKlassChanges } from '../../../../services/sources/readers/read-klass-changes.ts';
import { readKlassCodes } from '../../../../services/sources/readers/read-klass-codes.ts';
import { readKommuneinfo } from '../../../../services/sources/readers/read-kommuneinfo.ts';
import { ruleOf } from '../rule-of.ts';

const json = (value: unknown) => JSON.stringify(value);
const faults = (rejected: readonly { row: number; path: string | null; rule: string }[]) =>
  rejected.map(({ row, path, rule }) => ({ row, path, rule }));

describe('the classification of municipalities and counties', () => {
  const oslo = { code: '0301', parentCode: null, level: '1', name: 'Oslo', shortName: '', presentationName: '' };

  test('codes of a day, and of a period with its bounds', () => {
    expect(readKlassCodes(json({ codes: [oslo] }), '131').rows).toEqual([
      { number: '0301', name: 'Oslo', validFrom: null, validTo: null },
    ]);
    const old = {
      ...oslo,
      code: '0441',
      name: 'Os',
      validFromInRequestedRange: '2018-01-01',
      validToInRequestedRange: '2020-01-01',
    };
    expect(readKlassCodes(json({ codes: [old] }), '131').rows).toEqual([
      { number: '0441', name: 'Os', validFrom: '2018-01-01', validTo: '2020-01-01' },
    ]);
  });

  test('301 is not guessed to be Oslo: the row is refused with a hint', () => {
    const { rejected, rows } = readKlassCodes(
      json({
        codes: [
          { ...oslo, code: 301 },
          { ...oslo, code: '301' },
        ],
      }),
      '131',
    );
    expect(rows).toEqual([]);
    expect(faults(rejected)).toEqual([
      { row: 1, path: 'code', rule: 'LEADING_ZERO_LOST' },
      { row: 2, path: 'code', rule: 'LEADING_ZERO_LOST' },
    ]);
    expect(rejected[0]?.message).toContain('nullen foran er trolig borte');
  });

  test('the code for "not stated" is right and no place', () => {
    const { rows, stats } = readKlassCodes(json({ codes: [oslo, { ...oslo, code: '9999', name: 'Uoppgitt' }] }), '131');
    expect(rows).toHaveLength(1);
    expect(stats).toEqual({ read: 2, accepted: 1, rejected: 0, skipped: 1, repeated: 0 });
  });

  test('one code twice with two names is refused on both rows; word for word the same counts once', () => {
    const two = readKlassCodes(json({ codes: [oslo, { ...oslo, name: 'Kristiania' }] }), '131');
    expect(faults(two.rejected)).toEqual([
      { row: 1, path: null, rule: 'DUPLICATE_KEY' },
      { row: 2, path: null, rule: 'DUPLICATE_KEY' },
    ]);
    expect(readKlassCodes(json({ codes: [oslo, oslo] }), '131').stats).toMatchObject({ accepted: 1, repeated: 1 });
  });

  test('counties have two digits', () => {
    const { rows, rejected } = readKlassCodes(json({ codes: [{ ...oslo, code: '03' }, oslo] }), '104');
    expect(rows.map(({ number }) => number)).toEqual(['03']);
    expect(rejected.map(({ rule }) => rule)).toEqual(['COUNTY_NUMBER']);
  });

  test('changes tell what became of which number on which day', () => {
    const row = {
      oldCode: '0441',
      oldName: 'Os',
      oldShortName: null,
      newCode: '3430',
      newName: 'Os',
      newShortName: null,
      changeOccurred: '2020-01-01',
    };
    expect(readKlassChanges(json({ codeChanges: [row] }), '131').rows).toEqual([
      { oldNumber: '0441', oldName: 'Os', newNumber: '3430', newName: 'Os', occurredOn: '2020-01-01' },
    ]);
    const broken = readKlassChanges(
      json({
        codeChanges: [
          { ...row, oldCode: null, newCode: null },
          { ...row, changeOccurred: '01/01/2020' },
        ],
      }),
      '131',
    );
    expect(faults(broken.rejected)).toEqual([
      { row: 1, path: 'oldCode', rule: 'MISSING' },
      { row: 2, path: 'changeOccurred', rule: 'DATE' },
    ]);
  });

  test('an answer of another shape, or without rows, is refused whole', () => {
    expect(ruleOf(() => readKlassCodes(json({ classifications: [] }), '131'))).toBe('SOURCE_SHAPE');
    expect(ruleOf(() => readKlassCodes(json({ codes: [] }), '131'))).toBe('SOURCE_EMPTY');
  });
});

describe('the mapping authority’s municipalities', () => {
  const roros = { kommunenavn: 'Røros - Rosse', kommunenavnNorsk: 'Røros', kommunenummer: '5025' };
  const read = {
    number: '5025',
    name: 'Røros',
    officialName: 'Røros - Rosse',
    countyNumber: '50',
    samiAdministrativeArea: null,
  };

  test('as a list, by county, and one alone', () => {
    const one = { ...roros, fylkesnummer: '50', fylkesnavn: 'Trøndelag', samiskForvaltningsomrade: true };
    expect(readKommuneinfo(json([roros])).rows).toEqual([read]);
    expect(readKommuneinfo(json([{ fylkesnavn: 'Trøndelag', fylkesnummer: '50', kommuner: [roros] }])).rows).toEqual([
      read,
    ]);
    expect(readKommuneinfo(json(one)).rows).toEqual([{ ...read, samiAdministrativeArea: true }]);
  });

  test('a municipality under a county that its number does not begin with is refused, and its key is known', () => {
    const { rejected } = readKommuneinfo(json([{ ...roros, fylkesnummer: '34' }]));
    expect(rejected).toMatchObject([{ rule: 'COUNTY_NUMBER', path: 'fylkesnummer', key: '5025' }]);
  });
});

describe('the office register’s units', () => {
  const unit = {
    enhetId: 1,
    navn: 'NAV Røros, Os og Holtålen',
    enhetNr: '1640',
    status: 'Aktiv',
    type: 'LOKAL',
    organisasjonsnummer: '999990020',
    orgNrTilKommunaltNavKontor: '',
    nedleggelsesdato: null,
  };

  test('an office is read, and units that are not for the public are skipped', () => {
    const { rows, stats } = readNorg2Units(json([unit, { ...unit, enhetNr: '4833', type: 'FPY' }]));
    expect(rows).toEqual([
      {
        number: '1640',
        name: 'NAV Røros, Os og Holtålen',
        type: 'LOKAL',
        status: 'Aktiv',
        organisationNumber: '999990020',
        municipalOrganisationNumber: null,
        closedOn: null,
      },
    ]);
    expect(stats.skipped).toBe(1);
  });

  test('one bad row does not stop the others, and its key is known so that it is not taken for gone', () => {
    const { rows, rejected } = readNorg2Units(
      json([
        { ...unit, navn: null },
        { ...unit, enhetNr: '0101' },
      ]),
    );
    expect(rows.map(({ number }) => number)).toEqual(['0101']);
    expect(rejected).toMatchObject([
      { row: 1, key: '1640', path: 'navn', rule: 'MISSING', content: { enhetNr: '1640' } },
    ]);
  });

  test('a row with a national identity number is refused and not kept anywhere', () => {
    const { rejected } = readNorg2Units(json([{ ...unit, navn: 'Kontakt 13897200001' }]));
    expect(rejected).toMatchObject([{ rule: 'NATIONAL_IDENTITY_NUMBER', content: null }]);
    expect(JSON.stringify(rejected)).not.toContain('13897200001');
  });
});
