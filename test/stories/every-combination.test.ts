import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseFigure } from '../../schema/case-statistics/case-cell.type.ts';
import { SERVICES } from '../../services/disclosure-control/codes.ts';
import { CASE_DIMENSIONS } from '../../services/disclosure-control/query/dimensions.ts';
import { CASE_MEASURES } from '../../services/disclosure-control/query/statistics-query.ts';
import { type StatisticsServer, startStatisticsServer } from '../resolvers/case-statistics-country.ts';

let server: StatisticsServer;
beforeAll(async () => {
  server = await startStatisticsServer();
});
afterAll(() => server.stop());

const FIGURE = '{ value low high chanceLow chanceHigh status }';
const FIELDS =
  `shareWithinDeadline meanHandlingDays medianHandlingDays p90HandlingDays complaintShare shareWithinOneMonth
  shareSameOrNextDay shareWithinDays reversalShare countPer1000 shareOfTotal changeFromYearBefore`.split(/\s+/);
const QUESTION = `query ($filter: CaseStatisticsFilter, $groupBy: [CaseDimension!]!, $measures: [CaseMeasure!]!) {
  caseStatistics(filter: $filter, groupBy: $groupBy, measures: $measures, withinDays: 30) {
    level
    total { ...cell }
    cells(first: 40) { totalCount nodes { ...cell } }
  }
}
fragment cell on CaseCell { keys { code label } count { value low high status } ${FIELDS.map((name) => `${name} ${FIGURE}`).join(' ')} }`;

interface Cell {
  readonly count: {
    readonly value: number | null;
    readonly low: number;
    readonly high: number;
    readonly status: string;
  };
  readonly [figure: string]: unknown;
}
interface Answered {
  readonly caseStatistics: {
    readonly level: string;
    readonly total: Cell;
    readonly cells: { readonly totalCount: number; readonly nodes: readonly Cell[] };
  };
}

const YEARS = { from: '2024-01-01', to: '2026-01-01' };
const PERIODS = {
  periods: [
    { from: '2024-01-01', to: '2024-07-01' },
    { from: '2025-01-01', to: '2025-07-01' },
  ],
};
const ask = (filter: object, groupBy: readonly string[], token?: string) =>
  server.ask<Answered>(QUESTION, {
    variables: { filter, groupBy, measures: CASE_MEASURES },
    ...(token !== undefined && { token }),
  });

function checkCell(cell: Cell, question: string): void {
  const { value, low, high, status } = cell.count;
  expect(value === null, question).toBe(status !== 'PUBLISHED');
  if (value !== null) expect(low <= value && value <= high, question).toBe(true);
  for (const name of FIELDS) {
    const figure = cell[name] as CaseFigure;
    // A bound of nearly nothing or nearly everything is no figure.
    expect([name, figure.value === null], question).toEqual([name, figure.status !== 'PUBLISHED']);
    if (figure.value === null || figure.low === null || figure.high === null) continue;
    expect(figure.low <= figure.value && figure.value <= figure.high, `${question} ${name}`).toBe(true);
    if (figure.chanceLow === null || figure.chanceHigh === null) continue;
    expect(figure.chanceLow <= figure.low && figure.high <= figure.chanceHigh, `${question} ${name}`).toBe(true);
  }
}

const pairs = CASE_DIMENSIONS.flatMap((one, i) => CASE_DIMENSIONS.slice(i + 1).map((other) => [one, other] as const));

test('every two groups with every measure are answered, each null with its reason, or refused by a rule', async () => {
  let answered = 0;
  for (const groupBy of pairs) {
    const filter = { municipalities: ['3401', '3430', '0301'], ...(groupBy.includes('PERIOD') ? PERIODS : YEARS) };
    const { data, errors, status } = await ask(filter, groupBy);
    const question = groupBy.join(' × ');
    expect(status, question).toBeLessThan(500);
    if (errors.length > 0) {
      expect(errors[0]!.extensions, question).toMatchObject({ code: 'BAD_USER_INPUT', rule: expect.any(String) });
      continue;
    }
    answered += 1;
    for (const cell of [data.caseStatistics.total, ...data.caseStatistics.cells.nodes]) checkCell(cell, question);
  }
  expect(answered).toBeGreaterThan(pairs.length / 2);
});

describe('a question about nothing', () => {
  test.each([
    ['no municipality', { municipalities: [] }, ['SERVICE']],
    ['all services left out', { except: { services: SERVICES } }, ['YEAR']],
    ['the only municipality left out', { municipalities: ['3430'], except: { municipalities: ['0441'] } }, ['YEAR']],
    ['a year to come', { from: '2031-01-01', to: '2032-01-01' }, ['NATION']],
  ])('%s: no figure, and a status that says why', async (_, filter, groupBy) => {
    const { data, errors } = await ask(filter, groupBy);
    expect(errors).toEqual([]);
    const { total, cells } = data.caseStatistics;
    expect(total.count.value).toBeNull();
    for (const cell of [total, ...cells.nodes]) checkCell(cell, JSON.stringify(filter));
  });
});

test('a governor that asks by a former number has its own level; with one of others it has the public one', async () => {
  const token = await server.signIn('GOVERNOR', 'innlandet');
  const levelOf = async (municipalities: readonly string[]) =>
    (await ask({ municipalities, ...YEARS }, ['YEAR'], token)).data.caseStatistics.level;
  expect([await levelOf(['0441']), await levelOf(['0441', '5025'])]).toEqual(['A', 'P']);
});

test('40 000 cells with six measures are worked out, or refused by a rule, for everybody', async () => {
  const document = `{ caseStatistics(groupBy: [MUNICIPALITY, MONTH, SERVICE], filter: { from: "2024-06-01", to: "2026-01-01" }, measures: [
    SHARE_WITHIN_DEADLINE, MEAN_HANDLING_DAYS, MEDIAN_HANDLING_DAYS, P90_HANDLING_DAYS, COMPLAINT_SHARE, REVERSAL_SHARE
  ]) { cells(first: 10) { totalCount nodes { count { value status } medianHandlingDays { value status } } } } }`;
  for (const token of [undefined, await server.signIn('GOVERNOR', 'innlandet'), await server.signIn('ANALYST')]) {
    const { data, errors } = await server.ask<Answered>(document, token === undefined ? {} : { token });
    if (errors.length > 0) expect(errors[0]!.extensions.code).toMatch(/QUERY_TOO_COMPLEX|RATE_LIMITED/);
    else expect(data.caseStatistics.cells.totalCount).toBeGreaterThan(40_000);
  }
});
