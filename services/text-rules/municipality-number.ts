import { InputError } from './input-error.ts';

const SHAPE = /^[0-9]{4}$/;

/**
 * The value as a municipality number: four digits with the leading zero (`0301`), present or former. Whether any
 * municipality has it is another question, whose answer is null and not an error.
 *
 * @throws InputError rule `MUNICIPALITY_NUMBER`.
 */
export function checkMunicipalityNumber(value: string, path: readonly string[]): string {
  if (SHAPE.test(value)) return value;
  throw new InputError(path, 'MUNICIPALITY_NUMBER', 'expected four digits with the leading zero');
}
