import { parsePhoneNumberFromString } from 'libphonenumber-js';

/**
 * Numbers that have no country code: the emergency numbers, the six digits that all of Europe shares, and of the Norwegian
 * numbering plan the four digits of the series 14 and 18 (1412, 1881) and the road authority’s 175.
 */
const AS_DIALLED = /^(?:11[0-3]|116\d{3}|1[48]\d{2}|175)$/;
/** A number of five digits begins with a zero in the numbering plan: `02800`. Any other was cut. */
const CUT = /^(?:\+47)?[1-9]\d{4}$/;
/** No eight digits of the plan begin with a one, and none are all zeros: `12345678` is what people write to try a form. */
const UNUSED = /^(?:\+47)?(?:1\d{7}|0{8})$/;
/** Words that people put before a number. */
const LABEL =
  /^(?:tlf|tel|telefon|phone|ph|t|m|mob|mobil|mobiltelefon|sentralbord|vakttelefon|nr|nummer)\b\.?\s*:?\s*/i;

/**
 * A phone number as people write it, `55 55 33 33`, `(+47) 55 55 33 33`, `0047 555 53 333`, `tlf. 55.55.33.33`, in E.164;
 * emergency and 116 numbers as they are dialled. Null: it is none, or more than one number and nothing else. Numbers without a
 * country code are Norwegian. It says that a number can exist, not that anybody answers.
 */
export function readPhoneNumber(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(LABEL, '')
    .replace(/\(0\)/, '')
    .replace(/[\s().\-–—"'“”«»]/g, '');
  const digits = plain.replace(/^00(?=[1-9])/, '+');
  if (!/^\+?\d+$/.test(digits)) return null;
  const national = digits.replace(/^\+47(?=1\d{2,3}$|116)/, '');
  if (AS_DIALLED.test(national)) return national;
  if (CUT.test(digits) || UNUSED.test(digits)) return null;
  const number = parsePhoneNumberFromString(digits, { defaultCountry: 'NO', extract: false });
  // Every digit is in the number: nothing was taken for an extension, and nothing was cut.
  const isWhole = number?.number.endsWith(digits.replace(/^\+/, ''));
  return number?.isPossible() && isWhole ? number.number : null;
}

/** Separators between two numbers; a plus that begins a country code stays with its number. */
const SEPARATOR = /[,;/|&\n]|\s(?:eller|el\.?|og|or|and|\+)\s|(?<=\d)\s*(?=\+\d)/;

/** Each number of a text in which several may stand, `55 55 33 33, 55 55 33 34` or with "eller"; null: a part of it is no number. */
export function readPhoneNumbers(text: string): readonly string[] | null {
  const parts = text.split(SEPARATOR).filter((part) => part.trim() !== '');
  const numbers = parts.map(readPhoneNumber).filter((number) => number !== null);
  return parts.length > 0 && numbers.length === parts.length ? [...new Set(numbers)] : null;
}

/** Why a text that should be one number is none: it is several, a number with words beside it (`55 55 33 33 (tast 2)`), or no number. */
export function phoneProblem(text: string): 'PHONES_IN_ONE' | 'PHONE_WITH_WORDS' | 'PHONE' {
  if (readPhoneNumbers(text) !== null) return 'PHONES_IN_ONE';
  const parts = text.split(/[\p{L},;:/|()]+/u);
  return parts.length > 1 && parts.some((part) => readPhoneNumber(part) !== null) ? 'PHONE_WITH_WORDS' : 'PHONE';
}
