import { describe, expect, test } from 'vitest';
import type { FoundPlace } from '../../../web/pages/resident/search/find-help.ts';
import { groupByName } from '../../../web/pages/resident/search/group-by-name.ts';

const hit = (name: string, municipality: string, office: string, explanation: string): FoundPlace => ({
  name,
  isCertain: false,
  explanation,
  municipality: { number: municipality, name: municipality, county: { name: 'Fylke' } },
  office: { number: office, name: office, municipalities: [] },
});
const inShort = (places: readonly FoundPlace[]) =>
  groupByName(places).map(({ shared, hits }) => ({ shared, own: hits.map(({ own }) => own) }));

describe('what is found for one name', () => {
  test('says once what holds for each, and of an office nothing that its name says', () => {
    const of = (office: string) =>
      hit(
        '0450',
        'Oslo',
        office,
        `Bydelene i Oslo har hvert sitt Nav-kontor. ${office} er ett av dem. Søk på bydelen.`,
      );
    expect(inShort([of('Nav Frogner'), of('Nav St. Hanshaugen'), of('Nav Sagene')])).toEqual([
      { shared: 'Bydelene i Oslo har hvert sitt Nav-kontor. Søk på bydelen.', own: ['', '', ''] },
    ]);
  });

  test('says of each hit what is its own', () => {
    const of = (municipality: string, office: string) =>
      hit(
        'Os',
        municipality,
        office,
        `Flere steder kan være ment. ${office} er kontoret for ${municipality}. Velg ditt.`,
      );
    expect(inShort([of('Os', 'Nav Røros'), of('Bjørnafjorden', 'Nav Bjørnafjorden')])).toEqual([
      {
        shared: 'Flere steder kan være ment. Velg ditt.',
        own: ['Nav Røros er kontoret for Os.', 'Nav Bjørnafjorden er kontoret for Bjørnafjorden.'],
      },
    ]);
  });

  test('keeps the whole explanation of a hit that stands alone, and of another name', () => {
    const one = hit('Nesna', 'Nesna', 'Nav Nesna', 'Mener du «Nesna»? Nav Nesna er kontoret for Nesna.');
    const two = hit('Nesodden', 'Nesodden', 'Nav Nesodden', 'Mener du «Nesodden»? Nav Nesodden er kontoret der.');
    expect(inShort([one, two])).toEqual([
      { shared: '', own: [one.explanation] },
      { shared: '', own: [two.explanation] },
    ]);
  });

  test('loses no sentence, whatever is said', () => {
    const places = [hit('X', 'A', 'Nav A', 'Én. To av Nav A.'), hit('X', 'B', 'Nav B', 'En annen.')];
    expect(inShort(places)).toEqual([{ shared: '', own: ['Én. To av Nav A.', 'En annen.'] }]);
  });
});
