import { describe, expect, test } from 'vitest';
import {
  type CountedColumns,
  deadlineShareError,
  utilityTable,
} from '../../../services/disclosure-control/audit/utility-table.ts';
import { positionsWhere } from '../../../services/disclosure-control/case-columns.ts';
import { assembleRows } from '../../../services/disclosure-control/protected-rows.ts';
import { takePositions } from '../../../services/disclosure-control/take-positions.ts';
import { keysOf, releaseInSteps, smallCountry, smallGeography, THROUGH, withoutOptOuts } from './small-country.ts';

describe('usefulness of the public figures', () => {
  const geography = smallGeography(357, 15);
  const cases = smallCountry(geography, 700_000);
  const truth = withoutOptOuts(cases);
  const [release] = releaseInSteps(geography, cases, keysOf('utility'), [THROUGH]);
  const line = (table: string) =>
    utilityTable(truth, release!.P.rows, 6, geography).find((one) => one.table === table)!;

  test('a municipality’s year is off by two cases on average and never by more than five', () => {
    expect(line('municipality × year').meanAbsoluteError).toBeLessThanOrEqual(2.0);
    expect(line('municipality × year').maxError).toBeLessThanOrEqual(5);
  });

  test('a service of a municipality’s year is off by three cases on average', () => {
    expect(line('municipality × year × service').meanAbsoluteError).toBeLessThanOrEqual(3);
  });

  test('outcomes by age in the nation’s year are off by half a per cent', () => {
    expect(line('nation × year × age × outcome').meanRelativeError).toBeLessThanOrEqual(0.005);
  });

  test('the share within the deadline of a municipality’s year is off by less than two points', () => {
    expect(deadlineShareError(truth, release!.P.rows, 6, 60)).toBeLessThan(2);
  });

  test('released month by month, a year’s figures are nearly as good as released at once', () => {
    const months = Array.from({ length: 12 }, (_, i) => THROUGH - 11 + i);
    const smaller = smallCountry(geography, 200_000);
    const [whole] = releaseInSteps(geography, smaller, keysOf('utility'), [THROUGH]);
    const monthly = releaseInSteps(geography, smaller, keysOf('utility'), [THROUGH - 12, ...months]);
    const lastYear = <T extends CountedColumns>(columns: T): CountedColumns => {
      const at = positionsWhere(columns.length, (one) => columns.month[one]! > THROUGH - 12);
      return {
        length: at.length,
        municipality: takePositions(new Uint16Array(at.length), columns.municipality, at),
        month: takePositions(new Uint16Array(at.length), columns.month, at),
        service: takePositions(new Uint8Array(at.length), columns.service, at),
        ageBand: takePositions(new Uint8Array(at.length), columns.ageBand, at),
        outcome: takePositions(new Uint8Array(at.length), columns.outcome, at),
        deadline: takePositions(new Uint8Array(at.length), columns.deadline, at),
      };
    };
    const [byMonth, atOnce] = [assembleRows(monthly.map(({ P }) => P)), whole!.P.rows].map((rows) =>
      utilityTable(lastYear(withoutOptOuts(smaller)), lastYear(rows), 6, geography),
    );
    for (const [table, worse] of [
      ['municipality × year × service × outcome', 1.4],
      ['nation × year × age × outcome', 3],
    ] as const) {
      const [monthwise, once] = [byMonth!, atOnce!].map((lines) => lines.find((one) => one.table === table)!);
      expect(monthwise!.meanAbsoluteError / once!.meanAbsoluteError, table).toBeLessThan(worse);
    }
  });
});
