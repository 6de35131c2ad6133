import { z } from 'zod';
import type { LocalDate, LocalTime, Weekday } from '../../calendar/date-time.ts';
import { isLocalDate } from '../../calendar/local-date.ts';
import { readDate, readMonthDay, readTime, readWeekdays } from '../../calendar/norwegian-words.ts';
import { publicTextProblem } from '../../text-rules/check-text.ts';
import { holdsNationalIdentityNumber } from '../../text-rules/national-identity-number.ts';
import { isNotGiven } from '../../text-rules/not-given.ts';
import { type TextForm, tidyText } from '../../text-rules/tidy-text.ts';
import { phoneProblem, readPhoneNumber, readPhoneNumbers } from '../phone-number.ts';
import type { RuleName } from './rules.ts';

/** Longest text of a field, in characters. */
export const TEXT_MAX = 10_000;

const written = z.string({
  error: (issue) => (issue.input === undefined || issue.input === null ? 'MISSING' : 'WRONG_TYPE'),
});

const textOf = (form: TextForm) =>
  written
    .transform((value, context): string => {
      const tidy = tidyText(value, form);
      if (tidy !== null) return tidy.text;
      context.addIssue({ code: 'custom', message: 'TEXT_CHARACTERS' });
      return z.NEVER;
    })
    .pipe(
      z
        .string()
        .regex(/[\p{L}\p{N}]/u, 'MISSING')
        .max(TEXT_MAX, 'TEXT_TOO_LONG')
        .refine((value) => !holdsNationalIdentityNumber(value), 'NATIONAL_IDENTITY_NUMBER')
        .superRefine((value, context) => {
          const broken = publicTextProblem(value);
          if (broken !== null) context.addIssue({ code: 'custom', message: broken.rule });
        }),
    );

/** A text on one line, in one Unicode form. No national identity number and no cell error may stand in it. */
export const text = textOf('LINE');
/** The same with its line breaks. */
export const paragraphs = textOf('PARAGRAPHS');

/** A text on one line that says something: a name or a street that is "ukjent" is missing. */
export const fact = text.refine((value) => !isNotGiven(value), 'MISSING');

/** Digits of a fixed number that begin with a zero now and then. One that is a digit short, number or text, has lost its zero. */
function digits(length: number, rule: RuleName) {
  const shape = new RegExp(`^[0-9]{${length}}$`);
  return z.unknown().transform((value, context): string => {
    const written = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : value;
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

/** A day that exists, `2026-12-01` or as Norwegian spreadsheets save it, `01.12.2026`. */
export const localDate = text.transform((value, context): LocalDate => {
  const date = readDate(value);
  if (date !== null) return date;
  context.addIssue({ code: 'custom', message: 'DATE' });
  return z.NEVER;
});

/** A day of every year, as `MM-DD`. */
export const monthDay = text.transform((value, context): string => {
  const day = readMonthDay(value);
  if (day !== null) return day;
  context.addIssue({ code: 'custom', message: 'SEASON' });
  return z.NEVER;
});

/** The day of a day or an instant, `2024-01-01` or `2024-01-01T00:00:00Z`. */
export const dayOf = text.transform((value) => value.slice(0, 10)).refine((value) => isLocalDate(value), 'DATE');

/** A wall time, `09:00`, or as people write it: `9`, `9:00`, `9.00`, with seconds. */
export const localTime = text.transform((value, context): LocalTime => {
  const time = readTime(value);
  if (time !== null) return time;
  context.addIssue({ code: 'custom', message: 'TIME' });
  return z.NEVER;
});

/** One weekday or several, `mandag`, `man-fre`, `hverdager`. */
export const weekdays = text.transform((value, context): readonly Weekday[] => {
  const days = readWeekdays(value);
  if (days !== null) return days;
  context.addIssue({ code: 'custom', message: 'WEEKDAY' });
  return z.NEVER;
});

/** A whole number as people and spreadsheets write it, `4`, `8 200`, `8200,00`, `8200 kr`. Not `8,000`: eight, or eight thousand. */
export function wholeNumber(max: number) {
  return text.transform((value, context): number => {
    const plain = value.replace(/^kr\.? ?|(?: ?kr\.?|,-)$/gi, '');
    const digits = /^(\d{1,3}(?:[ .]\d{3})+|\d+)(?:[,.]0{1,2})?$/.exec(plain)?.[1]?.replace(/[ .]/g, '');
    const number = digits === undefined ? null : Number(digits);
    if (number !== null && number <= max) return number;
    context.addIssue({ code: 'custom', message: 'NUMBER' });
    return z.NEVER;
  });
}

/** Systems write a number without its signs as a number. */
const numberAsText = (value: unknown) => (typeof value === 'number' ? String(value) : value);

/** A phone number, as E.164. */
export const phone = z.preprocess(numberAsText, text).transform((value, context): string => {
  const number = readPhoneNumber(value);
  if (number !== null) return number;
  context.addIssue({ code: 'custom', message: phoneProblem(value) });
  return z.NEVER;
});

/** One phone number or several in one field, each as E.164: a directory writes both lines of an office in one. */
export const phones = z.preprocess(numberAsText, text).transform((value, context): readonly string[] => {
  const numbers = readPhoneNumbers(value);
  if (numbers !== null) return numbers;
  context.addIssue({ code: 'custom', message: 'PHONE' });
  return z.NEVER;
});

/** An e-mail address, in small letters. */
export const email = text.pipe(z.email('EMAIL')).transform((value) => value.toLowerCase());
/** A web address by http or https: another scheme in a link is an attack. */
export const url = text.pipe(z.url({ protocol: /^https?$/, error: 'URL' }));

/** What people write for nothing: white space, or dashes. */
const NOTHING = /^[\s\-–—]*$/;

/** The field as given, or null where it is empty, blank, a dash or absent: sources write "nothing" in all these ways. */
export function optional<Shape extends z.ZodType>(shape: Shape) {
  const emptied = (value: unknown) => (typeof value === 'string' && NOTHING.test(value) ? null : (value ?? null));
  return z.preprocess(emptied, shape.nullable());
}

/** The same of a field in which people write "ukjent" or "n/a" for nothing. Not for a day or a time, where nothing means all of them. */
export function optionalFact<Shape extends z.ZodType>(shape: Shape) {
  const emptied = (value: unknown) => (typeof value === 'string' && isNotGiven(value) ? null : (value ?? null));
  return z.preprocess(emptied, shape.nullable());
}

/** A text, or null. */
export const optionalText = optionalFact(text);
/** Paragraphs, or null. */
export const optionalParagraphs = optionalFact(paragraphs);
