import { createHash } from 'node:crypto';
import type { LocalDate } from '../calendar/date-time.ts';
import type { EntityType } from '../sources/observation.ts';

/**
 * What can be wrong. STALE: last confirmed too long ago. CONFLICT: sources disagree. DEAD_SOURCE: the source has
 * closed. OBSOLETE_TERM: a name that has been replaced. SUPERSEDED_REFERENCE: a rule or figure that has been replaced.
 * SUSPICIOUS_CONTACT: contact data that probably lead astray. MISSING_DUTY: the municipality's own pages
 * do not mention a statutory service. COVERAGE_GAP: no known provider covers it. INVALID_VALUE: the value is impossible.
 * CHANGED_BY_CO_OWNER: nothing is wrong, but another municipality changed an office that they share.
 */
export const FINDING_KINDS = [
  'STALE',
  'CONFLICT',
  'DEAD_SOURCE',
  'OBSOLETE_TERM',
  'SUPERSEDED_REFERENCE',
  'SUSPICIOUS_CONTACT',
  'MISSING_DUTY',
  'COVERAGE_GAP',
  'INVALID_VALUE',
  'CHANGED_BY_CO_OWNER',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** SERIOUS: somebody who needs help may be led astray. WARNING: it should be put right. INFO: good to know. */
export const SEVERITIES = ['INFO', 'WARNING', 'SERIOUS'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Whom it concerns: every municipality, or those named, sorted. */
export type Concerns = 'ALL' | readonly string[];

/** Something wrong, as found on a day. */
export interface Finding {
  /** The same for the same kind, entity and field, whenever and however often it is found; each change by a co-owner has its own. */
  readonly id: string;
  readonly kind: FindingKind;
  readonly severity: Severity;
  readonly entityType: EntityType;
  readonly entityId: string;
  /** Name of the field; null: the entity as a whole. */
  readonly field: string | null;
  /** The problem, for a case worker (nb). Never a contact's name, number or address. */
  readonly message: string;
  /** Ids of the observations it rests on, the chosen one first; empty: it rests on what is missing. */
  readonly observationIds: readonly string[];
  readonly municipalities: Concerns;
}

/** A finding in the history: opened on a day, and resolved on one unless it is still there. */
export interface StoredFinding extends Finding {
  readonly openedOn: LocalDate;
  readonly resolvedOn: LocalDate | null;
}

/**
 * A finding with its id.
 * @param occasion where each time is a finding of its own, what that time is known by.
 */
export function finding(found: Omit<Finding, 'id'>, ...occasion: readonly string[]): Finding {
  const { kind, entityType, entityId, field } = found;
  const key = JSON.stringify([kind, entityType, entityId, field, ...occasion]);
  return { ...found, id: `finding-${createHash('sha256').update(key).digest('hex').slice(0, 24)}` };
}
