import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { allocateCases, type CaseColumns } from '../../../services/disclosure-control/case-columns.ts';

import { answerQuery, canonicalBytes } from '../../../services/disclosure-control/query/answer-query.ts';
import { canonicalQuery } from '../../../services/disclosure-control/query/receipt.ts';
import { CASE_MEASURES } from '../../../services/disclosure-control/query/statistics-query.ts';
import { monthlyProduction } from '../../../services/synthetic-country/monthly-production.ts';
import { seededRandom } from '../../../services/synthetic-country/seeded-random.ts';
import { FIRST_MONTH, keysOf, releaseProduction, smallGeography, THROUGH, tableOf } from './small-country.ts';

const geography = smallGeography(9, 3);
const SHARES = { late: 0.1, withdrawn: 0.05, corrected: 0.1 };

/** Whole numbers of a fixed sequence, so that every machine has the same cases; municipality 0 refuses everybody. */
function fixedCases(length: number): CaseColumns {
  const { below } = seededRandom(11);
  const cases = allocateCases(length);
  for (let at = 0; at < length; at++) {
    cases.caseNumber[at] = at + 1;
    cases.person[at] = 1 + below(length / 2);
    cases.municipality[at] = Math.min(below(9), below(9));
    cases.month[at] = FIRST_MONTH + below(24);
    cases.service[at] = below(5);
    cases.ageBand[at] = below(6);
    cases.outcome[at] = cases.municipality[at] === 0 ? 2 : below(4);
    cases.complaint[at] = below(4);
    cases.days[at] = 1 + below(60);
    cases.deadline[at] = cases.days[at]! <= 14 ? 0 : 1;
    cases.optOut[at] = below(50) === 0 ? 1 : 0;
  }
  return cases;
}

const digest = (value: string | Uint8Array): string => createHash('sha256').update(value).digest('hex').slice(0, 16);

/**
 * The rows are drawn from the secret keys alone, so a release that was interrupted, or is checked years later, must give the rows
 * that were published. Whoever changes the method on purpose raises POLICY_VERSION and writes the new digests here.
 */
test('the same cases give the same rows, corrections, intervals and answers as in earlier versions of the program', () => {
  const production = monthlyProduction(fixedCases(2_500), geography, THROUGH, 3, SHARES);
  const releases = releaseProduction(geography, production, keysOf('same figures'));
  const { nextState, intervals } = releases.at(-1)!;
  const sum = (of: (release: (typeof releases)[number]) => number) => releases.reduce((all, one) => all + of(one), 0);
  const answers = (['A', 'P'] as const).map((level) => {
    const query = { groupBy: ['YEAR', 'COUNTY', 'OUTCOME'], measures: CASE_MEASURES, withinDays: 21 } as const;
    return digest(canonicalBytes(canonicalQuery(query), answerQuery(tableOf(geography, releases, level), query)));
  });
  expect({
    rows: [sum(({ report }) => report.rows.A), sum(({ report }) => report.rows.P)],
    retracted: sum(({ report }) => report.retracted.A),
    corrected: sum(({ report }) => report.rowsCorrected),
    chain: nextState.chain.slice(0, 16),
    intervals: [digest(JSON.stringify(intervals.A)), digest(JSON.stringify(intervals.P))],
    answers,
  }).toEqual({
    rows: [774, 388],
    retracted: 11,
    corrected: 43,
    chain: 'e5fbe83d60c3633c',
    intervals: ['b20250b5593dd99f', 'b672433a3a508b35'],
    answers: ['0bf299d8da22481b', 'bac1e404a5d018f0'],
  });
});
