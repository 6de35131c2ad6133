import { InputError } from './input-error.ts';

/** Characters (UTF-16 units, once tidied) that a search text may have: a sentence, not a document. */
export const SEARCH_TEXT_LENGTH_MAX = 200;

/**
 * The words to search for: white space tidied, and in composed Unicode form (`å` as one character, however the keyboard
 * wrote it). What it contains is matched as text; nothing in it is a pattern. Control characters are refused because
 * the database cannot hold all of them.
 *
 * @throws InputError rule `SEARCH_TEXT`: nothing but white space, longer than 200 characters, or a control character.
 */
export function checkSearchText(value: string, path: readonly string[]): string {
  const tidy = value.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (tidy.length > 0 && tidy.length <= SEARCH_TEXT_LENGTH_MAX && !/\p{Cc}/u.test(tidy)) return tidy;
  throw new InputError(
    path,
    'SEARCH_TEXT',
    `expected 1 to ${SEARCH_TEXT_LENGTH_MAX} characters, no control characters among them`,
  );
}
