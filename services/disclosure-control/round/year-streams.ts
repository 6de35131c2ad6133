import { SERVICES } from '../codes.ts';
import type { Geography } from '../geography.ts';
import { keyedDigest, keyedPhase } from '../keyed-random.ts';

export const SERVICE_COUNT = SERVICES.length;

/**
 * What one level has counted and published of one calendar year. By municipality there is one signed stream: a row is added
 * or retracted when `⌊(units + phase) / base⌋` moves, so the year stays within the rounding window whatever is late,
 * withdrawn, or released in how many steps. Confidential.
 */
export interface YearStreams {
  readonly year: number;
  /** Units that a row stands for. */
  readonly base: number;
  /** Of each municipality: secret phase, units counted, rows published. */
  readonly phase: Int32Array;
  readonly units: Int32Array;
  readonly rows: Int32Array;
  /** Of each municipality and service: the remainder at the year's start, and units − base × rows since. */
  readonly startRemainder: Float64Array;
  readonly serviceDeficit: Int32Array;
  /** Of each municipality, month and service: late − withdrawn − base × rows changed for them. */
  readonly changes: Int32Array;
  /** Units − base × rows by municipality × month, county × month, county × service, and month of the nation. */
  readonly municipalityMonth: Int32Array;
  readonly countyMonth: Int32Array;
  readonly countyService: Int32Array;
  readonly nationMonth: Int32Array;
}

/** The part of a year that is stored between releases; the rest is counted anew from the ledger. */
export type YearStart = Pick<YearStreams, 'phase' | 'startRemainder' | 'changes'>;

/** @returns the year’s streams before anything of it is counted. */
export function openYear(year: number, base: number, start: YearStart, geography: Geography): YearStreams {
  const [municipalities, counties] = [geography.municipalities.length, geography.counties.length];
  return {
    year,
    base,
    ...start,
    units: new Int32Array(municipalities),
    rows: new Int32Array(municipalities),
    serviceDeficit: new Int32Array(municipalities * SERVICE_COUNT),
    municipalityMonth: new Int32Array(municipalities * 12),
    countyMonth: new Int32Array(counties * 12),
    countyService: new Int32Array(counties * SERVICE_COUNT),
    nationMonth: new Int32Array(12),
  };
}

/** Gives a municipality its secret phase in [0, base) at the start of its first year. A test replaces it. */
export type PhaseOf = (key: Uint8Array, municipality: string, base: number, release: number) => number;

/** The start of a first year: a secret phase for each municipality, and a secret order in which services are served. */
export function firstStart(
  base: number,
  key: Uint8Array,
  geography: Geography,
  phaseOf: PhaseOf,
  release: number,
): YearStart {
  const { municipalities } = geography;
  const startRemainder = new Float64Array(municipalities.length * SERVICE_COUNT);
  const phase = Int32Array.from(municipalities, ({ number }) => phaseOf(key, number, base, release));
  municipalities.forEach(({ number }, municipality) => {
    for (let service = 0; service < SERVICE_COUNT; service++) {
      const fraction = keyedDigest(key, 'service', number, service).readUInt32BE() / 2 ** 32;
      startRemainder[municipality * SERVICE_COUNT + service] = base * fraction;
    }
  });
  return { phase, startRemainder, changes: new Int32Array(municipalities.length * 12 * SERVICE_COUNT) };
}

/** The phase of the method: the same in every release. */
export const keyedPhaseOf: PhaseOf = (key, municipality, base) => keyedPhase(key, municipality, base);

/** The start of the year after: what is left of each stream goes on, so that years in a row keep one window. */
export function nextStart(before: YearStreams): YearStart {
  const { phase, units, rows, base } = before;
  return {
    phase: phase.map((value, municipality) => value + units[municipality]! - base * rows[municipality]!),
    startRemainder: before.startRemainder.map((value, i) => value + before.serviceDeficit[i]!),
    changes: new Int32Array(before.changes.length),
  };
}

/** Units of a service that no row stands for yet, with what the year began with. */
export function remainderOf(streams: YearStreams, municipality: number, service: number): number {
  const i = municipality * SERVICE_COUNT + service;
  return streams.startRemainder[i]! + streams.serviceDeficit[i]!;
}

/** Rows that the municipality’s units ask for. */
export function wantedRows({ units, phase, base }: YearStreams, municipality: number): number {
  return Math.floor((units[municipality]! + phase[municipality]!) / base);
}

/** Counts units and rows of a cell; `month` is 0 to 11. */
export function moveStream(
  streams: YearStreams,
  municipality: number,
  county: number,
  month: number,
  service: number,
  units: number,
  rows: number,
): void {
  const change = units - streams.base * rows;
  streams.units[municipality]! += units;
  streams.rows[municipality]! += rows;
  streams.serviceDeficit[municipality * SERVICE_COUNT + service]! += change;
  streams.municipalityMonth[municipality * 12 + month]! += change;
  streams.countyMonth[county * 12 + month]! += change;
  streams.countyService[county * SERVICE_COUNT + service]! += change;
  streams.nationMonth[month]! += change;
}

/** Place of a cell in {@link YearStreams.changes}. */
export function cellOf(municipality: number, month: number, service: number): number {
  return (municipality * 12 + month) * SERVICE_COUNT + service;
}
