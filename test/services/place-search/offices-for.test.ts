import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainOffice } from '../../../services/place-search/explain-office.ts';
import { officesFor } from '../../../services/place-search/offices-for.ts';
import { searchPlaces } from '../../../services/place-search/search-places.ts';
import { PLACES } from './country-of-tests.ts';

const find = (text: string) => officesFor(searchPlaces(PLACES, text), '2026-11-29');
const inShort = (text: string) =>
  find(text).map(({ matchedOn, office, doubt }) => [matchedOn, office?.number ?? null, doubt]);

describe('a place that leads to one office', () => {
  test.each([
    ['a postal code', '7374', 'POSTAL_CODE', '1640'],
    ['a postal code in an address', 'Kjerkgata 15, 7374 Røros', 'POSTAL_CODE', '1640'],
    ['a municipality', 'Røros', 'MUNICIPALITY', '1640'],
    ['in capitals, without its ø', 'ROROS', 'MUNICIPALITY', '1640'],
    ['in a sentence', 'hvor er nav kontoret i Karasjok kommune', 'MUNICIPALITY', '2021'],
    ['its Sámi name', 'Kárášjohka', 'MUNICIPALITY', '2021'],
    ['its Sámi name without marks', 'karasjohka', 'MUNICIPALITY', '2021'],
    ['its number', '5610', 'MUNICIPALITY', '2021'],
    ['a postal place', 'Glåmos', 'PLACE', '1640'],
    ['a municipality’s centre', 'Kirkebygden', 'PLACE', '0137'],
    ['a city district', 'bydel Frogner', 'DISTRICT', '0312'],
    ['an office', 'Nav Gamle Oslo', 'OFFICE', '0316'],
    ['an office by its whole name', 'Nav Røros, Os og Holtålen', 'OFFICE', '1640'],
    ['a former number', '1243', 'FORMER_NUMBER', '1243'],
  ])('%s: %s', (_, text, matchedOn, number) => expect(inShort(text)[0]).toEqual([matchedOn, number, null]));
});

describe('where it is not certain, all offices are given, and why', () => {
  test('a postal code of a city with several offices', () => {
    expect(inShort('0155')).toEqual([
      ['POSTAL_CODE', '0312', 'DISTRICTS'],
      ['POSTAL_CODE', '0316', 'DISTRICTS'],
    ]);
  });

  test('a number that is a postal code and was a municipality’s: an office of each before a second one of Oslo', () => {
    expect(inShort('0441')[1]).toEqual(['FORMER_NUMBER', '1640', 'SEVERAL_PLACES']);
    expect(inShort('0441')).toHaveLength(3);
  });

  test('two municipalities of one name, the larger one first', () => {
    expect(inShort('Våler').slice(0, 2)).toEqual([
      ['MUNICIPALITY', '0137', 'SEVERAL_PLACES'],
      ['MUNICIPALITY', '0426', 'SEVERAL_PLACES'],
    ]);
  });

  test.each([
    ['its county', 'Våler Østfold', '0137'],
    ['a county that it was in', 'Våler i Hedmark', '0426'],
    ['its county in another language', 'Våler Innlandet', '0426'],
    ['a former county that it was in, before the name', 'hordaland os', '1243'],
  ])('a county beside the name chooses among places of one name: %s', (_, text, number) => {
    expect(new Set(inShort(text).map(([, office]) => office))).toEqual(new Set([number]));
  });

  test('a county that none of them is in changes nothing', () =>
    expect(inShort('Våler Finnmark').length).toBe(
      inShort('Våler').filter(([, , doubt]) => doubt !== 'NOT_WHOLE').length,
    ));

  test('Os is a municipality and a place elsewhere; who types it may be on the way to Oslo', () => {
    const found = inShort('Os');
    expect(found.slice(0, 2)).toEqual([
      ['MUNICIPALITY', '1640', 'SEVERAL_PLACES'],
      ['PLACE', '1243', 'SEVERAL_PLACES'],
    ]);
    expect(found.slice(2).map(([, , doubt]) => doubt)).toEqual(['NOT_WHOLE', 'NOT_WHOLE']);
  });

  test('a name that is still typed', () => expect(inShort('Karas')).toEqual([['MUNICIPALITY', '2021', 'NOT_WHOLE']]));
  test('a name with a slip', () => expect(inShort('Karasjokk')[0]?.[1]).toBe('2021'));
  test('a name with a letter left out', () => expect(inShort('Karsjok')).toEqual([['MUNICIPALITY', '2021', 'SLIP']]));
  test('a municipality that nobody names an office for', () =>
    expect(inShort('Haram')).toEqual([['MUNICIPALITY', null, 'NO_OFFICE']]));
  test('Svalbard is in no municipality', () =>
    expect(inShort('9170')).toEqual([['POSTAL_CODE', null, 'NO_MUNICIPALITY']]));
});

describe('what is no place finds nothing', () => {
  test.each(['qwertyuiop', '9999', '%', '😀', "'; drop table office; --", 'nav', '12345', '\u202e'])('%j', (text) =>
    expect(find(text)).toEqual([]),
  );
});

test('a number that is no postal code does not hide the name beside it', () => {
  expect(inShort('9999 Karasjok')[0]).toEqual(['MUNICIPALITY', '2021', null]);
});

test('every answer is explained in three languages, with the office or the national line', () => {
  for (const text of ['7374', 'Nav Frogner', '0155', 'Os', '1243', 'Karas', 'Karsjok', 'Haram', '9170']) {
    for (const answer of find(text)) {
      const { nb, nn, en } = explainOffice(answer);
      for (const words of [nb, nn, en]) expect(words).toContain(answer.office?.name ?? '55 55 33 33');
    }
  }
});

test('any text is searched without an error, and no answer comes twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const keys = find(text).map(({ office, municipality, name }) =>
        [office?.number, municipality?.number, office === null ? name : ''].join(' '),
      );
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});
