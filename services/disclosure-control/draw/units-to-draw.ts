import { type CaseColumns, positionsWhere } from '../case-columns.ts';
import { NOT_YET } from '../codes.ts';
import { keyedOrder } from '../keyed-random.ts';
import { attributesOf } from '../row-attributes.ts';
import type { CasePool } from '../shuffle/case-pool.ts';
import type { SensitiveColumns } from '../shuffle/published-parts.ts';
import { ROUNDING_BASE } from '../small-cell-rule.ts';
import { takePositions } from '../take-positions.ts';
import { type DrawUnits, sortUnits } from './draw-units.ts';
import type { CompletedUnits } from './margin-store.ts';

/** New cases, with the sensitive part that they publish, as what level A draws from. */
export function casesAsUnits(
  cases: CaseColumns,
  fresh: Int32Array,
  published: SensitiveColumns,
  key: Uint8Array,
): DrawUnits {
  const { length } = fresh;
  const attributes = new Uint16Array(length);
  for (let i = 0; i < length; i++) {
    const at = fresh[i]!;
    attributes[i] = attributesOf(
      cases.ageBand[at]!,
      published.outcome[at]!,
      published.complaint[at]!,
      published.deadline[at]!,
    );
  }
  const unsorted = {
    municipality: takePositions(new Uint16Array(length), cases.municipality, fresh),
    month: takePositions(new Uint16Array(length), cases.month, fresh),
    service: takePositions(new Uint8Array(length), cases.service, fresh),
    attributes,
    source: fresh,
  };
  return sortUnits(
    unsorted,
    keyedOrder(key, 'row', takePositions(new Float64Array(length), cases.caseNumber, fresh)),
    1,
  );
}

/** Level A's new rows as what level P draws from. */
export function rowsAsUnits(
  truth: DrawUnits,
  chosen: Int32Array,
  caseNumber: Float64Array,
  key: Uint8Array,
): DrawUnits {
  const { length } = chosen;
  const source = takePositions(new Int32Array(length), truth.source, chosen);
  const unsorted = {
    municipality: takePositions(new Uint16Array(length), truth.municipality, chosen),
    month: takePositions(new Uint16Array(length), truth.month, chosen),
    service: takePositions(new Uint8Array(length), truth.service, chosen),
    attributes: takePositions(new Uint16Array(length), truth.attributes, chosen),
    source,
  };
  const rank = keyedOrder(key, 'row', takePositions(new Float64Array(length), caseNumber, source));
  return sortUnits(unsorted, rank, ROUNDING_BASE.A);
}

/**
 * The open cases that are completed now, as units of a level: all of them for level A, those with a row of A for level P.
 * @param unitOf per case, its unit; null: every case is one.
 * @param rowOf per case, its row in the level.
 */
export function completedUnits(
  pool: CasePool,
  bucketOf: Int32Array,
  published: SensitiveColumns,
  unitOf: Int32Array | null,
  rowOf: Int32Array,
): CompletedUnits {
  const { cases } = pool;
  const at = positionsWhere(
    pool.openCount,
    (open) => bucketOf[open]! >= 0 && (unitOf === null ? pool.withdrawn[open] === 0 : unitOf[open]! >= 0),
  );
  const { length } = at;
  return {
    length,
    municipality: takePositions(new Uint16Array(length), cases.municipality, at),
    month: takePositions(new Uint16Array(length), cases.month, at),
    service: takePositions(new Uint8Array(length), cases.service, at),
    before: Uint16Array.from(at, (open) =>
      attributesOf(cases.ageBand[open]!, NOT_YET.outcome, NOT_YET.complaint, NOT_YET.deadline),
    ),
    after: Uint16Array.from(at, (open) =>
      attributesOf(
        cases.ageBand[open]!,
        published.outcome[open]!,
        published.complaint[open]!,
        published.deadline[open]!,
      ),
    ),
    published: Uint8Array.from(at, (open) => (rowOf[open]! >= 0 ? 1 : 0)),
  };
}
