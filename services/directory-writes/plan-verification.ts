import type { ItemResult } from './plan-writes.ts';
import { problems } from './problems.ts';
import type { ItemProblem, ScopeKind, StoredRecord } from './write-kind.ts';

/** Types that an owner can confirm. */
export const VERIFIABLE = ['OFFICE', 'RECEPTION', 'PHONE', 'CONTACT', 'OPENING_HOURS', 'SERVICE', 'AGREEMENT'] as const;
export type Verifiable = (typeof VERIFIABLE)[number];

/** A thing that somebody says is right today. */
export interface VerifyItem {
  readonly entityType: string;
  readonly entityId: string;
  /** Which of its fields are meant; absent: all of them. */
  readonly fields?: readonly string[] | null;
  /** The version that was looked at; absent: any. */
  readonly version?: number | null;
}

/** The kind of owner of each type. An office and a municipality may have the same number. */
export const SCOPE_OF: Readonly<Record<Verifiable, ScopeKind>> = {
  OFFICE: 'OFFICE',
  RECEPTION: 'OFFICE',
  PHONE: 'OFFICE',
  CONTACT: 'OFFICE',
  OPENING_HOURS: 'OFFICE',
  SERVICE: 'MUNICIPALITY',
  AGREEMENT: 'MUNICIPALITY',
};

/** Whether a type is one of those. */
export function isVerifiable(type: string): type is Verifiable {
  return (VERIFIABLE as readonly string[]).includes(type);
}

/** Key of a thing among those of all types. */
export const recordKey = (type: string, id: string): string => `${type} ${id}`;

/** The stored records that a batch names. */
export interface VerifyWorld {
  /** Keyed by `thingKey`; opening hours have their office's version. */
  readonly stored: ReadonlyMap<string, StoredRecord>;
  readonly isMine: (scopeIs: ScopeKind, scope: string) => boolean;
  /** Names of fields that have observations, by `thingKey`. */
  readonly spokenOf: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Decides each item of a verification, in order. Only the confirmation dates change. */
export function planVerification(items: readonly VerifyItem[], world: VerifyWorld, keepGood: boolean): ItemResult[] {
  const occurrences = new Map<string, number>();
  const decided = items.map((item, index): ItemResult => {
    const stored = world.stored.get(recordKey(item.entityType, item.entityId));
    const problem = problemOf(item, index, stored, world, occurrences);
    const mayKnow = problem === null || problem.code === 'CONFLICT';
    return {
      index,
      id: item.entityId,
      outcome: problem === null ? 'VERIFIED' : 'REJECTED',
      version: mayKnow ? (stored?.version ?? null) : null,
      problems: problem === null ? [] : [problem],
    };
  });
  if (keepGood || decided.every(({ outcome }) => outcome === 'VERIFIED')) return decided;
  return decided.map((one) => (one.outcome === 'VERIFIED' ? { ...one, outcome: 'HELD_BACK' } : one));
}

function problemOf(
  { entityType, entityId, fields, version }: VerifyItem,
  index: number,
  stored: StoredRecord | undefined,
  { isMine, spokenOf }: VerifyWorld,
  occurrences: Map<string, number>,
): ItemProblem | null {
  if (!isVerifiable(entityType)) return problems.notVerifiable();
  if (stored === undefined) return { ...problems.notFound(), path: ['entityId'] };
  if (stored.scope === null || !isMine(SCOPE_OF[entityType], stored.scope)) return problems.forbidden();
  const key = recordKey(entityType, entityId);
  const earlier = occurrences.get(key);
  if (earlier !== undefined) return problems.twice(earlier);
  occurrences.set(key, index);
  if (version != null && version !== stored.version) return problems.stale(stored.version);
  const unknown = (fields ?? []).findIndex((field) => !spokenOf.get(key)?.has(field));
  return unknown < 0 ? null : problems.fieldUnknown(unknown);
}
