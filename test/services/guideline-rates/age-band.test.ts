import { expect, test } from 'vitest';
import { ageBandsOn } from '../../../services/guideline-rates/age-band.ts';
import { categories } from './known-rates.ts';

test('the bands of children are the youngest first, in whatever order they are stored', () => {
  const codes = (list: typeof categories) => ageBandsOn(list, '2024-03-01').map(({ code }) => code);
  expect(codes([...categories].reverse())).toEqual(codes(categories));
  expect(codes(categories)).toEqual(['CHILD_0_5', 'CHILD_6_10', 'CHILD_11_17']);
});
