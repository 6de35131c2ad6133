import type { Geography } from '../geography.ts';
import { type CaseLedger, NO_ROW, WITHDRAWN } from '../ledger/case-ledger.ts';
import { positionsWhere } from '../positions-where.ts';
import { type Level, ROUNDING_BASE } from '../small-cell-rule.ts';
import { addUp, countFigures, type MonthRange } from './count-figures.ts';
import { CLASS_STARTS, classOf, type ErrorClass, type IntervalTable } from './error-classes.ts';
import { ErrorHistogram } from './error-histogram.ts';
import {
  AREAS,
  cellCount,
  FINEST_NARROWING,
  FINEST_PERIODS,
  type FigureColumns,
  familyName,
  isSensitive,
  MEASURED_NARROWINGS,
  PERIODS,
} from './figure-families.ts';

/** Fewest figures of which quantiles are taken; a class of fewer is measured with its neighbours. */
const QUANTILE_FIGURES_MIN = 250;
/** Share of the errors beyond either end. */
const TAIL = 0.002;
/** Where figures are few: how much wider than the largest error and than the root mean square. */
const [LARGEST_MARGIN, DEVIATION_MARGIN] = [1.15, 3.2];

/** Measures every family of a level against the cases as they are known now, late and corrected ones included. */
export function measureIntervals(
  ledger: CaseLedger,
  level: Level,
  geography: Geography,
  firstMonth: number,
  through: number,
): IntervalTable {
  const { cases, given, rowA, rowP, rowMonth, withdrawn } = ledger;
  const rowOf = level === 'A' ? rowA : rowP;
  const real = positionsWhere(cases.length, (at) => withdrawn[at] === WITHDRAWN.NO);
  const shown = positionsWhere(cases.length, (at) => rowOf[at] !== NO_ROW);
  const rows: FigureColumns = { ...cases, ...given, month: rowMonth };
  const table: Record<string, ErrorClass[]> = {};
  const from = firstMonth - (firstMonth % 12);
  for (const narrowing of MEASURED_NARROWINGS) {
    // Withheld parts are published at the end of a quarter.
    const to = isSensitive(narrowing) ? through + 1 - ((through + 1) % 3) : through + 1;
    if (to <= from) continue;
    const range: MonthRange = { from, to };
    const size = cellCount(narrowing);
    const count = (columns: FigureColumns, positions: Int32Array): Int32Array =>
      countFigures(columns, positions, narrowing, range, geography.municipalities.length);
    const [truth, published] = [count(cases, real), count(rows, shown)];
    for (const area of AREAS) {
      for (const period of narrowing === FINEST_NARROWING ? FINEST_PERIODS : PERIODS) {
        const sums = [truth, published].map((counts) => addUp(counts, size, to - from, area, period, geography));
        const perPlace = Math.ceil((to - from) / period) * size;
        table[familyName(area, period, narrowing)] = errorClasses(sums[0]!, sums[1]!, ROUNDING_BASE[level], perPlace);
      }
    }
  }
  return table;
}

/** The errors of one family, class by class. A place of which nothing is known says nothing of errors. */
export function errorClasses(truth: Int32Array, rows: Int32Array, base: number, perPlace: number): ErrorClass[] {
  const histograms = new Map<number, ErrorHistogram>();
  // Most figures of a fine family are zero and published as nothing.
  let zeros = 0;
  for (let start = 0; start < truth.length; start += perPlace) {
    const end = start + perPlace;
    if (isEmpty(truth, start, end)) continue;
    for (let figure = start; figure < end; figure++) {
      if (truth[figure] === 0 && rows[figure] === 0) {
        zeros++;
        continue;
      }
      const of = classOf(rows[figure]!);
      const histogram = histograms.get(of) ?? new ErrorHistogram();
      histograms.set(of, histogram);
      histogram.add(truth[figure]! - base * rows[figure]!);
    }
  }
  const nothing = histograms.get(0) ?? new ErrorHistogram();
  if (zeros > 0) nothing.add(0, zeros);
  histograms.set(0, nothing);
  return CLASS_STARTS.map((_, of) => errorClass(withNeighbours(histograms, of), base));
}

function isEmpty(counts: Int32Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (counts[i] !== 0) return false;
  return true;
}

/** A class with as many of its neighbours, the nearest first, as it takes to have enough figures. */
function withNeighbours(histograms: ReadonlyMap<number, ErrorHistogram>, of: number): ErrorHistogram {
  const own = histograms.get(of);
  if (own && own.figures >= QUANTILE_FIGURES_MIN) return own;
  const merged = new ErrorHistogram();
  if (own) merged.addAll(own);
  for (let distance = 1; distance < CLASS_STARTS.length && merged.figures < QUANTILE_FIGURES_MIN; distance++) {
    for (const neighbour of [histograms.get(of - distance), histograms.get(of + distance)]) {
      if (neighbour) merged.addAll(neighbour);
    }
  }
  return merged;
}

function errorClass(histogram: ErrorHistogram, base: number): ErrorClass {
  const { figures } = histogram;
  let [total, squares, largest] = [0, 0, 0];
  for (const [error, times] of histogram.entries()) {
    total += times * error;
    squares += times * error * error;
    largest = Math.max(largest, Math.abs(error));
  }
  const mean = total / Math.max(1, figures);
  const deviation = Math.sqrt(Math.max(0, squares / Math.max(1, figures) - mean * mean));
  if (figures >= QUANTILE_FIGURES_MIN) {
    const low = Math.min(-1, histogram.quantile(figures * TAIL));
    const high = Math.max(base - 1, histogram.quantile(figures * (1 - TAIL)));
    return { low, high, mean, deviation, figures };
  }
  // A multiple of the base, so that no end is a true number.
  const root = Math.sqrt(squares / Math.max(1, figures));
  const reach = base * Math.ceil(Math.max(LARGEST_MARGIN * largest, DEVIATION_MARGIN * root, base) / base);
  return { low: -reach, high: reach, mean, deviation, figures };
}
