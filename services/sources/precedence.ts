import type { LocalDate } from '../calendar/date-time.ts';
import { canonicalJson } from './json-value.ts';
import type { Observation } from './observation.ts';

/**
 * The rule of precedence, and the only one:
 *
 * 1. Made-up examples come last.
 * 2. What a person answers for comes before what was only imported: the owner's own statement, or a value that a person
 *    has verified. Among these the latest word holds, so an old verification does not silence the owner for ever.
 * 3. Newer before older. A source that gives no day is older than every source that does.
 * 4. More specific before more general.
 * 5. The owner's word before a register's, a register's before a page's.
 * 6. Last read first; then by id, so that no two orders of arrival give two answers.
 *
 * Negative when `a` outranks `b`; zero for equal observations only.
 */
export function comparePrecedence(a: Observation, b: Observation): number {
  return (
    Number(a.origin === 'EXAMPLE') - Number(b.origin === 'EXAMPLE') ||
    laterFirst(lastConfirmedOn(a), lastConfirmedOn(b)) ||
    laterFirst(a.observedOn, b.observedOn) ||
    b.specificity - a.specificity ||
    ORIGIN_RANK[a.origin] - ORIGIN_RANK[b.origin] ||
    laterFirst(instantKey(a.humanVerifiedAt), instantKey(b.humanVerifiedAt)) ||
    laterFirst(instantKey(a.retrievedAt), instantKey(b.retrievedAt)) ||
    textOrder(a.id, b.id) ||
    textOrder(contentOf(a), contentOf(b))
  );
}

const ORIGIN_RANK = { OWNER: 0, REGISTER: 1, PAGE: 2, EXAMPLE: 3 } as const;

/** The day a person last answered for the value; null: only a machine ever did. */
export function lastConfirmedOn({ origin, observedOn, retrievedAt, humanVerifiedAt }: Observation): LocalDate | null {
  const own = origin === 'OWNER' ? (observedOn ?? retrievedAt.slice(0, 10)) : null;
  const verified = humanVerifiedAt?.slice(0, 10) ?? null;
  return own !== null && verified !== null && own > verified ? own : (verified ?? own);
}

/** The day on which a person or the source itself last stated it; null: not known. */
export function lastStatedOn(observation: Observation): LocalDate | null {
  const days = [lastConfirmedOn(observation), observation.observedOn].filter((day) => day !== null);
  return days.sort().at(-1) ?? null;
}

function laterFirst(a: string | null, b: string | null): number {
  return textOrder(b ?? '', a ?? '');
}

function textOrder(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Instants with different offsets in one order. */
function instantKey(instant: string | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}

function contentOf(observation: Observation): string {
  return canonicalJson({ ...observation, importer: { ...observation.importer } });
}
