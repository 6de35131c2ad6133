import { SERVICES } from '../codes.ts';
import type { Geography } from '../geography.ts';
import type { IntervalTable } from '../intervals/error-classes.ts';
import type { ProtectedRows } from '../protected-rows.ts';
import { ATTRIBUTES_COUNT, attributesOf } from '../row-attributes.ts';
import { type Level, ROUNDING_BASE } from '../small-cell-rule.ts';
import { everyPosition, KEYS_OF_16_BITS, sortByKey, startsOf } from '../stable-sort.ts';
import { takePositions } from '../take-positions.ts';

/** Which months a municipality has reported, by its own statement and never by whether it has cases. `to` is exclusive. */
export interface ReportedPeriod {
  readonly from: number;
  readonly to: number;
}

/** The inputs of a table of protected rows. */
export interface ProtectedTableSource {
  readonly level: Level;
  readonly rows: ProtectedRows;
  readonly geography: Geography;
  /** Identifies the release that the rows end with. */
  readonly releaseId: string;
  /** The last closed month of every release, in order. */
  readonly releasedThrough: readonly number[];
  /** First month that any release covers. */
  readonly firstMonth: number;
  /** Keyed by municipality number; one that is missing has reported nothing. */
  readonly reported: ReadonlyMap<string, ReportedPeriod>;
  /** Errors of the level’s figures, as measured in the release. */
  readonly intervals: IntervalTable;
}

/** One level's protected rows, sorted by municipality and month, ready to be scanned. It holds nothing confidential. */
export interface ProtectedTable extends Omit<ProtectedTableSource, 'rows'> {
  readonly length: number;
  /** Cases that a row stands for. */
  readonly weight: number;
  readonly through: number;
  /** First row of each municipality, and one more entry for the end. */
  readonly municipalityStart: Int32Array;
  readonly month: Uint16Array;
  /** Service, age band, outcome, complaint and deadline in one number: `attributes × services + service`. */
  readonly kind: Uint16Array;
  readonly days: Uint16Array;
}

/** How many kinds of rows there are. */
export const KIND_COUNT = ATTRIBUTES_COUNT * SERVICES.length;

/** Sorts the rows into a table; rows may come in any order. */
export function protectedTable(source: ProtectedTableSource): ProtectedTable {
  const { rows, geography, ...rest } = source;
  const { length } = rows;
  const through = source.releasedThrough.at(-1);
  if (through === undefined) throw new RangeError('a table needs at least one release');
  const kind = new Uint16Array(length);
  for (let at = 0; at < length; at++) {
    const attributes = attributesOf(rows.ageBand[at]!, rows.outcome[at]!, rows.complaint[at]!, rows.deadline[at]!);
    kind[at] = attributes * SERVICES.length + rows.service[at]!;
  }
  const byDays = sortByKey(everyPosition(length), rows.days, KEYS_OF_16_BITS);
  const byMonth = sortByKey(sortByKey(byDays, kind, KIND_COUNT), rows.month, KEYS_OF_16_BITS);
  const order = sortByKey(byMonth, rows.municipality, geography.municipalities.length);
  const municipalityStart = startsOf(order, rows.municipality, geography.municipalities.length);
  return {
    ...rest,
    geography,
    length,
    weight: ROUNDING_BASE[source.level],
    through,
    municipalityStart,
    month: takePositions(new Uint16Array(length), rows.month, order),
    kind: takePositions(new Uint16Array(length), kind, order),
    days: takePositions(new Uint16Array(length), rows.days, order),
  };
}
