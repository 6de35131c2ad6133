import { describe, expect, test } from 'vitest';
import { allocateCases } from '../../../../services/disclosure-control/case-columns.ts';
import { AGE_BANDS } from '../../../../services/disclosure-control/codes.ts';
import { ledgerOf, NO_ROW, STAGE, WITHDRAWN } from '../../../../services/disclosure-control/ledger/case-ledger.ts';
import { unitsOf } from '../../../../services/disclosure-control/round/level-units.ts';
import {
  cellsOfYear,
  hasFree,
  isAlone,
  takeFree,
  takeRow,
} from '../../../../services/disclosure-control/round/year-cells.ts';
import { everyPosition } from '../../../../services/disclosure-control/stable-sort.ts';

interface Drawn {
  readonly month: number;
  readonly age?: number;
  readonly row?: number;
  readonly shown?: boolean;
  readonly isCounted?: boolean;
  readonly withdrawn?: number;
}
const YEAR = 2025 * 12;

function year(list: readonly Drawn[], level: 'A' | 'P' = 'A', rank = list.map((_, at) => at)) {
  const ledger = ledgerOf(allocateCases(list.length));
  list.forEach(({ month, age = 0, row, shown = false, isCounted = true, withdrawn = WITHDRAWN.NO }, at) => {
    ledger.cases.month[at] = YEAR + month;
    ledger.cases.service[at] = 1;
    ledger.cases.ageBand[at] = age;
    ledger.stage[at] = isCounted ? STAGE.OPEN : STAGE.NOT_COUNTED;
    ledger.withdrawn[at] = withdrawn;
    ledger.rowA[at] = row === undefined ? NO_ROW : at;
    ledger.rowP[at] = shown ? at : NO_ROW;
    ledger.rowMonth[at] = YEAR + (row ?? 0);
  });
  return cellsOfYear(everyPosition(list.length), ledger, unitsOf(ledger, level), Uint32Array.from(rank));
}
const even = new Float64Array(AGE_BANDS.length);

describe('the cells of a municipality’s year', () => {
  test('have a case free that is counted, not withdrawn and without a row', () => {
    expect(hasFree(year([{ month: 3 }]), 3, 1)).toBe(true);
    expect(hasFree(year([{ month: 3 }]), 4, 1)).toBe(false);
    expect(hasFree(year([{ month: 3 }]), 3, 0)).toBe(false);
    expect(hasFree(year([{ month: 3, row: 3 }]), 3, 1)).toBe(false);
    expect(hasFree(year([{ month: 3, isCounted: false }]), 3, 1)).toBe(false);
    expect(hasFree(year([{ month: 3, withdrawn: WITHDRAWN.UNSETTLED }]), 3, 1)).toBe(false);
  });

  test('know a service’s only case in the year’s first month, and in no later one', () => {
    const cells = year([{ month: 2 }, { month: 5 }, { month: 5, age: 3 }, { month: 7 }]);
    expect([2, 5, 7].map((month) => isAlone(cells, month, 1))).toEqual([true, false, false]);
    expect(isAlone(year([{ month: 2 }, { month: 2, age: 4 }]), 2, 1)).toBe(false);
    expect(isAlone(year([{ month: 0 }, { month: 2, row: 1 }]), 0, 1)).toBe(true);
    expect(isAlone(year([{ month: 11 }]), 11, 1)).toBe(true);
  });

  test('count a withdrawn case for the first month until it is settled', () => {
    const withdrawn = (state: number) => year([{ month: 1, withdrawn: state }, { month: 4 }]);
    expect(isAlone(withdrawn(WITHDRAWN.UNSETTLED), 4, 1)).toBe(false);
    expect(isAlone(withdrawn(WITHDRAWN.SETTLED), 4, 1)).toBe(true);
  });

  test('of public rows know no only case: they stand for rows', () => {
    const cells = year([{ month: 2, row: 2 }], 'P');
    expect([hasFree(cells, 2, 1), isAlone(cells, 2, 1)]).toEqual([true, false]);
    expect(hasFree(year([{ month: 2, row: 2, shown: true }], 'P'), 2, 1)).toBe(false);
    expect(hasFree(year([{ month: 2 }], 'P'), 2, 1)).toBe(false);
  });

  test('of public rows go by the month that the row shows', () => {
    const cells = year([{ month: 2, row: 6 }], 'P');
    expect([hasFree(cells, 6, 1), hasFree(cells, 2, 1)]).toEqual([true, false]);
  });

  test('give a free case of the age that lacks a row most, of the first of those that lack it alike', () => {
    const excess = Float64Array.from(AGE_BANDS, (_, age) => [3, -1, 0, -1, 2, 5, 5][age]!);
    const cells = year([
      { month: 1, age: 0 },
      { month: 1, age: 3 },
      { month: 1, age: 1 },
    ]);
    const taken = [1, 2, 3, 4].map(() => takeFree(cells, 1, 1, excess));
    expect(taken).toEqual([2, 1, 0, -1]);
    expect(hasFree(cells, 1, 1)).toBe(false);
  });

  test('give the last case in the secret order first', () => {
    const cells = year([{ month: 1 }, { month: 1 }, { month: 1 }], 'A', [5, 9, 1]);
    expect([1, 2, 3].map(() => takeFree(cells, 1, 1, even))).toEqual([1, 0, 2]);
    expect([1, 2].map(() => takeFree(year([{ month: 1 }, { month: 1 }], 'A', [4, 4]), 1, 1, even))).toEqual([1, 1]);
  });

  test('give up a row that the public ones do not show before one that they show', () => {
    const rows = [
      { month: 1, row: 4 },
      { month: 1, row: 4 },
      { month: 1, row: 4 },
    ];
    const cells = year(rows);
    const isShown = (at: number) => at === 2;
    expect([1, 2, 3, 4].map(() => takeRow(cells, 4, 1, isShown))).toEqual([1, 0, 2, -1]);
    expect(takeRow(year(rows), 1, 1, isShown)).toBe(-1);
    expect(takeRow(year(rows), 4, 1, () => true)).toBe(2);
    expect(takeRow(year(rows), 4, 1, (at) => at > 0)).toBe(0);
  });
});
