import { AGE_BANDS } from '../codes.ts';
import { type CaseLedger, NO_ROW } from '../ledger/case-ledger.ts';
import type { LevelUnits } from './level-units.ts';
import { SERVICE_COUNT } from './year-streams.ts';

const AGES = AGE_BANDS.length;

/** A municipality’s year, cell by cell (month × service), each list in secret order. */
export interface YearCells {
  /** Units without a row, by cell and age. */
  readonly free: ReadonlyMap<number, number[]>;
  /** Units with one, by the cell that the row shows. */
  readonly rows: ReadonlyMap<number, number[]>;
  /** Month (0 to 11) of the year’s first case, of level A; −1: of level P, whose rows stand for rows. */
  readonly firstMonth: number;
}

/** @param positions of the municipality’s year; @param rank secret order of positions. */
export function cellsOfYear(
  positions: Int32Array,
  { cases, rowMonth }: CaseLedger,
  units: LevelUnits,
  rank: Uint32Array,
): YearCells {
  const free = new Map<number, number[]>();
  const rows = new Map<number, number[]>();
  let firstMonth = units.level === 'A' ? 12 : -1;
  const enter = (lists: Map<number, number[]>, key: number, at: number): void => {
    const list = lists.get(key);
    if (list) list.push(at);
    else lists.set(key, [at]);
  };
  for (const at of positions) {
    const service = cases.service[at]!;
    if (units.isUnit(at)) firstMonth = Math.min(firstMonth, units.monthOf(at) % 12);
    if (units.rowOf[at] !== NO_ROW) enter(rows, (rowMonth[at]! % 12) * SERVICE_COUNT + service, at);
    else if (units.isFree(at)) {
      enter(free, ((units.monthOf(at) % 12) * SERVICE_COUNT + service) * AGES + cases.ageBand[at]!, at);
    }
  }
  for (const list of [...free.values(), ...rows.values()]) list.sort((a, b) => rank[a]! - rank[b]! || a - b);
  return { free, rows, firstMonth };
}

/** Whether a cell has a unit that no row stands for. */
export function hasFree(cells: YearCells, month: number, service: number): boolean {
  return freeUnits(cells, month, service) > 0;
}

/**
 * Whether a row for a cell would show the last of its cases that none stands for, in the first month of the year with cases.
 * A row stands for a case of its month or an earlier one of the year, so there it proves one of that very month, and whoever
 * knows that the service had no other all year is certain of the cell.
 */
export function isAlone(cells: YearCells, month: number, service: number): boolean {
  return month === cells.firstMonth && freeUnits(cells, month, service) === 1;
}

function freeUnits({ free }: YearCells, month: number, service: number): number {
  let units = 0;
  for (let age = 0; age < AGES; age++) units += free.get((month * SERVICE_COUNT + service) * AGES + age)?.length ?? 0;
  return units;
}

/** Takes the next free unit of a cell, of the age whose margins lack a row most. @returns −1: there is none. */
export function takeFree({ free }: YearCells, month: number, service: number, excess: Float64Array): number {
  let best: number[] | undefined;
  let lowest = Number.POSITIVE_INFINITY;
  for (let age = 0; age < AGES; age++) {
    const list = free.get((month * SERVICE_COUNT + service) * AGES + age);
    if (!list || list.length === 0 || excess[age]! >= lowest) continue;
    lowest = excess[age]!;
    best = list;
  }
  return best?.pop() ?? -1;
}

/** Takes a row out of a cell, rather one that the other level does not show. @returns −1: there is none. */
export function takeRow({ rows }: YearCells, month: number, service: number, isShown: (at: number) => boolean): number {
  const list = rows.get(month * SERVICE_COUNT + service) ?? [];
  const hidden = list.findLastIndex((at) => !isShown(at));
  return list.splice(hidden < 0 ? list.length - 1 : hidden, 1)[0] ?? -1;
}
