import { describe, expect, test } from 'vitest';
import { allocateCases, type CaseColumns, pickCases } from '../../../services/disclosure-control/case-columns.ts';
import { closedRows } from '../../../services/disclosure-control/close/correct-rows.ts';
import { eraseCase, ledgerOf, STAGE } from '../../../services/disclosure-control/ledger/case-ledger.ts';
import { positionsWhere } from '../../../services/disclosure-control/positions-where.ts';
import { assembleRows, type ProtectedRows } from '../../../services/disclosure-control/protected-rows.ts';
import type { Correction, ReleaseInput } from '../../../services/disclosure-control/release/admit-cases.ts';
import { type Release, releaseCases } from '../../../services/disclosure-control/release/release-cases.ts';
import { initialState } from '../../../services/disclosure-control/release/release-state.ts';
import { ROUNDING_BASE } from '../../../services/disclosure-control/small-cell-rule.ts';
import { FIRST_MONTH, keysOf, smallCountry, smallGeography, THROUGH, withoutOptOuts } from './small-country.ts';

const geography = smallGeography(12, 3);
/** Municipality 0 has cases of its own making; the others are made up. */
const others = withoutOptOuts(smallCountry(geography, 9_000));
const madeUp = pickCases(
  others,
  positionsWhere(others.length, (at) => others.municipality[at] !== 0),
);
const keys = keysOf('changes');
const OWN = 0;
const REFUSED = 2;

interface Own {
  readonly month: number;
  readonly outcome: number;
  readonly days?: number;
}

function ownCases(list: readonly Own[], firstNumber: number): CaseColumns {
  const cases = allocateCases(list.length);
  list.forEach(({ month, outcome, days = 10 }, at) => {
    cases.caseNumber[at] = firstNumber + at;
    cases.person[at] = firstNumber + at;
    cases.municipality[at] = OWN;
    cases.month[at] = month;
    cases.ageBand[at] = at % 6;
    cases.outcome[at] = outcome;
    cases.days[at] = days;
    cases.deadline[at] = days <= 14 ? 0 : 1;
  });
  return cases;
}

function joined(one: CaseColumns, other: CaseColumns): CaseColumns {
  return Object.fromEntries(
    Object.entries(one).map(([name, column]) => {
      if (typeof column === 'number') return [name, one.length + other.length];
      const both = new (column.constructor as Float64ArrayConstructor)(one.length + other.length);
      both.set(column as Float64Array);
      both.set(other[name as 'caseNumber'], one.length);
      return [name, both];
    }),
  ) as unknown as CaseColumns;
}

/** Releases 2024 and 2025 at once, then the quarter after with changes. */
function releasedWith(own: CaseColumns, changes: Partial<ReleaseInput>, lateOwn: readonly Own[] = []): Release[] {
  const first = releaseCases(
    initialState(),
    { cases: joined(madeUp, own), withdrawals: [], corrections: [] },
    keys,
    THROUGH,
    geography,
  );
  const input = { cases: ownCases(lateOwn, 5e6), withdrawals: [], corrections: [], ...changes };
  return [first, releaseCases(first.nextState, input, keys, THROUGH + 3, geography)];
}

function countOf(
  releases: readonly Release[],
  level: 'A' | 'P',
  holds: (rows: ProtectedRows, at: number) => boolean = () => true,
): number {
  const rows = assembleRows(releases.map((release) => release[level]));
  const inYear = (at: number): boolean => Math.floor(rows.month[at]! / 12) === Math.floor(THROUGH / 12);
  const own = positionsWhere(rows.length, (at) => rows.municipality[at] === OWN && inYear(at) && holds(rows, at));
  return own.length * ROUNDING_BASE[level];
}

const year = (count: number, outcome: (at: number) => number, days?: number): Own[] =>
  Array.from({ length: count }, (_, at) => ({
    month: THROUGH - (at % 12),
    outcome: outcome(at),
    days: days ?? at % 25,
  }));
const reference = (caseNumber: number) => ({
  caseNumber,
  municipality: geography.municipalities[OWN]!.number,
  service: 0,
});

