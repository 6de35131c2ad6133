import { ERROR_CODES } from '../../schema/errors/error-codes.ts';

/** The next step of a person who meets an error, by its code. */
export function nextStepFor(code: string): string {
  const known = ERROR_CODES as Readonly<Record<string, { readonly nextStep: string }>>;
  return (known[code] ?? ERROR_CODES.INTERNAL_SERVER_ERROR).nextStep;
}
