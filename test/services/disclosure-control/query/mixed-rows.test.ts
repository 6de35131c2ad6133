import { expect, test } from 'vitest';
import { COMPLAINT_OUTCOMES, monthText, OUTCOMES, SERVICES } from '../../../../services/disclosure-control/codes.ts';
import { allocateRows } from '../../../../services/disclosure-control/protected-rows.ts';
import { answerCells } from '../../../../services/disclosure-control/query/answer-cells.ts';
import { answerQuery } from '../../../../services/disclosure-control/query/answer-query.ts';
import type { CaseDimension } from '../../../../services/disclosure-control/query/dimensions.ts';
import { mixedEnds, mixedRows } from '../../../../services/disclosure-control/query/mixed-rows.ts';
import { protectedTable } from '../../../../services/disclosure-control/query/protected-table.ts';
import type { CaseMeasure, CaseQuery } from '../../../../services/disclosure-control/query/statistics-query.ts';
import { FIRST_MONTH, smallGeography, THROUGH } from '../small-country.ts';

const geography = smallGeography(30, 4);
const [GRANTED, REFUSED] = [OUTCOMES.indexOf('GRANTED'), OUTCOMES.indexOf('REFUSED')];
const NO_COMPLAINT = COMPLAINT_OUTCOMES.indexOf('NONE');
const BASE = 6;

/** A country with rows in its first municipality alone: so many granted, the others refused; one in five too late. */
function tableOf(granted: number, refused: number) {
  const rows = allocateRows(granted + refused);
  rows.month.fill(THROUGH);
  rows.days.fill(10);
  rows.complaint.fill(NO_COMPLAINT);
  for (let row = 0; row < granted + refused; row++) {
    rows.outcome[row] = row < granted ? GRANTED : REFUSED;
    rows.deadline[row] = row % 5 === 0 ? 1 : 0;
  }
  return protectedTable({
    level: 'P',
    rows,
    geography,
    releaseId: 'synthetic',
    releasedThrough: [THROUGH],
    firstMonth: FIRST_MONTH,
    reported: new Map(geography.municipalities.map(({ number }) => [number, { from: FIRST_MONTH, to: THROUGH + 1 }])),
    intervals: {},
  });
}

function ask(
  table: ReturnType<typeof tableOf>,
  groupBy: CaseDimension[],
  filter: Partial<CaseQuery['filter'] & object> = {},
  measures: CaseMeasure[] = ['COUNT'],
) {
  const month = { from: `${monthText(THROUGH)}-01`, to: `${monthText(THROUGH + 1)}-01` };
  const municipalities = [geography.municipalities[0]!.number];
  return answerCells(
    answerQuery(table, { filter: { municipalities, ...month, ...filter }, groupBy, measures }),
    groupBy,
  );
}

const ends = (table: ReturnType<typeof tableOf>, groupBy: CaseDimension[], filter = {}) =>
  ask(table, groupBy, filter).map(({ count }) => [count.low, count.high]);

test('ten rows of which eight end alike may hide one in ten; fewer rows, or more mixed ones, hide none', () => {
  expect(mixedRows(Int32Array.of(8, 0, 2, 0, 0))).toBe(1);
  expect(mixedRows(Int32Array.of(9, 0, 0, 0, 0))).toBe(0);
  expect(mixedRows(Int32Array.of(7, 1, 2, 0, 0))).toBe(0);
  expect(mixedRows(Int32Array.of(0, 0, 31, 0, 0))).toBe(4);
});

test('more may have the outcome that most have, fewer any other; a complaint or deadline may be either', () => {
  expect(mixedEnds(45, 50, 5, true)).toEqual([0, 5]);
  expect(mixedEnds(5, 50, 5, true)).toEqual([5, 0]);
  expect(mixedEnds(45, 50, 5, false)).toEqual([5, 5]);
});

test('where nine in ten are granted, all of them may have been: the interval holds it', () => {
  const alike = tableOf(45, 5);
  const [granted, , refused] = ends(alike, ['OUTCOME']);
  const rounding = BASE - 1;
  expect(granted).toEqual([45 * BASE - rounding, 50 * BASE + rounding]);
  expect(refused).toEqual([0, 5 * BASE + rounding]);
  // One asked for alone is answered as beside the others.
  expect(ends(alike, [], { outcomes: ['GRANTED'] })).toEqual([granted]);
  expect(ends(alike, ['SERVICE'], { outcomes: ['REFUSED'], services: [SERVICES[0]] })).toEqual([refused]);
});

test('deadlines of such a place may be others’ too, and so may the share of them', () => {
  const [within] = ends(tableOf(45, 5), ['WITHIN_DEADLINE']);
  expect(within).toEqual([35 * BASE - (BASE - 1), 45 * BASE + BASE - 1]);
  const shareOf = (granted: number, refused: number) =>
    ask(tableOf(granted, refused), [], {}, ['SHARE_WITHIN_DEADLINE'])[0]!.ratios.SHARE_WITHIN_DEADLINE!;
  const [alike, differing] = [shareOf(45, 5), shareOf(30, 20)];
  expect(alike.value).toBe(differing.value);
  expect(differing.low! - alike.low!).toBeCloseTo(0.1, 3);
});

test('where outcomes differ, for all cases together, and for a county, no interval is wider', () => {
  const rounding = BASE - 1;
  expect(ends(tableOf(30, 20), ['OUTCOME'])[0]).toEqual([30 * BASE - rounding, 30 * BASE + rounding]);
  expect(ends(tableOf(45, 5), [])).toEqual([[50 * BASE - rounding, 50 * BASE + rounding]]);
  const county = geography.municipalities
    .map(({ number }) => number)
    .filter((_, at) => geography.countyOf[at] === geography.countyOf[0]);
  expect(ends(tableOf(45, 5), ['OUTCOME'], { municipalities: county })[0]).toEqual([
    45 * BASE - rounding,
    45 * BASE + rounding,
  ]);
});
