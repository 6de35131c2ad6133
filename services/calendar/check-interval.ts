import { InputError } from '../text-rules/input-error.ts';

/**
 * Checks that [from, to) has at least one day; an absent bound is open.
 *
 * @param path of the end, which is what is wrong.
 * @throws InputError rule `INTERVAL`.
 */
export function checkInterval(from: string | null, to: string | null, path: readonly string[] = ['to']): void {
  if (from === null || to === null || from < to) return;
  throw new InputError(path, 'INTERVAL', 'expected a day after the first one, for the end is exclusive');
}
