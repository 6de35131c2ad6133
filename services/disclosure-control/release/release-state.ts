import { deserialize, serialize } from 'node:v8';
import type { LevelState } from '../draw/draw-level.ts';
import { type Geography, presentNumber } from '../geography.ts';
import { type CasePool, emptyPool } from '../shuffle/case-pool.ts';
import type { AgeMargins } from '../shuffle/keep-age-margins.ts';
import type { Level } from '../small-cell-rule.ts';
import { type Debts, noDebts } from './debts.ts';

/** What a release hands to the next one. Confidential: it holds open cases and the streams' positions. */
export interface ReleaseState {
  /** Releases so far. */
  readonly release: number;
  /** Last month covered; null before the first release. */
  readonly through: number | null;
  /** Hash over everything published so far; empty before the first release. */
  readonly chain: string;
  readonly rowCount: Readonly<Record<Level, number>>;
  readonly levels: Readonly<Record<Level, LevelState>>;
  /** What the shuffle owes to the age tables of years that are not over. */
  readonly ageMargins: AgeMargins;
  /** Cases that are counted but whose sensitive part waits. */
  readonly open: CasePool;
  /** Numbers of the municipalities at the positions that `open` uses. */
  readonly municipalities: readonly string[];
  readonly debts: Debts;
}

/** @returns the state before the first release. */
export function initialState(): ReleaseState {
  return {
    release: 0,
    through: null,
    chain: '',
    rowCount: { A: 0, P: 0 },
    levels: { A: { streams: new Map(), margins: new Map() }, P: { streams: new Map(), margins: new Map() } },
    ageMargins: new Map(),
    open: emptyPool(),
    municipalities: [],
    debts: noDebts(),
  };
}

/** @returns the state as bytes for the confidential schema. */
export function encodeState(state: ReleaseState): Uint8Array {
  return serialize(state);
}

/** The inverse of {@link encodeState}; only ever for bytes that this program wrote. */
export function decodeState(bytes: Uint8Array): ReleaseState {
  return deserialize(bytes) as ReleaseState;
}

/**
 * Moves the open cases to the positions of `geography`: those of a municipality that was merged go with it. One that left
 * without a single successor throws a RangeError.
 */
export function relocateOpen(state: ReleaseState, geography: Geography): CasePool {
  const municipality = state.open.cases.municipality.map((position) => {
    const now = geography.positionOf.get(presentNumber(geography, state.municipalities[position]!) ?? '');
    if (now === undefined) throw new RangeError('an open case belongs to a municipality that is not in the geography');
    return now;
  });
  const { open } = state;
  return { ...open, cases: { ...copied(open.cases), municipality }, withdrawn: open.withdrawn.slice() };
}

function copied(cases: CasePool['cases']): CasePool['cases'] {
  return {
    ...cases,
    person: cases.person.slice(),
    outcome: cases.outcome.slice(),
    complaint: cases.complaint.slice(),
    deadline: cases.deadline.slice(),
    days: cases.days.slice(),
  };
}
