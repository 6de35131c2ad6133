import { type DrawRelease, drawLevel, type PhaseStep } from '../draw/draw-level.ts';
import type { DrawUnits } from '../draw/draw-units.ts';
import type { CompletedUnits } from '../draw/margin-store.ts';
import { casesAsUnits, completedUnits, rowsAsUnits } from '../draw/units-to-draw.ts';
import type { Geography } from '../geography.ts';
import { assertKeys, keyedPhase, keyedStream, type ReleaseKeys } from '../keyed-random.ts';
import { chainHash, type ReleasedLevel } from '../protected-rows.ts';
import { pickPool } from '../shuffle/case-pool.ts';
import { closeBuckets } from '../shuffle/close-buckets.ts';
import { keepAgeMargins } from '../shuffle/keep-age-margins.ts';
import { publishedParts } from '../shuffle/published-parts.ts';
import { averageDays, permuteInBuckets } from '../shuffle/shuffle-bucket.ts';
import { type Level, ROUNDING_BASE } from '../small-cell-rule.ts';
import { everyPosition } from '../stable-sort.ts';
import { admitCases, payCorrections, type ReleaseInput } from './admit-cases.ts';
import { debtsIn } from './debts.ts';
import { publishLevel } from './publish-level.ts';
import { type ReleaseState, relocateOpen } from './release-state.ts';

/** The parts that a test replaces to show that a proof depends on them. The program never does. */
export interface ReleaseSteps {
  readonly phase: PhaseStep;
  readonly permute: typeof permuteInBuckets;
  /** What level P draws from, given level A's rows and the truth. */
  readonly unitsForP: (rowsOfA: DrawUnits, truth: DrawUnits) => DrawUnits;
}

/** The method as it is run. */
export const METHOD: ReleaseSteps = {
  phase: (key, municipality, step) => keyedPhase(key, municipality, step),
  permute: permuteInBuckets,
  unitsForP: (rowsOfA) => rowsOfA,
};

/** Figures for the release's report; for the release role only, for they count true cases. */
export interface ReleaseReport {
  readonly newCases: number;
  readonly optedOut: number;
  /** Received after the closed month: untouched. */
  readonly afterThrough: number;
  /** New cases that paid for a withdrawn one. */
  readonly swallowed: number;
  readonly correctionsPaid: number;
  readonly buckets: number;
  readonly mergedUp: number;
  /** Cases whose sensitive part still waits. */
  readonly openCases: number;
  readonly rows: Readonly<Record<Level, number>>;
  readonly completions: Readonly<Record<Level, number>>;
}

/** A release: what to append to either level, and what the next release needs. */
export interface Release {
  readonly A: ReleasedLevel;
  readonly P: ReleasedLevel;
  readonly nextState: ReleaseState;
  readonly report: ReleaseReport;
}

/** What a release is doing. */
export type ReleaseStep = 'SHUFFLE' | 'LEVEL_A' | 'LEVEL_P';
/** Called with the share of the step that is done, 0 to 1. */
export type ReleaseProgress = (step: ReleaseStep, share: number) => void;

/**
 * Protects everything that is new up to a closed month. The same arguments give the same bytes; `state` stays as it is, so
 * an interrupted release is simply run again.
 * @param through last closed month; before the state's own it throws a RangeError (rule `release-through`).
 */
export function releaseCases(
  state: ReleaseState,
  input: ReleaseInput,
  keys: ReleaseKeys,
  through: number,
  geography: Geography,
  onProgress: ReleaseProgress = () => {},
  steps: ReleaseSteps = METHOD,
): Release {
  assertKeys(keys);
  if (state.through !== null && through <= state.through) {
    throw new RangeError('release-through: the month is already released');
  }
  const admitted = admitCases(
    relocateOpen(state, geography),
    debtsIn(geography, state.debts),
    input,
    through,
    geography,
    keys.A,
  );
  const { pool } = admitted;
  const corrected = new Map([...admitted.debts.corrected].map(([stream, debts]) => [stream, [...debts]]));
  const buckets = closeBuckets(pool, through);
  const correctionsPaid = payCorrections(pool, buckets.bucketOf, corrected, geography);
  averageDays(pool, buckets);
  const from = steps.permute(pool, buckets, keys.A);
  const random = keyedStream(keys.A, 'age margins', state.release);
  const ageMargins = keepAgeMargins(pool, buckets, from, geography, random, state.ageMargins, through);
  const published = publishedParts(pool.cases, from, buckets.bucketOf);
  onProgress('SHUFFLE', 1);

  const { cases } = pool;
  const fresh = everyPosition(cases.length).subarray(pool.openCount);
  const truth = casesAsUnits(cases, fresh, published, keys.A);
  const drawn: DrawRelease = { number: state.release, through, geography, phase: steps.phase };
  const draw = (level: Level, units: DrawUnits, completed: CompletedUnits, step: ReleaseStep) => {
    const weight = ROUNDING_BASE[level] / units.unitWeight;
    const onShare = (share: number): void => onProgress(step, share);
    return drawLevel(units, weight, state.levels[level], keys[level], completed, drawn, onShare);
  };
  const drawnA = draw('A', truth, completedUnits(pool, buckets.bucketOf, published, null, pool.rowA), 'LEVEL_A');
  const unitsOfP = steps.unitsForP(rowsAsUnits(truth, drawnA.chosen, cases.caseNumber, keys.P), truth);
  const drawnP = draw(
    'P',
    unitsOfP,
    completedUnits(pool, buckets.bucketOf, published, pool.rowA, pool.rowP),
    'LEVEL_P',
  );
  const A = publishLevel(pool, pool.rowA, truth, drawnA.chosen, published, buckets.bucketOf, state.rowCount.A);
  const P = publishLevel(pool, pool.rowP, unitsOfP, drawnP.chosen, published, buckets.bucketOf, state.rowCount.P);
  const waiting = everyPosition(cases.length).filter((at) => buckets.bucketOf[at]! < 0);
  const open = pickPool(
    pool,
    waiting.filter((at) => pool.withdrawn[at] === 0 || pool.rowA[at]! >= 0),
  );
  const nextState: ReleaseState = {
    release: state.release + 1,
    through,
    chain: chainHash(state.chain, through, [A, P]),
    rowCount: { A: state.rowCount.A + A.rows.length, P: state.rowCount.P + P.rows.length },
    levels: { A: drawnA.state, P: drawnP.state },
    ageMargins,
    open,
    municipalities: geography.municipalities.map((municipality) => municipality.number),
    debts: { withdrawn: admitted.debts.withdrawn, corrected: withoutEmpty(corrected) },
  };
  const report: ReleaseReport = {
    newCases: fresh.length,
    optedOut: admitted.optedOut,
    afterThrough: admitted.afterThrough,
    swallowed: admitted.swallowed,
    correctionsPaid,
    buckets: buckets.count,
    mergedUp: buckets.mergedUp,
    openCases: open.cases.length,
    rows: { A: A.rows.length, P: P.rows.length },
    completions: { A: A.completions.length, P: P.completions.length },
  };
  return { A, P, nextState, report };
}

function withoutEmpty<T>(debts: ReadonlyMap<string, readonly T[]>): ReadonlyMap<string, readonly T[]> {
  return new Map([...debts].filter(([, list]) => list.length > 0));
}
