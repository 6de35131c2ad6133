import { type CaseLedger, NO_ROW, STAGE, WITHDRAWN } from '../ledger/case-ledger.ts';
import type { Level } from '../small-cell-rule.ts';
import { ROUNDING_BASE } from '../small-cell-rule.ts';

/** The units that a level is drawn from: cases for level A, rows of level A for level P. */
export interface LevelUnits {
  readonly level: Level;
  /** Units that a row stands for, and cases that a unit stands for. */
  readonly base: number;
  readonly unitWeight: number;
  /** Row of the level at each position of the ledger. */
  readonly rowOf: Int32Array;
  /** A unit that no row of the level stands for. */
  isFree(at: number): boolean;
  isUnit(at: number): boolean;
  /** Month under which the unit counts. */
  monthOf(at: number): number;
}

/** @returns the units of a level in the ledger as it is at each call. */
export function unitsOf(ledger: CaseLedger, level: Level): LevelUnits {
  const { rowA, rowP, rowMonth, stage, withdrawn, cases } = ledger;
  if (level === 'A') {
    return {
      level,
      base: ROUNDING_BASE.A,
      unitWeight: 1,
      rowOf: rowA,
      isUnit: (at) => stage[at] !== STAGE.NOT_COUNTED && withdrawn[at] !== WITHDRAWN.SETTLED,
      isFree: (at) => rowA[at] === NO_ROW && stage[at] !== STAGE.NOT_COUNTED && withdrawn[at] === WITHDRAWN.NO,
      monthOf: (at) => cases.month[at]!,
    };
  }
  return {
    level,
    base: ROUNDING_BASE.P / ROUNDING_BASE.A,
    unitWeight: ROUNDING_BASE.A,
    rowOf: rowP,
    isUnit: (at) => rowA[at] !== NO_ROW,
    isFree: (at) => rowA[at] !== NO_ROW && rowP[at] === NO_ROW,
    monthOf: (at) => rowMonth[at]!,
  };
}
