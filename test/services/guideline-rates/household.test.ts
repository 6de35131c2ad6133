import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkHousehold, type Household } from '../../../services/guideline-rates/household.ts';
import { refusalOf } from '../text-rules/refusal.ts';

const withChildren = (childAges: readonly number[]): Household => ({ adults: 'SINGLE', childAges });

test.each([0, 17])('a child of %i years is a child', (age) => {
  expect(() => checkHousehold(withChildren([age]))).not.toThrow();
});

test.each([-1, 18, 3.5, Number.NaN, Number.POSITIVE_INFINITY])('%d is no child’s age in whole years', (age) => {
  const refusal = refusalOf(() => checkHousehold(withChildren([4, age])));
  expect(refusal).toMatchObject({ rule: 'CHILD_AGE', argument: ['household', 'childAges', '1'] });
});

test('twenty children are counted, twenty-one are refused', () => {
  expect(() => checkHousehold(withChildren(Array<number>(20).fill(3)))).not.toThrow();
  const refusal = refusalOf(() => checkHousehold(withChildren(Array<number>(21).fill(3))));
  expect(refusal).toMatchObject({ rule: 'CHILDREN_MAX', argument: ['household', 'childAges'] });
});

test('adults of a kind no rate is set for are refused', () => {
  const unknown: unknown = { adults: 'TRIPLE', childAges: [] };
  expect(refusalOf(() => checkHousehold(unknown as Household))).toMatchObject({ rule: 'HOUSEHOLD_ADULTS' });
});

test('a refusal never repeats the age that was typed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 99_999 }), (age) => {
      expect(refusalOf(() => checkHousehold(withChildren([age]))).message).not.toContain(String(age));
    }),
  );
});
