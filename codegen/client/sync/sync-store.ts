import type { ChangeKind, EntityType } from '../generated/graphql.ts';

/** An entity as the copy stores it: the selection of its collection. */
export type Entity = Readonly<Record<string, unknown>>;

/** An entity with its place in the copy. */
export interface CopiedEntity {
  readonly type: EntityType;
  /** The id or number of the entity, among those of its type. */
  readonly id: string;
  readonly entity: Entity;
}

/** A change of one entity of the copy, to be applied in this order: remove the old one, move references, store the new one. */
export interface CopyChange {
  /** The change's stable id. The same change may come again under it. */
  readonly changeId: string;
  readonly kind: ChangeKind;
  readonly type: EntityType;
  readonly id: string;
  /** True: remove the stored entity first (HIDDEN: none of its fields may remain). */
  readonly remove: boolean;
  /** MERGED: what refers to the entity now refers to this one of the same type. Null: nothing to move. */
  readonly successorId: string | null;
  /** The whole entity, which replaces the stored one. Null: it is no longer in the copy. */
  readonly entity: Entity | null;
  /** Names as in the schema. Empty: take all of it as changed. */
  readonly changedFields: readonly string[];
  /** When it was written, RFC 3339. */
  readonly changedAt: string;
}

/**
 * Why a copy is read anew: it is the first one; the platform no longer has the changes since it (RETENTION), has been put
 * back to an older state (OTHER_DATABASE), or shows the holder of the token something else than before (REACH_CHANGED);
 * or the sync now asks for something else (FILTER_CHANGED).
 */
export type SnapshotReason = 'FIRST' | 'RETENTION' | 'OTHER_DATABASE' | 'REACH_CHANGED' | 'FILTER_CHANGED';

interface Batch {
  /** Names the snapshot that the copy rests on: keep it with each entity that is stored. */
  readonly run: string;
  /** The state that this batch follows on: as `load` or the batch before gave it. Null: the first batch of all. */
  readonly previousState: string | null;
  /** Store it in the same transaction as the rest of the batch. Opaque. */
  readonly state: string;
}

/** A whole copy is about to be read. Keep the old copy until the new one is complete. */
export interface SnapshotStarted extends Batch {
  readonly kind: 'SNAPSHOT_STARTED';
  readonly reason: SnapshotReason;
}

/** A part of the whole copy: each entity replaces the stored one. */
export interface SnapshotPage extends Batch {
  readonly kind: 'SNAPSHOT_PAGE';
  readonly entities: readonly CopiedEntity[];
}

/** All of it has been given: remove whatever was stored with another `run`. */
export interface SnapshotComplete extends Batch {
  readonly kind: 'SNAPSHOT_COMPLETE';
}

/** Changes, to be carried out one after the other; none: only the state moves on. */
export interface ChangesPage extends Batch {
  readonly kind: 'CHANGES';
  readonly changes: readonly CopyChange[];
}

export type SyncBatch = SnapshotStarted | SnapshotPage | SnapshotComplete | ChangesPage;

/**
 * Stores the copy. Nothing is lost or doubled, whatever stops the program, as long as `apply` writes the batch and `state` in one
 * transaction. A store that cannot do that (a queue, a cache) writes the state last. After a crash it then gets the same batch
 * again, which does no harm, because each entity comes whole.
 */
export interface SyncStore {
  /** The state of the last batch that was applied. Null: none ever was. */
  load(): Promise<string | null>;
  /** @throws whatever it likes: the sync ends with it, and goes on from the last state when run again */
  apply(batch: SyncBatch): Promise<void>;
}
