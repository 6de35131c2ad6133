/**
 * Cases as columns: position i of every array is one case. A million cases are a dozen typed arrays instead of a million
 * objects.
 */
export interface CaseColumns {
  readonly length: number;
  /** The confidential table's own number of the case; unique, never published. */
  readonly caseNumber: Float64Array;
  /** The confidential table's own number of the person. */
  readonly person: Int32Array;
  /** Position in the geography. */
  readonly municipality: Uint16Array;
  /** Month in which the application was received, `year × 12 + month − 1`. */
  readonly month: Uint16Array;
  readonly service: Uint8Array;
  readonly ageBand: Uint8Array;
  readonly outcome: Uint8Array;
  readonly complaint: Uint8Array;
  readonly deadline: Uint8Array;
  /** Handling time in days, or NO_DAYS. */
  readonly days: Uint16Array;
  /** 1: the person asked to be left out of statistics. */
  readonly optOut: Uint8Array;
}

/** @returns columns of zeros. */
export function allocateCases(length: number): CaseColumns {
  return {
    length,
    caseNumber: new Float64Array(length),
    person: new Int32Array(length),
    municipality: new Uint16Array(length),
    month: new Uint16Array(length),
    service: new Uint8Array(length),
    ageBand: new Uint8Array(length),
    outcome: new Uint8Array(length),
    complaint: new Uint8Array(length),
    deadline: new Uint8Array(length),
    days: new Uint16Array(length),
    optOut: new Uint8Array(length),
  };
}

const NAMES = [
  'caseNumber',
  'person',
  'municipality',
  'month',
  'service',
  'ageBand',
  'outcome',
  'complaint',
  'deadline',
  'days',
  'optOut',
] as const;

/** Copies the cases at `positions` of `from` into `to`, from `at` on. */
export function copyCases(from: CaseColumns, positions: ArrayLike<number>, to: CaseColumns, at = 0): void {
  for (const name of NAMES) {
    const [source, target] = [from[name], to[name]];
    for (let i = 0; i < positions.length; i++) target[at + i] = source[positions[i]!]!;
  }
}

/** @returns the cases at `positions`, in that order. */
export function pickCases(from: CaseColumns, positions: ArrayLike<number>): CaseColumns {
  const picked = allocateCases(positions.length);
  copyCases(from, positions, picked);
  return picked;
}