describe('changes of released cases', () => {
  const mixed = ownCases(
    year(120, (at) => at % 3),
    1e6,
  );

  test('half a year’s cases withdrawn are gone from the figures at the next settlement', () => {
    const withdrawals = Array.from({ length: 60 }, (_, at) => reference(1e6 + at));
    const releases = releasedWith(mixed, { withdrawals });
    expect(Math.abs(countOf(releases.slice(0, 1), 'P') - 120)).toBeLessThanOrEqual(8);
    expect(Math.abs(countOf(releases, 'A') - 60)).toBeLessThanOrEqual(5);
    expect(Math.abs(countOf(releases, 'P') - 60)).toBeLessThanOrEqual(8);
    expect(releases[1]!.P.retracted.length).toBeGreaterThan(7);
  });

  test('what is late is counted in its own months, and the year after is untouched by it', () => {
    const late = year(30, (at) => at % 3);
    const releases = releasedWith(mixed, {}, late);
    expect(Math.abs(countOf(releases, 'A') - 150)).toBeLessThanOrEqual(5);
    const { rows } = releases[1]!.A;
    expect(rows.month.filter((month, at) => rows.municipality[at] === OWN && month > THROUGH)).toHaveLength(0);
  });

  test('a row that is added later for a closed case shows the part that was dealt to the case, not the case’s own', () => {
    const [first, second] = releasedWith(
      mixed,
      {},
      year(90, (at) => at % 3),
    );
    const before = first!.nextState.ledger;
    const place = new Map([...before.cases.caseNumber].map((number, at) => [number, at]));
    const after = second!.nextState.ledger;
    const names = ['outcome', 'complaint', 'deadline', 'days'] as const;
    const added = positionsWhere(after.cases.length, (at) => {
      const was = place.get(after.cases.caseNumber[at]!);
      return was !== undefined && before.stage[was] === STAGE.CLOSED && before.rowA[was]! < 0 && after.rowA[at]! >= 0;
    });
    const dealt = Array.from(added, (at) => place.get(after.cases.caseNumber[at]!)!);
    expect(added.length).toBeGreaterThan(5);
    for (const name of names) {
      expect(Array.from(added, (at) => after.given[name][at])).toEqual(
        Array.from(dealt, (at) => before.given[name][at]),
      );
    }
    expect(Array.from(added, (at) => after.given.days[at])).not.toEqual(
      Array.from(added, (at) => after.cases.days[at]),
    );
  });

  test('refusals that were corrected to grants are no longer published as refusals', () => {
    const refusals = ownCases(
      year(240, (at) => (at < 120 ? REFUSED : 0), 10),
      1e6,
    );
    const corrections = Array.from({ length: 115 }, (_, at): Correction => {
      const from = { outcome: REFUSED, complaint: 0, deadline: 0, days: 10 };
      return { ...reference(1e6 + at), from, to: { ...from, outcome: 0 } };
    });
    const refused = (rows: ProtectedRows, at: number): boolean => rows.outcome[at] === REFUSED;
    const releases = releasedWith(refusals, { corrections });
    expect(countOf(releases.slice(0, 1), 'A', refused)).toBeGreaterThan(95);
    expect(countOf(releases, 'A', refused)).toBeLessThan(45);
  });

  test('of the corrections every third changes a row, so that one alone is seldom seen', () => {
    const corrections = Array.from({ length: 60 }, (_, at): Correction => {
      const part = { outcome: at % 3, complaint: 0, deadline: at % 25 <= 14 ? 0 : 1, days: at % 25 };
      return { ...reference(1e6 + at), from: part, to: { ...part, outcome: (at + 1) % 3 } };
    });
    const [, after] = releasedWith(mixed, { corrections });
    expect(after!.report.rowsCorrected).toBeGreaterThanOrEqual(19);
    expect(after!.report.rowsCorrected).toBeLessThanOrEqual(21);
  });

  test('a uniform pattern is published as nine in ten', () => {
    const uniform = ownCases(
      year(120, () => REFUSED, 40),
      1e6,
    );
    const releases = releasedWith(uniform, {});
    const refused = countOf(releases, 'A', (rows, at) => rows.outcome[at] === REFUSED);
    expect(refused / countOf(releases, 'A')).toBeGreaterThan(0.8);
    expect(refused / countOf(releases, 'A')).toBeLessThanOrEqual(0.9);
  });

  test('nothing about the person is left of a case that is withdrawn', () => {
    const open = ownCases(
      year(120, (at) => at % 3).map((one) => ({ ...one, month: THROUGH - 1 })),
      1e6,
    );
    const before = releaseCases(
      initialState(),
      { cases: joined(madeUp, open), withdrawals: [], corrections: [] },
      keys,
      THROUGH - 1,
      geography,
    );
    const gone = [1e6 + 5, 1e6 + 6, 1e6 + 7];
    const input = { cases: allocateCases(0), withdrawals: gone.map(reference), corrections: [] };
    const { ledger } = releaseCases(before.nextState, input, keys, THROUGH, geography).nextState;
    for (const number of gone) {
      expect(ledger.cases.caseNumber.includes(number)).toBe(false);
      expect(ledger.cases.person.includes(number)).toBe(false);
    }
    // The state that it was made from is as it was.
    expect(gone.every((number) => before.nextState.ledger.cases.caseNumber.includes(number))).toBe(true);
  });

  test('a case that comes late and is withdrawn before it is counted leaves no trace', () => {
    const first = releaseCases(
      initialState(),
      { cases: joined(madeUp, mixed), withdrawals: [], corrections: [] },
      keys,
      THROUGH,
      geography,
    );
    const late = { cases: ownCases([{ month: THROUGH, outcome: 0 }], 7e6), withdrawals: [], corrections: [] };
    const after = releaseCases(first.nextState, late, keys, THROUGH + 1, geography).nextState;
    const none = { cases: allocateCases(0), corrections: [] };
    const end = (withdrawals: ReleaseInput['withdrawals'], state: typeof after) =>
      releaseCases(state, { ...none, withdrawals }, keys, THROUGH + 3, geography);
    const withIt = end([reference(7e6)], after);
    expect(withIt.report.late + withIt.A.retracted.length).toBe(end([], first.nextState).A.retracted.length);
    expect(withIt.nextState.ledger.cases.caseNumber.includes(7e6)).toBe(false);
  });

  test('a year is final when the year after the next one begins, and what comes then is counted as too late', () => {
    const [, second] = releasedWith(mixed, {});
    const early = ownCases([{ month: FIRST_MONTH, outcome: 0 }], 8e6);
    const input = { cases: early, withdrawals: [reference(99)], corrections: [] };
    const release = releaseCases(second!.nextState, input, keys, THROUGH + 4, geography);
    expect(release.report).toMatchObject({ tooLate: 2, newCases: 0 });
    expect(second!.nextState.ledger.cases.month.some((month) => month < FIRST_MONTH + 12)).toBe(false);
  });
});

