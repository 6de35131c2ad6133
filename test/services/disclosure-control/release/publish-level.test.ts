import { describe, expect, test } from 'vitest';
import { allocateCases } from '../../../../services/disclosure-control/case-columns.ts';
import { ledgerOf, NEW_ROW, NO_ROW } from '../../../../services/disclosure-control/ledger/case-ledger.ts';
import { levelBefore, publishLevel } from '../../../../services/disclosure-control/release/publish-level.ts';

/** Four cases: rows 0 and 7 stand for the first two, none for the third and the fourth. */
function ledgerOfFour() {
  const ledger = ledgerOf(allocateCases(4));
  ledger.rowA.set([0, 7, NO_ROW, NO_ROW]);
  const before = levelBefore(ledger, ledger.rowA);
  return { ledger, publish: () => publishLevel(ledger, ledger.rowA, before, 8) };
}

describe('what a release publishes of a level', () => {
  test('is nothing where nothing changed', () => {
    const { rows, completions, retracted } = ledgerOfFour().publish();
    expect([rows.length, completions.length, retracted.length]).toEqual([0, 0, 0]);
  });

  test('each row whose sensitive part is another than before, the very first row too', () => {
    for (const part of ['outcome', 'complaint', 'deadline', 'days'] as const)
      for (const at of [0, 1]) {
        const { ledger, publish } = ledgerOfFour();
        ledger.given[part][at] = 1;
        const { completions, retracted } = publish();
        expect([...completions.row], part).toEqual([[0, 7][at]]);
        expect(completions[part][0]).toBe(1);
        expect(retracted).toHaveLength(0);
      }
  });

  test('each row that nothing stands for any longer, the very first row too, by their numbers', () => {
    const { ledger, publish } = ledgerOfFour();
    ledger.rowA.fill(NO_ROW);
    expect([...publish().retracted]).toEqual([0, 7]);
  });

  test('completed rows in the order of their numbers, whatever case stands for them', () => {
    const { ledger, publish } = ledgerOfFour();
    ledger.rowA.set([7, 0]);
    ledger.given.outcome.set([1, 2]);
    const { completions } = publish();
    expect([...completions.row]).toEqual([0, 7]);
    expect([...completions.outcome]).toEqual([2, 1]);
  });

  test('new rows, numbered after the last one in the order of what they show, so that no number tells which case it is', () => {
    const { ledger, publish } = ledgerOfFour();
    ledger.rowA.set([NEW_ROW, NEW_ROW], 2);
    ledger.cases.municipality.set([5, 4], 2);
    const { rows } = publish();
    expect([...rows.municipality]).toEqual([4, 5]);
    expect([...ledger.rowA]).toEqual([0, 7, 9, 8]);
    for (const shown of ['service', 'ageBand'] as const) {
      const again = ledgerOfFour();
      again.ledger.rowA.set([NEW_ROW, NEW_ROW], 2);
      again.ledger.cases[shown].set([2, 1], 2);
      again.publish();
      expect([...again.ledger.rowA], shown).toEqual([0, 7, 9, 8]);
    }
  });
});
