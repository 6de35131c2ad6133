import { InputError } from './input-error.ts';

const E164 = /^\+[1-9][0-9]{3,14}$/;
/** Emergency numbers, the six digits that all of Europe shares, and Norway’s shortest: they have no country code. */
const AS_DIALLED = /^(?:11[0-3]|116[0-9]{3}|1[48][0-9]{2}|175)$/;
const NORWEGIAN = /^\+47([0-9]{5}|[0-9]{8})$/;
/** Mobile numbers begin with 4 or 9, freephone and other services with 8: they are written 3-2-3. */
const IN_THREES = /^[489]/;

/**
 * A stored number (E.164, `+4755553333`) as people in Norway write it: `55 55 33 33`, mobile and service numbers
 * `414 81 220`, five-digit numbers in one piece, 116 numbers `116 117`. A foreign number stays as stored. Written here because the usual
 * library groups Norwegian mobile numbers in pairs, as nobody in Norway does.
 *
 * @throws InputError rule `PHONE_E164`.
 */
export function phoneDisplay(e164: string, path: readonly string[] = ['phone']): string {
  if (AS_DIALLED.test(e164)) return e164.replace(/^116(?=.)/, '116 ');
  if (!E164.test(e164)) throw new InputError(path, 'PHONE_E164', 'expected + and 4 to 15 digits');
  const digits = NORWEGIAN.exec(e164)?.[1];
  if (digits === undefined) return e164;
  if (digits.length === 5) return digits;
  const cuts = IN_THREES.test(digits) ? [0, 3, 5, 8] : [0, 2, 4, 6, 8];
  return cuts
    .slice(1)
    .map((end, index) => digits.slice(cuts[index], end))
    .join(' ');
}
