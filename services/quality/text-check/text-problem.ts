import type { LocalDate } from '../../calendar/date-time.ts';
import type { FindingKind } from '../finding.ts';

/** Something in a text that leads its readers astray. */
export interface TextProblem {
  readonly kind: Extract<
    FindingKind,
    'OBSOLETE_TERM' | 'DEAD_SOURCE' | 'SUSPICIOUS_CONTACT' | 'SUPERSEDED_REFERENCE' | 'INVALID_VALUE' | 'CONFLICT'
  >;
  /** The faulty part of the text, unchanged. */
  readonly found: string;
  /** The problem and the right wording (nb). */
  readonly advice: string;
}

/** The known facts about the subject of a text. */
export interface TextAbout {
  readonly today: LocalDate;
  /** The acts that the service rests on, by their short titles. Empty: it is no service. */
  readonly acts: readonly string[];
  /** Addresses of the offices that it may name. Empty: unknown. */
  readonly addresses: readonly { readonly street: string; readonly postalCode: string }[];
}
