import type { LocalDate } from '../../calendar/date-time.ts';
import type { FindingKind } from '../finding.ts';

/** Something in a text that leads its readers astray. */
export interface TextProblem {
  readonly kind: Extract<
    FindingKind,
    'OBSOLETE_TERM' | 'DEAD_SOURCE' | 'SUSPICIOUS_CONTACT' | 'SUPERSEDED_REFERENCE' | 'INVALID_VALUE' | 'CONFLICT'
  >;
  /** What of the text it is, as it stands there. */
  readonly found: string;
  /** What is wrong and what to write instead (nb). */
  readonly advice: string;
}

/** What is known of that which a text is about. */
export interface TextAbout {
  readonly today: LocalDate;
  /** The acts that the service rests on, by their short titles. Empty: it is no service. */
  readonly acts: readonly string[];
  /** Where the offices are that it may name. Empty: it is not known. */
  readonly addresses: readonly { readonly street: string; readonly postalCode: string }[];
}
