import { buildSchema, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { createLimitCheck } from '../../../schema/limits/check-limits.ts';
import { limits } from '../../../schema/limits/limits.ts';
import { operationHashOf } from '../../../services/disclosure-control/query/operation-hash.ts';
import { CASE_MEASURES } from '../../../services/disclosure-control/query/statistics-query.ts';

const check = createLimitCheck(buildSchema('type Query { caseStatistics: Int caseTrend: Int statisticsReceipt: Int }'));
const judge = (source: string, variables: Record<string, unknown> = {}, role: 'PUBLIC' | 'PORTAL' = 'PUBLIC') => {
  const result = check(parse(source), undefined, variables, role);
  return result.code === 'OK' ? result.cost : result.rule;
};
const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

describe('statistics', () => {
  const { statisticsCost: rows, statisticsCellsOfValue: cellsOfValue, costMax } = limits;
  const MEASURES = '[COUNT, MEAN_HANDLING_DAYS, MEDIAN_HANDLING_DAYS]';
  const months = '{ from: "2024-01-01", to: "2026-01-01" }';

  test('count for every cell with each of its measures, however few are shown', () => {
    expect(judge('{ caseStatistics(groupBy: []) }')).toBe(1 + rows + 1);
    expect(judge(`{ caseStatistics(filter: ${months}, groupBy: [COUNTY, MONTH], measures: ${MEASURES}) }`)).toBe(
      1 + rows + (15 * 24 * 4) / cellsOfValue,
    );
    const all = '[MUNICIPALITY, MONTH, SERVICE, AGE_BAND]';
    expect(judge(`{ caseStatistics(groupBy: ${all}, measures: ${MEASURES}) }`)).toBe(
      1 + rows + (100_000 * 4) / cellsOfValue,
    );
  });

  test('cost the same however their question is given', () => {
    const cost = judge(`{ caseStatistics(filter: ${months}, groupBy: [COUNTY, MONTH], measures: ${MEASURES}) }`);
    const variables = {
      of: { from: '2024-01-01', to: '2026-01-01' },
      by: ['COUNTY', 'MONTH'],
      measures: ['COUNT', 'MEAN_HANDLING_DAYS', 'MEDIAN_HANDLING_DAYS'],
    };
    const declared = '$of: F, $by: [D!]!, $measures: [M!]!';
    expect(
      judge(`query (${declared}) { caseStatistics(filter: $of, groupBy: $by, measures: $measures) }`, variables),
    ).toBe(cost);
    expect(
      judge(
        `query ($by: [D!]! = [COUNTY, MONTH]) { caseStatistics(filter: ${months}, groupBy: $by, measures: ${MEASURES}) }`,
      ),
    ).toBe(cost);
    expect(
      judge(
        `{ ...f } fragment f on Query { caseStatistics(filter: ${months}, groupBy: [COUNTY, MONTH], measures: ${MEASURES}) }`,
      ),
    ).toBe(cost);
  });

  test('of the largest kind are one in a request of the public, and thirty in nobody’s', () => {
    const measures = `[${times(13, () => 'COUNT')}]`;
    const largest = (count: number) =>
      `{ ${times(count, (n) => `a${n}: caseStatistics(groupBy: [MUNICIPALITY, MONTH, SERVICE], measures: ${measures})`)} }`;
    expect(judge(largest(1))).toBeLessThan(costMax);
    expect(judge(largest(2))).toBe('COST');
    expect(judge(largest(30), {}, 'PORTAL')).toBe('COST');
  });

  test('of a receipt count like the question that its hash holds, which is answered anew', () => {
    const filter = { from: '2024-01-01', to: '2026-01-01' } as const;
    const query = { filter, groupBy: ['COUNTY', 'MONTH'], measures: ['COUNT', 'MEAN_HANDLING_DAYS'] } as const;
    const hash = operationHashOf({ query, level: 'P' });
    const cost = 1 + rows + (15 * 24 * 3) / cellsOfValue;
    expect(judge(`{ statisticsReceipt(hash: "${hash}") }`)).toBe(cost);
    expect(judge('query ($hash: String!) { statisticsReceipt(hash: $hash) }', { hash })).toBe(cost);
    expect(judge('{ statisticsReceipt(hash: "made up") }')).toBe(1 + rows);
    const all = { groupBy: ['MUNICIPALITY', 'MONTH', 'SERVICE', 'AGE_BAND'], measures: [...CASE_MEASURES] } as const;
    const largest = operationHashOf({ query: all, level: 'P' });
    expect(judge(`{ a: statisticsReceipt(hash: "${largest}") b: statisticsReceipt(hash: "${largest}") }`)).toBe('COST');
  });

  test('that ask several questions of their own count for their rows', () => {
    expect(judge('{ caseTrend }')).toBe(1 + rows);
  });
});
