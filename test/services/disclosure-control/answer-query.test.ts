import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocateCodes } from '../../../services/disclosure-control/coded-columns.ts';
import { AGE_BANDS, monthText, NO_DAYS, NOT_YET, SERVICES } from '../../../services/disclosure-control/codes.ts';
import { answerCells } from '../../../services/disclosure-control/query/answer-cells.ts';
import { type RatioGate } from '../../../services/disclosure-control/query/answer-columns.ts';
import { answerQuery } from '../../../services/disclosure-control/query/answer-query.ts';
import {
  CASE_DIMENSIONS,
  type CaseDimension,
  isOverlapping,
} from '../../../services/disclosure-control/query/dimensions.ts';
import { protectedTable } from '../../../services/disclosure-control/query/protected-table.ts';
import {
  CASE_MEASURES,
  type CaseQuery,
  StatisticsInputError,
} from '../../../services/disclosure-control/query/statistics-query.ts';
import { RATIO_COUNT_MIN } from '../../../services/disclosure-control/small-cell-rule.ts';
import { inFull } from '../../setup/long-run.ts';
import {
  FIRST_MONTH,
  keysOf,
  releaseInSteps,
  smallCountry,
  smallGeography,
  THROUGH,
  tableOf,
  withoutOptOuts,
} from './small-country.ts';

const geography = smallGeography(30, 4);
const cases = smallCountry(geography, 20_000);
const counted = withoutOptOuts(cases);
const [release] = releaseInSteps(geography, cases, keysOf('query'), [THROUGH]);
const table = tableOf(geography, [release!], 'P');
const rows = release!.P.rows;

const anyFilter = fc.record({
  municipalities: fc.option(
    fc.uniqueArray(fc.constantFrom(...geography.municipalities.map((one) => one.number)), { minLength: 1 }),
  ),
  services: fc.option(fc.uniqueArray(fc.constantFrom(...SERVICES), { minLength: 1 })),
  months: fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 24 })),
});

function queryOf(
  filter: { municipalities: string[] | null; services: string[] | null; months: [number, number] },
  groupBy: CaseDimension[],
): CaseQuery {
  const from = FIRST_MONTH + filter.months[0];
  const to = Math.min(THROUGH + 1, from + filter.months[1]);
  const { municipalities, services } = filter;
  return {
    filter: { municipalities, services, from: `${monthText(from)}-01`, to: `${monthText(to)}-01` },
    groupBy,
    measures: ['COUNT'],
  };
}

const total = (values: Float64Array): number =>
  values.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : value), 0);

