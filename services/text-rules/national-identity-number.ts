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
/** What all of these ways have in common, in a text without rare characters. */
const ELEVEN_DIGITS = /\d(?:\D{0,3}\d){10}/;

/** Letters or digits on both sides, `ref-…-2` or `a716…bc`: a part of a key that a machine made. */
const TOKEN_BEFORE = /[\p{L}\d][-_]?$/u;
const TOKEN_AFTER = /^[-_]?[\p{L}\d]/u;

/**
 * Whether a valid national identity number stands in a text: fødselsnummer, D-number, and the synthetic and auxiliary
 * kinds. Eleven digits in the middle of a longer number or token, such as a time in milliseconds or a key, are none.
 */
export function holdsNationalIdentityNumber(text: string): boolean {
  if (isPlainText(text) && !ELEVEN_DIGITS.test(text)) return false;
  const plain = text
    .normalize('NFKC')
    .replace(/\s/g, ' ')
    .replace(/\p{Cf}/gu, '');
  return WRITTEN.some((shape) =>
    [...plain.matchAll(shape)].some(
      ({ 0: found, index }) => !isInToken(plain, index, found.length) && isNationalIdentityNumber(found),
    ),
  );
}

function isInToken(text: string, from: number, length: number): boolean {
  const [before, after] = [text.slice(Math.max(0, from - 2), from), text.slice(from + length, from + length + 2)];
  return TOKEN_BEFORE.test(before) && TOKEN_AFTER.test(after);
}

/** Whether the digits of a text are a valid national identity number. */
export function isNationalIdentityNumber(text: string): boolean {
  return idnr(text.replace(/\D/g, '')).status === 'valid';
}
