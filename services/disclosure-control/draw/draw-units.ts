import { SERVICES } from '../codes.ts';
import { everyPosition, sortByKey, sortByRank } from '../stable-sort.ts';
import { takePositions } from '../take-positions.ts';

/**
 * What a level draws from: cases for level A, level A's rows for level P. Sorted by municipality, month, service and then
 * in secret order.
 */
export interface DrawUnits {
  readonly length: number;
  /** Cases that one unit stands for. */
  readonly unitWeight: number;
  readonly municipality: Uint16Array;
  readonly month: Uint16Array;
  readonly service: Uint8Array;
  /** Age band, outcome, complaint and deadline in one number, see {@link ../row-attributes.ts}. */
  readonly attributes: Uint16Array;
  /** Position of the unit's case in the pool. */
  readonly source: Int32Array;
  /** Start of each municipality × month × service cell, and one more for the end. */
  readonly cellStart: Int32Array;
}

/** Unsorted columns of units. */
export type UnsortedUnits = Omit<DrawUnits, 'cellStart' | 'length' | 'unitWeight'>;

/** Sorts units into cells, each cell in the secret order of `rank`. */
export function sortUnits(unsorted: UnsortedUnits, rank: Uint32Array, unitWeight: number): DrawUnits {
  const { length } = unsorted.source;
  const top = (column: ArrayLike<number>): number => {
    let highest = 0;
    for (let i = 0; i < column.length; i++) if (column[i]! > highest) highest = column[i]!;
    return highest + 1;
  };
  let order = sortByRank(everyPosition(length), rank);
  for (const column of [unsorted.service, unsorted.month, unsorted.municipality]) {
    order = sortByKey(order, column, top(column));
  }
  const units = {
    municipality: takePositions(new Uint16Array(length), unsorted.municipality, order),
    month: takePositions(new Uint16Array(length), unsorted.month, order),
    service: takePositions(new Uint8Array(length), unsorted.service, order),
    attributes: takePositions(new Uint16Array(length), unsorted.attributes, order),
    source: takePositions(new Int32Array(length), unsorted.source, order),
  };
  const cellStart: number[] = [];
  for (let i = 0; i < length; i++) {
    const same =
      i > 0 &&
      units.service[i] === units.service[i - 1] &&
      units.month[i] === units.month[i - 1] &&
      units.municipality[i] === units.municipality[i - 1];
    if (!same) cellStart.push(i);
  }
  cellStart.push(length);
  return { length, unitWeight, ...units, cellStart: Int32Array.from(cellStart) };
}

/** Services in the code list: the third part of a cell. */
export const SERVICE_COUNT = SERVICES.length;
