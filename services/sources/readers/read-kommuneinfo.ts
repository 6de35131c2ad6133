import { z } from 'zod';
import { isJsonObject, type JsonValue } from '../json-value.ts';
import { checkRows, type RawRow } from '../parsing/check-rows.ts';
import { countyNumber, municipalityNumber, optional, optionalText, text } from '../parsing/fields.ts';
import { listOfRows } from '../parsing/list-of-rows.ts';
import { parseJson } from '../parsing/parse-json.ts';
import type { Reading } from '../parsing/parsed-delivery.ts';

/** A municipality as the Norwegian Mapping Authority names it. */
export interface KommuneinfoRow {
  readonly number: string;
  /** The Norwegian name. */
  readonly name: string;
  /** All official names in one, such as the Norwegian and a Sámi one. */
  readonly officialName: string;
  readonly countyNumber: string;
  /** Whether it is within the administrative area for Sámi languages; null: this answer does not say. */
  readonly samiAdministrativeArea: boolean | null;
}

const shape = z
  .object({
    kommunenummer: municipalityNumber,
    kommunenavn: text,
    kommunenavnNorsk: optionalText,
    fylkesnummer: optional(countyNumber),
    samiskForvaltningsomrade: optional(z.boolean('WRONG_TYPE')),
  })
  .transform((row) => ({
    number: row.kommunenummer,
    name: row.kommunenavnNorsk ?? row.kommunenavn,
    officialName: row.kommunenavn,
    countyNumber: row.fylkesnummer ?? row.kommunenummer.slice(0, 2),
    samiAdministrativeArea: row.samiskForvaltningsomrade,
  }));

/**
 * Reads the service's list of municipalities, its list of counties with their municipalities, or one municipality.
 *
 * @throws SourceError when the delivery cannot be read at all.
 */
export function readKommuneinfo(delivery: Uint8Array | string): Reading<KommuneinfoRow> {
  const rows = listOfRows(parseJson(delivery), [], true).flatMap(({ content }) => municipalitiesOf(content));
  const raw: RawRow[] = rows.map((content, index) => ({ row: index + 1, line: null, content }));
  return checkRows(raw, {
    shape,
    keyOf: (row) => row.number,
    keyOfRaw: (content) =>
      isJsonObject(content) && typeof content.kommunenummer === 'string' ? content.kommunenummer : null,
    refuse: (row) => (row.number.startsWith(row.countyNumber) ? null : { rule: 'COUNTY_NUMBER', at: 'fylkesnummer' }),
  });
}

/** A county's municipalities, or the municipality itself. */
function municipalitiesOf(content: JsonValue): readonly JsonValue[] {
  return isJsonObject(content) && Array.isArray(content.kommuner) ? content.kommuner : [content];
}
