import { deserialize, serialize } from 'node:v8';
import { allocateCases } from '../case-columns.ts';
import type { CorrectionStreams, QueuedCorrection } from '../close/correct-rows.ts';
import { type Geography, presentNumber } from '../geography.ts';
import type { FamilyErrors } from '../intervals/family-errors.ts';
import { type CaseLedger, ledgerOf } from '../ledger/case-ledger.ts';
import { SERVICE_COUNT, type YearStart } from '../round/year-streams.ts';
import type { Level } from '../small-cell-rule.ts';

/**
 * The state that a release hands to the next one. Confidential: it holds the cases of two years, and how each municipality is
 * rounded.
 */
export interface ReleaseState {
  /** Releases so far. */
  readonly release: number;
  /** Last month covered; null before the first release. */
  readonly through: number | null;
  /** Hash over everything published so far; empty before the first release. */
  readonly chain: string;
  readonly rowCount: Readonly<Record<Level, number>>;
  /** Cases of the years that may still be revised. */
  readonly ledger: CaseLedger;
  /** Numbers of the municipalities at the positions that `ledger` and `years` use. */
  readonly municipalities: readonly string[];
  /** How each open year began, by level and year. */
  readonly years: Readonly<Record<Level, ReadonlyMap<number, YearStart>>>;
  /** Corrections that wait for the end of the quarter. */
  readonly corrections: readonly QueuedCorrection[];
  readonly correctionStreams: CorrectionStreams;
  /** How far the figures of the years that are final were from the truth: intervals cover them too. */
  readonly finalErrors: Readonly<Record<Level, FamilyErrors>>;
}

/** Form of the stored state; another one is of another method, whose streams cannot be gone on with. */
const STATE_FORM = 2;

const NO_ERRORS: ReleaseState['finalErrors'] = { A: new Map(), P: new Map() };

/** @returns the state before the first release. */
export function initialState(): ReleaseState {
  return {
    release: 0,
    through: null,
    chain: '',
    rowCount: { A: 0, P: 0 },
    ledger: ledgerOf(allocateCases(0)),
    municipalities: [],
    years: { A: new Map(), P: new Map() },
    corrections: [],
    correctionStreams: new Map(),
    finalErrors: NO_ERRORS,
  };
}

/** @returns the state as bytes for the confidential schema. */
export function encodeState(state: ReleaseState): Uint8Array {
  return serialize({ form: STATE_FORM, state });
}

/** The inverse of {@link encodeState}; only ever for bytes that this program wrote. @returns null: of another method. */
export function decodeState(bytes: Uint8Array): ReleaseState | null {
  const { form, state } = deserialize(bytes) as { form?: number; state: ReleaseState };
  // States from before years were measured for good have nothing of them.
  return form === STATE_FORM ? { ...state, finalErrors: state.finalErrors ?? NO_ERRORS } : null;
}

/**
 * The state at the positions of `geography`: what a municipality had goes to the one it has become. One that left without a
 * single successor throws a RangeError.
 */
export function relocateState(state: ReleaseState, geography: Geography): ReleaseState {
  const moved = state.municipalities.map((number) => {
    const position = geography.positionOf.get(presentNumber(geography, number) ?? '');
    if (position === undefined) throw new RangeError('cases belong to a municipality that is not in the geography');
    return position;
  });
  const numbers = geography.municipalities.map(({ number }) => number);
  const { ledger } = state;
  const municipality = ledger.cases.municipality.map((position) => moved[position]!);
  const relocate = (starts: ReadonlyMap<number, YearStart>): Map<number, YearStart> =>
    new Map([...starts].map(([year, start]) => [year, relocateStart(start, moved, numbers.length)]));
  return {
    ...state,
    ledger: { ...copyLedger(ledger), cases: { ...copyColumns(ledger.cases), municipality } },
    municipalities: numbers,
    years: { A: relocate(state.years.A), P: relocate(state.years.P) },
  };
}

/** The phases of merged municipalities add up: their rows together are off by no more than their parts were. */
function relocateStart(
  { phase, startRemainder, changes }: YearStart,
  moved: readonly number[],
  size: number,
): YearStart {
  const relocated = {
    phase: new Int32Array(size),
    startRemainder: new Float64Array(size * SERVICE_COUNT),
    changes: new Int32Array(size * 12 * SERVICE_COUNT),
  };
  const add = (from: ArrayLike<number>, into: Int32Array | Float64Array, width: number): void => {
    for (let i = 0; i < from.length; i++) into[moved[Math.floor(i / width)]! * width + (i % width)]! += from[i]!;
  };
  add(phase, relocated.phase, 1);
  add(startRemainder, relocated.startRemainder, SERVICE_COUNT);
  add(changes, relocated.changes, 12 * SERVICE_COUNT);
  return relocated;
}

function copyColumns<T extends object>(columns: T): T {
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [
      name,
      ArrayBuffer.isView(column) ? (column as Uint8Array).slice() : column,
    ]),
  ) as T;
}

function copyLedger(ledger: CaseLedger): CaseLedger {
  return { ...copyColumns(ledger), given: copyColumns(ledger.given) };
}
