import { InputError } from '../../services/text-rules/input-error.ts';
import { limits } from './limits.ts';

/** Items of a page where the caller does not say. */
export const PAGE_SIZE_DEFAULT = limits.pageSizeDefault;
/** Items of a page at the most. */
export const PAGE_SIZE_MAX = limits.pageSizeMax;

/**
 * The number of items a page may have; absent or null gives the default.
 * @param max the list's own maximum, where it differs.
 * @throws InputError rule PAGE_SIZE for anything but 1 to the maximum
 */
export function pageSizeOf(
  first: number | null | undefined,
  path: readonly string[] = ['first'],
  max: number = PAGE_SIZE_MAX,
): number {
  if (first == null) return PAGE_SIZE_DEFAULT;
  if (Number.isInteger(first) && first >= 1 && first <= max) return first;
  throw new InputError(path, 'PAGE_SIZE', `expected 1 to ${max}`);
}
