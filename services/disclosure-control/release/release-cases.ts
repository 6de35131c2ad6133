import { assignTuples } from '../close/assign-tuples.ts';
import { averageDays } from '../close/average-days.ts';
import { closeBuckets } from '../close/close-buckets.ts';
import { type CorrectionStreams, closedRows, correctRows, type QueuedCorrection } from '../close/correct-rows.ts';
import { mixUniformRows } from '../close/mix-uniform-rows.ts';
import type { Geography } from '../geography.ts';
import { type IntervalTable } from '../intervals/error-classes.ts';
import { errorsOfYear, type FamilyErrors, joinErrors } from '../intervals/family-errors.ts';
import { measureIntervals } from '../intervals/measure-intervals.ts';
import { assertKeys, type ReleaseKeys } from '../keyed-random.ts';
import { NO_ROW, pickLedger, STAGE, WITHDRAWN } from '../ledger/case-ledger.ts';
import { indexYears } from '../ledger/year-index.ts';
import { positionsWhere } from '../positions-where.ts';
import { chainHash, type ReleasedLevel } from '../protected-rows.ts';
import { countMonth, enterMonth } from '../round/enter-month.ts';
import { countiesInSecretOrder, type DrawSetting, type LevelDraw, openLevel } from '../round/level-draw.ts';
import { settleLedger, settleLevel, type UnitChange } from '../round/settle-changes.ts';
import { keyedPhaseOf, type PhaseOf } from '../round/year-streams.ts';
import { type Level, ROUNDING_BASE } from '../small-cell-rule.ts';
import { type Admitted, admitCases, firstOpenYear, type ReleaseInput } from './admit-cases.ts';
import { levelBefore, publishLevel } from './publish-level.ts';
import { type ReleaseState, relocateState } from './release-state.ts';

/** The parts that a test replaces to show that a proof depends on them. The program never does. */
export interface ReleaseSteps {
  readonly phaseOf: PhaseOf;
  readonly assign: typeof assignTuples;
}

/** The method as it is run. */
export const METHOD: ReleaseSteps = { phaseOf: keyedPhaseOf, assign: assignTuples };

/** Figures for the release’s report; for the release role only, for they count true cases. */
export interface ReleaseReport extends Omit<Admitted, 'ledger' | 'corrections'> {
  /** Rows that were changed for corrections of published cases. */
  readonly rowsCorrected: number;
  readonly buckets: number;
  /** Cases whose sensitive part still waits. */
  readonly openCases: number;
  readonly rows: Readonly<Record<Level, number>>;
  readonly completions: Readonly<Record<Level, number>>;
  readonly retracted: Readonly<Record<Level, number>>;
  /** Rows of earlier months that were added or retracted; the quarter’s settlement alone does so. */
  readonly isSettlement: boolean;
}

/** A release: what to append to either level, and what the next release needs. */
export interface Release {
  readonly A: ReleasedLevel;
  readonly P: ReleasedLevel;
  /** How far the figures of this release are from the cases known now. */
  readonly intervals: Readonly<Record<Level, IntervalTable>>;
  readonly nextState: ReleaseState;
  readonly report: ReleaseReport;
}

/** The step that a release has come to. */
export type ReleaseStep = 'DRAW' | 'ASSIGN' | 'MEASURE';
/** Called with the share of the step that is done, 0 to 1. */
export type ReleaseProgress = (step: ReleaseStep, share: number) => void;

/** The working data of a release. */
interface Work extends DrawSetting {
  readonly keys: ReleaseKeys;
  readonly levels: Readonly<Record<Level, LevelDraw>>;
  readonly counties: readonly (readonly number[])[];
  readonly steps: ReleaseSteps;
}

