import { InputError } from '../text-rules/input-error.ts';

/** SINGLE: one adult alone or with children. COUPLE: two together. SHARED_HOUSEHOLD: one adult in a shared household. */
export const HOUSEHOLD_ADULTS = ['SINGLE', 'COUPLE', 'SHARED_HOUSEHOLD'] as const;
export type HouseholdAdults = (typeof HOUSEHOLD_ADULTS)[number];

/** Oldest age counted as a child, in whole years; at 18 a person is an adult with a rate of their own. */
export const CHILD_AGE_MAX = 17;
/** Most children in one question. */
export const CHILDREN_MAX = 20;

/** The persons who live together and are provided for. */
export interface Household {
  readonly adults: HouseholdAdults;
  /** Each child's age in whole years, 0 to 17; at most 20, in any order. */
  readonly childAges: readonly number[];
}

/** Persons that an adult category's amount is for: the couple's amount is for the two together. */
export function adultPersons(adults: HouseholdAdults): 1 | 2 {
  return adults === 'COUPLE' ? 2 : 1;
}

/**
 * Checks a household that came from outside.
 *
 * @throws InputError rule `HOUSEHOLD_ADULTS`, `CHILDREN_MAX` or `CHILD_AGE`.
 */
export function checkHousehold(household: Household, path: readonly string[] = ['household']): void {
  if (!HOUSEHOLD_ADULTS.includes(household.adults)) {
    throw new InputError([...path, 'adults'], 'HOUSEHOLD_ADULTS', `expected one of ${HOUSEHOLD_ADULTS.join(', ')}`);
  }
  if (household.childAges.length > CHILDREN_MAX) {
    throw new InputError([...path, 'childAges'], 'CHILDREN_MAX', `expected at most ${CHILDREN_MAX} children`);
  }
  household.childAges.forEach((age, index) => {
    if (Number.isInteger(age) && age >= 0 && age <= CHILD_AGE_MAX) return;
    throw new InputError(
      [...path, 'childAges', String(index)],
      'CHILD_AGE',
      `expected whole years from 0 to ${CHILD_AGE_MAX}`,
    );
  });
}
