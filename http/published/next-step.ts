import { ERROR_CODES } from '../../schema/errors/error-codes.ts';

/** What whoever meets an error does next, by its code. */
export function nextStepFor(code: string): string {
  const known = ERROR_CODES as Readonly<Record<string, { readonly nextStep: string }>>;
  return (known[code] ?? ERROR_CODES.INTERNAL_SERVER_ERROR).nextStep;
}
