import { z } from 'zod';
import { checkRows } from '../parsing/check-rows.ts';
import { municipalityNumber, text } from '../parsing/fields.ts';
import { listOfRows } from '../parsing/list-of-rows.ts';
import { parseJson } from '../parsing/parse-json.ts';
import type { Reading } from '../parsing/parsed-delivery.ts';

/** The group of municipalities that a municipality is compared with. */
export interface KostraGroup {
  readonly municipality: string;
  /** KLASS 112, such as `EKG05`. */
  readonly group: string;
}

/** Codes that mean no municipality: Longyearbyen, and "not stated". */
const NO_MUNICIPALITY = new Set(['2111', '9999']);

const shape = z
  .object({ sourceCode: municipalityNumber, targetCode: text.pipe(z.string().regex(/^EKG\d{2}$/, 'WRONG_VALUE')) })
  .transform(({ sourceCode, targetCode }): KostraGroup => ({ municipality: sourceCode, group: targetCode }));

/**
 * Reads Statistics Norway’s correspondence of municipalities (KLASS 131) with KOSTRA groups (KLASS 112), as its API gives it:
 * a table (`correspondenceMaps`), or what corresponds on a day (`correspondenceItems`).
 *
 * @param municipalities the numbers there are.
 * @throws SourceError when the delivery cannot be read at all.
 */
export function readKostraGroups(
  delivery: Uint8Array | string,
  municipalities: ReadonlySet<string>,
): Reading<KostraGroup> {
  return checkRows(listOfRows(parseJson(delivery), ['correspondenceItems', 'correspondenceMaps']), {
    shape,
    keyOf: ({ municipality }) => municipality,
    skip: ({ municipality }) => NO_MUNICIPALITY.has(municipality),
    refuse: ({ municipality }) =>
      municipalities.has(municipality) ? null : { rule: 'UNKNOWN_REFERENCE', at: 'sourceCode' },
    hintFor: (rule, at) => (rule === 'WRONG_VALUE' && at === 'targetCode' ? 'Gruppene heter EKG01 til EKG17.' : null),
  });
}
