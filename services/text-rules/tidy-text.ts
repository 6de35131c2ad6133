import { withPlainShapes } from './alphabets.ts';
import { isPlainText } from './plain-text.ts';

/** How a text is written. LINE: a name, an address, a comment. PARAGRAPHS: line breaks are part of it. */
export type TextForm = 'LINE' | 'PARAGRAPHS';

/** A text in the one form that is kept, and whether it differs from what was given in more than white space around it. */
export interface TidyText {
  readonly text: string;
  readonly isChanged: boolean;
}

/** Every way of ending a line: Windows, old Macs, and what word processors and web pages leave. */
const LINE_END = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g;
/** Invisible characters: byte order marks, joiners, directions of writing, soft hyphens, fillers that count as letters. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;
const CONTROL = /[\p{Cc}\p{Co}\p{Cn}]/u;
/** More marks on one letter than any language of Norway has. */
const PILED_MARKS = /\p{M}{4,}/u;

/**
 * The text as it is kept: composed letters (`å` as one character) in their plain shape (`ＮＡＶ` as `NAV`), one kind of space and
 * of line end, without invisible characters; a LINE on one line. Null: it holds characters that no text has, or that break
 * what shows it.
 */
export function tidyText(given: string, form: TextForm): TidyText | null {
  const isPlain = isPlainText(given);
  if (!isPlain && !given.isWellFormed()) return null;
  const lines = isPlain ? given : withCommonCharacters(given);
  const text = (form === 'LINE' ? lines.replace(/\s+/g, ' ') : lines).trim();
  if (!isPlain && (CONTROL.test(text.replaceAll('\n', '')) || PILED_MARKS.test(text))) return null;
  return { text, isChanged: !isSpacedOut(text, given) };
}

/** Letters in their plain shape, composed, one kind of line end and of space, nothing invisible. */
function withCommonCharacters(given: string): string {
  return withPlainShapes(given)
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(LINE_END, '\n')
    .replace(/[^\S\n]/g, ' ');
}

/** Whether a text is another one with spaces around it and nothing else. */
function isSpacedOut(text: string, given: string): boolean {
  const start = given.indexOf(text);
  return start >= 0 && !/[^ ]/.test(given.slice(0, start) + given.slice(start + text.length));
}
