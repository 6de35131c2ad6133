import type { LocalDate } from '../calendar/date-time.ts';
import type { Observation } from '../sources/observation.ts';
import type { Finding, FindingKind } from './finding.ts';
import { type QualityInput, type QualityView, qualityInput } from './quality-view.ts';
import { changedByCoOwner } from './rules/changed-by-co-owner.ts';
import { conflict } from './rules/conflict.ts';
import { coverageGap } from './rules/coverage-gap.ts';
import { deadSource } from './rules/dead-source.ts';
import { invalidValue } from './rules/invalid-value.ts';
import { missingDuty } from './rules/missing-duty.ts';
import { obsoleteTerm } from './rules/obsolete-term.ts';
import { stale } from './rules/stale.ts';
import { supersededReference } from './rules/superseded-reference.ts';
import { suspiciousContact } from './rules/suspicious-contact.ts';

/** Finds all that is wrong of one kind. */
export type FindingRule = (input: QualityInput) => Finding[];

/** Every rule, one a kind: a kind without a rule does not compile. */
export const FINDING_RULES: Readonly<Record<FindingKind, FindingRule>> = {
  STALE: stale,
  CONFLICT: conflict,
  DEAD_SOURCE: deadSource,
  OBSOLETE_TERM: obsoleteTerm,
  SUPERSEDED_REFERENCE: supersededReference,
  SUSPICIOUS_CONTACT: suspiciousContact,
  MISSING_DUTY: missingDuty,
  COVERAGE_GAP: coverageGap,
  INVALID_VALUE: invalidValue,
  CHANGED_BY_CO_OWNER: ({ view, today }) => changedByCoOwner(view.sharedOfficeChanges ?? [], today),
};

/**
 * All findings of a day, sorted by id. A pure function: the same observations in any order give the same findings.
 */
export function findAll(observations: readonly Observation[], view: QualityView, today: LocalDate): Finding[] {
  const input = qualityInput(observations, view, today);
  const found = Object.values(FINDING_RULES).flatMap((rule) => rule(input));
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The findings that concern a municipality: its own, and those that concern all. */
export function findingsFor<Item extends Finding>(findings: readonly Item[], municipality: string): Item[] {
  return findings.filter(({ municipalities }) => municipalities === 'ALL' || municipalities.includes(municipality));
}
