import { expect, test } from 'vitest';
import { allocateCases } from '../../../../services/disclosure-control/case-columns.ts';
import { releaseCases } from '../../../../services/disclosure-control/release/release-cases.ts';
import { initialState } from '../../../../services/disclosure-control/release/release-state.ts';
import { FIRST_MONTH, keysOf, smallGeography } from '../small-country.ts';

test('whoever waits for a release sees each month drawn, each quarter dealt out, and at last the whole of it measured', () => {
  const cases = allocateCases(4);
  cases.month.set([0, 1, 3, 5].map((month) => FIRST_MONTH + month));
  const seen: string[] = [];
  releaseCases(
    initialState(),
    { cases, withdrawals: [], corrections: [] },
    keysOf('progress'),
    FIRST_MONTH + 5,
    smallGeography(2, 1),
    (step, share) => void seen.push(`${step} ${Math.round(share * 6)}/6`),
  );
  expect(seen).toEqual([
    'DRAW 1/6',
    'DRAW 2/6',
    'DRAW 3/6',
    'ASSIGN 3/6',
    'DRAW 4/6',
    'DRAW 5/6',
    'DRAW 6/6',
    'ASSIGN 6/6',
    'MEASURE 6/6',
  ]);
});
