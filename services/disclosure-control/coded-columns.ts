import { allocateTuples, type SensitiveColumns } from './sensitive-columns.ts';

/** The coded columns that cases and protected rows share; position i of every array is one case or row. */
export interface CodedColumns extends SensitiveColumns {
  readonly length: number;
  /** Position in the geography. */
  readonly municipality: Uint16Array;
  /** Month in which the application was received, `year × 12 + month − 1`. */
  readonly month: Uint16Array;
  readonly service: Uint8Array;
  readonly ageBand: Uint8Array;
}

export const CODED_NAMES = [
  'municipality',
  'month',
  'service',
  'ageBand',
  'outcome',
  'complaint',
  'deadline',
  'days',
] as const satisfies readonly (keyof CodedColumns)[];

/** @returns columns of zeros. */
export function allocateCodes(length: number): CodedColumns {
  return {
    length,
    municipality: new Uint16Array(length),
    month: new Uint16Array(length),
    service: new Uint8Array(length),
    ageBand: new Uint8Array(length),
    ...allocateTuples(length),
  };
}
