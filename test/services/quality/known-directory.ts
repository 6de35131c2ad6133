import { readFileSync } from 'node:fs';
import { DUTIES } from '../../../services/quality/duties.ts';
import type { QualityEntity, QualityView } from '../../../services/quality/quality-view.ts';
import { type PageFactsReading, readPageFacts } from '../../../services/sources/readers/read-page-facts.ts';

const read = (file: string): Buffer => readFileSync(new URL(`../../../db/seed/data/${file}.json`, import.meta.url));

/** The curated facts of the pages, as they are delivered. */
export const pageFacts: PageFactsReading = readPageFacts(read('page-facts'));

const catalogue = JSON.parse(read('services').toString()) as readonly {
  readonly code: string;
  readonly name: string;
}[];
const nameOf = (code: string) => catalogue.find((entry) => entry.code === code)?.name ?? code;

/** The municipalities of the tests, and one of another governor's. */
const MUNICIPALITIES = [
  { number: '3430', name: 'Os', governor: 'innlandet', offices: ['1640'], agreements: 1 },
  { number: '5025', name: 'Røros', governor: 'trondelag', offices: ['1640'], agreements: 0 },
  { number: '5026', name: 'Holtålen', governor: 'trondelag', offices: ['1640'], agreements: 0 },
  { number: '1580', name: 'Haram', governor: 'more-og-romsdal', offices: [], agreements: 0 },
] as const;

const OFFICE = ['3430', '5025', '5026'];
const own = (type: QualityEntity['type'], ids: readonly string[], municipalities: QualityEntity['municipalities']) =>
  ids.map((id) => ({ type, id, name: id, municipalities }));

/** The part of the directory that the facts are about, as the database would tell it. */
export const view: QualityView = {
  municipalities: MUNICIPALITIES.map(({ number, name, offices, agreements }) => ({
    number,
    name,
    offices,
    describedServices: [],
    crisisCentreAgreements: agreements === 0 ? [] : [{ validFrom: null, validTo: null }],
  })),
  duties: DUTIES.map((duty) => ({ ...duty, name: nameOf(duty.code) })),
  entities: [
    ...own('OFFICE', ['1640'], OFFICE),
    ...own('RECEPTION', ['1640-roros', '1640-holtalen', '1640-os'], OFFICE),
    ...own('PHONE', ['1640-switchboard', '1640-emergency', '1640-debt-advice'], OFFICE),
    ...own('CRISIS_CENTRE', ['gudbrandsdal-krisesenter'], ['3430']),
    ...own('CRISIS_CENTRE_AGREEMENT', ['gudbrandsdal-krisesenter-3430'], ['3430']),
    ...own('SERVICE', ['3430-financial-counselling', '3430-qualification-programme', '3430-guidance'], ['3430']),
    ...own('SERVICE', ['5025-financial-assistance', '5025-debt-counselling'], ['5025']),
    ...own('SERVICE', ['financial-assistance', 'guidance'], 'ALL'),
    ...pageFacts.pages.map(({ sourceId, audience }) => ({
      type: 'SOURCE' as const,
      id: sourceId,
      name: sourceId,
      municipalities: 'all' in audience ? ('ALL' as const) : municipalitiesOf(audience),
    })),
  ],
};

function municipalitiesOf(audience: { governor: string } | { municipalities: readonly string[] }): readonly string[] {
  if ('municipalities' in audience) return audience.municipalities;
  return MUNICIPALITIES.filter(({ governor }) => governor === audience.governor).map(({ number }) => number);
}
