import { in3 } from '../../languages/language.ts';
import { type Reading, textOf } from '../parsing/parsed-delivery.ts';

/** Records of offices as rows are counted against them. */
export interface OfficeLimit<Row> {
  /** How many an office may have. */
  readonly max: number;
  readonly stored: readonly StoredPart[];
  /** Key of a row's record within its office: as many rows of a group as are stored change those. */
  readonly groupOf: (row: Row) => string;
}

export interface StoredPart {
  readonly office: string;
  readonly group: string;
  /** An earlier file of the sender made it: a newer file without it takes it away. */
  readonly isSenders: boolean;
}

/** Rejects the rows that would give an office more than it may have; the others are read. */
export function rowsWithinLimit<Row extends { readonly office: string }, Read extends Reading<Row>>(
  reading: Read,
  limit: OfficeLimit<Row>,
): Read {
  const inFile = new Set(reading.rows.map(limit.groupOf));
  const staying = limit.stored.filter(({ group, isSenders }) => !isSenders || inFile.has(group));
  const replacing = reading.rejected.length === 0 ? within(reading, limit, staying) : null;
  // A file with a rejected row takes nothing away, so that all that is stored counts.
  return replacing?.rejected.length === 0 ? replacing : within(reading, limit, limit.stored);
}

function within<Row extends { readonly office: string }, Read extends Reading<Row>>(
  reading: Read,
  { max, groupOf }: OfficeLimit<Row>,
  stored: readonly StoredPart[],
): Read {
  const left = countBy(stored, ({ group }) => group);
  const counts = countBy(stored, ({ office }) => office);
  const over = new Set<number>();
  for (const [place, row] of reading.rows.entries()) {
    const group = groupOf(row);
    const known = left.get(group) ?? 0;
    left.set(group, known - 1);
    if (known > 0) continue;
    const count = counts.get(row.office) ?? 0;
    if (count >= max) over.add(place);
    else counts.set(row.office, count + 1);
  }
  if (over.size === 0) return reading;
  const isTaken = (_: unknown, place: number) => !over.has(place);
  const { given = [] } = reading;
  const hint = in3(`Grensen er ${max}.`, `Grensa er ${max}.`, `The limit is ${max}.`);
  const message = textOf('TOO_MANY', hint, 'NB');
  const rejected = given.flatMap((one, place) =>
    over.has(place) ? { ...one, column: null, path: null, key: null, rule: 'TOO_MANY' as const, message, hint } : [],
  );
  return {
    ...reading,
    rows: reading.rows.filter(isTaken),
    given: given.filter(isTaken),
    rejected: [...reading.rejected, ...rejected],
    stats: {
      ...reading.stats,
      accepted: reading.stats.accepted - over.size,
      rejected: reading.stats.rejected + over.size,
    },
  };
}

function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
