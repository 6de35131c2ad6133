import { InputError } from './input-error.ts';

const SHAPE = /^(?:§\s*)?(\d{1,3}(?:-\d{1,2})?)\s?([a-z])?$/;

/**
 * The section of an act as the catalogue writes it: `18`, `§18` and `§ 18` are all `§ 18`, and `5a` is `§ 5 a`.
 *
 * @throws InputError rule `SECTION`.
 */
export function checkSection(value: string, path: readonly string[]): string {
  const [, number, letter] = SHAPE.exec(value.trim()) ?? [];
  if (number !== undefined) return letter === undefined ? `§ ${number}` : `§ ${number} ${letter}`;
  throw new InputError(path, 'SECTION', 'expected one section, such as § 18 or 3-2');
}
