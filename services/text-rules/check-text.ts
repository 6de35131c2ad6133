import { hasDamagedLetters, isErrorValue } from './damaged-text.ts';
import { holdsNationalIdentityNumber } from './national-identity-number.ts';
import { type TextForm, type TidyText, tidyText } from './tidy-text.ts';

/** The rule that a text breaks, and what was expected. */
export interface BrokenText {
  readonly rule: 'TEXT_CHARACTERS' | 'TEXT_LENGTH' | 'NATIONAL_ID' | 'CELL_ERROR' | 'TEXT_LETTERS';
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

/** The same of a text for the public, which is no spreadsheet's error and has not lost its letters. */
export function checkPublicText(given: string, form: TextForm, bounds: TextBounds): TidyText | BrokenText {
  const checked = checkText(given, form, bounds);
  if ('rule' in checked) return checked;
  if (isErrorValue(checked.text))
    return { rule: 'CELL_ERROR', message: 'expected text, not an error value such as #REF!' };
  if (hasDamagedLetters(checked.text))
    return { rule: 'TEXT_LETTERS', message: 'expected letters, not codes or question marks in their place' };
  return checked;
}

/** The text holds a national identity number. */
export const HOLDS_NATIONAL_ID = {
  rule: 'NATIONAL_ID',
  message: 'expected text without a national identity number',
} as const satisfies BrokenText;
