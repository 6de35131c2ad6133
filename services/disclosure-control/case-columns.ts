import { allocateCodes, CODED_NAMES, type CodedColumns } from './coded-columns.ts';

/**
 * Cases as columns: position i of every array is one case. A million cases are a dozen typed arrays instead of a million
 * objects.
 */
export interface CaseColumns extends CodedColumns {
  /** The confidential table's own number of the case; unique, never published. */
  readonly caseNumber: Float64Array;
  /** The confidential table's own number of the person. */
  readonly person: Int32Array;
  /** 1: the person asked to be left out of statistics. */
  readonly optOut: Uint8Array;
}

/** @returns columns of zeros. */
export function allocateCases(length: number): CaseColumns {
  return {
    ...allocateCodes(length),
    caseNumber: new Float64Array(length),
    person: new Int32Array(length),
    optOut: new Uint8Array(length),
  };
}

const NAMES = ['caseNumber', 'person', 'optOut', ...CODED_NAMES] as const;

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
