import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { UPLOAD_KINDS } from '../../../../http/routes/imports/upload-kinds.ts';
import { CASE_RULES_NORWEGIAN } from '../../../../services/case-intake/case-rules-norwegian.ts';
import { CSV_TEMPLATES } from '../../../../services/sources/csv/csv-templates.ts';
import { NATIONAL_TEMPLATES } from '../../../../services/sources/csv/national-templates.ts';
import type { CsvTemplate } from '../../../../services/sources/csv/template-columns.ts';
import { RULE_NAMES, type RuleName, ruleText } from '../../../../services/sources/parsing/rules.ts';
import {
  CONNECTOR_REFUSALS,
  type DeliveryRefusals,
  FORMAT_REFUSALS,
  NATIONAL_REFUSALS,
  TEMPLATE_REFUSALS,
  UPLOADED_TEMPLATES,
} from '../../../../services/sources/refusals/delivery-refusals.ts';
import { IMPORT_RULES } from '../../../../services/sources/refusals/import-rules.ts';
import { type Place, propertyOf, rulesInCode } from './rules-in-code.ts';

const sorted = (rules: Iterable<string>) => [...new Set(rules)].sort();

/** What the library itself finds: a value of another type, or not among those of a list. What is sent shows which (`provoked`). */
const OF_LIBRARY: readonly RuleName[] = ['WRONG_TYPE', 'WRONG_VALUE'];
const byCode = (rules: Iterable<RuleName>) => sorted([...rules].filter((rule) => !OF_LIBRARY.includes(rule)));

function listed({ formats, rules }: DeliveryRefusals): RuleName[] {
  return [...rules, ...formats.flatMap((format): readonly RuleName[] => FORMAT_REFUSALS[format])];
}

describe('what is written down of a connector is what its code refuses for', () => {
  const readers: Readonly<Record<keyof typeof CONNECTOR_REFUSALS, readonly Place[]>> = {
    norg2: ['services/sources/readers/norg2/read-norg2-contact.ts#readNorg2Contact'],
    'norg2-units': ['services/sources/readers/norg2/read-norg2-units.ts#readNorg2Units'],
    klass: ['services/sources/readers/read-klass-codes.ts#readKlassCodes'],
    'klass-counties': ['services/sources/readers/read-klass-codes.ts#readKlassCodes'],
    'klass-changes': ['services/sources/readers/read-klass-changes.ts#readKlassChanges'],
    kommuneinfo: ['services/sources/readers/read-kommuneinfo.ts#readKommuneinfo'],
    enhetsregisteret: ['services/sources/readers/read-enhetsregisteret.ts#readEnhetsregisteret'],
    'kostra-groups': ['services/sources/readers/read-kostra-groups.ts#readKostraGroups'],
    hsds: ['services/sources/readers/read-hsds.ts#readHsds', 'cli/import-connectors/hsds.ts#hsds'],
    'page-facts': ['services/sources/readers/read-page-facts.ts#readPageFacts'],
    pxweb: ['services/sources/readers/json-stat/read-json-stat.ts#readJsonStat'],
    'postal-register': ['services/sources/readers/read-postal-register.ts#readPostalRegister'],
  };
  /** A classification has municipalities or counties, never both. */
  const OTHER_CLASSIFICATION: Partial<Record<string, RuleName>> = {
    klass: 'COUNTY_NUMBER',
    'klass-counties': 'MUNICIPALITY_NUMBER',
    'klass-changes': 'COUNTY_NUMBER',
  };

  test.each(Object.entries(CONNECTOR_REFUSALS))('%s', (name, refusals) => {
    const inCode = rulesInCode(readers[name as keyof typeof readers]);
    expect(byCode(listed(refusals))).toEqual(byCode([...inCode].filter((rule) => rule !== OTHER_CLASSIFICATION[name])));
  });
});

