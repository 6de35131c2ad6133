/** One event of the audit, as far as a row of the list tells it from another. */
export interface Reading {
  readonly at: string;
  readonly clientName: string | null;
  readonly organisationNumber: string | null;
  readonly outcome: string;
  readonly coordinates: readonly string[];
}

const MINUTE = 'YYYY-MM-DDTHH:MM'.length;
/**
 * Events in a row that read alike are one row with their number: a page that is opened asks several times in a minute, and a
 * reading by somebody else is not to drown among them. None is left out of the count.
 * @param readings newest first
 */
export function groupReadings<One extends Reading>(
  readings: readonly One[],
): readonly { readonly first: One; readonly count: number }[] {
  const groups: { readonly first: One; count: number }[] = [];
  for (const reading of readings) {
    const last = groups.at(-1);
    if (last !== undefined && isAlike(last.first, reading)) last.count += 1;
    else groups.push({ first: reading, count: 1 });
  }
  return groups;
}

function isAlike(one: Reading, other: Reading): boolean {
  return (
    one.at.slice(0, MINUTE) === other.at.slice(0, MINUTE) &&
    one.clientName === other.clientName &&
    one.organisationNumber === other.organisationNumber &&
    one.outcome === other.outcome &&
    one.coordinates.join() === other.coordinates.join()
  );
}
