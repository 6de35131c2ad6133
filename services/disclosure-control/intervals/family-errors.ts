import type { Geography } from '../geography.ts';
import { type CaseLedger, NO_ROW, WITHDRAWN } from '../ledger/case-ledger.ts';
import { positionsWhere } from '../positions-where.ts';
import { type Level, ROUNDING_BASE } from '../small-cell-rule.ts';
import { addUp, countFigures, type Figures, type MonthRange } from './count-figures.ts';
import { classOf } from './error-classes.ts';
import { addError, addErrors, type ErrorHistogram } from './error-histogram.ts';
import {
  cellCount,
  type FigureColumns,
  familiesOf,
  firstSettlingMonth,
  isSensitive,
  MEASURED_NARROWINGS,
  settlingFamily,
} from './figure-families.ts';

/** Figures [from, to) of each place. */
interface FigureRange {
  readonly from: number;
  readonly to: number;
}

/** True − published, by family and class of rows. */
export type FamilyErrors = ReadonlyMap<string, ReadonlyMap<number, ReadonlyMap<number, number>>>;

/** The errors of one year’s figures up to a month, late and corrected cases included. */
export function errorsOfYear(
  ledger: CaseLedger,
  level: Level,
  geography: Geography,
  year: number,
  through: number,
): FamilyErrors {
  const { cases, given, rowA, rowP, rowMonth, withdrawn } = ledger;
  const rowOf = level === 'A' ? rowA : rowP;
  const ofYear = (month: number): boolean => Math.floor(month / 12) === year;
  const real = positionsWhere(cases.length, (at) => withdrawn[at] === WITHDRAWN.NO && ofYear(cases.month[at]!));
  const shown = positionsWhere(cases.length, (at) => rowOf[at] !== NO_ROW && ofYear(rowMonth[at]!));
  const rows: FigureColumns = { ...cases, ...given, month: rowMonth };
  const errors = new Map<string, ReadonlyMap<number, ErrorHistogram>>();
  const from = year * 12;
  const end = Math.min(through + 1, from + 12);
  for (const narrowing of MEASURED_NARROWINGS) {
    // Withheld parts are published at the end of a quarter.
    const to = isSensitive(narrowing) ? end - (end % 3) : end;
    if (to <= from) continue;
    const range: MonthRange = { from, to };
    const size = cellCount(narrowing);
    const count = (columns: FigureColumns, positions: Int32Array): Figures =>
      countFigures(columns, positions, narrowing, range, geography.municipalities.length);
    const [truth, published] = [count(cases, real), count(rows, shown)];
    for (const { area, period, family } of familiesOf(narrowing)) {
      const sums = [truth, published].map((figures) => addUp(figures, size, to - from, area, period, geography));
      const periods = Math.ceil((to - from) / period);
      // The year’s last periods, where late cases wait.
      const settled = Math.min(periods, Math.max(0, Math.floor((firstSettlingMonth(through) - from) / period)));
      const measured = (asked: FigureRange) =>
        errorsByClass(sums[0]!, sums[1]!, ROUNDING_BASE[level], periods * size, asked);
      if (settled > 0) errors.set(family, measured({ from: 0, to: settled * size }));
      if (settled < periods) errors.set(settlingFamily(family), measured({ from: settled * size, to: periods * size }));
    }
  }
  return errors;
}

/**
 * The errors of one family, class by class. A place of which nothing is known says nothing of errors.
 * @param asked which of a place’s figures, [from, to).
 */
export function errorsByClass(
  truth: Figures,
  rows: Figures,
  base: number,
  perPlace: number,
  asked: FigureRange = { from: 0, to: perPlace },
): ReadonlyMap<number, ErrorHistogram> {
  const histograms = new Map<number, ErrorHistogram>([[0, new Map()]]);
  const known = new Set<number>();
  for (const figure of truth.filled) known.add(Math.floor(figure / perPlace));
  // Most figures of a fine family are zero and published as nothing.
  let zeros = known.size * (asked.to - asked.from);
  for (const figure of filledInEither(truth, rows)) {
    const place = Math.floor(figure / perPlace);
    const ofPlace = figure - place * perPlace;
    if (ofPlace < asked.from || ofPlace >= asked.to || !known.has(place)) continue;
    zeros--;
    const of = classOf(rows.counts[figure]!);
    const histogram: ErrorHistogram = histograms.get(of) ?? new Map();
    histograms.set(of, histogram);
    addError(histogram, truth.counts[figure]! - base * rows.counts[figure]!);
  }
  if (zeros > 0) addError(histograms.get(0)!, 0, zeros);
  return histograms;
}

/** Figures that are not zero in one of both or in both, each once, in their order. */
function filledInEither(truth: Figures, rows: Figures): Int32Array {
  const rowsAlone = rows.filled.filter((figure) => truth.counts[figure] === 0);
  const filled = new Int32Array(truth.filled.length + rowsAlone.length);
  filled.set(truth.filled);
  filled.set(rowsAlone, truth.filled.length);
  return filled.sort();
}

/** The errors of several years together. */
export function joinErrors(all: readonly FamilyErrors[]): FamilyErrors {
  const joined = new Map<string, Map<number, ErrorHistogram>>();
  for (const errors of all) {
    for (const [family, classes] of errors) {
      const into = joined.get(family) ?? new Map<number, ErrorHistogram>();
      joined.set(family, into);
      for (const [of, histogram] of classes) {
        const sum: ErrorHistogram = into.get(of) ?? new Map();
        into.set(of, sum);
        addErrors(sum, histogram);
      }
    }
  }
  return joined;
}
