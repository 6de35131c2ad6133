import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { answerCells } from '../../../../services/disclosure-control/query/answer-cells.ts';
import { answerQuery } from '../../../../services/disclosure-control/query/answer-query.ts';
import type { CaseDimension } from '../../../../services/disclosure-control/query/dimensions.ts';
import {
  CASE_MEASURES,
  type CaseFilter,
  type CaseMeasure,
} from '../../../../services/disclosure-control/query/statistics-query.ts';
import { madeUpTable } from './made-up-table.ts';

const tables = { A: madeUpTable('A'), P: madeUpTable('P') };

const MEASURES = CASE_MEASURES.slice(0, 10);
/** Every value, status and interval of an answer, as shown. */
function digest(
  level: 'A' | 'P',
  groupBy: readonly CaseDimension[],
  filter: CaseFilter,
  measures: readonly CaseMeasure[] = MEASURES,
): string {
  const withinDays = measures.includes('SHARE_WITHIN_DAYS') ? 21 : null;
  const answer = answerQuery(tables[level], { groupBy, filter, measures, withinDays });
  return createHash('sha256')
    .update(JSON.stringify(answerCells(answer, groupBy)))
    .digest('hex')
    .slice(0, 10);
}

const YEAR = { from: '2024-01-01', to: '2025-01-01' };
const QUESTIONS: readonly [string, readonly CaseDimension[], CaseFilter?, (readonly CaseMeasure[])?][] = [
  ['the whole', []],
  ['municipalities', ['MUNICIPALITY']],
  ['counties and governors', ['COUNTY', 'GOVERNOR']],
  ['the nation by year', ['NATION', 'YEAR']],
  ['months of each county', ['COUNTY', 'MONTH']],
  ['quarters of each municipality', ['QUARTER', 'MUNICIPALITY']],
  ['how old cases are', ['CASE_AGE', 'SERVICE']],
  ['years that roll on', ['ROLLING_YEAR', 'COUNTY']],
  ['years that roll on, of a stretch', ['ROLLING_YEAR'], { from: '2024-02-01', to: '2025-06-01' }],
  ['services by outcome', ['SERVICE', 'OUTCOME']],
  ['outcomes of each municipality', ['MUNICIPALITY', 'OUTCOME']],
  ['outcomes of each county by year', ['COUNTY', 'YEAR', 'OUTCOME']],
  ['complaints', ['MUNICIPALITY', 'COMPLAINT_OUTCOME']],
  ['deadlines by age', ['WITHIN_DEADLINE', 'AGE_BAND']],
  ['deadlines of each municipality', ['MUNICIPALITY', 'WITHIN_DEADLINE']],
  ['age bands, the last year', ['AGE_BAND', 'YEAR'], { from: '2025-01-01', to: '2026-01-01' }],
  ['months that are not closed yet', ['MONTH'], { from: '2025-10-01', to: '2026-03-01' }],
  ['one municipality', ['YEAR'], { municipalities: ['1102'] }],
  ['a municipality without rows', ['YEAR', 'OUTCOME'], { municipalities: ['1301'] }],
  ['one that stopped reporting', ['YEAR', 'MUNICIPALITY'], { municipalities: ['1202', '1203'] }],
  ['a number that became one municipality', ['MUNICIPALITY'], { municipalities: ['0301'] }],
  ['a number that became two', ['MUNICIPALITY'], { municipalities: ['0302', '1102'] }],
  ['two counties', ['MUNICIPALITY'], { counties: ['12', '13'] }],
  ['a governor but one municipality', ['COUNTY'], { governors: ['nord'], except: { municipalities: ['1102'] } }],
  ['all but a county', ['QUARTER'], { except: { counties: ['11'] } }],
  ['a governor’s', ['SERVICE'], { governors: ['sor'] }],
  ['one service', ['COUNTY'], { services: ['GUIDANCE'] }],
  ['two services of a year', ['MUNICIPALITY'], { ...YEAR, services: ['GUIDANCE', 'INDIVIDUAL_PLAN'] }],
  ['all services but one', ['MUNICIPALITY'], { except: { services: ['GUIDANCE'] } }],
  ['age bands of a quarter', ['MUNICIPALITY'], { from: '2024-04-01', to: '2024-07-01', ageBands: ['AGE_25_34'] }],
  ['refusals', ['MUNICIPALITY', 'YEAR'], { outcomes: ['REFUSED'] }],
  ['all but refusals', ['COUNTY'], { except: { outcomes: ['REFUSED'] } }],
  ['withheld outcomes', ['COUNTY'], { outcomes: ['NOT_YET'] }],
  ['withheld complaints', ['MUNICIPALITY'], { complaintOutcomes: ['NOT_YET'] }],
  [
    'complaints that the governor decided',
    ['SERVICE'],
    { complaintOutcomes: ['UPHELD_BY_GOVERNOR', 'CHANGED_BY_GOVERNOR'] },
  ],
  ['over the deadline', ['MUNICIPALITY'], { withinDeadline: ['OVER'] }],
  [
    'over the deadline, refused, of one service',
    ['YEAR'],
    { withinDeadline: ['OVER'], outcomes: ['REFUSED'], services: ['GUIDANCE'] },
  ],
  ['no outcome at all', ['COUNTY'], { outcomes: [] }],
  ['no municipality at all', ['OUTCOME'], { municipalities: [] }],
  ['two periods side by side', ['COUNTY'], { periods: [YEAR, { from: '2025-01-01', to: '2025-04-01' }] }],
  ['two periods that overlap', ['PERIOD', 'SERVICE'], { periods: [YEAR, { from: '2024-07-01', to: '2025-07-01' }] }],
  ['the same period twice', ['PERIOD'], { periods: [YEAR, YEAR, { from: '2023-02-01', to: '2023-04-01' }] }],
  ['half a year', ['MUNICIPALITY'], { from: '2024-01-01', to: '2024-07-01' }],
  ['five months', ['COUNTY'], { from: '2024-02-01', to: '2024-07-01' }],
  ['counts alone', ['MUNICIPALITY', 'MONTH'], {}, ['COUNT']],
  ['counts alone of outcomes', ['COUNTY', 'OUTCOME'], {}, ['COUNT']],
  ['the share within the deadline alone', ['MUNICIPALITY'], {}, ['SHARE_WITHIN_DEADLINE']],
  ['complaints alone', ['MUNICIPALITY', 'YEAR'], {}, ['COMPLAINT_SHARE']],
  ['the median alone', ['MUNICIPALITY', 'QUARTER'], {}, ['MEDIAN_HANDLING_DAYS']],
  ['the next day and a month', ['SERVICE', 'YEAR'], {}, ['SHARE_SAME_OR_NEXT_DAY', 'SHARE_WITHIN_ONE_MONTH']],
  ['reversals alone', ['COUNTY'], {}, ['REVERSAL_SHARE']],
  ['within so many days alone', ['AGE_BAND'], {}, ['SHARE_WITHIN_DAYS']],
];

/**
 * A receipt names the version of the rules: whoever changes what is answered on purpose raises POLICY_VERSION and writes the new
 * digests here. What is right in them is held by the other tests of this folder.
 */
describe('the same rows give the same answers as in earlier versions of the program', () => {
  test.each(QUESTIONS)('%s', (name, groupBy, filter = {}, measures = MEASURES) => {
    const digests = (['A', 'P'] as const).map((level) => digest(level, groupBy, filter, measures)).join(' ');
    expect(`${name}: ${digests}`).toMatchSnapshot();
  });
});
