import { describe, expect, test } from 'vitest';
import { allocateCodes } from '../../../services/disclosure-control/coded-columns.ts';
import {
  allocateCompletions,
  assembleRows,
  type ReleasedLevel,
} from '../../../services/disclosure-control/protected-rows.ts';

/** A release of so many rows that completes and retracts earlier ones. */
function release(
  length: number,
  change: { complete?: readonly number[]; retract?: readonly number[] } = {},
): ReleasedLevel {
  const rows = allocateCodes(length);
  rows.municipality.set(Array.from({ length }, (_, i) => i));
  const completions = allocateCompletions(change.complete?.length ?? 0);
  completions.row.set(change.complete ?? []);
  completions.outcome.fill(3);
  completions.complaint.fill(4);
  completions.deadline.fill(1);
  completions.days.fill(17);
  return { rows, completions, retracted: Int32Array.from(change.retract ?? []) };
}

describe('the rows of several releases', () => {
  test('are those that stand, with what later releases completed', () => {
    const rows = assembleRows([release(3), release(2, { complete: [2], retract: [0] })]);
    expect(rows.length).toBe(4);
    expect([...rows.municipality]).toEqual([1, 2, 0, 1]);
    expect([rows.outcome, rows.complaint, rows.deadline, rows.days].map((column) => [...column])).toEqual([
      [0, 3, 0, 0],
      [0, 4, 0, 0],
      [0, 1, 0, 0],
      [0, 17, 0, 0],
    ]);
  });

  test.each([
    ['completes a row that was retracted', [release(3), release(0, { retract: [1] }), release(0, { complete: [1] })]],
    ['retracts a row twice', [release(3), release(0, { retract: [1] }), release(0, { retract: [1] })]],
    ['completes a row of its own', [release(3), release(2, { complete: [3] })]],
    ['retracts a row that there is not', [release(3), release(0, { retract: [3] })]],
  ])('are none where a release %s', (_, releases) => {
    expect(() => assembleRows(releases)).toThrow('change of a row that does not stand');
  });

  test('may complete and retract the last row there is', () => {
    expect(assembleRows([release(3), release(0, { complete: [2], retract: [2] })]).length).toBe(2);
  });
});
