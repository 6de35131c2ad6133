import { z } from 'zod';
import { type Norg2Row, timesOf } from '../../../opening-hours/formats/norg2-row.ts';
import { isOvernightVisit } from '../../../opening-hours/overnight-visit.ts';
import {
  email,
  fact,
  officeNumber,
  optional,
  optionalFact,
  optionalText,
  phone,
  postalCode,
  text,
} from '../../parsing/fields.ts';

const flag = z
  .boolean('WRONG_TYPE')
  .nullish()
  .transform((value) => value ?? false);

const isNumbers = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every((part) => Number.isInteger(part));
const twoDigits = (part: number) => String(part).padStart(2, '0');

/** A time as programs write it too: `9`, `[9,0]`. */
const timeAsText = (time: unknown) => {
  if (isNumbers(time) && time.length >= 2) return time.slice(0, 2).map(twoDigits).join(':');
  return typeof time === 'number' ? String(time) : time;
};
/** A day as programs write it too: `[2026,12,24]`, milliseconds. */
const dateAsText = (date: unknown) => {
  if (isNumbers(date) && date.length === 3) return date.map(twoDigits).join('-');
  const isInstant = typeof date === 'number' && Math.abs(date) < 8.64e15;
  return isInstant && date >= MILLISECONDS_MIN ? new Date(date).toISOString() : isInstant ? String(date) : date;
};
/** Smaller numbers are a spreadsheet’s days or seconds: nobody can tell. */
const MILLISECONDS_MIN = 1e12;

/** A day or a time as it stands: "ukjent" is a row that is not understood, not one without times. */
const written = optional(text);
const dateText = z.preprocess(dateAsText, written);
const timeText = z
  .preprocess(timeAsText, written)
  .transform((time) => time?.replace(/^(\d{2}:\d{2}):\d{2}$/, '$1') ?? null);

const readableRow = z
  .object({
    dag: written,
    dato: dateText,
    fra: timeText,
    til: timeText,
    kommentar: optionalText,
    stengt: flag,
    kunTimeavtale: flag,
  })
  .transform((row): Norg2Row => {
    const times = timesOf(row);
    const isOvernight = times !== null && times !== 'none' && isOvernightVisit('DROP_IN', times);
    return isOvernight ? { ...row, fault: 'OVERNIGHT_VISIT' } : row;
  });

/** A row with a member that cannot be read: what is left of it is its day, which is then unknown. */
const unreadableRow = z
  .object({ dag: written.catch('?'), dato: dateText.catch(null) })
  .catch({ dag: '?', dato: null })
  .transform(
    (day): Norg2Row => ({
      ...day,
      ...{ fra: null, til: null, kommentar: null, stengt: false, kunTimeavtale: false, fault: 'HOURS_ROW' },
    }),
  );

/** A row of hours is passed on unchanged: `services/opening-hours` interprets its times. */
const hoursRow = z.union([readableRow, unreadableRow]);

/** A street address or a post-box address; which fields are filled depends on `type`. */
const address = z
  .object({
    postnummer: optionalFact(postalCode),
    poststed: optionalText,
    gatenavn: optionalText,
    husnummer: optionalText,
    husbokstav: optionalText,
    postboksnummer: optionalText,
    postboksanlegg: optionalText,
  })
  .transform(({ gatenavn, husnummer, husbokstav, postboksnummer, postboksanlegg, postnummer, poststed }) => {
    const house = [husnummer, husbokstav].filter((part) => part !== null).join('');
    const box = postboksnummer === null ? [] : [`Postboks ${postboksnummer}`];
    const parts = gatenavn === null ? [...box, postboksanlegg] : [gatenavn, house];
    const street = parts.filter((part) => part !== null && part !== '').join(' ');
    return street !== '' && postnummer !== null && poststed !== null
      ? { street, postalCode: postnummer, city: placeName(poststed) }
      : null;
  });

const reception = z.object({
  besoeksadresse: optional(address),
  aapningstider: z
    .array(hoursRow, 'WRONG_TYPE')
    .nullish()
    .transform((rows) => rows ?? []),
  stedsbeskrivelse: optionalText,
  adkomstbeskrivelse: optionalText,
});

/** Contact information of one office. Members the platform has no use for are let by. */
export const norg2ContactShape = z.object({
  enhetNr: officeNumber,
  navn: fact,
  telefonnummer: optionalFact(phone),
  telefonnummerKommentar: optionalText,
  epost: optionalFact(
    z.union([email, z.object({ adresse: optionalFact(email) }).transform(({ adresse }) => adresse)], 'EMAIL'),
  ),
  postadresse: optional(address),
  besoeksadresse: optional(address),
  brukerkontakt: optional(
    z.object({
      publikumsmottak: z
        .array(reception, 'WRONG_TYPE')
        .nullish()
        .transform((list) => list ?? []),
    }),
  ),
});
export type Norg2ContactInput = z.output<typeof norg2ContactShape>;

/** The register writes places in capitals: `OS I ØSTERDALEN`. */
export function placeName(city: string): string {
  if (city !== city.toLocaleUpperCase('nb')) return city;
  const lower = city.toLocaleLowerCase('nb');
  return lower.replace(/(^|[\s-])(\p{L})(\p{L}*)/gu, (word, before: string, first: string, rest: string) =>
    SMALL_WORDS.has(`${first}${rest}`) && before !== '' ? word : `${before}${first.toLocaleUpperCase('nb')}${rest}`,
  );
}

const SMALL_WORDS = new Set(['i', 'på', 'og', 'ved']);
