import { mixesAlphabets } from './alphabets.ts';
import { hasDamagedLetters, isErrorValue } from './damaged-text.ts';
import { holdsMarkup } from './markup.ts';
import { holdsNationalIdentityNumber } from './national-identity-number.ts';
import { isNotGiven } from './not-given.ts';
import { type TextForm, type TidyText, tidyText } from './tidy-text.ts';

/** The rule that a text breaks, and what was expected. */
export interface BrokenText {
  readonly rule: 'TEXT_CHARACTERS' | 'TEXT_LENGTH' | 'NATIONAL_ID' | 'NOT_GIVEN' | (typeof PUBLIC_TEXT)[number]['rule'];
  readonly message: string;
}

/** Bounds of a text in characters, both inside. */
export interface TextBounds {
  /** Absent: 1. */
  readonly min?: number;
  readonly max: number;
}

/** A text that somebody sends, in the one form that is kept; or what no text may be. */
export function checkText(given: string, form: TextForm, { min = 1, max }: TextBounds): TidyText | BrokenText {
  const tidied = tidyText(given, form);
  if (tidied === null) return { rule: 'TEXT_CHARACTERS', message: 'expected text without control characters' };
  const { length } = tidied.text;
  if (length < min || length > max) return { rule: 'TEXT_LENGTH', message: `expected ${min} to ${max} characters` };
  if (holdsNationalIdentityNumber(tidied.text)) return HOLDS_NATIONAL_ID;
  return tidied;
}

/** What no text for the public may hold, and what was expected. */
const PUBLIC_TEXT = [
  { rule: 'CELL_ERROR', breaks: isErrorValue, message: 'expected text, not an error value such as #REF!' },
  {
    rule: 'TEXT_LETTERS',
    breaks: hasDamagedLetters,
    message: 'expected letters, not codes or question marks in their place',
  },
  {
    rule: 'TEXT_ALPHABETS',
    breaks: mixesAlphabets,
    message: 'expected letters of one alphabet: some only look like Latin ones',
  },
  { rule: 'TEXT_MARKUP', breaks: holdsMarkup, message: 'expected plain text without HTML tags' },
] as const;

/** The first of these rules that a text breaks, whichever way it came: by file, by upload or by the API. Null: none. */
export function publicTextProblem(text: string): Omit<(typeof PUBLIC_TEXT)[number], 'breaks'> | null {
  return PUBLIC_TEXT.find(({ breaks }) => breaks(text)) ?? null;
}

/** The same of a text for the public, which is no spreadsheet's error, has its own letters and is no word for nothing. */
export function checkPublicText(given: string, form: TextForm, bounds: TextBounds): TidyText | BrokenText {
  const checked = checkText(given, form, bounds);
  if ('rule' in checked) return checked;
  const broken = publicTextProblem(checked.text);
  if (broken !== null) return { rule: broken.rule, message: broken.message };
  return isNotGiven(checked.text)
    ? { rule: 'NOT_GIVEN', message: 'expected a value, not a word for having none, such as "ukjent" or "-"' }
    : checked;
}

/** The text holds a national identity number. */
export const HOLDS_NATIONAL_ID = {
  rule: 'NATIONAL_ID',
  message: 'expected text without a national identity number',
} as const satisfies BrokenText;
