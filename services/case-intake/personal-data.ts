import { createRequire } from 'node:module';

const { idnr } = createRequire(import.meta.url)('@navikt/fnrvalidator') as typeof import('@navikt/fnrvalidator');

const ELEVEN = 11;
/** A random UUID or a digest in hexadecimal: digits among letters, in which eleven in a row mean nothing. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const DIGEST = /^(?=(?:.*[a-f]){4})[0-9a-f]{32,64}$/i;

/**
 * Whether a text holds what reads as a Norwegian national identity number: fødselsnummer, D-number, and the synthetic and
 * auxiliary kinds, also with separators between the digits, inside a longer number, or with the leading zero lost to a
 * spreadsheet.
 */
export function holdsNationalId(text: string): boolean {
  const plain = text.normalize('NFKC');
  if (UUID.test(plain) || DIGEST.test(plain)) return false;
  const digits = plain.replace(/(?<=\d)[\s.\-_/:·–]+(?=\d)/g, '');
  for (const [run] of digits.matchAll(/\d{10,}/g)) {
    if (run.length === ELEVEN - 1 && isNationalId(`0${run}`)) return true;
    for (let at = 0; at + ELEVEN <= run.length; at++) if (isNationalId(run.slice(at, at + ELEVEN))) return true;
  }
  return false;
}

function isNationalId(digits: string): boolean {
  return idnr(digits).status === 'valid';
}

/** Whether a text reads as an e-mail address, also a broken one. */
export function holdsEmail(text: string): boolean {
  return /@|＠/.test(text);
}

/**
 * Whether an id reads as a name or words and not as a pseudonym. A pseudonym has digits; where letters outnumber them, or
 * four and more small ones stand in a row, it is a random text, whose digits stand between its letters.
 */
export function readsAsText(id: string): boolean {
  if (/[^\x21-\x7e]/.test(id)) return true;
  const digits = id.replace(/\D/g, '').length;
  const letters = id.replace(/[^A-Za-z]/g, '').length;
  if (digits === 0) return true;
  if (UUID.test(id) || DIGEST.test(id)) return false;
  if (letters <= digits && !/[a-z]{4}/i.test(id)) return false;
  if (letters <= digits && /^[A-Za-z]+[-_.:]/.test(id)) return false;
  return !(id.length >= 16 && /[A-Za-z]\d+[A-Za-z]/.test(id));
}
