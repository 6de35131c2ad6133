import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type StatisticsServer, startStatisticsServer } from './case-statistics-country.ts';

let server: StatisticsServer;
beforeAll(async () => {
  server = await startStatisticsServer();
});
afterAll(() => server.stop());

const HALF_A_MONTH = { from: '2025-01-15', to: '2026-01-01' };
const query = new URLSearchParams(HALF_A_MONTH).toString();

describe('a period inside a month is refused by rule, whichever way it is asked for', () => {
  test.each([
    ['figures', '{ caseStatistics(filter: FILTER, groupBy: [], measures: [COUNT]) { level } }'],
    [
      'a trend',
      '{ caseTrend(filter: FILTER, measure: SHARE_WITHIN_DEADLINE, per: QUARTER, compare: { with: [NATION] }) { totalCount } }',
    ],
  ])('%s', async (_, document) => {
    const filter = `{ municipalities: ["3405"], from: "${HALF_A_MONTH.from}", to: "${HALF_A_MONTH.to}" }`;
    const { status, errors } = await server.ask(document.replace('FILTER', filter));
    expect([status, errors[0]?.extensions]).toMatchObject([
      200,
      { code: 'BAD_USER_INPUT', rule: 'PERIOD_WHOLE_MONTHS', argument: 'filter.from' },
    ]);
  });

  test.each(['cases.csv', 'cases.xlsx', 'cases.json'])('%s', async (file) => {
    const response = await fetch(`${server.url}/statistics/${file}?groupBy=COUNTY&measures=COUNT&${query}`);
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { errors: [{ extensions: { code: 'BAD_USER_INPUT', rule: 'PERIOD_WHOLE_MONTHS' } }] },
    ]);
  });
});

describe('a release that is gone is refused by rule', () => {
  test.each([
    'cases.csv?groupBy=COUNTY&measures=COUNT&',
    'cases.xlsx?groupBy=COUNTY&measures=COUNT&',
    'cases.json?groupBy=COUNTY&measures=COUNT&',
  ])('as a file: %s', async (file) => {
    const response = await fetch(`${server.url}/statistics/${file}release=synthetic-2019-01`);
    const { errors } = (await response.json()) as { errors: [{ extensions: object }] };
    expect([response.status, errors[0].extensions]).toMatchObject([400, { rule: 'RELEASE_UNKNOWN' }]);
  });
});

test('a rate by inhabitants of a year whose inhabitants are not known has its status, and the count stands beside it', async () => {
  const { data, errors } = await server.ask<{
    caseStatistics: { cells: { nodes: { count: { value: number | null }; countPer1000: object }[] } };
  }>(
    `{ caseStatistics(filter: { counties: ["34"], from: "2024-01-01", to: "2026-01-01" }, groupBy: [COUNTY, YEAR], measures: [COUNT_PER_1000]) {
      cells { nodes { keys { code } count { value } countPer1000 { value low high status } } }
    } }`,
  );
  expect(errors).toEqual([]);
  const [known, unknown] = data.caseStatistics.cells.nodes;
  expect(known).toMatchObject({ keys: [{ code: '34' }, { code: '2024' }], countPer1000: { status: 'PUBLISHED' } });
  expect(unknown).toMatchObject({ keys: [{ code: '34' }, { code: '2025' }] });
  expect(unknown!.count.value).toBeGreaterThan(1_000);
  expect(unknown!.countPer1000).toEqual({ value: null, low: null, high: null, status: 'NO_DENOMINATOR' });
});
