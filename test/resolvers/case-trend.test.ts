import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContract } from '../../schema/contract/read-contract.ts';
import { type StatisticsServer, startStatisticsServer } from './case-statistics-country.ts';

let server: StatisticsServer;
beforeAll(async () => {
  server = await startStatisticsServer();
});
afterAll(() => server.stop());

const operation = (name: string): string => readContract().find((one) => one.name === name)!.document;

interface Point {
  readonly period: { readonly from: string; readonly to: string };
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly status?: string;
}
interface Trend {
  readonly caseTrend: {
    readonly nodes: readonly {
      readonly municipality: { readonly number: string };
      readonly points: readonly Point[];
      readonly comparedWith: readonly { readonly kind: string; readonly points: readonly Point[] }[];
      readonly signal: string;
      readonly explanation: string;
    }[];
  };
}
const filter = { municipalities: ['3403', '3405'], from: '2024-01-01', to: '2026-01-01' };

test('a municipality’s quarters stand beside the nation’s, the county’s and those most like it, quarter for quarter', async () => {
  const compare = { with: ['NATION', 'COUNTY', 'SIMILAR'] };
  const { data, errors } = await server.ask<Trend>(operation('trend'), { variables: { filter, compare } });
  expect(errors).toEqual([]);
  expect(data.caseTrend.nodes.map(({ municipality }) => municipality.number)).toEqual(['3403', '3405']);
  for (const { points, comparedWith, signal, explanation } of data.caseTrend.nodes) {
    expect(points.map(({ period }) => period.from)).toEqual([
      ...['2024-01-01', '2024-04-01', '2024-07-01', '2024-10-01'],
      ...['2025-01-01', '2025-04-01', '2025-07-01', '2025-10-01'],
    ]);
    expect(comparedWith.map(({ kind }) => kind)).toEqual(compare.with);
    for (const other of comparedWith) expect(other.points.length).toBe(points.length);
    const nation = comparedWith[0]!.points[0]!;
    expect(nation.value).toBeGreaterThan(nation.low!);
    expect(nation.value).toBeLessThan(nation.high!);
    expect(['HIGHER', 'LOWER', 'WITHIN', 'TOO_FEW']).toContain(signal);
    expect(explanation).toContain('Norge');
  }
});

test('a governor’s own municipality has the public figures in a comparison, so that like is compared with like', async () => {
  const ask = async (token?: string) => {
    const variables = { filter, compare: { with: ['NATION'] } };
    return (await server.ask<Trend>(operation('trend'), { variables, ...(token !== undefined && { token }) })).data;
  };
  expect(await ask(await server.signIn('GOVERNOR', 'innlandet'))).toEqual(await ask());
});

