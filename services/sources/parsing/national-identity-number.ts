import { idnr } from '@navikt/fnrvalidator';

/** Eleven digits, with or without the space people write after the sixth, and no digit beside them. */
const ELEVEN_DIGITS = /(?<!\d)(\d{6})[ ]?(\d{5})(?!\d)/g;

/** Whether a valid national identity number, D number or the like stands anywhere in the text. */
export function holdsNationalIdentityNumber(text: string): boolean {
  return [...text.matchAll(ELEVEN_DIGITS)].some(([, date, rest]) => idnr(`${date}${rest}`).status === 'valid');
}
