import { expect, test } from 'vitest';
import { allocateCodes } from '../../../../services/disclosure-control/coded-columns.ts';
import { COMPLAINT_OUTCOMES, monthText, OUTCOMES, SERVICES } from '../../../../services/disclosure-control/codes.ts';
import { answerCells } from '../../../../services/disclosure-control/query/answer-cells.ts';
import { answerQuery } from '../../../../services/disclosure-control/query/answer-query.ts';
import type { CaseDimension } from '../../../../services/disclosure-control/query/dimensions.ts';
import {
  isAlike,
  mixedEnds,
  mixedRows,
  othersShare,
} from '../../../../services/disclosure-control/query/mixed-rows.ts';
import { protectedTable } from '../../../../services/disclosure-control/query/protected-table.ts';
import type { CaseMeasure, CaseQuery } from '../../../../services/disclosure-control/query/statistics-query.ts';
import { FIRST_MONTH, smallGeography, THROUGH } from '../small-country.ts';

const geography = smallGeography(30, 4);
const [GRANTED, REFUSED] = [OUTCOMES.indexOf('GRANTED'), OUTCOMES.indexOf('REFUSED')];
const NO_COMPLAINT = COMPLAINT_OUTCOMES.indexOf('NONE');
const BASE = 6;

/** A country with rows in its first municipality alone: so many granted, the others refused; one in four or five too late. */
function tableOf(granted: number, refused: number, hasDays = false) {
  const rows = allocateCodes(granted + refused);
  rows.month.fill(THROUGH);
  rows.days.fill(10);
  // Too many are late for their deadlines to be alike.
  if (hasDays) for (const row of rows.days.keys()) rows.days[row] = 1 + ((row * 7) % 40);
  rows.complaint.fill(NO_COMPLAINT);
  for (let row = 0; row < granted + refused; row++) {
    rows.outcome[row] = row < granted ? GRANTED : REFUSED;
    rows.deadline[row] = row % (hasDays ? 4 : 5) === 0 ? 1 : 0;
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
  measures: readonly CaseMeasure[] = ['COUNT'],
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

test('rows of cases that are handled alike may be others’: more of them the fewer a quarter has', () => {
  const shape = { area: 'MUNICIPALITY', months: 3, narrowing: 'S', figures: 1, isSettling: false } as const;
  expect(othersShare(shape, 100, 0, false)).toBeCloseTo(0.02, 12);
  expect(othersShare({ ...shape, months: 12 }, 100, 0.1, false)).toBeCloseTo(0.18, 12);
  expect(othersShare({ ...shape, narrowing: '', figures: 2 }, 100, 0, false)).toBeCloseTo(0.24, 12);
  // A month has what its quarter leaves over; never more than half is taken for others’.
  expect(othersShare({ ...shape, months: 1 }, 100, 0, false)).toBeCloseTo(0.02, 12);
  expect(othersShare({ ...shape, months: 12, narrowing: '' }, 60, 0.1, false)).toBe(0.5);
  // Where outcomes are alike, nearly all rows of another outcome may be.
  expect(othersShare(shape, 100, 0.1, true)).toBe(0.95);
  expect(othersShare(shape, 100, 0, true)).toBeCloseTo(0.02, 12);
  expect([isAlike(40, 50), isAlike(10, 50), isAlike(39, 50), isAlike(11, 50)]).toEqual([true, true, false, false]);
});

test('days of such a place may be others’ too: means, medians and ranks reach as far as that takes', () => {
  const measures = ['MEAN_HANDLING_DAYS', 'MEDIAN_HANDLING_DAYS', 'P90_HANDLING_DAYS'] as const;
  const figures = (granted: number, refused: number) =>
    ask(tableOf(granted, refused, true), [], {}, measures)[0]!.ratios;
  const [alike, differing] = [figures(45, 5), figures(30, 20)];
  for (const measure of measures) {
    expect(alike[measure]!.value).toBe(differing[measure]!.value);
    expect(alike[measure]!.low).toBeLessThan(differing[measure]!.low!);
    expect(alike[measure]!.high).toBeGreaterThanOrEqual(differing[measure]!.high!);
  }
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
  // 300 cases in a month: one in ten rows is exchanged, and two cases of each of six services are grouped with a neighbour's.
  const leftOver = 12 / 300;
  const others = 0.1 + leftOver;
  const [centre, reach] = [41 / 52, 2.6 * Math.sqrt(((41 / 52) * (11 / 52)) / 50)];
  expect(alike.low).toBeCloseTo((centre - others) / (1 - others) - reach, 3);
  expect(alike.high).toBe(1);
  expect([differing.low, differing.high]).toEqual([
    expect.closeTo((centre - leftOver) / (1 - leftOver) - reach, 3),
    expect.closeTo(centre / (1 - leftOver) + reach, 3),
  ]);
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
