import { CLASS_STARTS, type ErrorClass, type IntervalTable } from './error-classes.ts';
import { addErrors, type ErrorHistogram, figuresOf, quantileOf } from './error-histogram.ts';
import type { FamilyErrors } from './family-errors.ts';

/** Fewest figures of which quantiles are taken; a class of fewer is measured with its neighbours. */
const QUANTILE_FIGURES_MIN = 250;
/** Share of the errors outside either end of an interval; the promise is one in a hundred for both ends together. */
const TAIL = 0.0035;
/** Where figures are few: how much wider than the largest error and than the root mean square. */
const [LARGEST_MARGIN, DEVIATION_MARGIN] = [1.15, 3.2];

/** The intervals of a level from the errors of all its figures, those of years that are final included. */
export function measureIntervals(errors: FamilyErrors, base: number): IntervalTable {
  return Object.fromEntries(
    [...errors].map(([family, histograms]) => [
      family,
      CLASS_STARTS.map((_, of) => errorClass(withNeighbours(histograms, of), base)),
    ]),
  );
}

/** A class with as many of its neighbours, the nearest first, as it takes to have enough figures. */
function withNeighbours(
  histograms: ReadonlyMap<number, ReadonlyMap<number, number>>,
  of: number,
): ReadonlyMap<number, number> {
  const own = histograms.get(of);
  if (own && figuresOf(own) >= QUANTILE_FIGURES_MIN) return own;
  const merged: ErrorHistogram = new Map(own);
  for (let distance = 1; distance < CLASS_STARTS.length && figuresOf(merged) < QUANTILE_FIGURES_MIN; distance++) {
    for (const neighbour of [histograms.get(of - distance), histograms.get(of + distance)]) {
      if (neighbour) addErrors(merged, neighbour);
    }
  }
  return merged;
}

function errorClass(histogram: ReadonlyMap<number, number>, base: number): ErrorClass {
  const figures = figuresOf(histogram);
  let [total, squares, largest] = [0, 0, 0];
  for (const [error, times] of histogram) {
    total += times * error;
    squares += times * error * error;
    largest = Math.max(largest, Math.abs(error));
  }
  const mean = total / Math.max(1, figures);
  const deviation = Math.sqrt(Math.max(0, squares / Math.max(1, figures) - mean * mean));
  if (figures >= QUANTILE_FIGURES_MIN) {
    const low = Math.min(-1, quantileOf(histogram, figures * TAIL));
    const high = Math.max(base - 1, quantileOf(histogram, figures * (1 - TAIL)));
    return { low, high, mean, deviation, figures };
  }
  // A multiple of the base, so that no end is a true number.
  const root = Math.sqrt(squares / Math.max(1, figures));
  const reach = base * Math.ceil(Math.max(LARGEST_MARGIN * largest, DEVIATION_MARGIN * root, base) / base);
  return { low: -reach, high: reach, mean, deviation, figures };
}
