import Negotiator from 'negotiator';
import { LANGUAGE_OF_CODE, type Language } from './language.ts';

/** `no`, and `*` with it: Norwegian in whichever form; each municipality then has its own. */
const HELD = ['no', 'nb', 'nn', 'en'];
const LANGUAGES: Readonly<Record<string, Language>> = LANGUAGE_OF_CODE;

/**
 * The language that a header `Accept-Language` wishes for most, of those that are held.
 * @returns null where it wishes for none of them, or for Norwegian in whichever form
 */
export function preferredLanguage(header: string | undefined): Language | null {
  if (header === undefined || header === '*') return null;
  const [best] = new Negotiator({ headers: { 'accept-language': header } }).languages(HELD);
  return LANGUAGES[best ?? ''] ?? null;
}
