import { z } from 'zod';
import type { MunicipalityChange } from '../municipality-changes.ts';
import { checkRows } from '../parsing/check-rows.ts';
import { countyNumber, localDate, municipalityNumber, optional, optionalText } from '../parsing/fields.ts';
import { listOfRows } from '../parsing/list-of-rows.ts';
import { parseJson } from '../parsing/parse-json.ts';
import type { Reading } from '../parsing/parsed-delivery.ts';
import type { KlassClassification } from './read-klass-codes.ts';

/**
 * Reads `changes` of a classification: what became of which code on which day. A row may lack the old code (new ground)
 * or the new one (an end), not both.
 *
 * @throws SourceError when the delivery cannot be read at all.
 */
export function readKlassChanges(
  delivery: Uint8Array | string,
  classification: KlassClassification,
): Reading<MunicipalityChange> {
  const number = classification === '131' ? municipalityNumber : countyNumber;
  const shape = z
    .object({
      oldCode: optional(number),
      oldName: optionalText,
      newCode: optional(number),
      newName: optionalText,
      changeOccurred: localDate,
    })
    .transform((row) => ({
      oldNumber: row.oldCode,
      oldName: row.oldName,
      newNumber: row.newCode,
      newName: row.newName,
      occurredOn: row.changeOccurred,
    }));
  return checkRows(listOfRows(parseJson(delivery), ['codeChanges']), {
    shape,
    keyOf: (row) => `${row.occurredOn} ${row.oldNumber ?? ''} ${row.newNumber ?? ''}`,
    refuse: (row) => (row.oldNumber === null && row.newNumber === null ? { rule: 'MISSING', at: 'oldCode' } : null),
  });
}
