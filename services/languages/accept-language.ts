import Negotiator from 'negotiator';
import { LANGUAGE_OF_CODE, type Language } from './language.ts';

/** `no`, and `*` with it: Norwegian in whichever form; each municipality then has its own. */
const HELD = ['no', 'nb', 'nn', 'en'];
const LANGUAGES: Readonly<Record<string, Language>> = LANGUAGE_OF_CODE;

/**
 * The supported language that a header `Accept-Language` prefers.
 * @returns null where it names none of them, or asks for `no` (Norwegian in either form)
 */
export function preferredLanguage(header: string | undefined): Language | null {
  if (header === undefined || header === '*') return null;
  const [best] = new Negotiator({ headers: { 'accept-language': header } }).languages(HELD);
  return LANGUAGES[best ?? ''] ?? null;
}
