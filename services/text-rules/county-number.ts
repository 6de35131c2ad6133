import { InputError } from './input-error.ts';

const SHAPE = /^[0-9]{2}$/;

/**
 * The value as a county number: two digits with the leading zero (`03`), the first two of its municipalities' numbers.
 *
 * @throws InputError rule `COUNTY_NUMBER`.
 */
export function checkCountyNumber(value: string, path: readonly string[]): string {
  if (SHAPE.test(value)) return value;
  throw new InputError(path, 'COUNTY_NUMBER', 'expected two digits with the leading zero');
}
