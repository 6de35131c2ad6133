import { NO_DAYS, NOT_YET } from '../codes.ts';

/** The sensitive columns, by case of the pool. */
export interface SensitiveColumns {
  readonly outcome: Uint8Array;
  readonly complaint: Uint8Array;
  readonly deadline: Uint8Array;
  readonly days: Uint16Array;
}

/**
 * The sensitive columns as they are published: each case's from the case that `from` names, withheld while its bucket is open.
 */
export function publishedParts(own: SensitiveColumns, from: Int32Array, bucketOf: Int32Array): SensitiveColumns {
  const parts = {
    outcome: new Uint8Array(from.length).fill(NOT_YET.outcome),
    complaint: new Uint8Array(from.length).fill(NOT_YET.complaint),
    deadline: new Uint8Array(from.length).fill(NOT_YET.deadline),
    days: new Uint16Array(from.length).fill(NO_DAYS),
  };
  for (let at = 0; at < from.length; at++) {
    if (bucketOf[at]! < 0) continue;
    const giver = from[at]!;
    parts.outcome[at] = own.outcome[giver]!;
    parts.complaint[at] = own.complaint[giver]!;
    parts.deadline[at] = own.deadline[giver]!;
    parts.days[at] = own.days[giver]!;
  }
  return parts;
}
