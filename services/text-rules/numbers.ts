import { InputError } from './input-error.ts';

/** Numbers in one look-up: more than there are municipalities. */
export const NUMBERS_MAX = 500;

/** Checks each of a list of numbers by its own rule. @throws InputError rule `NUMBERS`: more than 500; or the rule's own */
export function checkNumbers(
  values: readonly string[],
  path: readonly string[],
  check: (value: string, path: readonly string[]) => string,
): ReadonlySet<string> {
  if (values.length > NUMBERS_MAX) throw new InputError(path, 'NUMBERS', `expected at most ${NUMBERS_MAX}`);
  return new Set(values.map((value, index) => check(value, [...path, String(index)])));
}
