import { holdsNationalIdentityNumber, isNationalIdentityNumber } from '../text-rules/national-identity-number.ts';

/** A random UUID or a digest in hexadecimal: digits among letters, in which eleven in a row mean nothing. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const DIGEST = /^(?=(?:.*[a-f]){4})[0-9a-f]{32,64}$/i;

/** Ten digits that stand alone: a number whose leading zero a spreadsheet has eaten. */
const WITHOUT_ZERO = /(?<!\d)\d{10}(?!\d)/g;

/**
 * Whether a pseudonym or a key of case data holds a Norwegian national identity number, also one with its leading zero lost
 * to a spreadsheet. A UUID or a digest holds none, whatever its digits.
 */
export function holdsNationalId(text: string): boolean {
  const plain = text.normalize('NFKC');
  if (UUID.test(plain) || DIGEST.test(plain)) return false;
  const isShort = [...plain.matchAll(WITHOUT_ZERO)].some(([digits]) => isNationalIdentityNumber(`0${digits}`));
  return isShort || holdsNationalIdentityNumber(plain);
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
