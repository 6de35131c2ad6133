/** REGISTRATION: an organisation may act for a municipality. The others propose directory records. */
export const PROPOSAL_KINDS = ['REGISTRATION', 'COVERAGE', 'OFFICE', 'CRISIS_CENTRE'] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];
/** Kinds that a municipality can propose. */
export type ProposedKind = Exclude<ProposalKind, 'REGISTRATION'>;

/** The content of a proposal; each kind has some of these fields. */
export interface ProposalContent {
  readonly office?: string | null;
  readonly name?: string | null;
  readonly phone?: string | null;
  readonly website?: string | null;
  readonly openAroundTheClock?: boolean | null;
  readonly addressWithheld?: boolean | null;
  readonly host?: string | null;
  readonly form?: string | null;
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
}

/** Most that wait of one client, and of one organisation that asks to be registered. */
export const PENDING_MAX = { client: 20, organisation: 3 } as const;
