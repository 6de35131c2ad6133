import { AGE_BANDS } from '../codes.ts';
import type { Geography } from '../geography.ts';
import { type CaseLedger, NO_ROW } from '../ledger/case-ledger.ts';
import type { LevelUnits } from './level-units.ts';
import { SERVICE_COUNT } from './year-streams.ts';

const AGES = AGE_BANDS.length;

/** Smallest margin in cases that the choice of ages looks at: a smaller one would show which way it was rounded. */
const MARGIN_MIN = { WIDE: 50, MUNICIPALITY: 12 };
/** An error in a margin of fewer cases counts as in one of so many, of more as in one of so many. */
const [SCALE_MIN, SCALE_MAX] = [20, 400];
/** Weights of the margins, in the order of {@link placesOf}. */
const WEIGHTS = [2, 1, 1.5, 1.5, 1, 1] as const;
/** The municipality itself, among those places. */
const MUNICIPALITY = 3;

/** Counts of a year by age: nation, counties and municipalities, each as a whole and by service. */
export interface AgeMargins {
  /** Units. */
  readonly truth: Float64Array;
  /** Base × rows − units. */
  readonly error: Float64Array;
  readonly counties: number;
  readonly municipalities: number;
}

/** @returns margins of nothing. */
export function emptyAgeMargins({ counties, municipalities }: Geography): AgeMargins {
  const size = (1 + counties.length + municipalities.length) * (1 + SERVICE_COUNT) * AGES;
  const margins = { truth: new Float64Array(size), error: new Float64Array(size) };
  return { ...margins, counties: counties.length, municipalities: municipalities.length };
}

/** Adds to the margins what the ledger has counted and published at `positions`. */
export function enterCounted(
  margins: AgeMargins,
  positions: Int32Array,
  ledger: CaseLedger,
  units: LevelUnits,
  geography: Geography,
): void {
  for (const at of positions) {
    if (units.isUnit(at)) enterAge(margins, at, 1, 0, ledger, units, geography);
    if (units.rowOf[at] !== NO_ROW) enterAge(margins, at, 0, 1, ledger, units, geography);
  }
}

/** Adds units and rows at a position of the ledger. */
export function enterAge(
  margins: AgeMargins,
  at: number,
  unitCount: number,
  rowCount: number,
  { cases }: CaseLedger,
  { base }: LevelUnits,
  { countyOf }: Geography,
): void {
  const age = cases.ageBand[at]!;
  const municipality = cases.municipality[at]!;
  const change = base * rowCount - unitCount;
  const { truth, error } = margins;
  for (const place of placesOf(cases.service[at]!, countyOf[municipality]!, municipality, margins)) {
    truth[place * AGES + age]! += unitCount;
    error[place * AGES + age]! += change;
  }
}

/** How much one more row of each age would be too many; the lowest is chosen. */
export function ageExcess(
  margins: AgeMargins,
  service: number,
  county: number,
  municipality: number,
  unitWeight: number,
): Float64Array {
  const excess = new Float64Array(AGES);
  const { truth, error } = margins;
  const places = placesOf(service, county, municipality, margins);
  for (let age = 0; age < AGES; age++) {
    places.forEach((place, i) => {
      const cases = truth[place * AGES + age]! * unitWeight;
      if (cases < (i === MUNICIPALITY ? MARGIN_MIN.MUNICIPALITY : MARGIN_MIN.WIDE)) return;
      excess[age]! += (WEIGHTS[i]! * error[place * AGES + age]!) / Math.min(Math.max(cases, SCALE_MIN), SCALE_MAX);
    });
  }
  return excess;
}

function placesOf(
  service: number,
  county: number,
  municipality: number,
  { counties, municipalities }: Pick<AgeMargins, 'counties' | 'municipalities'>,
): readonly number[] {
  const wholes = [0, 1 + county, 1 + counties + municipality] as const;
  const byService = (whole: number): number => 1 + counties + municipalities + whole * SERVICE_COUNT + service;
  return [wholes[0], byService(wholes[0]), wholes[1], wholes[2], byService(wholes[1]), byService(wholes[2])];
}
