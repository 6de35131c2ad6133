import type { Geography } from '../geography.ts';
import { keyedDigest, keyedStream } from '../keyed-random.ts';
import { everyPosition } from '../stable-sort.ts';
import { balanceMargins } from './balance-margins.ts';
import type { DrawUnits } from './draw-units.ts';
import { MARGIN_FAMILIES } from './margin-families.ts';
import { newStream, roundCounts, type Stream, type StreamState } from './round-counts.ts';

/** The streams of one level by municipality number. */
export type LevelStreams = ReadonlyMap<string, StreamState>;

/** What was drawn: positions of units in the order of their cells, and the streams after it. */
export interface Drawn {
  readonly chosen: Int32Array;
  readonly streams: LevelStreams;
}

/** A phase in [0, step) for a municipality's stream; the release number is there for a test that shows why it must not matter. */
export type PhaseStep = (key: Uint8Array, municipality: string, step: number, release: number) => number;

/**
 * Rounds and balances: draws about one of every `step` units.
 * @param streams of the releases before; left as they are.
 */
export function drawLevel(
  units: DrawUnits,
  step: number,
  streams: LevelStreams,
  key: Uint8Array,
  release: number,
  geography: Geography,
  phase: PhaseStep,
  onProgress: (share: number) => void,
): Drawn {
  const moved = new Map<string, Stream>();
  const streamOf = (municipality: number): Stream => {
    const { number } = geography.municipalities[municipality]!;
    const known = moved.get(number);
    if (known) return known;
    const before = streams.get(number) ?? newStream(step, (service) => fraction(key, number, service));
    const { position, remainder } = before;
    const stream = { position, remainder: remainder.slice(), phase: phase(key, number, step, release) };
    moved.set(number, stream);
    return stream;
  };
  const needs = roundCounts(units, step, streamOf);
  const order = everyPosition(units.length);
  const random = keyedStream(key, 'balance', release);
  balanceMargins(units, needs, step, order, geography.countyOf, MARGIN_FAMILIES, random, onProgress);
  const chosen = new Int32Array(needs.reduce((sum, need) => sum + need, 0));
  let at = 0;
  for (let cell = 0; cell < needs.length; cell++) {
    const start = units.cellStart[cell]!;
    // The order inside a cell is the value of the unit, so that it tells nothing of the draw.
    const rows = order
      .subarray(start, start + needs[cell]!)
      .sort((a, b) => units.attributes[a]! - units.attributes[b]!);
    chosen.set(rows, at);
    at += rows.length;
  }
  const after = new Map(streams);
  for (const [number, { position, remainder }] of moved) after.set(number, { position, remainder });
  return { chosen, streams: after };
}

function fraction(key: Uint8Array, municipality: string, service: number): number {
  return keyedDigest(key, 'service', municipality, service).readUInt32BE() / 2 ** 32;
}
