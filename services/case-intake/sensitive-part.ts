import { Temporal } from 'temporal-polyfill';
import { COMPLAINT_OUTCOMES, deadlineFlagOf, HANDLING_DAYS_MAX } from '../disclosure-control/codes.ts';
import type { CaseEvent } from './case-event.ts';

/** The facts about a case that the statistics count beside its outcome. */
export interface CountedPart {
  /** Index into COMPLAINT_OUTCOMES. */
  readonly complaint: number;
  /** Index into DEADLINE_FLAGS. */
  readonly deadline: number;
  /** Days from the application to the decision, at most HANDLING_DAYS_MAX; null: not decided. */
  readonly days: number | null;
}

/** Works out how the complaint stands, and the handling time against the practice norm. */
export function countedPart(event: CaseEvent): CountedPart {
  const days = event.decided === null ? null : Math.min(HANDLING_DAYS_MAX, daysBetween(event.received, event.decided));
  return { complaint: COMPLAINT_OUTCOMES.indexOf(complaintOutcome(event)), deadline: deadlineFlagOf(days), days };
}

function complaintOutcome(event: CaseEvent): (typeof COMPLAINT_OUTCOMES)[number] {
  if (event.complaintReceived === null) return 'NONE';
  switch (event.secondInstanceOutcome ?? event.firstInstanceOutcome) {
    case 'WITHDRAWN':
      return 'WITHDRAWN';
    case 'CHANGED':
      return event.secondInstanceOutcome === null ? 'CHANGED_BY_MUNICIPALITY' : 'CHANGED_BY_GOVERNOR';
    case 'REJECTED':
      return event.secondInstanceOutcome === null ? 'REJECTED_BY_MUNICIPALITY' : 'REJECTED_BY_GOVERNOR';
    case 'UPHELD':
      return 'UPHELD_BY_GOVERNOR';
    case 'SET_ASIDE':
      return 'SET_ASIDE_BY_GOVERNOR';
    default:
      return 'PENDING';
  }
}

function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;
}
