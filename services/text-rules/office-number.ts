import { InputError } from './input-error.ts';

const SHAPE = /^[0-9]{4}$/;

/**
 * The value as the number of a NAV office (enhetsnummer): four digits with the leading zero, such as `1640`. It looks
 * like a municipality number and is none: an office may serve several municipalities.
 *
 * @throws InputError rule `OFFICE_NUMBER`.
 */
export function checkOfficeNumber(value: string, path: readonly string[]): string {
  if (SHAPE.test(value)) return value;
  throw new InputError(path, 'OFFICE_NUMBER', 'expected four digits with the leading zero');
}
