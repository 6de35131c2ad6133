import { z } from 'zod';
import { isOrganisationNumber } from '../../identity/check-registration.ts';
import { isJsonObject, type JsonValue } from '../json-value.ts';
import { checkRows } from '../parsing/check-rows.ts';
import { dayOf, municipalityNumber, optional, organisationNumber, text } from '../parsing/fields.ts';
import { listOfRows } from '../parsing/list-of-rows.ts';
import { parseJson } from '../parsing/parse-json.ts';
import { type Reading, SourceError } from '../parsing/parsed-delivery.ts';

/** A municipality as the register of legal entities (Enhetsregisteret) has it. */
export interface MunicipalEntity {
  readonly organisationNumber: string;
  /** The municipality in which it has its address, which is its own. */
  readonly municipality: string;
  /** The day it was struck off; null: it is there. */
  readonly endedOn: string | null;
}

/** The organisation form of municipalities; the register has those of all others too. */
const MUNICIPALITY_FORM = 'KOMM';

const shape = z
  .object({
    organisasjonsnummer: organisationNumber,
    organisasjonsform: z.object({ kode: text }, 'WRONG_TYPE'),
    forretningsadresse: z.object({ kommunenummer: municipalityNumber }, 'WRONG_TYPE'),
    slettedato: optional(dayOf),
  })
  .transform((row) => ({
    organisationNumber: row.organisasjonsnummer,
    municipality: row.forretningsadresse.kommunenummer,
    endedOn: row.slettedato,
  }));

/**
 * Reads an answer of the register, `…/api/enheter?organisasjonsform=KOMM&size=1000`, or its whole file (a list). What is no
 * municipality is left out before it is looked at: most of the file.
 *
 * @throws SourceError when the delivery cannot be read at all, or is one page of several.
 */
export function readEnhetsregisteret(delivery: Uint8Array | string): Reading<MunicipalEntity> {
  const json = parseJson(delivery);
  if (isJsonObject(json) && isJsonObject(json.page) && Number(json.page.totalPages ?? 1) > 1) {
    throw new SourceError('SOURCE_SHAPE', 'Svaret er én side av flere: be om alle kommunene i ett, med size=1000.');
  }
  const list = isJsonObject(json) && isJsonObject(json._embedded) ? json._embedded : json;
  const rows = listOfRows(list, ['enheter']).filter(({ content }) => isMunicipality(content));
  return checkRows(rows, {
    shape,
    keyOf: (row) => row.municipality,
    keyOfRaw: (content) => {
      const address = isJsonObject(content) ? content.forretningsadresse : null;
      return isJsonObject(address) && typeof address.kommunenummer === 'string' ? address.kommunenummer : null;
    },
    refuse: (row) =>
      isOrganisationNumber(row.organisationNumber) ? null : { rule: 'ORGANISATION_NUMBER', at: 'organisasjonsnummer' },
  });
}

function isMunicipality(content: JsonValue): boolean {
  return (
    isJsonObject(content) &&
    isJsonObject(content.organisasjonsform) &&
    content.organisasjonsform.kode === MUNICIPALITY_FORM
  );
}
