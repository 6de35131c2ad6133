import { describe, expect, test } from 'vitest';
import {
  auditBounds,
  type MunicipalityCounts,
  protectedKnowledge,
  tableSums,
  thresholdKnowledge,
  withAnnualTotals,
  withKnownCases,
  withServiceTotals,
} from '../../../../services/disclosure-control/audit/audit-bounds.ts';

describe('what follows for a cell from what an attacker knows', () => {
  const bounds = async (
    sums: readonly (readonly [cells: readonly number[], low: number, high: number])[],
    cell = 0,
  ) => {
    const known = sums.map(([cells, low, high]) => ({ cells, low, high }));
    const [found] = await auditBounds({ cellCount: 3, phaseMax: 0, sums: known }, [cell]);
    return found;
  };

  test('is the least and the most that all sums allow together', async () => {
    expect(
      await bounds([
        [[0, 1, 2], 10, 10],
        [[1], 3, 4],
        [[2], 2, 5],
      ]),
    ).toEqual({ cell: 0, low: 1, high: 5 });
    expect(
      await bounds([
        [[0, 1], 0, 4],
        [[1], 1, Infinity],
      ]),
    ).toEqual({ cell: 0, low: 0, high: 3 });
  });

  test('is certain where one sum less another leaves a single number', async () => {
    expect(
      await bounds([
        [[0, 1], 7, 7],
        [[1], 5, 5],
      ]),
    ).toEqual({ cell: 0, low: 2, high: 2 });
  });

  test('is whole and never below nothing', async () => {
    expect(await bounds([[[0, 0], 0, 3]])).toMatchObject({ low: 0, high: 1 });
  });

  test('reaches over the unknown phase of the municipality', async () => {
    const sums = [{ cells: [0], low: 6, high: 11, phase: true }];
    expect(await auditBounds({ cellCount: 1, phaseMax: 5, sums }, [0])).toEqual([{ cell: 0, low: 1, high: 11 }]);
  });

  test('is an error where the sums contradict each other', async () => {
    await expect(
      bounds([
        [[0], 3, 3],
        [[0], 4, 4],
      ]),
    ).rejects.toThrow('could not be found');
  });
});

describe('what the auditor is told', () => {
  /** Two months of two services: three and two cases, then none and six. */
  const truth: MunicipalityCounts = { months: 2, services: 2, counts: [3, 2, 0, 6] };

  test('of a table that hides counts below five: five is exact, of a smaller one only that it is four at most', () => {
    expect(thresholdKnowledge(truth, 5, [[0, 1], [0]]).sums).toEqual([
      { cells: [0, 1], low: 5, high: 5 },
      { cells: [0], low: 0, high: 4 },
    ]);
  });

  test('of protected rows: after each month the rows so far, of each service and of all, and never those of a later month', () => {
    const rows: MunicipalityCounts = { months: 2, services: 2, counts: [1, 0, 0, 2] };
    const unbounded = Number.POSITIVE_INFINITY;
    expect(protectedKnowledge(rows, 3, 1)).toEqual({
      cellCount: 4,
      phaseMax: 2,
      sums: [
        { cells: [0], low: 1, high: unbounded },
        { cells: [1], low: 0, high: unbounded },
        { cells: [0, 1], low: 2, high: unbounded },
        { cells: [0, 1], low: 2, high: 6, phase: true },
        { cells: [0, 2], low: 1, high: unbounded },
        { cells: [1, 3], low: 2, high: unbounded },
        { cells: [0, 1, 2, 3], low: 8, high: 12, phase: true },
      ],
    });
  });

  test('an annual total is that of twelve months, and a year that has begun has one of its own', () => {
    const months = Array.from({ length: 14 }, (_, month) => month);
    const known = withAnnualTotals(
      { cellCount: 14, phaseMax: 0, sums: [] },
      { months: 14, services: 1, counts: months.map((month) => (month < 12 ? 1 : 10)) },
    );
    expect(known.sums).toEqual([
      { cells: months.slice(0, 12), low: 12, high: 12 },
      { cells: [12, 13], low: 20, high: 20 },
    ]);
  });

  test('of every table: each cell, each month, each service and all of it', () => {
    expect(tableSums({ months: 2, services: 2, counts: [] })).toEqual([
      [0],
      [1],
      [2],
      [3],
      [0, 1],
      [2, 3],
      [0, 2],
      [1, 3],
      [0, 1, 2, 3],
    ]);
  });

  const nothing = { cellCount: 4, phaseMax: 0, sums: [] };

  test('of the totals of each service, and of single cases', () => {
    expect(withServiceTotals(nothing, truth).sums).toEqual([
      { cells: [0, 2], low: 3, high: 3 },
      { cells: [1, 3], low: 8, high: 8 },
    ]);
    expect(withKnownCases(nothing, { ...truth, counts: [1, 0, 0, 2] }).sums).toEqual([
      { cells: [0], low: 1, high: Number.POSITIVE_INFINITY },
      { cells: [3], low: 2, high: Number.POSITIVE_INFINITY },
    ]);
  });
});