describe('the ledger', () => {
  const alike = (count: number) => {
    const list = Array.from({ length: count }, (): Own => ({ month: THROUGH, outcome: REFUSED, days: 40 }));
    return ledgerOf(ownCases(list, 9e6));
  };

  test('of a withdrawn case keeps where it was counted and no more; its age stays where a row shows it', () => {
    const ledger = alike(2);
    const { cases } = ledger;
    cases.complaint.fill(3);
    cases.ageBand.fill(4);
    ledger.rowA[1] = 17;
    for (const at of [0, 1]) {
      eraseCase(ledger, at);
      const { caseNumber, person, outcome, complaint, deadline, days, month, municipality } = cases;
      const ofPerson = [caseNumber, person, outcome, complaint, deadline, days].map((column) => column[at]);
      expect(ofPerson).toEqual([0, 0, 0, 0, 0, 0]);
      expect([month[at], municipality[at]]).toEqual([THROUGH, OWN]);
    }
    expect([...cases.ageBand]).toEqual([0, 4]);
  });

  test('offers rows to a correction in a secret order, and only where two have one rank in the order they came', () => {
    const ledger = alike(4);
    ledger.stage.fill(STAGE.CLOSED);
    ledger.rowA.set([0, 1, 2, 3]);
    const inOrder = (rank: number[]) => [...closedRows(ledger, geography, Uint32Array.from(rank)).values()];
    expect(inOrder([30, 10, 40, 20])).toEqual([[1, 3, 0, 2]]);
    expect(inOrder([7, 7, 7, 5])).toEqual([[3, 0, 1, 2]]);
  });
});