describe('what is written down of a template is what its code refuses for', () => {
  const ENTRIES: readonly Place[] = [
    'services/sources/csv/read-csv-template.ts#readTemplate',
    'services/sources/csv/read-table.ts#readTable',
  ];
  const PLACES = 'services/sources/csv/csv-templates.ts';
  const textOf = (name: string): string =>
    name === 'offices' || name === 'receptions'
      ? propertyOf(`${PLACES}#places`, 'offices')
      : propertyOf(`${PLACES}#CSV_TEMPLATES`, name);

  /** Rows of these are held against what their office has already. */
  const LIMITED: Partial<Record<string, readonly Place[]>> = Object.fromEntries(
    ['offices', 'receptions', 'phones', 'contacts'].map((name) => [
      name,
      ['services/sources/csv/rows-within-limit.ts#rowsWithinLimit'],
    ]),
  );

  const rulesOf = ({ columns }: CsvTemplate, file: string, text: string, more: readonly Place[] = []) =>
    rulesInCode([...ENTRIES, ...more], { text, file, columns: Object.values(columns).map(({ name }) => name) });

  test.each(Object.entries(TEMPLATE_REFUSALS))('%s', (name, refusals) => {
    const template = CSV_TEMPLATES[name as keyof typeof CSV_TEMPLATES];
    expect(byCode(listed(refusals))).toEqual(byCode(rulesOf(template, PLACES, textOf(name), LIMITED[name])));
  });

  test.each(Object.entries(NATIONAL_REFUSALS))('%s', (name, refusals) => {
    const file = 'services/sources/csv/national-templates.ts';
    const template = NATIONAL_TEMPLATES[name as keyof typeof NATIONAL_TEMPLATES];
    const inCode = rulesOf(template, file, propertyOf(`${file}#NATIONAL_TEMPLATES`, name));
    // A line of hours is one cell: which part of it is wrong is told by SPAN.
    const told = [...inCode].filter((rule) => rule !== 'TIME' && rule !== 'WEEKDAY');
    expect(byCode(listed(refusals))).toEqual(byCode(told));
  });
});

test('the templates that are said to be uploaded are those that can be', () => {
  expect(sorted(UPLOADED_TEMPLATES)).toEqual(sorted(Object.keys(UPLOAD_KINDS)));
});

test('every rule says what to do, and not only what is wrong', () => {
  const texts = [
    ...RULE_NAMES.map((rule) => ruleText(rule)),
    ...Object.values(IMPORT_RULES),
    ...Object.values(CASE_RULES_NORWEGIAN),
  ];
  expect(texts.filter((text) => !/^Skriv |[.;:] \p{L}/u.test(text))).toEqual([]);
});

test('a rule that a reader does not reach is not among those found in its code', () => {
  const found = rulesInCode(['services/sources/readers/read-kommuneinfo.ts#readKommuneinfo']);
  expect(found.has('COUNTY_NUMBER')).toBe(true);
  expect(found.has('TIME_ZONE')).toBe(false);
});

describe('every rule that is written down is one that the code has', () => {
  const root = join(import.meta.dirname, '../../../..');
  const sourcesIn = (...folders: string[]) =>
    globSync(
      folders.map((folder) => `${folder}/**/*.ts`),
      { cwd: root },
    )
      .filter((file) => !/(?:import-rules|case-problem|case-rules-norwegian)\.ts$/.test(file))
      .map((file) => readFileSync(join(root, file), 'utf8'))
      .join('\n');

  test('of imports as such', () => {
    const code = sourcesIn('cli/import-connectors', 'db/sources', 'services/sources');
    expect(Object.keys(IMPORT_RULES).filter((rule) => !code.includes(`'${rule}'`))).toEqual([]);
  });

  test('of cases for the statistics', () => {
    const code = sourcesIn('services/case-intake');
    expect(Object.keys(CASE_RULES_NORWEGIAN).filter((rule) => !code.includes(`'${rule}'`))).toEqual([]);
  });
});
