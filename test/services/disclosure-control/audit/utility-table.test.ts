import { describe, expect, test } from 'vitest';
import { deadlineShareError, utilityTable } from '../../../../services/disclosure-control/audit/utility-table.ts';
import { allocateCases, type CaseColumns } from '../../../../services/disclosure-control/case-columns.ts';
import { smallGeography } from '../small-country.ts';

/** Municipalities 0 and 1 are one county, 2 and 3 the other. */
const geography = smallGeography(4, 2);
const JANUARY_2024 = 2024 * 12;

type Part = Partial<Record<'municipality' | 'month' | 'service' | 'ageBand' | 'outcome' | 'deadline', number>>;

function columns(...groups: readonly (readonly [count: number, part: Part])[]): CaseColumns {
  const list = groups.flatMap(([count, part]) => Array.from({ length: count }, () => part));
  const cases = allocateCases(list.length);
  list.forEach((part, at) => {
    const whole = { month: JANUARY_2024, ...part };
    for (const [name, value] of Object.entries(whole)) cases[name as keyof Part][at] = value;
  });
  return cases;
}
const lineOf = (table: string, truth: CaseColumns, rows: CaseColumns) =>
  utilityTable(truth, rows, 3, geography).find((line) => line.table === table)!;

describe('how far published figures are from the true ones', () => {
  test('is the largest and the mean difference over the cells that hold a case', () => {
    const truth = columns([7, {}], [4, { municipality: 1 }]);
    const rows = columns([2, {}], [3, { municipality: 1 }], [5, { municipality: 2 }]);
    expect(lineOf('municipality × year', truth, rows)).toEqual({
      table: 'municipality × year',
      cells: 2,
      maxError: 5,
      meanAbsoluteError: 3,
      meanRelativeError: null,
    });
  });

  test('is told as a share of the figure for cells of a hundred cases and more', () => {
    const truth = columns([100, {}], [99, { municipality: 1 }]);
    expect(lineOf('municipality × year', truth, columns([30, {}])).meanRelativeError).toBeCloseTo(0.1, 12);
    expect(lineOf('municipality × year', columns([99, {}]), columns()).meanRelativeError).toBeNull();
  });

  test('of nothing is nothing', () => {
    expect(lineOf('municipality × year', columns(), columns())).toMatchObject({
      cells: 0,
      maxError: 0,
      meanAbsoluteError: 0,
    });
  });

  const apart: [string, Part][] = [
    ['municipality × month', { month: JANUARY_2024 + 1 }],
    ['municipality × month', { municipality: 1 }],
    ['municipality × year', { month: JANUARY_2024 + 12 }],
    ['municipality × year × service', { service: 1 }],
    ['municipality × year × service', { municipality: 1 }],
    ['municipality × year × service', { month: JANUARY_2024 + 12 }],
    ['municipality × year × service × outcome', { outcome: 1 }],
    ['municipality × year × service × outcome', { service: 1 }],
    ['county × month', { municipality: 2 }],
    ['county × month', { month: JANUARY_2024 + 1 }],
    ['nation × year × age × outcome', { ageBand: 1 }],
    ['nation × year × age × outcome', { outcome: 1 }],
    ['nation × year × age × outcome', { month: JANUARY_2024 + 12 }],
  ];
  test.each(apart)('%s tells %o apart', (table, other) => {
    expect(lineOf(table, columns([1, {}], [1, other]), columns()).cells).toBe(2);
  });

  const together: [string, Part][] = [
    ['municipality × year', { month: JANUARY_2024 + 11 }],
    ['municipality × year', { service: 1, outcome: 1, ageBand: 1 }],
    ['county × month', { municipality: 1 }],
    ['nation × year × age × outcome', { municipality: 1, service: 1, month: JANUARY_2024 + 11 }],
  ];
  test.each(together)('%s counts %o together', (table, other) => {
    expect(lineOf(table, columns([1, {}], [1, other]), columns()).cells).toBe(1);
  });

  test('no two cells of a table are taken for one, of any place, time, service, age or outcome', () => {
    const every: Part[] = [];
    for (const municipality of [0, 1, 2, 3])
      for (let month = 0; month < 24; month++)
        for (let service = 0; service < 5; service++)
          for (let outcome = 0; outcome < 6; outcome++)
            every.push({
              municipality,
              month: JANUARY_2024 + month,
              service,
              outcome,
              ageBand: (service + outcome) % 6,
            });
    const truth = columns(...every.map((part) => [1, part] as const));
    const cells = Object.fromEntries(utilityTable(truth, truth, 3, geography).map((line) => [line.table, line.cells]));
    expect(cells).toEqual({
      'municipality × month': 4 * 24,
      'municipality × year': 4 * 2,
      'municipality × year × service': 4 * 2 * 5,
      'municipality × year × service × outcome': 4 * 2 * 5 * 6,
      'county × month': 2 * 24,
      'nation × year × age × outcome': 2 * new Set(every.map(({ ageBand, outcome }) => `${ageBand}/${outcome}`)).size,
    });
  });
});

describe('how far the share within the deadline is from the true one', () => {
  const [WITHIN, LATE, UNDECIDED] = [0, 1, 2];
  const truth = columns([6, { deadline: WITHIN }], [4, { deadline: LATE }], [30, { deadline: UNDECIDED }]);

  test('is told in points, and cases without a decision take no part', () => {
    const rows = columns([1, { deadline: WITHIN }], [1, { deadline: LATE }], [9, { deadline: UNDECIDED }]);
    expect(deadlineShareError(truth, rows, 3, 0)).toBeCloseTo(10, 9);
  });

  test('counts municipalities and years whose published decisions are as many as the gate asks for', () => {
    const rows = columns([2, { deadline: WITHIN }]);
    expect(deadlineShareError(truth, rows, 3, 6)).toBeCloseTo(40, 9);
    expect(deadlineShareError(truth, rows, 3, 7)).toBe(0);
  });

  test('is the mean over municipalities and over years', () => {
    const next = { municipality: 1, month: JANUARY_2024 + 12 };
    const both = columns([6, { deadline: WITHIN }], [4, { deadline: LATE }], [5, { ...next, deadline: LATE }]);
    const rows = columns([2, { deadline: WITHIN }], [1, { ...next, deadline: LATE }]);
    expect(deadlineShareError(both, rows, 3, 0)).toBeCloseTo(20, 9);
    const otherYear = columns([1, { deadline: WITHIN, month: JANUARY_2024 + 12 }]);
    expect(deadlineShareError(both, otherYear, 3, 0)).toBe(0);
    const sameYear = columns([1, { deadline: WITHIN, month: JANUARY_2024 + 11 }]);
    expect(deadlineShareError(both, sameYear, 3, 0)).toBeCloseTo(40, 9);
  });
});
