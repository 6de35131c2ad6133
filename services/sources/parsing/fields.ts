import { z } from 'zod';
import { isLocalDate } from '../../calendar/local-date.ts';
import { readPhoneNumber } from '../phone-number.ts';
import { holdsNationalIdentityNumber } from './national-identity-number.ts';
import type { RuleName } from './rules.ts';

/** Longest text of a field, in characters. */
export const TEXT_MAX = 10_000;

/** A text with content; spaces around it go. No national identity number may stand in it. */
export const text = z
  .string({ error: (issue) => (issue.input === undefined || issue.input === null ? 'MISSING' : 'WRONG_TYPE') })
  .trim()
  .min(1, 'MISSING')
  .max(TEXT_MAX, 'TEXT_TOO_LONG')
  .refine((value) => !holdsNationalIdentityNumber(value), 'NATIONAL_IDENTITY_NUMBER');

/** Digits of a fixed number that begin with a zero now and then. A number, or a text one digit short, has lost its zero. */
function digits(length: number, rule: RuleName) {
  const shape = new RegExp(`^[0-9]{${length}}$`);
  return z.unknown().transform((value, context): string => {
    const written = typeof value === 'string' ? value.trim() : value;
    if (typeof written === 'string' && shape.test(written)) return written;
    const isMissing = written === undefined || written === null || written === '';
    const isShort = /^[0-9]+$/.test(String(written)) && String(written).length === length - 1;
    context.addIssue({ code: 'custom', message: isMissing ? 'MISSING' : isShort ? 'LEADING_ZERO_LOST' : rule });
    return z.NEVER;
  });
}

/** `0301`, present or former. */
export const municipalityNumber = digits(4, 'MUNICIPALITY_NUMBER');
/** `03`. */
export const countyNumber = digits(2, 'COUNTY_NUMBER');
/** A NAV office's number, `1640`. */
export const officeNumber = digits(4, 'OFFICE_NUMBER');
/** `0001`. */
export const postalCode = digits(4, 'POSTAL_CODE');
/** Nine digits; whether anybody has it is another question. */
export const organisationNumber = digits(9, 'ORGANISATION_NUMBER');

/** `YYYY-MM-DD`, a day that exists. */
export const localDate = text.refine((value) => isLocalDate(value), 'DATE');

/** The day of a day or an instant, `2024-01-01` or `2024-01-01T00:00:00Z`. */
export const dayOf = text.transform((value) => value.slice(0, 10)).refine((value) => isLocalDate(value), 'DATE');

/** `HH:MM`, or `HH:MM:SS` with its seconds dropped. */
export const localTime = text
  .transform((value) => value.replace(/^(\d{2}:\d{2}):\d{2}$/, '$1'))
  .refine((value) => /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(value), 'TIME');

/** A phone number, as E.164. */
export const phone = text.transform((value, context): string => {
  const number = readPhoneNumber(value);
  if (number !== null) return number;
  context.addIssue({ code: 'custom', message: 'PHONE' });
  return z.NEVER;
});

/** An e-mail address, in small letters. */
export const email = text.pipe(z.email('EMAIL')).transform((value) => value.toLowerCase());
/** A web address by http or https: another scheme in a link is an attack. */
export const url = text.pipe(z.url({ protocol: /^https?$/, error: 'URL' }));

/** The field as given, or null where it is empty, blank or absent: sources write "nothing" in all three ways. */
export function optional<Shape extends z.ZodType>(shape: Shape) {
  const emptied = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? null : (value ?? null));
  return z.preprocess(emptied, shape.nullable());
}

/** A text, or null. */
export const optionalText = optional(text);
