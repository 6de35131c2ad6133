import type { FirstInstanceOutcome, SecondInstanceOutcome } from '../../../services/case-intake/case-event.ts';
import { COMPLAINT_OUTCOMES } from '../../../services/disclosure-control/codes.ts';

/** The way of a made-up complaint; days count from 1970-01-01, −1: not taken. */
export interface ComplaintSteps {
  readonly received: number;
  readonly firstDecided: number;
  readonly first: FirstInstanceOutcome | null;
  readonly secondDecided: number;
  readonly second: SecondInstanceOutcome | null;
}

type Ends = readonly [FirstInstanceOutcome | null, SecondInstanceOutcome | null];
const ENDS: Readonly<Record<string, Ends>> = {
  PENDING: [null, null],
  CHANGED_BY_MUNICIPALITY: ['CHANGED', null],
  REJECTED_BY_MUNICIPALITY: ['REJECTED', null],
  WITHDRAWN: ['WITHDRAWN', null],
  REJECTED_BY_GOVERNOR: ['FORWARDED', 'REJECTED'],
  UPHELD_BY_GOVERNOR: ['FORWARDED', 'UPHELD'],
  CHANGED_BY_GOVERNOR: ['FORWARDED', 'CHANGED'],
  SET_ASIDE_BY_GOVERNOR: ['FORWARDED', 'SET_ASIDE'],
};
const NO_STEPS: ComplaintSteps = { received: -1, firstDecided: -1, first: null, secondDecided: -1, second: null };
/** Days after the decision that a made-up complaint comes, and that each instance takes. */
const STEP_DAYS = 14;

/** The steps that lead to a complaint outcome (an index into COMPLAINT_OUTCOMES). */
export function complaintSteps(complaint: number, decidedDay: number): ComplaintSteps {
  const ends = ENDS[COMPLAINT_OUTCOMES[complaint] ?? 'NONE'];
  if (ends === undefined || decidedDay < 0) return NO_STEPS;
  const [first, second] = ends;
  return {
    received: decidedDay + STEP_DAYS,
    firstDecided: first === null ? -1 : decidedDay + 2 * STEP_DAYS,
    first,
    secondDecided: second === null ? -1 : decidedDay + 4 * STEP_DAYS,
    second,
  };
}