test.each([
  ['TREND_MEASURE', 'measure: COUNT, per: YEAR, compare: { with: [] }'],
  ['COMPARISON_CHOSEN', 'measure: COMPLAINT_SHARE, per: YEAR, compare: { with: [CHOSEN] }'],
])('a trend that cannot be worked out is refused: %s', async (rule, args) => {
  const { errors } = await server.ask(`{ caseTrend(filter: { municipalities: ["3403"] }, ${args}) { totalCount } }`);
  expect(errors[0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', rule });
});

describe('a municipality is never compared with itself alone', () => {
  const trend = (municipalities: string[], compare: object) =>
    server.ask<Trend>(operation('trend'), {
      variables: { filter: { municipalities, from: '2024-01-01', to: '2026-01-01' }, compare },
    });

  test('chosen alone, by its present or a former number, it is an error', async () => {
    for (const [own, chosen] of [
      ['3403', ['3403']],
      ['3430', ['0441', '3430']],
    ] as const) {
      const { errors } = await trend([own], { with: ['CHOSEN'], chosen });
      expect(errors[0]!.extensions).toMatchObject({ rule: 'COMPARISON_ITSELF', argument: 'compare.chosen' });
    }
  });

  test('chosen among others it is left out', async () => {
    const both = await trend(['3403'], { with: ['CHOSEN'], chosen: ['3403', '3405'] });
    const other = await trend(['3403'], { with: ['CHOSEN'], chosen: ['3405'] });
    expect(both.data.caseTrend.nodes).toEqual(other.data.caseTrend.nodes);
  });

  test('the only municipality of its county has nobody beside it, and says so', async () => {
    const { data } = await trend(['0301'], { with: ['COUNTY'] });
    expect(data.caseTrend.nodes).toMatchObject([
      { signal: 'TOO_FEW', explanation: 'Det er ingen andre kommuner å sammenligne med (Oslo).' },
    ]);
  });

  test('a number that is none is named where it stands', async () => {
    const { errors } = await trend(['3403'], { with: ['CHOSEN'], chosen: ['3405', '9999'] });
    expect(errors[0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'compare.chosen.1' });
  });
});

test('large and small municipalities are compared by inhabitants, and a year without them says so', async () => {
  interface Answer {
    readonly caseStatistics: {
      readonly cells: {
        readonly nodes: readonly {
          readonly keys: readonly { readonly code: string }[];
          readonly count: { readonly value: number | null };
          readonly countPer1000: Point;
          readonly shareOfTotal: Point;
          readonly changeFromYearBefore: Point;
          readonly population: number | null;
        }[];
      };
    };
  }
  const variables = { filter: { governors: ['innlandet'], from: '2024-01-01', to: '2026-01-01' } };
  const { data, errors } = await server.ask<Answer>(operation('per-inhabitant'), { variables });
  expect(errors).toEqual([]);
  const cells = data.caseStatistics.cells.nodes;
  const of = (year: string) => cells.filter(({ keys }) => keys[1]!.code === year);
  const [known] = of('2024').filter(({ count }) => count.value !== null);
  expect(known!.population).toBeGreaterThan(500);
  expect(known!.countPer1000.value).toBeCloseTo((known!.count.value! * 1_000) / known!.population!, 1);
  // The figures of 2025 are not in the facts.
  for (const cell of of('2025')) {
    expect(cell.population).toBeNull();
    if (cell.count.value !== null) expect(cell.countPer1000.status).toBe('NO_DENOMINATOR');
  }
  // Nothing is released of 2023.
  expect(of('2024').every((cell) => cell.changeFromYearBefore.value === null)).toBe(true);
  expect(of('2025').some((cell) => cell.changeFromYearBefore.value !== null)).toBe(true);
});

test('control limits stand around what is compared with, and a figure outside them is a signal', async () => {
  const query = `query ($filter: CaseStatisticsFilter!) {
    caseTrend(filter: $filter, per: YEAR, measure: MEAN_HANDLING_DAYS, compare: { with: [NATION] }, first: 50) {
      nodes { signal limits { low high } points { value } comparedWith { points { value } } }
    }
  }`;
  interface Limited {
    readonly caseTrend: {
      readonly nodes: readonly {
        readonly signal: string;
        readonly limits: { readonly low: number; readonly high: number } | null;
        readonly points: readonly { readonly value: number | null }[];
        readonly comparedWith: readonly { readonly points: readonly { readonly value: number | null }[] }[];
      }[];
    };
  }
  const one = { governors: ['innlandet'], from: '2025-01-01', to: '2026-01-01' };
  const { data } = await server.ask<Limited>(query, { variables: { filter: one } });
  const known = data.caseTrend.nodes.filter(({ limits }) => limits !== null);
  expect(known.length).toBeGreaterThan(0);
  for (const { signal, limits, points, comparedWith } of data.caseTrend.nodes) {
    expect(limits === null).toBe(signal === 'TOO_FEW');
    const [own, other] = [points[0]?.value, comparedWith[0]?.points[0]?.value];
    if (limits === null || own == null || other == null) continue;
    expect(Math.abs((limits.low + limits.high) / 2 - other)).toBeLessThan(0.01);
    expect(signal).toBe(own > limits.high ? 'HIGHER' : own < limits.low ? 'LOWER' : 'WITHIN');
  }
});
