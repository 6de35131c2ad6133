import { describe, expect, test } from 'vitest';
import { deadlineShareError, utilityTable } from '../../../services/disclosure-control/audit/utility-table.ts';
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
}, 120_000);
