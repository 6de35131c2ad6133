import { CLASS_STARTS, type ErrorClass, type IntervalTable } from './error-classes.ts';
import { addErrors, type ErrorHistogram, figuresOf, quantileOf } from './error-histogram.ts';
import type { FamilyErrors } from './family-errors.ts';

/** Fewest figures of which quantiles are taken; a class of fewer is measured with its neighbours. */
const QUANTILE_FIGURES_MIN = 250;
/** The promise about intervals: of a hundred figures of a kind at most one lies outside its interval. */
const OUTSIDE_MAX = 0.01;
/** Share of the errors outside either end. */
const TAIL = 0.0035;
/** Margins for kinds with few figures: a factor on the largest errors, and a number of standard deviations about their mean. */
const [LARGEST_MARGIN, DEVIATION_MARGIN] = [1.15, 2.2];

/** A year takes no more changes when it is final: its figures reach further, and as far to either side. */
const FINAL_DEVIATIONS = 3.2;

/** The intervals of a level from the errors of all its figures, those of years that are final included. */
export function measureIntervals(errors: FamilyErrors, base: number): IntervalTable {
  return Object.fromEntries(
    [...errors].map(([family, histograms]) => [
      family,
      CLASS_STARTS.map((_, of) =>
        errorClass(
          histograms.get(of) ?? new Map(),
          withNeighbours(histograms, of),
          base,
          family.split('/')[1] === '12',
        ),
      ),
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

/** @param own errors of the class itself; @param measured the same, with neighbours’ where they are few. */
function errorClass(
  own: ReadonlyMap<number, number>,
  measured: ReadonlyMap<number, number>,
  base: number,
  isYear: boolean,
): ErrorClass {
  const figures = figuresOf(measured);
  let [total, squares] = [0, 0];
  for (const [error, times] of measured) {
    total += times * error;
    squares += times * error * error;
  }
  const mean = total / Math.max(1, figures);
  const deviation = Math.sqrt(Math.max(0, squares / Math.max(1, figures) - mean * mean));
  const facts = { mean, deviation, figures };
  if (figures < QUANTILE_FIGURES_MIN) {
    const [least, most] = beyondAll(measured, base);
    if (isYear) {
      const root = Math.sqrt(squares / Math.max(1, figures));
      const both = Math.max(-least, most, outward(FINAL_DEVIATIONS * root, base));
      return { low: -both, high: both, ...facts };
    }
    const reach = DEVIATION_MARGIN * deviation;
    return {
      low: Math.min(least, -outward(reach - mean, base)),
      high: Math.max(most, outward(mean + reach, base)),
      ...facts,
    };
  }
  const low = Math.min(-1, quantileOf(measured, figures * TAIL));
  const high = Math.max(base - 1, quantileOf(measured, figures * (1 - TAIL)));
  if (shareOutside(own, low, high) <= OUTSIDE_MAX) return { low, high, ...facts };
  // The neighbours, of other sizes, err less.
  const [least, most] = beyondAll(own, base);
  return { low: Math.min(low, least), high: Math.max(high, most), ...facts };
}

function shareOutside(errors: ReadonlyMap<number, number>, low: number, high: number): number {
  let outside = 0;
  for (const [error, times] of errors) if (error < low || error > high) outside += times;
  return outside / Math.max(1, figuresOf(errors));
}

/** Ends that lie outside every error, one for each side; zero where there are no errors. */
function beyondAll(errors: ReadonlyMap<number, number>, base: number): readonly [low: number, high: number] {
  if (errors.size === 0) return [0, 0];
  const all = [...errors.keys()];
  return [-outward(-LARGEST_MARGIN * Math.min(...all), base), outward(LARGEST_MARGIN * Math.max(...all), base)];
}

/** A multiple of the base, so that no end is a true number; at least one of it. */
function outward(reach: number, base: number): number {
  return base * Math.max(1, Math.ceil(reach / base));
}