describe('ad-hoc answers', () => {
  test('every count is a multiple of six, none lies between, and children add up to their parent', () => {
    fc.assert(
      fc.property(
        anyFilter,
        fc.uniqueArray(fc.constantFrom(...CASE_DIMENSIONS.filter((by) => !isOverlapping(by))), { maxLength: 3 }),
        (filter, groupBy) => {
          const answer = answerQuery(table, queryOf(filter, groupBy), {
            cellsMax: 5e5,
            monthsMax: 600,
            periodsMax: 40,
          });
          const parent = answerQuery(table, queryOf(filter, ['NATION']));
          expect(answer.count.value.every((value) => Number.isNaN(value) || (value >= 6 && value % 6 === 0))).toBe(
            true,
          );
          expect(total(answer.count.value)).toBe(total(parent.count.value));
        },
      ),
      { numRuns: inFull(10_000, 2_000) },
    );
  });

  test('an answer is what counting the protected rows one by one gives', () => {
    const answer = answerQuery(table, {
      filter: { services: ['GUIDANCE'], outcomes: ['GRANTED'] },
      groupBy: ['QUARTER', 'COUNTY'],
      measures: [...CASE_MEASURES],
      withinDays: 21,
    });
    for (const { keys, count, ratios } of answerCells(answer, ['QUARTER', 'COUNTY'])) {
      const [quarter, county] = [keys[0]!.code, keys[1]!.code];
      const inCell = [...rows.month.keys()].filter((at) => {
        const text = monthText(rows.month[at]!);
        const { county: place } = geography.municipalities[rows.municipality[at]!]!;
        const of = `${text.slice(0, 4)}-Q${Math.ceil(Number(text.slice(5)) / 3)}`;
        return rows.service[at] === 1 && rows.outcome[at] === 0 && of === quarter && place === county;
      });
      expect(count.value ?? 0).toBe(inCell.length * 6);
      const days = inCell
        .map((at) => rows.days[at]!)
        .filter((one) => one !== NO_DAYS)
        .sort((a, b) => a - b);
      if (days.length * 6 < RATIO_COUNT_MIN) {
        expect(ratios.MEDIAN_HANDLING_DAYS!.value).toBeNull();
        continue;
      }
      const median = (days[(days.length - 1) >> 1]! + days[days.length >> 1]!) / 2;
      expect(ratios.MEDIAN_HANDLING_DAYS).toMatchObject({ value: median, status: 'PUBLISHED' });
      expect(ratios.MEAN_HANDLING_DAYS!.value).toBe(
        Math.round((days.reduce((a, b) => a + b, 0) / days.length) * 10) / 10,
      );
      const within =
        inCell.filter((at) => rows.deadline[at] === 0).length / inCell.filter((at) => rows.deadline[at]! < 2).length;
      // All of its rows do not say that all of its cases were.
      if (within === 1) expect(ratios.SHARE_WITHIN_DEADLINE).toMatchObject({ value: null, status: 'NEAR_ALL' });
      else expect(ratios.SHARE_WITHIN_DEADLINE!.value).toBeCloseTo(within, 4);
    }
  });

  test('asked again, in another order, paged or as an alias, the answer has the same checksum and the same cells', () => {
    const query: CaseQuery = {
      filter: { services: ['GUIDANCE', 'DEBT_COUNSELLING'] },
      groupBy: ['MUNICIPALITY', 'YEAR'],
      measures: ['COUNT', 'MEAN_HANDLING_DAYS'],
    };
    const again: CaseQuery = {
      filter: { municipalities: null, services: ['DEBT_COUNSELLING', 'GUIDANCE'] },
      groupBy: ['MUNICIPALITY', 'YEAR'],
      measures: ['MEAN_HANDLING_DAYS', 'COUNT'],
    };
    const [first, second] = [answerQuery(table, query), answerQuery(table, again)];
    expect(second.receipt).toEqual(first.receipt);
    const pages = [0, 7, 14, 21].flatMap((from) => answerCells(first, query.groupBy, from, from + 7));
    expect(pages).toEqual(answerCells(first, query.groupBy).slice(0, 28));
  });

  test('a value that is not given always says why', () => {
    const to = `${monthText(THROUGH + 3)}-01`;
    const answer = answerQuery(table, {
      filter: { from: '2024-01-01', to },
      groupBy: ['MUNICIPALITY', 'MONTH', 'SERVICE'],
      measures: [...CASE_MEASURES],
      withinDays: 21,
    });
    const seen = new Set<string>();
    for (const { keys, count, ratios } of answerCells(answer, ['MUNICIPALITY', 'MONTH', 'SERVICE'])) {
      for (const { value, status } of [count, ...Object.values(ratios)]) {
        expect(value === null).toBe(status !== 'PUBLISHED');
        seen.add(status);
      }
      expect(count.status === 'NOT_YET_RELEASED').toBe(keys[1]!.code > monthText(THROUGH));
    }
    expect([...seen].sort()).toEqual([
      'FEWER_THAN_THRESHOLD',
      'NEAR_ALL',
      'NEAR_NONE',
      'NOT_YET_RELEASED',
      'PUBLISHED',
      'TOO_FEW_FOR_RATIO',
    ]);
  });

  test('a municipality that has reported nothing is told apart from one with few cases', () => {
    const silent = geography.municipalities[3]!.number;
    const reported = new Map([...table.reported].filter(([number]) => number !== silent));
    const source = { ...table, rows, reported };
    const answer = answerQuery(protectedTable(source), { groupBy: ['MUNICIPALITY'], measures: ['COUNT'] });
    const states = answerCells(answer, ['MUNICIPALITY']).map(({ keys, count }) => [keys[0]!.code, count.status]);
    expect(states.filter(([, status]) => status === 'NOT_REPORTED')).toEqual([[silent, 'NOT_REPORTED']]);
  });

  test('where four rows still wait, no outcome is said to have few cases, and any may have all of theirs', () => {
    const four = allocateCodes(4);
    four.month.fill(THROUGH);
    four.service.fill(SERVICES.length - 1);
    four.ageBand.fill(2);
    four.days.fill(NO_DAYS);
    for (const name of ['outcome', 'complaint', 'deadline'] as const) four[name].fill(NOT_YET[name]);
    const waiting = protectedTable({ ...table, rows: four, intervals: {} });
    const counts = (outcomes: string[] | null, groupBy: CaseDimension[], place = 0) => {
      const municipalities = [geography.municipalities[place]!.number];
      const filter = { municipalities, outcomes, from: `${monthText(THROUGH)}-01`, to: `${monthText(THROUGH + 1)}-01` };
      return answerCells(answerQuery(waiting, { filter, groupBy, measures: ['COUNT'] }), groupBy).map(
        ({ count: { status, value, low, high } }) => [status, value, low, high],
      );
    };
    const withheld = ['WITHHELD', null, 0, 4 * 6 + 5];
    const theWaitingThemselves = ['PUBLISHED', 24, 24 - 5, 24 + 5];
    expect(counts(['REFUSED'], [])).toEqual([withheld]);
    expect(counts(['NOT_YET'], [])).toEqual([theWaitingThemselves]);
    const few = ['FEWER_THAN_THRESHOLD', null, 0, 5];
    const otherServices = Array.from({ length: SERVICES.length - 1 }, () => few);
    const byOutcome = [...Array.from({ length: 5 }, () => withheld), theWaitingThemselves];
    expect(counts(null, ['OUTCOME'])).toEqual(byOutcome);
    expect(counts(null, ['OUTCOME', 'SERVICE'])).toEqual(byOutcome.flatMap((last) => [...otherServices, last]));
    expect(counts(['REFUSED'], [], 1)).toEqual([few]);
    const elsewhere = (filter: CaseQuery['filter']) =>
      answerCells(
        answerQuery(waiting, { filter: { ...filter, outcomes: ['REFUSED'] }, groupBy: [], measures: ['COUNT'] }),
        [],
      )[0]!.count.status;
    expect(elsewhere({ ageBands: [AGE_BANDS[2]], services: [SERVICES.at(-1)!] })).toBe('WITHHELD');
    expect(elsewhere({ ageBands: [AGE_BANDS[0]] })).toBe('FEWER_THAN_THRESHOLD');
    expect(elsewhere({ services: [SERVICES[0]] })).toBe('FEWER_THAN_THRESHOLD');
    const ofAges = AGE_BANDS.map((_, age) => (age === 2 ? withheld : few));
    expect(counts(['REFUSED'], ['AGE_BAND'])).toEqual(ofAges);
    const byService = ofAges.flatMap((one) => [...otherServices, one]);
    expect(counts(['REFUSED'], ['AGE_BAND', 'SERVICE'])).toEqual(byService);
    const byAge = [...otherServices.flatMap(() => AGE_BANDS.map(() => few)), ...ofAges];
    expect(counts(['REFUSED'], ['SERVICE', 'AGE_BAND'])).toEqual(byAge);
    // A count that looks at no sensitive part knows whose rows they are, whether they wait or not.
    expect(counts(null, [])).toEqual([theWaitingThemselves]);
    expect(counts(null, ['SERVICE'])).toEqual([...otherServices, theWaitingThemselves]);
  });

  test('the interval holds the true count in at least 999 of 1000 cells', () => {
    let [cells, missed] = [0, 0];
    for (const groupBy of [
      ['MUNICIPALITY', 'MONTH'],
      ['COUNTY', 'QUARTER', 'SERVICE'],
      ['MUNICIPALITY', 'YEAR', 'OUTCOME'],
      ['NATION', 'YEAR', 'AGE_BAND'],
    ] as CaseDimension[][]) {
      const answer = answerQuery(table, { groupBy, measures: ['COUNT'] });
      const truth = answerQuery(trueTable, { groupBy, measures: ['COUNT'] });
      for (let cell = 0; cell < answer.cellCount; cell++) {
        const count = Number.isNaN(truth.count.value[cell]!) ? 0 : truth.count.value[cell]! / 6;
        cells++;
        if (count < answer.count.low[cell]! || count > answer.count.high[cell]!) missed++;
      }
    }
    expect(cells).toBeGreaterThan(1_000);
    expect(missed / cells).toBeLessThanOrEqual(0.01);
  });

  test('a former municipality number is answered as the present one', () => {
    const present = geography.municipalities[5]!.number;
    const renamed = { ...table, geography: { ...geography, formerNumbers: new Map([['0441', [present]]]) } };
    const ask = (number: string) =>
      answerCells(
        answerQuery(renamed, { filter: { municipalities: [number] }, groupBy: ['MUNICIPALITY'], measures: ['COUNT'] }),
        ['MUNICIPALITY'],
      );
    expect(ask('0441')).toEqual(ask(present));
  });

  test.each([
    ['period-open', { filter: { from: '2024-01-01' }, groupBy: [], measures: ['COUNT'] }],
    ['period-reversed', { filter: { from: '2025-01-01', to: '2024-01-01' }, groupBy: [], measures: ['COUNT'] }],
    ['period-whole-months', { filter: { from: '2024-01-15', to: '2024-03-01' }, groupBy: [], measures: ['COUNT'] }],
    ['period-too-long', { filter: { from: '1900-01-01', to: '2024-01-01' }, groupBy: [], measures: ['COUNT'] }],
    ['unknown-code', { filter: { services: ['CHOCOLATE'] }, groupBy: [], measures: ['COUNT'] }],
    ['unknown-code', { filter: { municipalities: ['9999'] }, groupBy: [], measures: ['COUNT'] }],
    ['repeated-dimension', { groupBy: ['YEAR', 'YEAR'], measures: ['COUNT'] }],
    ['too-many-cells', { groupBy: CASE_DIMENSIONS.filter((by) => !isOverlapping(by)), measures: ['COUNT'] }],
    ['unknown-measure', { groupBy: [], measures: ['MINIMUM'] }],
    ['unknown-dimension', { groupBy: ['PERSON'], measures: ['COUNT'] }],
  ])('a question that breaks %s is refused by that name', (rule, query) => {
    try {
      answerQuery(table, query as CaseQuery);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(StatisticsInputError);
      expect((error as StatisticsInputError).rule).toBe(rule);
    }
  });
});

/** The true counts in the shape of a table: weight six for each case, to be divided out. */
const trueTable = protectedTable({ ...table, rows: counted });

describe('the gate under ratios', () => {
  const query: CaseQuery = { groupBy: ['MUNICIPALITY', 'QUARTER'], measures: ['SHARE_WITHIN_DEADLINE'] };
  const published = [...answerQuery(table, query).count.value];
  /** Whether the answer changes between two truths that the same published rows may stand for: each count, and one case less. */
  const tellsApart = (gateOf: (truth: number[]) => RatioGate | undefined): boolean => {
    const [one, other] = [0, 1].map((less) => {
      const gate = gateOf(published.map((value) => value - less));
      return answerQuery(table, query, undefined, gate).receipt.checksum;
    });
    return one !== other;
  };

  test('asks the published count, so that one case more or less never shows in it', () => {
    expect(published.includes(RATIO_COUNT_MIN)).toBe(true);
    expect(tellsApart(() => undefined)).toBe(false);
  });

  test('on the true count it would tell the two apart', () => {
    expect(tellsApart((truth) => (_, cell) => truth[cell]! >= RATIO_COUNT_MIN)).toBe(true);
  });
});
