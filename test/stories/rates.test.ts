import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contractDocument } from '../setup/contract-question.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

const HOUSEHOLD = contractDocument('household-rate');
const HISTORY = contractDocument('rate-history');

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

interface Household {
  readonly status: string;
  readonly totalPerMonth: number | null;
  readonly lines: readonly { readonly subtotalPerMonth: number }[];
  readonly notIncluded: readonly string[];
}
const household = (variables: Record<string, unknown>) =>
  server.ask<{ householdRate: Household }>(HOUSEHOLD, { variables });
const couple = { adults: 'COUPLE', childAges: [3, 8] };

describe('what a household can reckon with', () => {
  test('a couple with two children in March 2024: 20 900 kroner, line by line', async () => {
    const { data, errors } = await household({ household: couple, on: '2024-03-01' });
    expect(errors).toEqual([]);
    expect(data.householdRate).toMatchObject({
      status: 'IN_FORCE',
      totalPerMonth: 20_900,
      basis: 'STATE_GUIDELINE',
      circular: 'A-3/2023',
      validFrom: '2024-01-01',
      lines: [
        { category: 'COUPLE', persons: 2, amountPerMonth: 13_100, subtotalPerMonth: 13_100 },
        { category: 'CHILD_0_5', persons: 1, amountPerMonth: 3_850, subtotalPerMonth: 3_850 },
        { category: 'CHILD_6_10', persons: 1, amountPerMonth: 3_950, subtotalPerMonth: 3_950 },
      ],
    });
    expect(data.householdRate.notIncluded.length).toBeGreaterThan(3);
  });

  test.each([
    ['the last day before a rise', '2020-08-31', 10_450 + 2_450 + 3_150],
    ['the day of the rise', '2020-09-01', 10_450 + 2_750 + 3_150],
  ])('%s', async (_, on, total) => {
    const { data } = await household({ household: couple, on });
    expect(data.householdRate).toMatchObject({ status: 'IN_FORCE', totalPerMonth: total });
  });

  test('today: the last confirmed figures, never as if they were in force', async () => {
    const { data } = await household({ household: couple, on: '2026-11-23' });
    expect(data.householdRate).toMatchObject({
      status: 'NOT_CONFIRMED',
      totalPerMonth: 20_900,
      validFrom: '2024-01-01',
    });
  });

  test('before the first known period: no figures at all', async () => {
    const { data } = await household({ household: couple, on: '2001-01-01' });
    expect(data.householdRate).toMatchObject({ status: 'NOT_CONFIRMED', totalPerMonth: null, lines: [] });
  });

  test('Oslo’s own rate goes before the state’s, and the sum is the sum of the lines', async () => {
    const { data } = await household({ household: { adults: 'SINGLE' }, on: '2024-03-01', municipality: '0301' });
    expect(data.householdRate).toMatchObject({ totalPerMonth: 8_730, basis: 'MUNICIPAL_RATE' });
    const mixed = await household({
      household: { adults: 'SINGLE', childAges: [3] },
      on: '2024-03-01',
      municipality: '0301',
    });
    const { totalPerMonth, lines } = mixed.data.householdRate;
    expect(lines.reduce((sum, line) => sum + line.subtotalPerMonth, 0)).toBe(totalPerMonth);
  });

  test.each([
    ['a child of minus one', { adults: 'SINGLE', childAges: [-1] }],
    ['a child of eighteen', { adults: 'SINGLE', childAges: [18] }],
    ['a hundred children', { adults: 'SINGLE', childAges: Array.from({ length: 100 }, () => 3) }],
  ])('%s is refused by argument and rule', async (_, wrong) => {
    const { status, errors } = await household({ household: wrong, on: '2024-03-01' });
    expect([status, errors[0]?.extensions.code]).toEqual([200, 'BAD_USER_INPUT']);
    expect(errors[0]?.extensions['argument']).toMatch(/^household\.childAges/);
  });

  test.each([
    ['no adults', { childAges: [3] }],
    ['an unknown kind of household', { adults: 'FAMILY' }],
    ['half a child', { adults: 'SINGLE', childAges: [3.5] }],
    ['more than is asked for', { adults: 'SINGLE', income: 10_000 }],
  ])('%s is not understood', async (_, wrong) => {
    const { status, errors } = await household({ household: wrong, on: '2024-03-01' });
    expect([status, errors[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
  });
});

describe('the rates’ history', () => {
  type History = {
    guidelineRateHistory: { validFrom: string; validTo: string | null; status: string; rates: unknown[] }[];
  };
  test('from 2020 to 2025: each period once, oldest first, without a gap', async () => {
    const { data, errors } = await server.ask<History>(HISTORY, {
      variables: { from: '2020-01-01', to: '2025-01-01' },
    });
    expect(errors).toEqual([]);
    const periods = data.guidelineRateHistory;
    expect(periods.map(({ validFrom }) => validFrom)).toEqual(periods.map(({ validFrom }) => validFrom).toSorted());
    expect([periods[0]?.validFrom, periods.at(-1)?.validFrom]).toEqual(['2020-01-01', '2024-01-01']);
    for (const [index, { validTo, rates }] of periods.entries()) {
      expect(rates).toHaveLength(6);
      if (index < periods.length - 1) expect(validTo).toBe(periods[index + 1]?.validFrom);
    }
  });

  test('says which periods are over, and that the last is confirmed by nobody', async () => {
    const { data } = await server.ask<History>(HISTORY);
    const statuses = data.guidelineRateHistory.map(({ status }) => status);
    expect(statuses.at(-1)).toBe('NOT_CONFIRMED');
    expect(new Set(statuses.slice(0, -1))).toEqual(new Set(['SUPERSEDED']));
  });

  test.each([
    ['the same day', '2020-01-01'],
    ['an earlier day', '2019-01-01'],
  ])('to %s is no interval', async (_, to) => {
    const { errors } = await server.ask(HISTORY, { variables: { from: '2020-01-01', to } });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
