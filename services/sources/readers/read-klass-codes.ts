import { z } from 'zod';
import { isJsonObject } from '../json-value.ts';
import { checkRows } from '../parsing/check-rows.ts';
import { countyNumber, localDate, municipalityNumber, optional, text } from '../parsing/fields.ts';
import { listOfRows } from '../parsing/list-of-rows.ts';
import { parseJson } from '../parsing/parse-json.ts';
import type { Reading } from '../parsing/parsed-delivery.ts';

/** A code of Statistics Norway's classification of municipalities (131) or counties (104). */
export interface KlassCode {
  readonly number: string;
  readonly name: string;
  /** [validFrom, validTo) within the period that was asked for; null: the delivery is of one day and does not say. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export type KlassClassification = '131' | '104';

/** Codes that mean no place: "not stated". */
const NO_PLACE = new Set(['9999', '99']);

/**
 * Reads `codes` (of a period) or `codesAt` (of a day) of a classification. A code may come back with another period or
 * another name, so a key is the code and its beginning.
 *
 * @throws SourceError when the delivery cannot be read at all.
 */
export function readKlassCodes(delivery: Uint8Array | string, classification: KlassClassification): Reading<KlassCode> {
  const number = classification === '131' ? municipalityNumber : countyNumber;
  const shape = z
    .object({
      code: number,
      name: text,
      validFromInRequestedRange: optional(localDate),
      validToInRequestedRange: optional(localDate),
      validFrom: optional(localDate),
      validTo: optional(localDate),
    })
    .transform((code) => ({
      number: code.code,
      name: code.name,
      validFrom: code.validFromInRequestedRange ?? code.validFrom,
      validTo: code.validToInRequestedRange ?? code.validTo,
    }));
  return checkRows(listOfRows(parseJson(delivery), ['codes']), {
    shape,
    keyOf: (code) => `${code.number} ${code.validFrom ?? ''}`,
    keyOfRaw: (content) => (isJsonObject(content) && typeof content.code === 'string' ? content.code : null),
    skip: (code) => NO_PLACE.has(code.number),
    refuse: ({ validFrom, validTo }) =>
      validFrom !== null && validTo !== null && validTo <= validFrom ? { rule: 'PERIOD', at: 'validTo' } : null,
  });
}
