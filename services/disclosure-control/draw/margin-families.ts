import { AGE_BANDS, COMPLAINT_OUTCOMES, DEADLINE_FLAGS, OUTCOMES } from '../codes.ts';
import { ATTRIBUTES_COUNT, splitAttributes } from '../row-attributes.ts';

/** A table that people ask for, whose cells the balance keeps close: area × period × (service) × attributes. */
export interface MarginFamily {
  readonly area: 'NATION' | 'COUNTY' | 'MUNICIPALITY';
  /** Months in the period: 12 year, 3 quarter, 1 month. */
  readonly months: 12 | 3 | 1;
  readonly byService: boolean;
  readonly attributes: readonly Attribute[];
  /** How much an error counts. */
  readonly weight: number;
}

/** A: age band, O: outcome, C: complaint, D: deadline. */
export type Attribute = 'A' | 'O' | 'C' | 'D';

const SIZES: Readonly<Record<Attribute, number>> = {
  A: AGE_BANDS.length,
  O: OUTCOMES.length,
  C: COMPLAINT_OUTCOMES.length,
  D: DEADLINE_FLAGS.length,
};

/** Smallest true margin, in cases, that is balanced: a smaller one would show in which way it was rounded. */
export const BALANCED_MARGIN_MIN: Readonly<Record<MarginFamily['area'], number>> = {
  MUNICIPALITY: 12,
  COUNTY: 50,
  NATION: 50,
};

/** `SO`: service and outcome, and so on. */
function family(area: MarginFamily['area'], months: MarginFamily['months'], by: string, weight = 1): MarginFamily {
  const attributes = (['A', 'O', 'C', 'D'] as const).filter((attribute) => by.includes(attribute));
  return { area, months, byService: by.includes('S'), attributes, weight };
}

/** The tables kept close; the order has no meaning, the weights are tuned by `bench/disclosure-control.ts`. */
export const MARGIN_FAMILIES: readonly MarginFamily[] = [
  family('MUNICIPALITY', 12, 'D', 4),
  ...['O', 'A', 'C'].map((by) => family('MUNICIPALITY', 12, by)),
  family('MUNICIPALITY', 12, 'SO', 6),
  ...['SD', 'SA', 'AO', 'SC', 'OD'].map((by) => family('MUNICIPALITY', 12, by)),
  ...['O', 'A', 'D', 'C'].map((by) => family('MUNICIPALITY', 3, by)),
  ...['O', 'D'].map((by) => family('MUNICIPALITY', 1, by)),
  ...['SO', 'AO', 'SD', 'SA', 'C'].map((by) => family('COUNTY', 12, by)),
  ...['O', 'D'].map((by) => family('COUNTY', 1, by)),
  family('NATION', 12, 'AO', 16),
  ...['SO', 'SA', 'SD', 'SC'].map((by) => family('NATION', 12, by)),
  ...['O', 'A', 'D', 'C'].map((by) => family('NATION', 1, by)),
];

/** @returns the number of attribute cells of a family, and the cell of every attribute number. */
export function attributeCells(margin: MarginFamily): { size: number; cellOf: Int32Array } {
  const cellOf = new Int32Array(ATTRIBUTES_COUNT);
  for (let attributes = 0; attributes < ATTRIBUTES_COUNT; attributes++) {
    const [age, outcome, complaint, deadline] = splitAttributes(attributes);
    const value = { A: age, O: outcome, C: complaint, D: deadline };
    cellOf[attributes] = margin.attributes.reduce((cell, by) => cell * SIZES[by] + value[by], 0);
  }
  return { size: margin.attributes.reduce((size, by) => size * SIZES[by], 1), cellOf };
}
