import { InputError } from '../../../services/text-rules/input-error.ts';

/** The refusal that a check throws; fails where it lets the input pass or throws anything else. */
export function refusalOf(check: () => unknown): InputError {
  try {
    check();
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('the input was accepted');
}
