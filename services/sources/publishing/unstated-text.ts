import { isJsonObject, type JsonValue } from '../json-value.ts';

/** What somebody stated of a service. */
export interface ServiceStatement {
  readonly field: string;
  readonly value: JsonValue;
  /** Written here by the municipality itself; else stated by a delivery, as one `wording`. */
  readonly isOwners: boolean;
}

/**
 * A text of a service that the wording to be published does not state. A text that is not stated says nothing: what the
 * owner wrote here last stands. Otherwise, a text that a delivery brought goes, and one that was there before stays.
 *
 * @param stored the text of the directory now
 * @param statements of the service, the oldest first
 */
export function unstatedText(
  field: string,
  stored: string | null,
  statements: readonly ServiceStatement[],
): string | null {
  const written = statements.filter(({ isOwners }) => isOwners);
  // An owner who removes a wording states that it has no name; texts from before are not theirs any more.
  const removal = written.findLastIndex((one) => one.field === 'name' && one.value === null);
  const own = written.slice(removal + 1).findLast((one) => one.field === field);
  if (typeof own?.value === 'string') return own.value;
  const isDelivered = statements.some(
    ({ value, isOwners }) => !isOwners && isJsonObject(value) && value[field] === stored,
  );
  return isDelivered ? null : stored;
}
