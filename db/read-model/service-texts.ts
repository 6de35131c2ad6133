export interface LegalBasis {
  readonly act: string;
  readonly section: string;
  readonly url: string | null;
}

export type DeadlineBasis = 'STATUTE' | 'PRACTICE_NORM' | 'SUPERVISORY_REQUIREMENT';

export interface Deadline {
  readonly kind: 'DECISION' | 'EMERGENCY_HELP' | 'INTERIM_REPLY' | 'COMPLAINT' | 'COMPLAINT_HANDLING';
  /** The rule in words (nb). */
  readonly text: string;
  readonly basis: DeadlineBasis;
  readonly legalBasis: LegalBasis | null;
}

export interface ComplaintRoute {
  /** In words (nb). */
  readonly deadline: string;
  readonly basis: DeadlineBasis;
  /** The body that decides last. */
  readonly body: string;
  /** The steps for the complainant (nb). */
  readonly route: string;
}

export interface Phase {
  readonly number: number;
  readonly title: string;
  readonly description: string;
}

/** The texts of a service; every text is nb, the platform's own words, keyed to its source. */
export interface ServiceTexts {
  readonly name: string;
  readonly summary: string;
  readonly description: string | null;
  readonly targetGroup: string | null;
  readonly conditions: readonly string[];
  readonly howToApply: string | null;
  readonly whatToBring: readonly string[];
  readonly phases: readonly Phase[];
}
