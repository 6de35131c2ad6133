import { fromNorg2, type Norg2UnreadRow } from '../../../opening-hours/formats/from-norg2.ts';
import type { Schedule } from '../../../opening-hours/schedule.ts';
import { isJsonObject } from '../../json-value.ts';
import { checkRows } from '../../parsing/check-rows.ts';
import { listOfRows } from '../../parsing/list-of-rows.ts';
import { parseJson } from '../../parsing/parse-json.ts';
import type { Reading, Rejected } from '../../parsing/parsed-delivery.ts';
import { ruleText } from '../../parsing/rules.ts';
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
  readonly dropIn: Schedule;
  readonly appointment: Schedule | null;
  /** Rows of hours that were not understood. */
  readonly unread: readonly Norg2UnreadRow[];
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
 * Reads contact information from NAV's office register: one office, or a list of them. An office with a fault in its
 * names, numbers or addresses is rejected whole: half an office would look like a change. A row of hours that is not
 * understood is reported, and its day is unknown.
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
  const rows = reading.rows.map((office) => officeOf(office, sourceId));
  return { ...reading, rows, omitted: rows.flatMap(unreadHours) };
}

/** Rows of hours that were not understood: the office is taken in, and the days they may be about are unknown. */
function unreadHours({ number, receptions }: Norg2Office, index: number): Rejected[] {
  return receptions.flatMap(({ unread }, place) =>
    unread.map((row) => ({
      row: index + 1,
      line: null,
      column: null,
      path: `${number} brukerkontakt.publikumsmottak.${place}.aapningstider.${row.index}`,
      key: number,
      rule: row.rule,
      message: ruleText(row.rule),
      content: null,
    })),
  );
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
