import type { LocalDate } from '../calendar/date-time.ts';

/** How the municipality ended its own handling of a complaint; FORWARDED: it stood by its decision, the governor decides. */
export const FIRST_INSTANCE_OUTCOMES = ['CHANGED', 'FORWARDED', 'REJECTED', 'WITHDRAWN'] as const;
export type FirstInstanceOutcome = (typeof FIRST_INSTANCE_OUTCOMES)[number];

/** How the county governor ended it. */
export const SECOND_INSTANCE_OUTCOMES = ['UPHELD', 'CHANGED', 'SET_ASIDE', 'REJECTED', 'WITHDRAWN'] as const;
export type SecondInstanceOutcome = (typeof SECOND_INSTANCE_OUTCOMES)[number];

/** A checked case. Numbers of codes are indexes into the lists of services/disclosure-control/codes.ts. */
export interface CaseEvent {
  /** The municipality's pseudonym of the case. */
  readonly caseId: string;
  /** The municipality's pseudonym of the person. */
  readonly personId: string;
  readonly service: number;
  readonly received: LocalDate;
  /** Null: not decided. */
  readonly decided: LocalDate | null;
  /** Index into OUTCOMES; PENDING where `decided` is null. */
  readonly outcome: number;
  readonly complaintReceived: LocalDate | null;
  readonly firstInstanceDecided: LocalDate | null;
  readonly firstInstanceOutcome: FirstInstanceOutcome | null;
  readonly secondInstanceDecided: LocalDate | null;
  readonly secondInstanceOutcome: SecondInstanceOutcome | null;
  /** The case whose decision the governor set aside and which is decided anew here; null: none. */
  readonly replaces: string | null;
  /** Null: not known. */
  readonly birthYear: number | null;
}

/** The result for a row that breaks no rule. */
export type CheckedRow =
  | { readonly kind: 'CASE'; readonly event: CaseEvent }
  /** The case is deleted. */
  | { readonly kind: 'WITHDRAWN'; readonly caseId: string }
  /** The person asked to be left out of statistics: the case is deleted as well. */
  | { readonly kind: 'OPTED_OUT'; readonly caseId: string };
