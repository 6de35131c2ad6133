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
    chain: '591e0619f16e32fb',
    intervals: ['9fad92f8b86c02ff', '27e2bfc121c895e6'],
    answers: ['7daaf348154e10fb', 'd637583ef0006d68'],
  });
});

/** Few large municipalities, so that the margins by age, service and month weigh in; the second ends alike but for a few. */
function largeCases(length: number): CaseColumns {
  const { below } = seededRandom(5);
  const cases = allocateCases(length);
  for (let at = 0; at < length; at++) {
    cases.caseNumber[at] = at + 1;
    cases.person[at] = 1 + below(length / 3);
    cases.municipality[at] = Math.min(below(4), below(4));
    cases.month[at] = FIRST_MONTH + below(24);
    cases.service[at] = Math.min(below(3), below(3));
    cases.ageBand[at] = Math.min(below(7), below(7));
    cases.outcome[at] = cases.municipality[at] === 1 && below(30) > 0 ? 2 : below(5);
    cases.complaint[at] = Math.max(0, below(16) - 7);
    cases.days[at] = 1 + below(60);
    cases.deadline[at] = cases.outcome[at] === 4 ? 2 : cases.days[at]! <= 14 ? 0 : 1;
  }
  return cases;
}

test('the same cases of large municipalities give the same reports, rows and intervals, release by release', () => {
  const large = smallGeography(4, 2);
  const production = monthlyProduction(largeCases(6_000), large, THROUGH, 7, {
    late: 0.2,
    withdrawn: 0.08,
    corrected: 0.1,
  });
  const releases = releaseProduction(large, production, keysOf('large municipalities'));
  const shown = releases.filter((_, i) => i % 4 === 3 || i === releases.length - 1);
  expect(
    shown.map(({ report, nextState, intervals }) =>
      [
        nextState.through,
        nextState.chain.slice(0, 8),
        digest(JSON.stringify(report)),
        digest(JSON.stringify(intervals)),
        digest(JSON.stringify([...nextState.correctionStreams])),
      ].join(' '),
    ),
  ).toMatchSnapshot();
});
