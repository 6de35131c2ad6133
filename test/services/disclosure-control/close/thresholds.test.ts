import { describe, expect, test } from 'vitest';
import { allocateCases } from '../../../../services/disclosure-control/case-columns.ts';
import { groupCounty, groupNation } from '../../../../services/disclosure-control/close/group-buckets.ts';
import { mixUniformRows } from '../../../../services/disclosure-control/close/mix-uniform-rows.ts';
import { ledgerOf, NO_ROW, STAGE } from '../../../../services/disclosure-control/ledger/case-ledger.ts';
import {
  OUTCOME_SHARE_MAX,
  RATIO_COUNT_MIN,
  RECIPIENTS_MIN,
  ROUNDING_BASE,
} from '../../../../services/disclosure-control/small-cell-rule.ts';
import { everyPosition } from '../../../../services/disclosure-control/stable-sort.ts';

/** Open cases of different persons, unless it says so, by municipality and outcome, in one month; each has a row, public where it says so. */
function ledgerWith(list: readonly { municipality: number; outcome: number; isPublic?: boolean; person?: number }[]) {
  const ledger = ledgerOf(allocateCases(list.length));
  list.forEach(({ municipality, outcome, isPublic = true, person }, at) => {
    ledger.cases.caseNumber[at] = at + 1;
    ledger.cases.person[at] = person ?? at + 1;
    ledger.cases.municipality[at] = municipality;
    ledger.cases.month[at] = 24_300;
    ledger.cases.outcome[at] = outcome;
    ledger.given.outcome[at] = outcome;
    ledger.rowA[at] = at;
    ledger.rowP[at] = isPublic ? at : NO_ROW;
  });
  ledger.stage.fill(STAGE.OPEN);
  return ledger;
}
const cases = (count: number, municipality: number, outcomeOf: (at: number) => number, isPublic = true) =>
  Array.from({ length: count }, (_, at) => ({ municipality, outcome: outcomeOf(at), isPublic }));
const REFUSED = 2;
const positions = (length: number) => [...everyPosition(length)];

test('the small-cell rule: bases of 3 and 6, 60 cases under a ratio, nine in ten alike, five persons', () => {
  expect({ ROUNDING_BASE, RATIO_COUNT_MIN, OUTCOME_SHARE_MAX, RECIPIENTS_MIN }).toEqual({
    ROUNDING_BASE: { A: 3, P: 6 },
    RATIO_COUNT_MIN: 60,
    OUTCOME_SHARE_MAX: 0.9,
    RECIPIENTS_MIN: 5,
  });
});

describe('a municipality’s cases that all end alike', () => {
  const grouped = (count: number) => {
    const list = [...cases(count, 0, () => REFUSED), ...cases(20, 1, (at) => at % 2)];
    const { buckets, alike, left } = groupCounty(ledgerWith(list), positions(list.length));
    return {
      buckets: buckets.map(({ length }) => length),
      alike: alike.map(({ length }) => length),
      left: left.length,
    };
  };
  test('stay together and exchange a few from 30 cases on; fewer join the next municipality', () => {
    expect(grouped(30)).toEqual({ buckets: [20], alike: [30], left: 0 });
    expect(grouped(29)).toEqual({ buckets: [49], alike: [], left: 0 });
  });

  test('of fewer than eight persons never stay by themselves, however many they are', () => {
    const ofPersons = (count: number) =>
      cases(40, 0, () => REFUSED).map((one, at) => ({ ...one, person: 1 + (at % count) }));
    const group = (count: number) => groupCounty(ledgerWith(ofPersons(count)), positions(40));
    expect(group(8)).toMatchObject({ alike: [positions(40)], left: [] });
    expect(group(7)).toMatchObject({ alike: [], left: positions(40) });
  });

  test('of too few cases wait where no group stays safe with them', () => {
    const list = cases(20, 0, () => REFUSED);
    expect(groupCounty(ledgerWith(list), positions(20))).toMatchObject({ buckets: [], alike: [], left: positions(20) });
  });

  test('join what other counties left at the year’s end, and the last group that stays safe', () => {
    const list = [...cases(9, 0, (at) => at % 2), ...cases(9, 1, (at) => at % 2), ...cases(3, 2, () => 0)];
    const buckets: number[][] = [];
    const left = groupNation(
      ledgerWith(list),
      [positions(9), positions(18).slice(9), positions(21).slice(18)],
      buckets,
    );
    expect([buckets.map(({ length }) => length), left]).toEqual([[21], []]);
  });
});

describe('rows of a municipality, service and year', () => {
  /** How many rows show a refusal, in the municipality and its neighbour. */
  const mixed = (own: ReturnType<typeof cases>, neighbour: ReturnType<typeof cases>) => {
    const list = [...own, ...neighbour];
    const ledger = ledgerWith(list);
    mixUniformRows(ledger, [positions(list.length)]);
    const refusals = (from: number, to: number) =>
      [...ledger.given.outcome.slice(from, to)].filter((one) => one === REFUSED).length;
    return [refusals(0, own.length), refusals(own.length, list.length)];
  };
  const half = (isPublic = true) => cases(20, 1, (at) => (at % 2 ? REFUSED : 0), isPublic);

  test('that all show one outcome are exchanged until nine in ten do, from ten rows on', () => {
    expect(
      mixed(
        cases(10, 0, () => REFUSED),
        half(),
      ),
    ).toEqual([9, 11]);
    expect(
      mixed(
        cases(9, 0, () => REFUSED),
        half(),
      ),
    ).toEqual([9, 10]);
    expect(
      mixed(
        cases(30, 0, () => REFUSED),
        half(),
      ),
    ).toEqual([27, 13]);
    expect(
      mixed(
        cases(30, 0, (at) => (at < 3 ? 0 : REFUSED)),
        half(),
      ),
    ).toEqual([27, 10]);
  });

  test('are exchanged with rows of the same level alone', () => {
    expect(
      mixed(
        cases(10, 0, () => REFUSED, false),
        half(),
      ),
    ).toEqual([10, 10]);
    expect(
      mixed(
        cases(10, 0, () => REFUSED, false),
        half(false),
      ),
    ).toEqual([9, 11]);
  });

  test('stay as they are where the neighbour would be alike by an exchange', () => {
    expect(
      mixed(
        cases(10, 0, () => REFUSED),
        cases(20, 1, (at) => (at < 2 ? 0 : REFUSED)),
      ),
    ).toEqual([10, 18]);
  });
});
