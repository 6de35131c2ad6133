import type { Geography } from '../geography.ts';
import { keyedDigest, keyedStream } from '../keyed-random.ts';
import { everyPosition } from '../stable-sort.ts';
import { balanceMargins } from './balance-margins.ts';
import type { DrawUnits } from './draw-units.ts';
import { MARGIN_FAMILIES } from './margin-families.ts';
import {
  type CarriedMargins,
  type CompletedUnits,
  carriedFrom,
  enterCarried,
  enterCompleted,
  enterUnits,
  marginStore,
} from './margin-store.ts';
import { newStream, roundCounts, type Stream, type StreamState } from './round-counts.ts';

/** The streams of one level by municipality number. */
export type LevelStreams = ReadonlyMap<string, StreamState>;

/** What a level keeps between releases; secret. */
export interface LevelState {
  readonly streams: LevelStreams;
  readonly margins: CarriedMargins;
}

/** What was drawn: positions of units in the order of their cells, and the level's state after it. */
export interface Drawn {
  readonly chosen: Int32Array;
  readonly state: LevelState;
}

/** The release that a level is drawn for. */
export interface DrawRelease {
  readonly number: number;
  readonly through: number;
  readonly geography: Geography;
  readonly phase: PhaseStep;
}

/** A phase in [0, step) for a municipality's stream; the release number is there for a test that shows why it must not matter. */
export type PhaseStep = (key: Uint8Array, municipality: string, step: number, release: number) => number;

/**
 * Rounds and balances: draws about one of every `step` units.
 * @param before of the releases before; left as it is.
 * @param completed units of earlier releases whose withheld part is published now.
 */
export function drawLevel(
  units: DrawUnits,
  step: number,
  before: LevelState,
  key: Uint8Array,
  completed: CompletedUnits,
  { number: release, through, geography, phase }: DrawRelease,
  onProgress: (share: number) => void,
): Drawn {
  const moved = new Map<string, Stream>();
  const streamOf = (municipality: number): Stream => {
    const { number } = geography.municipalities[municipality]!;
    const known = moved.get(number);
    if (known) return known;
    const { position, remainder } =
      before.streams.get(number) ?? newStream(step, (service) => fraction(key, number, service));
    const stream = { position, remainder: remainder.slice(), phase: phase(key, number, step, release) };
    moved.set(number, stream);
    return stream;
  };
  const needs = roundCounts(units, step, streamOf);
  const order = everyPosition(units.length);
  const random = keyedStream(key, 'balance', release);
  const [first, last] = monthRange([units.month, completed.month]);
  const store = marginStore(MARGIN_FAMILIES, geography.countyOf, first, last);
  enterUnits(store, units, needs, step, order);
  enterCompleted(store, completed, step);
  enterCarried(store, before.margins);
  balanceMargins(units, needs, step, order, store, random, onProgress);
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
  const streams = new Map(before.streams);
  for (const [number, { position, remainder }] of moved) streams.set(number, { position, remainder });
  return { chosen, state: { streams, margins: carriedFrom(store, through) } };
}

/** @returns the first and the last month; 0 and 0 of nothing. */
function monthRange(columns: readonly ArrayLike<number>[]): [first: number, last: number] {
  let [first, last] = [Number.MAX_SAFE_INTEGER, 0];
  for (const months of columns) {
    for (let at = 0; at < months.length; at++) {
      first = Math.min(first, months[at]!);
      last = Math.max(last, months[at]!);
    }
  }
  return [Math.min(first, last), last];
}

function fraction(key: Uint8Array, municipality: string, service: number): number {
  return keyedDigest(key, 'service', municipality, service).readUInt32BE() / 2 ** 32;
}
