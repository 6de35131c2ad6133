import { describe, expect, test } from 'vitest';
import { type CaseColumns, pickCases, positionsWhere } from '../../../services/disclosure-control/case-columns.ts';
import { assembleRows } from '../../../services/disclosure-control/protected-rows.ts';
import { type Release, releaseCases } from '../../../services/disclosure-control/release/release-cases.ts';
import { initialState } from '../../../services/disclosure-control/release/release-state.ts';
import { FIRST_MONTH, keysOf, smallCountry, smallGeography, THROUGH, withoutOptOuts } from './small-country.ts';

const geography = smallGeography(12, 3);
const cases = withoutOptOuts(smallCountry(geography, 8_000));
const keys = keysOf('debts');
const HALF = FIRST_MONTH + 11;
const nothing = { withdrawals: [], corrections: [] };

function until(from: number, to: number): CaseColumns {
  return pickCases(
    cases,
    positionsWhere(cases.length, (at) => cases.month[at]! > from && cases.month[at]! <= to),
  );
}

const first = releaseCases(initialState(), { cases: until(0, HALF), ...nothing }, keys, HALF, geography);

function reference(at: number) {
  const { number } = geography.municipalities[cases.municipality[at]!]!;
  return { caseNumber: cases.caseNumber[at]!, municipality: number, service: cases.service[at]! };
}

function rowsOf(releases: readonly Release[], municipality: number): number {
  return assembleRows(releases.map(({ P }) => P)).municipality.filter((one) => one === municipality).length;
}

describe('changes after a release', () => {
  test('a withdrawn case leaves the next of its stream uncounted, and the total within the bound', () => {
    const released = positionsWhere(
      cases.length,
      (at) => cases.month[at]! <= HALF && cases.municipality[at] === 2,
    ).subarray(0, 40);
    const withdrawals = [...released].map(reference);
    const next = releaseCases(
      first.nextState,
      { cases: until(HALF, THROUGH), withdrawals, corrections: [] },
      keys,
      THROUGH,
      geography,
    );
    const owed = [...next.nextState.debts.withdrawn.values()].reduce((sum, debt) => sum + debt, 0);
    expect(next.report.swallowed + owed).toBe(40);
    expect(next.report.swallowed).toBeGreaterThan(30);
    const truth = cases.municipality.filter((one) => one === 2).length - next.report.swallowed;
    expect(Math.abs(rowsOf([first, next], 2) * 6 - truth)).toBeLessThanOrEqual(5);
  });

  test('released rows stay as they are when cases are withdrawn', () => {
    const withdrawals = [...positionsWhere(cases.length, (at) => cases.month[at]! <= HALF)].slice(0, 50).map(reference);
    const next = releaseCases(
      first.nextState,
      { cases: until(HALF, THROUGH), withdrawals, corrections: [] },
      keys,
      THROUGH,
      geography,
    );
    expect(assembleRows([first.P, next.P]).municipality.subarray(0, first.P.rows.length)).toEqual(
      first.P.rows.municipality,
    );
  });

  test('nothing about the person is left of an open case that is withdrawn', () => {
    const early = releaseCases(
      initialState(),
      { cases: until(0, FIRST_MONTH), ...nothing },
      keys,
      FIRST_MONTH,
      geography,
    );
    const { open } = early.nextState;
    const counted = positionsWhere(open.cases.length, (at) => open.rowA[at]! >= 0);
    expect(counted.length).toBeGreaterThan(0);
    const gone = open.cases.caseNumber[counted[0]!]!;
    const at = cases.caseNumber.indexOf(gone);
    const input = { cases: until(FIRST_MONTH, FIRST_MONTH + 1), withdrawals: [reference(at)], corrections: [] };
    const after = releaseCases(early.nextState, input, keys, FIRST_MONTH + 1, geography).nextState.open;
    const place = after.cases.caseNumber.indexOf(gone);
    if (place >= 0)
      expect([after.cases.person[place], after.cases.outcome[place], after.cases.days[place]]).toEqual([0, 0, 0]);
    expect(early.nextState.open.withdrawn.every((one) => one === 0)).toBe(true);
  });

  test('a corrected case is paid by the next of its stream that had the old outcome', () => {
    const granted = positionsWhere(
      cases.length,
      (at) =>
        cases.month[at]! <= HALF &&
        cases.outcome[at] === 0 &&
        cases.complaint[at] === 0 &&
        cases.deadline[at] === 0 &&
        cases.service[at] === 0,
    );
    const corrections = [...granted].slice(0, 20).map((at) => ({
      ...reference(at),
      from: { outcome: 0, complaint: 0, deadline: 0, days: cases.days[at]! },
      to: { outcome: 2, complaint: 0, deadline: 1, days: 30 },
    }));
    const next = releaseCases(
      first.nextState,
      { cases: until(HALF, THROUGH), withdrawals: [], corrections },
      keys,
      THROUGH,
      geography,
    );
    const owed = [...next.nextState.debts.corrected.values()].reduce((sum, debts) => sum + debts.length, 0);
    expect(next.report.correctionsPaid + owed).toBe(20);
    expect(next.report.correctionsPaid).toBeGreaterThan(15);
  });

  test('a late case is counted in its own month, in the next release', () => {
    const early = positionsWhere(cases.length, (at) => cases.month[at] === FIRST_MONTH);
    const rest = positionsWhere(cases.length, (at) => cases.month[at]! > FIRST_MONTH && cases.month[at]! <= HALF);
    const on = releaseCases(initialState(), { cases: pickCases(cases, rest), ...nothing }, keys, HALF, geography);
    const late = releaseCases(on.nextState, { cases: pickCases(cases, early), ...nothing }, keys, HALF + 1, geography);
    expect(late.P.rows.length).toBeGreaterThan(0);
    expect(late.P.rows.month.every((month) => month === FIRST_MONTH)).toBe(true);
  });
});
