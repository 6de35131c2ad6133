import { parsePhoneNumberFromString } from 'libphonenumber-js';

/**
 * A phone number as people write it, `55 55 33 33` or `+47 555 53 333`, in E.164; null when it is none. Numbers without a
 * country code are Norwegian. It says that a number can exist, not that anybody answers.
 */
export function readPhoneNumber(text: string): string | null {
  const number = parsePhoneNumberFromString(text.trim(), { defaultCountry: 'NO', extract: false });
  return number?.isPossible() ? number.number : null;
}
