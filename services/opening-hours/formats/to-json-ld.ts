import type { LocalDate } from '../../calendar/date-time.ts';
import type { Schedule } from '../schedule.ts';
import { toSchemaOrg } from './to-schema-org.ts';

/** A place that has the hours. */
export interface LinkedPlace {
  /** An IRI that stays: `@id`. */
  readonly id: string;
  readonly name: string;
  /** E.164; null: not reported. */
  readonly telephone: string | null;
  /** Null: not reported. */
  readonly address: { readonly street: string; readonly postalCode: string; readonly city: string } | null;
  /** A page about the place; null: none is known. */
  readonly url: string | null;
}

/** Describes an office for a web page: a JSON-LD document with its hours on one channel. */
export function toJsonLd(place: LinkedPlace, schedule: Schedule, from: LocalDate, days: number) {
  return { '@context': 'https://schema.org', ...governmentOffice(place, schedule, from, days) };
}

/** @param schedule null: no source gives the hours, and none are stated */
export function governmentOffice(place: LinkedPlace, schedule: Schedule | null, from: LocalDate, days: number) {
  const { address } = place;
  return {
    '@type': 'GovernmentOffice',
    '@id': place.id,
    name: place.name,
    ...(place.url !== null && { url: place.url }),
    ...(place.telephone !== null && { telephone: place.telephone }),
    ...(address !== null && {
      address: {
        '@type': 'PostalAddress',
        streetAddress: address.street,
        postalCode: address.postalCode,
        addressLocality: address.city,
        addressCountry: 'NO',
      },
    }),
    ...(schedule !== null && toSchemaOrg(schedule, from, days)),
  };
}

/** JSON that may stand inside a `script` element: no text of a source can end the element or begin another. */
export function jsonForHtml(value: object): string {
  return JSON.stringify(value, null, 1).replace(/[<>&\u2028\u2029]/g, escaped);
}

const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
