import type { ProtectedFields, RecordedChange } from './recorded-change.ts';

/**
 * HIDDEN: it left the municipality that the feed is narrowed to, or the reach within which the asker may read its
 * protected fields. VERIFIED: a person confirmed it, and nothing else changed.
 */
export type SeenKind = RecordedChange['kind'] | 'HIDDEN' | 'VERIFIED';

/** The reader of a change. */
export interface FeedViewer {
  /** The municipalities that the feed is narrowed to; null: none, all changes are asked for. */
  readonly narrowedTo: readonly string[] | null;
  /** Municipalities whose protected fields the asker may read. */
  readonly reach: ReadonlySet<string>;
  /** Fields that the reader's role may not see, at most one entry per type. */
  readonly protectedFields: readonly ProtectedFields[];
}

/** A change as one asker sees it. */
export interface SeenChange {
  readonly kind: SeenKind;
  /** Without protected fields out of reach. */
  readonly changedFields: readonly string[];
  /** The present state may be shown: the entity was not taken away by this change. */
  readonly showsEntity: boolean;
}

/** Says what a recorded change is to one asker: names no field that the asker may not read. */
export function changeAsSeen(change: RecordedChange, viewer: FeedViewer): SeenChange {
  const { kind } = change;
  if (kind === 'DELETED' || kind === 'MERGED') return { kind, changedFields: [], showsEntity: false };
  if (viewer.narrowedTo !== null && hasLeft(change, new Set(viewer.narrowedTo))) {
    return { kind: 'HIDDEN', changedFields: [], showsEntity: false };
  }
  const hidden = viewer.protectedFields.find(({ entityType }) => entityType === change.entityType);
  const within = concerns(change, viewer.reach);
  const closed = new Set([...(hidden?.never ?? []), ...(within ? [] : (hidden?.withinReach ?? []))]);
  const changedFields = change.changedFields.filter((field) => !closed.has(field));
  const leftReach = (hidden?.withinReach.length ?? 0) > 0 && hasLeft(change, viewer.reach);
  if (leftReach) return { kind: 'HIDDEN', changedFields, showsEntity: true };
  return { kind: isVerification(change.kind, changedFields) ? 'VERIFIED' : kind, changedFields, showsEntity: true };
}

function concerns({ municipalities }: RecordedChange, numbers: ReadonlySet<string>): boolean {
  return municipalities === null || municipalities.some((number) => numbers.has(number));
}

function hasLeft(change: RecordedChange, numbers: ReadonlySet<string>): boolean {
  return !concerns(change, numbers) && change.leftMunicipalities.some((number) => numbers.has(number));
}

/** An office's version grows with every change of it, so it says nothing by itself. */
function isVerification(kind: RecordedChange['kind'], fields: readonly string[]): boolean {
  return kind === 'UPDATED' && fields.includes('verifiedAt') && fields.every((field) => QUIET.has(field));
}

const QUIET = new Set(['verifiedAt', 'version']);
