import { describe, expect, test } from 'vitest';
import { allocateCases } from '../../../../services/disclosure-control/case-columns.ts';
import { ledgerOf } from '../../../../services/disclosure-control/ledger/case-ledger.ts';
import { indexYears } from '../../../../services/disclosure-control/ledger/year-index.ts';

const month = (year: number, inYear: number) => year * 12 + inYear - 1;
function indexOf(list: readonly (readonly [municipality: number, month: number])[]) {
  const cases = allocateCases(list.length);
  cases.municipality.set(list.map(([municipality]) => municipality));
  cases.month.set(list.map(([, received]) => received));
  return indexYears(ledgerOf(cases), 3);
}

describe('the cases of a municipality by month', () => {
  const index = indexOf([
    [1, month(2025, 12)],
    [1, month(2024, 1)],
    [0, month(2024, 12)],
    [2, month(2025, 12)],
    [1, month(2024, 12)],
    [1, month(2025, 1)],
  ]);
  const between = (municipality: number, from: number, to: number) => [...index.between(municipality, from, to)];

  test('cover whole years from the first case to the last', () => {
    expect([index.firstYear, index.lastYear]).toEqual([2024, 2025]);
    const one = indexOf([[0, month(2025, 12)]]);
    expect([one.firstYear, one.lastYear]).toEqual([2025, 2025]);
    const january = indexOf([[0, month(2024, 1)]]);
    expect([january.firstYear, january.lastYear, [...january.ofYear(0, 2024)]]).toEqual([2024, 2024, [0]]);
  });

  test('are those of its year, in the order of their months', () => {
    expect([...index.ofYear(1, 2024)]).toEqual([1, 4]);
    expect([...index.ofYear(1, 2025)]).toEqual([5, 0]);
    expect([...index.ofYear(2, 2025)]).toEqual([3]);
    expect([...index.ofYear(0, 2025)]).toEqual([]);
  });

  test('are cut to the month, and to the years that there are', () => {
    expect(between(1, month(2024, 12), month(2025, 1))).toEqual([4]);
    expect(between(1, month(2024, 12), month(2025, 2))).toEqual([4, 5]);
    expect(between(1, 0, month(2024, 2))).toEqual([1]);
    expect(between(1, month(2025, 12), month(2030, 1))).toEqual([0]);
    expect(between(1, month(2026, 1), month(2030, 1))).toEqual([]);
  });
});
