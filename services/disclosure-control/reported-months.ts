import { type Geography, presentNumber } from './geography.ts';

/** Months [from, to) that are reported, as month numbers. */
export interface Reported {
  readonly from: number;
  readonly to: number;
}

/**
 * What is reported of the municipalities of a division, by what was stated under the numbers of its time. A merged
 * municipality has reported the months that all of its parts have, which states them, and those that it states itself
 * where they join on. What leads to no municipality, or to several, is left out.
 */
export function reportedIn(geography: Geography, stated: ReadonlyMap<string, Reported>): Map<string, Reported> {
  const parts = new Map<string, Reported[]>();
  for (const [number, period] of stated) {
    const present = presentNumber(geography, number);
    if (present === null || present === number) continue;
    parts.set(present, [...(parts.get(present) ?? []), period]);
  }
  const reported = new Map([...stated].filter(([number]) => geography.positionOf.has(number)));
  for (const [number, periods] of parts) {
    const common = {
      from: Math.max(...periods.map(({ from }) => from)),
      to: Math.min(...periods.map(({ to }) => to)),
    };
    const own = reported.get(number);
    const joined = own === undefined ? common : join(common, own);
    if (joined.from < joined.to) reported.set(number, joined);
  }
  return new Map([...reported].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Both in one, where no month is between them; else the later one, which is the municipality's own. */
function join(before: Reported, own: Reported): Reported {
  const touches = before.from < before.to && before.from <= own.to && own.from <= before.to;
  return touches ? { from: Math.min(before.from, own.from), to: Math.max(before.to, own.to) } : own;
}
