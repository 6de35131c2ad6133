import { createRequire } from 'node:module';
import { isPlainText } from './plain-text.ts';

const { idnr } = createRequire(import.meta.url)('@navikt/fnrvalidator') as typeof import('@navikt/fnrvalidator');

const GAP = String.raw`[ .\-–_/:·]`;
/** The ways people write one: in one piece, the birth date apart, its parts apart, each digit by itself. Never in a longer number. */
const WRITTEN = [
  String.raw`\d{11}`,
  String.raw`\d{6}${GAP}{1,3}\d{5}`,
  String.raw`\d{2}${GAP}\d{2}${GAP}\d{2}${GAP}{0,3}\d{5}`,
  String.raw`\d{6}${GAP}\d{3}${GAP}\d{2}`,
  String.raw`\d{2}${GAP}\d{2}${GAP}\d{2}${GAP}\d{3}${GAP}\d{2}`,
  String.raw`\d{3}${GAP}\d{3}${GAP}\d{3}${GAP}\d{2}`,
  String.raw`\d{4}${GAP}\d{4}${GAP}\d{3}`,
  String.raw`\d(?:${GAP}\d){10}`,
].map((shape) => new RegExp(String.raw`(?<!\d)${shape}(?!\d)`, 'g'));
/** A pattern that all of these forms match, in a text without rare characters. */
const ELEVEN_DIGITS = /\d(?:\D{0,3}\d){10}/;

/**
 * Eleven digits in one piece with no letter or digit beside them. They are looked at in a key too (`sak-2026-…-1`): of eleven
 * digits drawn by chance 0.8 % are a valid number, and hardly any key has a part of just eleven.
 */
const IN_ONE_PIECE = /^\d{11}$/;
const NEIGHBOUR = /[\p{L}\d]/u;

/** The rest of a key that a machine made, on one side of eleven digits: it holds a digit, or goes on in hexadecimal letters. */
const KEY_BEFORE = /(?:\d[\p{L}\d_-]*|(?<![\p{L}_-])[a-f]+)$/iu;
const KEY_AFTER = /^(?:[\p{L}_-]*\d|[a-f]+(?![\p{L}_-]))/iu;
/** Characters looked at on each side: without a bound, a long text would take the square of its length. */
const KEY_CHARACTERS_MAX = 40;

/**
 * Whether a valid national identity number stands in a text: fødselsnummer, D-number, and the synthetic and auxiliary
 * kinds. Eleven digits of a longer number, such as a time in milliseconds, are none; nor are digits in the middle of a key that
 * make eleven only with its hyphens left out, or that have letters beside them.
 */
export function holdsNationalIdentityNumber(text: string): boolean {
  if (isPlainText(text) && !ELEVEN_DIGITS.test(text)) return false;
  const plain = text
    .normalize('NFKC')
    .replace(/\s/g, ' ')
    .replace(/\p{Cf}/gu, '');
  return WRITTEN.some((shape) =>
    [...plain.matchAll(shape)].some(
      ({ 0: found, index }) => !isInKey(plain, index, found) && isNationalIdentityNumber(found),
    ),
  );
}

function isInKey(text: string, from: number, found: string): boolean {
  const end = from + found.length;
  const neighbours = `${text.slice(Math.max(0, from - 1), from)}${text.slice(end, end + 1)}`;
  if (IN_ONE_PIECE.test(found) && !NEIGHBOUR.test(neighbours)) return false;
  const before = text.slice(Math.max(0, from - KEY_CHARACTERS_MAX), from);
  return KEY_BEFORE.test(before) && KEY_AFTER.test(text.slice(end, end + KEY_CHARACTERS_MAX));
}

/** Whether the digits of a text are a valid national identity number. */
export function isNationalIdentityNumber(text: string): boolean {
  return idnr(text.replace(/\D/g, '')).status === 'valid';
}
