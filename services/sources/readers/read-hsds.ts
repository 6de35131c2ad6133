import { isJsonObject } from '../json-value.ts';
import { checkRows, type RowRules } from '../parsing/check-rows.ts';
import { listOfRows } from '../parsing/list-of-rows.ts';
import { parseJson } from '../parsing/parse-json.ts';
import type { Reading } from '../parsing/parsed-delivery.ts';
import { HSDS_STATUSES, type HsdsService, hsdsServiceShape } from './hsds-shape.ts';

export type { HsdsService };

type Rules = RowRules<typeof hsdsServiceShape>;

/**
 * Reads services in Open Referral HSDS 3: a list, a page of them (`contents`), or one. Services that are closed down
 * (`defunct`) are read like the others: what to do about it is the importer's to say. A part that is not understood, such as
 * a monthly schedule or a phone number that is none, is left out and reported; the service is taken in.
 *
 * @param rules a further rule on each service, and what a service is about, where that is not its own id.
 * @throws SourceError when the delivery cannot be read at all.
 */
export function readHsds(
  delivery: Uint8Array | string,
  rules: Partial<Pick<Rules, 'refuse' | 'keyOf'>> = {},
): Reading<HsdsService> {
  return checkRows(listOfRows(parseJson(delivery), ['contents'], true), {
    shape: hsdsServiceShape,
    needed: ['id', 'name', 'status'],
    keyOf: (service) => service.id,
    hintFor: (rule, at) => (rule === 'WRONG_VALUE' ? hintFor(at) : null),
    keyOfRaw: (content) => (isJsonObject(content) && typeof content.id === 'string' ? content.id : null),
    ...rules,
  });
}

/** The words that a member takes. */
function hintFor(at: string | null): string | null {
  if (at === 'status') return `Bruk en av: ${HSDS_STATUSES.join(', ')}.`;
  if (at?.endsWith('.type')) return 'Bare telefoner noen svarer på (voice, cell) tas inn.';
  return at?.endsWith('.freq') ? 'Bruk WEEKLY.' : at?.endsWith('.byday') ? 'Bruk MO, TU, WE, TH, FR, SA, SU.' : null;
}
