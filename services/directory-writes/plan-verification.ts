import type { ItemResult } from './plan-writes.ts';
import { problems } from './problems.ts';
import type { HeldThing, ItemProblem, ScopeKind } from './write-kind.ts';

/** What can be said to be right today. */
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

/** Whose each is. An office and a municipality may have one number. */
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
export const thingKey = (type: string, id: string): string => `${type} ${id}`;

/** What is known of the things that a batch names. */
export interface VerifyWorld {
  /** By `thingKey`; a thing of opening hours has its office's version. */
  readonly held: ReadonlyMap<string, HeldThing>;
  readonly isMine: (scopeIs: ScopeKind, scope: string) => boolean;
  /** Names of fields that somebody has said something of, by `thingKey`. */
  readonly spokenOf: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Decides for each item of a verification, in its order; nothing but what is said of it changes. */
export function planVerification(items: readonly VerifyItem[], world: VerifyWorld, keepGood: boolean): ItemResult[] {
  const met = new Map<string, number>();
  const decided = items.map((item, index): ItemResult => {
    const held = world.held.get(thingKey(item.entityType, item.entityId));
    const problem = problemOf(item, index, held, world, met);
    const mayKnow = problem === null || problem.code === 'CONFLICT';
    return {
      index,
      id: item.entityId,
      outcome: problem === null ? 'VERIFIED' : 'REJECTED',
      version: mayKnow ? (held?.version ?? null) : null,
      problems: problem === null ? [] : [problem],
    };
  });
  if (keepGood || decided.every(({ outcome }) => outcome === 'VERIFIED')) return decided;
  return decided.map((one) => (one.outcome === 'VERIFIED' ? { ...one, outcome: 'HELD_BACK' } : one));
}

function problemOf(
  { entityType, entityId, fields, version }: VerifyItem,
  index: number,
  held: HeldThing | undefined,
  { isMine, spokenOf }: VerifyWorld,
  met: Map<string, number>,
): ItemProblem | null {
  if (!isVerifiable(entityType)) return problems.notVerifiable();
  if (held === undefined) return { ...problems.notFound(), path: ['entityId'] };
  if (held.scope === null || !isMine(SCOPE_OF[entityType], held.scope)) return problems.forbidden();
  const key = thingKey(entityType, entityId);
  const earlier = met.get(key);
  if (earlier !== undefined) return problems.twice(earlier);
  met.set(key, index);
  if (version != null && version !== held.version) return problems.stale(held.version);
  const unknown = (fields ?? []).findIndex((field) => !spokenOf.get(key)?.has(field));
  return unknown < 0 ? null : problems.fieldUnknown(unknown);
}
