import type { HouseholdInput } from '../../../generated/graphql.ts';

/** The calculator's form as it was filled in, and the household that it means. */
export interface HouseholdForm {
  readonly adults: HouseholdInput['adults'];
  readonly ages: string;
  /** Null: the form was not sent, or is wrong. */
  readonly household: HouseholdInput | null;
  readonly wrong: boolean;
}

const ADULTS = ['SINGLE', 'COUPLE', 'SHARED_HOUSEHOLD'] as const;
/** Oldest child's age that the rates know, inclusive. */
const CHILD_AGE_MAX = 17;
const CHILDREN_MAX = 20;

/** Reads the calculator's fields from the page's address. Ages are whole years with commas, spaces or semicolons between. */
export function readHousehold(fields: URLSearchParams | null): HouseholdForm {
  const adults = ADULTS.find((one) => one === fields?.get('voksne')) ?? 'SINGLE';
  const ages = (fields?.get('barn') ?? '').trim();
  if (fields?.get('voksne') == null) return { adults, ages, household: null, wrong: false };
  const parts = ages.split(/[\s,;]+/).filter((part) => part !== '');
  const childAges = parts.map(Number);
  const right =
    parts.length <= CHILDREN_MAX &&
    parts.every((part) => /^\d{1,2}$/.test(part)) &&
    childAges.every((age) => age <= CHILD_AGE_MAX);
  return { adults, ages, household: right ? { adults, childAges } : null, wrong: !right };
}
