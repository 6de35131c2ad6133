import { InputError } from './input-error.ts';

const SHAPE = /^[0-9]{4}$/;

/**
 * The value as a Norwegian postal code: four digits with the leading zero (`0150`). Whether there is such a code is another
 * question, whose answer is null and not an error.
 *
 * @throws InputError rule `POSTAL_CODE`.
 */
export function checkPostalCode(value: string, path: readonly string[]): string {
  if (SHAPE.test(value)) return value;
  throw new InputError(path, 'POSTAL_CODE', 'expected four digits with the leading zero');
}
