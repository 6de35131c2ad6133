import { type DrawUnits, SERVICE_COUNT } from './draw-units.ts';

/** Where a municipality's stream stands after the releases so far; secret. */
export interface StreamState {
  /** Units that passed since the first release, without those that paid a debt. */
  position: number;
  /** Per service: units not yet stood for, plus the secret fraction it began with. */
  remainder: Float64Array;
}

/** The stream of a municipality and its secret phase in [0, step). */
export interface Stream extends StreamState {
  readonly phase: number;
}

/**
 * How many units of each cell become a row, each standing for `step` units. By municipality:
 * `need = ⌊(position + n + phase) / step⌋ − ⌊(position + phase) / step⌋`, so that any unbroken range of its stream is off by
 * less than `step` units; over the services of a month the needs go to the largest remainder.
 * @returns per cell of `units`; the streams are moved on.
 */
export function roundCounts(units: DrawUnits, step: number, streamOf: (municipality: number) => Stream): Int32Array {
  const { cellStart, municipality, month, service } = units;
  const needs = new Int32Array(cellStart.length - 1);
  for (let first = 0, last = 0; first < needs.length; first = last) {
    const start = cellStart[first]!;
    for (last = first; last < needs.length; last++) {
      const at = cellStart[last]!;
      if (month[at] !== month[start] || municipality[at] !== municipality[start]) break;
    }
    const stream = streamOf(municipality[start]!);
    const count = cellStart[last]! - start;
    const before = Math.floor((stream.position + stream.phase) / step);
    stream.position += count;
    const need = Math.floor((stream.position + stream.phase) / step) - before;
    for (let cell = first; cell < last; cell++) {
      stream.remainder[service[cellStart[cell]!]!]! += cellStart[cell + 1]! - cellStart[cell]!;
    }
    for (let i = 0; i < need; i++) {
      let best = -1;
      for (let cell = first; cell < last; cell++) {
        if (needs[cell]! >= cellStart[cell + 1]! - cellStart[cell]!) continue;
        const remainder = stream.remainder[service[cellStart[cell]!]!]!;
        if (best < 0 || remainder > stream.remainder[service[cellStart[best]!]!]!) best = cell;
      }
      needs[best]!++;
      stream.remainder[service[cellStart[best]!]!]! -= step;
    }
  }
  return needs;
}

/** @returns a stream's beginning: `fraction(service)` in [0, 1) sets which service is served first. */
export function newStream(step: number, fraction: (service: number) => number): StreamState {
  return {
    position: 0,
    remainder: Float64Array.from({ length: SERVICE_COUNT }, (_, service) => step * fraction(service)),
  };
}