/**
 * Protects everything that is new up to a closed month. Each month is drawn when it closes; at the end of a quarter late,
 * withdrawn and corrected cases are included, and the sensitive parts are shuffled and published. The same arguments give the same
 * bytes; `state` stays as it is, so an interrupted release is simply run again.
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
  const before = relocateState(state, geography);
  const { ledger, corrections, ...admitted } = admitCases(before, input, through);
  const shown = { A: levelBefore(ledger, ledger.rowA), P: levelBefore(ledger, ledger.rowP) };
  const index = indexYears(ledger, geography.municipalities.length);
  const setting: DrawSetting = { ledger, index, geography, release: state.release, phaseOf: steps.phaseOf };
  const levels = {
    A: openLevel(setting, 'A', keys.A, before.years.A),
    P: openLevel(setting, 'P', keys.P, before.years.P),
  };
  const counties = countiesInSecretOrder(geography, keys.A, `deviation/${state.release}`);
  const work: Work = { ...setting, keys, levels, counties, steps };

  const firstMonth = state.through === null ? index.firstYear * 12 : state.through + 1;
  let queue: readonly QueuedCorrection[] = corrections;
  let streams = before.correctionStreams;
  let closed = { buckets: 0, rowsCorrected: 0 };
  for (let month = firstMonth; month <= through; month++) {
    for (const level of ['A', 'P'] as const) levels[level].yearOf(Math.floor(month / 12));
    const isQuarterEnd = month % 3 === 2;
    if (isQuarterEnd) settle(work, month);
    enter(work, month);
    onProgress('DRAW', (month - firstMonth + 1) / (through - firstMonth + 1));
    if (!isQuarterEnd) continue;
    const quarter = closeQuarter(work, month, queue, streams);
    queue = [];
    streams = quarter.streams;
    closed = { buckets: closed.buckets + quarter.buckets, rowsCorrected: closed.rowsCorrected + quarter.changed };
    onProgress('ASSIGN', (month - firstMonth + 1) / (through - firstMonth + 1));
  }

  const A = publishLevel(ledger, ledger.rowA, shown.A, state.rowCount.A);
  const P = publishLevel(ledger, ledger.rowP, shown.P, state.rowCount.P);
  const errors = { A: errorsByYear(work, 'A', through), P: errorsByYear(work, 'P', through) };
  const nextState = stateAfter(work, before, through, { A, P }, queue, streams, errors);
  const measured = (level: Level): IntervalTable =>
    measureIntervals(joinErrors([before.finalErrors[level], ...errors[level].values()]), ROUNDING_BASE[level]);
  const intervals = { A: measured('A'), P: measured('P') };
  onProgress('MEASURE', 1);
  const both = (count: (level: ReleasedLevel) => number): Record<Level, number> => ({ A: count(A), P: count(P) });
  const report: ReleaseReport = {
    ...admitted,
    ...closed,
    openCases: positionsWhere(ledger.stage.length, (at) => ledger.stage[at] === STAGE.OPEN).length,
    rows: both(({ rows }) => rows.length),
    completions: both(({ completions }) => completions.length),
    retracted: both(({ retracted }) => retracted.length),
    isSettlement: state.through !== null && Math.floor((through + 1) / 3) > Math.floor((state.through + 1) / 3),
  };
  return { A, P, intervals, nextState, report };
}

/** Late cases and withdrawals of released months: level A follows, and level P follows level A. */
function settle(work: Work, month: number): void {
  const { ledger, index, levels, counties } = work;
  for (let year = index.firstYear; year <= Math.floor(month / 12); year++) {
    for (const level of ['A', 'P'] as const) levels[level].yearOf(year);
  }
  const settled = settleLevel(work, levels.A, settleLedger(work, month), counties, true);
  const { cases, rowP, rowMonth } = ledger;
  const changes: UnitChange[] = settled.added.map((at) => ({
    municipality: cases.municipality[at]!,
    month: rowMonth[at]!,
    service: cases.service[at]!,
    units: 1,
    rowsLost: 0,
  }));
  for (const { at, month: shownMonth } of settled.retracted) {
    const rowsLost = rowP[at] === NO_ROW ? 0 : 1;
    rowP[at] = NO_ROW;
    changes.push({
      municipality: cases.municipality[at]!,
      month: shownMonth,
      service: cases.service[at]!,
      units: -1,
      rowsLost,
    });
  }
  settleLevel(work, levels.P, changes, counties, false);
}

function enter(work: Work, month: number): void {
  const { ledger, levels, counties } = work;
  const rows = enterMonth(work, levels.A, month, counties, countMonth(work, month), true);
  const byMunicipality = Map.groupBy(rows, (at) => ledger.cases.municipality[at]!);
  enterMonth(work, levels.P, month, counties, (municipality) => byMunicipality.get(municipality) ?? [], false);
}

/** How far the figures of each open year are from the cases known now. */
function errorsByYear({ ledger, geography, index }: Work, level: Level, through: number): Map<number, FamilyErrors> {
  const years = new Map<number, FamilyErrors>();
  for (let year = index.firstYear; year <= Math.floor(through / 12); year++) {
    years.set(year, errorsOfYear(ledger, level, geography, year, through));
  }
  return years;
}

/** Publishes the sensitive parts of a quarter. */
function closeQuarter(
  { ledger, geography, keys, levels, release, steps }: Work,
  month: number,
  queue: readonly QueuedCorrection[],
  before: CorrectionStreams,
): { readonly streams: CorrectionStreams; readonly changed: number; readonly buckets: number } {
  const { rank } = levels.A;
  const corrected = correctRows(ledger, queue, before, geography, keys.A, rank);
  const { buckets } = closeBuckets(ledger, geography, month % 12 === 11);
  const own = { ...ledger.cases, days: averageDays(ledger, buckets.flat(), geography) };
  steps.assign(ledger, buckets, own, geography, keys.A, [release, month]);
  mixUniformRows(ledger, closedRows(ledger, geography, rank).values());
  return { ...corrected, buckets: buckets.length };
}

function stateAfter(
  { ledger, geography, levels }: Work,
  before: ReleaseState,
  through: number,
  { A, P }: Readonly<Record<Level, ReleasedLevel>>,
  corrections: readonly QueuedCorrection[],
  correctionStreams: CorrectionStreams,
  errors: Readonly<Record<Level, ReadonlyMap<number, FamilyErrors>>>,
): ReleaseState {
  const firstYear = firstOpenYear(through + 1);
  const stays = positionsWhere(
    ledger.stage.length,
    (at) =>
      ledger.cases.month[at]! >= firstYear * 12 &&
      (ledger.withdrawn[at] !== WITHDRAWN.SETTLED || ledger.rowA[at] !== NO_ROW),
  );
  const startsOf = (level: Level) =>
    new Map(
      [...levels[level].years]
        .filter(([year]) => year >= firstYear)
        .map(
          ([
            year,
            {
              streams: { phase, startRemainder, changes },
            },
          ]) => [year, { phase, startRemainder, changes }] as const,
        ),
    );
  const finalErrorsOf = (level: Level): FamilyErrors =>
    joinErrors([
      before.finalErrors[level],
      ...[...errors[level]].filter(([year]) => year < firstYear).map(([, ofYear]) => ofYear),
    ]);
  return {
    release: before.release + 1,
    through,
    chain: chainHash(before.chain, through, [A, P]),
    rowCount: { A: before.rowCount.A + A.rows.length, P: before.rowCount.P + P.rows.length },
    ledger: pickLedger(ledger, stays),
    municipalities: geography.municipalities.map(({ number }) => number),
    years: { A: startsOf('A'), P: startsOf('P') },
    corrections,
    correctionStreams,
    finalErrors: { A: finalErrorsOf('A'), P: finalErrorsOf('P') },
  };
}
