import { fromNorg2, type Norg2Row, type Norg2UnmappedRow } from '../../../opening-hours/formats/from-norg2.ts';
import type { Schedule } from '../../../opening-hours/schedule.ts';
import { isJsonObject } from '../../json-value.ts';
import { checkRows } from '../../parsing/check-rows.ts';
import { listOfRows } from '../../parsing/list-of-rows.ts';
import { parseJson } from '../../parsing/parse-json.ts';
import type { Reading } from '../../parsing/parsed-delivery.ts';
import { receptionSlug } from '../../reception-slug.ts';
import { type Norg2ContactInput, norg2ContactShape } from './norg2-contact-shape.ts';

export interface PlainAddress {
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
}

/** A place the public can visit, with its hours as schedules. */
export interface Norg2Reception {
  /** Made of the office and the place, for the register gives none: `0101-aremark`. */
  readonly id: string;
  readonly name: string;
  readonly address: PlainAddress | null;
  readonly accessDescription: string | null;
  readonly rows: readonly Norg2Row[];
  readonly dropIn: Schedule;
  readonly appointment: Schedule | null;
  /** Rows that the schedules cannot give back; to be stored as written. */
  readonly kept: readonly Norg2UnmappedRow[];
}

/** Contact information of one office. */
export interface Norg2Office {
  readonly number: string;
  readonly name: string;
  /** E.164. */
  readonly phone: string | null;
  readonly phoneComment: string | null;
  readonly email: string | null;
  readonly postalAddress: PlainAddress | null;
  readonly visitingAddress: PlainAddress | null;
  readonly receptions: readonly Norg2Reception[];
}

/**
 * Reads contact information from NAV's office register: one office, or a list of them. An office with a fault anywhere
 * in it is rejected whole: half an office would look like a change.
 *
 * @param sourceId given to the schedules' rules.
 * @throws SourceError when the delivery cannot be read at all.
 */
export function readNorg2Contact(delivery: Uint8Array | string, sourceId: string): Reading<Norg2Office> {
  const reading = checkRows(listOfRows(parseJson(delivery), [], true), {
    shape: norg2ContactShape,
    keyOf: (office) => office.enhetNr,
    keyOfRaw: (content) => (isJsonObject(content) && typeof content.enhetNr === 'string' ? content.enhetNr : null),
  });
  return { ...reading, rows: reading.rows.map((office) => officeOf(office, sourceId)) };
}

function officeOf(input: Norg2ContactInput, sourceId: string): Norg2Office {
  const taken = new Set<string>();
  return {
    number: input.enhetNr,
    name: input.navn,
    phone: input.telefonnummer,
    phoneComment: input.telefonnummerKommentar,
    email: input.epost,
    postalAddress: input.postadresse,
    visitingAddress: input.besoeksadresse,
    receptions: (input.brukerkontakt?.publikumsmottak ?? []).map((reception) => {
      const place = reception.stedsbeskrivelse ?? reception.besoeksadresse?.city ?? 'mottak';
      const id = freeId(`${input.enhetNr}-${receptionSlug(place)}`, taken);
      const hours = fromNorg2(reception.aapningstider, { idPrefix: id, sourceId, verifiedAt: null });
      return {
        id,
        name: place,
        address: reception.besoeksadresse,
        accessDescription: reception.adkomstbeskrivelse,
        rows: reception.aapningstider,
        ...hours,
      };
    }),
  };
}

/** Two receptions of one place are numbered in the register's order. */
function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
  taken.add(id);
  return id;
}
