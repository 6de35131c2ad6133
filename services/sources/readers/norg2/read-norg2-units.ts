import { z } from 'zod';
import { isJsonObject } from '../../json-value.ts';
import { checkRows } from '../../parsing/check-rows.ts';
import { dayOf, officeNumber, optional, organisationNumber, text } from '../../parsing/fields.ts';
import { listOfRows } from '../../parsing/list-of-rows.ts';
import { parseJson } from '../../parsing/parse-json.ts';
import type { Reading } from '../../parsing/parsed-delivery.ts';

/** A unit of NAV's office register. */
export interface Norg2Unit {
  readonly number: string;
  readonly name: string;
  /** The register's type of unit, such as `LOKAL` or `FYLKE`; other types are no public offices. */
  readonly type: string;
  /** The register's status, such as `Aktiv` or `Nedlagt`. */
  readonly status: string;
  readonly organisationNumber: string | null;
  /** Organisation number of the municipality's half of the office. */
  readonly municipalOrganisationNumber: string | null;
  readonly closedOn: string | null;
}

/** Types of units that the public may visit or write to, and what the directory calls them. */
export const PUBLIC_UNIT_TYPES = { LOKAL: 'LOCAL', FYLKE: 'COUNTY' } as const;

const shape = z
  .object({
    enhetNr: officeNumber,
    navn: text,
    type: text,
    status: text,
    organisasjonsnummer: optional(organisationNumber),
    orgNrTilKommunaltNavKontor: optional(organisationNumber),
    nedleggelsesdato: optional(dayOf),
  })
  .transform((unit) => ({
    number: unit.enhetNr,
    name: unit.navn,
    type: unit.type,
    status: unit.status,
    organisationNumber: unit.organisasjonsnummer,
    municipalOrganisationNumber: unit.orgNrTilKommunaltNavKontor,
    closedOn: unit.nedleggelsesdato,
  }));

/**
 * Reads the register's list of units. Units of other types are right and skipped: they are not for the public.
 *
 * @throws SourceError when the delivery cannot be read at all.
 */
export function readNorg2Units(delivery: Uint8Array | string): Reading<Norg2Unit> {
  return checkRows(listOfRows(parseJson(delivery), [], true), {
    shape,
    keyOf: (unit) => unit.number,
    keyOfRaw: (content) => (isJsonObject(content) && typeof content.enhetNr === 'string' ? content.enhetNr : null),
    skip: (unit) => !Object.hasOwn(PUBLIC_UNIT_TYPES, unit.type),
  });
}
