import { expect, test } from 'vitest';
import { notIncludedItemsOn } from '../../../services/guideline-rates/not-included.ts';

const costs = ['HOUSING', 'POWER_AND_HEATING', 'INSURANCE', 'FURNITURE_AND_EQUIPMENT'];

test('housing, power, insurance and furniture are outside the rate at any time, each with its source', () => {
  for (const on of ['2018-01-01', '2024-06-01']) {
    const items = notIncludedItemsOn(on);
    expect(items.map(({ code }) => code)).toEqual(expect.arrayContaining(costs));
    expect(items.every(({ sourceId }) => sourceId.startsWith('source-'))).toBe(true);
  }
});

test('child benefit is disregarded from 1 September 2022 and not the day before', () => {
  expect(notIncludedItemsOn('2022-08-31').map(({ code }) => code)).toEqual(costs);
  expect(notIncludedItemsOn('2022-09-01').map(({ code }) => code)).toEqual([...costs, 'CHILD_BENEFIT']);
});
