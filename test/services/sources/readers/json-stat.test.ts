import { describe, expect, test } from 'vitest';
import { readJsonStat } from '../../../../services/sources/readers/json-stat/read-json-stat.ts';
import { ruleOf } from '../rule-of.ts';

/** Table 13995 in small: three regions, two measures, two years; with suppressed, missing and impossible cells. */
const table = {
  version: '2.0',
  class: 'dataset',
  label: '13995: Sosialhjelp, utvalgte nøkkeltall',
  source: 'Statistisk sentralbyrå',
  updated: '2026-06-15T06:00:00Z',
  role: { time: ['Tid'], metric: ['ContentsCode'] },
  id: ['KOKkommuneregion0000', 'ContentsCode', 'Tid'],
  size: [3, 2, 2],
  dimension: {
    KOKkommuneregion0000: {
      label: 'region',
      category: { index: { '3430': 0, '5025': 1, EAK: 2 }, label: { '3430': 'Os', '5025': 'Røros', EAK: 'Landet' } },
    },
    ContentsCode: {
      label: 'statistikkvariabel',
      category: {
        index: { Mottakere: 0, Utbetalt: 1 },
        label: { Mottakere: 'Mottakere', Utbetalt: 'Utbetalt' },
        unit: { Mottakere: { base: 'personer', decimals: 0 }, Utbetalt: { base: '1000 kr', decimals: 1 } },
      },
    },
    Tid: { label: 'år', category: { index: { '2024': 0, '2025': 1 }, label: { '2024': '2024', '2025': '2025' } } },
  },
  value: [null, 31, null, 1204.5, 88, 90, 4011, 4209.5, 130000, null, null, 9000000],
  status: { 0: ':', 2: '..', 9: '.' },
};
const read = (part: object = {}) => readJsonStat(JSON.stringify({ ...table, ...part }));
const cell = (rows: ReturnType<typeof read>['rows'], region: string, measure: string, period: string) =>
  rows.find((row) => row.region === region && row.measure === measure && row.period === period);

describe('a table of official figures', () => {
  const { rows, title, updated, stats } = read();

  test('every cell is told by region, measure and period', () => {
    expect({ title, updated, read: stats.read }).toEqual({ title: table.label, updated: table.updated, read: 12 });
    expect(cell(rows, '5025', 'Utbetalt', '2025')).toEqual({
      region: '5025',
      regionName: 'Røros',
      regionKind: 'MUNICIPALITY',
      measure: 'Utbetalt',
      measureName: 'Utbetalt',
      unit: '1000 kr',
      decimals: 1,
      period: '2025',
      categories: {},
      value: 4209.5,
      noFigure: null,
    });
  });

  test('a suppressed, missing or impossible figure is never zero', () => {
    expect(cell(rows, '3430', 'Mottakere', '2024')).toMatchObject({ value: null, noFigure: 'SUPPRESSED' });
    expect(cell(rows, '3430', 'Utbetalt', '2024')).toMatchObject({ value: null, noFigure: 'NOT_AVAILABLE' });
    expect(cell(rows, 'EAK', 'Mottakere', '2025')).toMatchObject({ value: null, noFigure: 'NOT_APPLICABLE' });
    expect(cell(rows, 'EAK', 'Utbetalt', '2024')).toMatchObject({ value: null, noFigure: 'NOT_STATED' });
  });

  test('the country is an aggregate and no municipality', () => {
    expect(cell(rows, 'EAK', 'Mottakere', '2024')?.regionKind).toBe('AGGREGATE');
  });

  test('categories given as a list, and values given by place, are the same table', () => {
    const listed = { ...table.dimension, Tid: { category: { index: ['2024', '2025'] } } };
    const sparse = Object.fromEntries(table.value.flatMap((value, place) => (value === null ? [] : [[place, value]])));
    expect(read({ dimension: listed, value: sparse }).rows.map(({ value }) => value)).toEqual(table.value);
  });

  test('a further dimension is kept as a category', () => {
    const dimension = { ...table.dimension, Familie: { category: { index: ['ENSLIG'], label: { ENSLIG: 'Enslig' } } } };
    const wider = read({ id: [...table.id, 'Familie'], size: [3, 2, 2, 1], dimension });
    expect(wider.rows[3]).toMatchObject({ value: 1204.5, categories: { Familie: 'ENSLIG' } });
  });
});

test.each([
  ['fewer values than cells', { value: table.value.slice(1) }],
  ['a place outside the table', { value: { 12: 5 } }],
  ['sizes that do not fit the categories', { size: [2, 3, 2] }],
  ['a dimension that is not described', { id: ['Region', 'ContentsCode', 'Tid'] }],
  ['an older version', { version: '1.0' }],
  [
    'no period',
    {
      role: { metric: ['ContentsCode'] },
      id: ['KOKkommuneregion0000', 'ContentsCode', 'År'],
      dimension: { ...table.dimension, År: table.dimension.Tid },
    },
  ],
])('a table with %s is refused whole: a figure must not land in another cell', (_what, part) => {
  expect(ruleOf(() => read(part))).toBe('SOURCE_SHAPE');
});
