import { allocateCodes } from '../coded-columns.ts';
import { type CaseLedger, NEW_ROW } from '../ledger/case-ledger.ts';
import { allocateCompletions, type ReleasedLevel } from '../protected-rows.ts';
import { copyTuple, type SensitiveColumns } from '../sensitive-columns.ts';

/** A level as it stood before a release: which rows, and what they showed. */
export interface LevelBefore {
  /** Position in `shown` of each row number that stood. */
  readonly positionOf: ReadonlyMap<number, number>;
  readonly shown: SensitiveColumns;
}

/** Remembers what a level shows. */
export function levelBefore({ given }: CaseLedger, rowOf: Int32Array): LevelBefore {
  const positionOf = new Map<number, number>();
  rowOf.forEach((row, at) => {
    if (row >= 0) positionOf.set(row, at);
  });
  const shown = {
    outcome: given.outcome.slice(),
    complaint: given.complaint.slice(),
    deadline: given.deadline.slice(),
    days: given.days.slice(),
  };
  return { positionOf, shown };
}

/**
 * Publishes a level: the difference between the ledger now and before. New rows are numbered in the order of their published
 * values, which tells nothing of the draw.
 * @param rowOf the level’s rows; new ones are numbered here, from `firstRow` on.
 */
export function publishLevel(
  ledger: CaseLedger,
  rowOf: Int32Array,
  before: LevelBefore,
  firstRow: number,
): ReleasedLevel {
  const standing = new Set<number>();
  const fresh: number[] = [];
  const changed: number[] = [];
  for (let at = 0; at < rowOf.length; at++) {
    const row = rowOf[at]!;
    if (row === NEW_ROW) fresh.push(at);
    if (row < 0) continue;
    standing.add(row);
    if (!isSame(before.shown, before.positionOf.get(row)!, ledger.given, at)) changed.push(at);
  }
  const retracted = Int32Array.from([...before.positionOf.keys()].filter((row) => !standing.has(row))).sort();
  changed.sort((a, b) => rowOf[a]! - rowOf[b]!);
  const completions = allocateCompletions(changed.length);
  changed.forEach((at, i) => {
    completions.row[i] = rowOf[at]!;
    copyTuple(ledger.given, at, completions, i);
  });
  return { rows: newRows(ledger, rowOf, fresh, firstRow), completions, retracted };
}

function newRows(ledger: CaseLedger, rowOf: Int32Array, fresh: number[], firstRow: number): ReleasedLevel['rows'] {
  const { cases, given, rowMonth } = ledger;
  const shown = [cases.municipality, rowMonth, cases.service, cases.ageBand, given.outcome, given.complaint] as const;
  const columns = [...shown, given.deadline, given.days] as const;
  fresh.sort((a, b) => {
    for (const column of columns) if (column[a] !== column[b]) return column[a]! - column[b]!;
    return 0;
  });
  const rows = allocateCodes(fresh.length);
  fresh.forEach((at, row) => {
    rowOf[at] = firstRow + row;
    rows.municipality[row] = cases.municipality[at]!;
    rows.month[row] = rowMonth[at]!;
    rows.service[row] = cases.service[at]!;
    rows.ageBand[row] = cases.ageBand[at]!;
    copyTuple(given, at, rows, row);
  });
  return rows;
}

function isSame(one: SensitiveColumns, a: number, other: SensitiveColumns, b: number): boolean {
  return (
    one.outcome[a] === other.outcome[b] &&
    one.complaint[a] === other.complaint[b] &&
    one.deadline[a] === other.deadline[b] &&
    one.days[a] === other.days[b]
  );
}
