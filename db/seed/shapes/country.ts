import { z } from 'zod';
import { WEEKDAYS } from '../../../services/calendar/date-time.ts';
import { LINE_PURPOSES } from '../../../services/help-lines/help-line.ts';
import { NAME_LANGUAGES } from '../../../services/municipality/municipality-name.ts';
import { POSTAL_CATEGORIES } from '../../../services/postal-codes/postal-code.ts';
import { localDate, localTime, municipalityNumber, slug, sourced, text, texts, url } from './primitives.ts';

/** A number no longer in use, with the present municipalities it leads to: several after a division. */
export const formerNumberRow = z.strictObject({
  number: municipalityNumber,
  name: text.nullable(),
  validTo: localDate.nullable(),
  successors: z.array(municipalityNumber).min(1),
  ...sourced,
});

export const municipalityFactRow = z.strictObject({
  municipality: municipalityNumber,
  officialName: text,
  names: z.array(z.strictObject({ name: text, language: z.enum(NAME_LANGUAGES) })).min(1),
  areaKm2: z.number().positive().nullable(),
  website: url.nullable(),
  kostraGroup: z
    .string()
    .regex(/^EKG\d{2}$/, 'must be a KOSTRA group such as EKG05')
    .nullable(),
  centrality: z.int().min(1).max(6).nullable(),
  samiArea: z
    .strictObject({ language: z.enum(['NORTHERN_SAMI', 'SOUTHERN_SAMI', 'LULE_SAMI']), since: localDate.nullable() })
    .nullable(),
  population: z.array(z.strictObject({ year: z.int(), inhabitants: z.int().nonnegative() })),
  ...sourced,
});

/** There are thousands of these rows, so they are written short: code, place, municipality, category, withdrawn by. */
export const postalCodeRow = z
  .tuple([
    z.string().regex(/^\d{4}$/, 'must be four digits'),
    text,
    municipalityNumber.nullable(),
    z.enum(POSTAL_CATEGORIES).nullable(),
    localDate.nullable(),
  ])
  .transform(([code, place, municipality, category, withdrawnBy]) => ({
    code,
    place,
    municipality,
    category,
    withdrawnBy,
  }));

export const baseAmountRow = z.strictObject({ validFrom: localDate, amountPerYear: z.int().positive(), ...sourced });

const lineHours = z.array(
  z.strictObject({ days: z.array(z.enum(WEEKDAYS)).min(1), opens: localTime, closes: localTime }),
);
const lineNumber = z.string().regex(/^(\d{3,6}|\+[1-9]\d{6,14})$/, 'must be a short number as dialled, or E.164');

export const helpLineRow = z.strictObject({
  id: slug,
  name: texts,
  number: lineNumber.nullable(),
  menuChoice: text.nullable(),
  purposes: z.array(z.enum(LINE_PURPOSES)).min(1),
  audience: texts.nullable(),
  hours: lineHours.nullable(),
  isFree: z.boolean().nullable(),
  numberFromAbroad: lineNumber.nullable(),
  sms: lineNumber.nullable(),
  chatUrl: url.nullable(),
  chatHours: lineHours.nullable(),
  website: url.nullable(),
  languages: z.array(text).nullable(),
  isCertain: z.boolean(),
  doubt: texts.nullable(),
  note: texts.nullable(),
  formerNumber: z
    .strictObject({
      number: lineNumber,
      name: text.nullable(),
      from: localDate.nullable(),
      to: localDate.nullable(),
      doubt: text.nullable(),
      evidence: z.array(z.strictObject({ statement: text, publisher: text, url: url.nullable(), on: text })),
    })
    .nullable(),
  position: z.int(),
  ...sourced,
});
