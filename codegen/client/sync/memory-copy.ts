import type { EntityType } from '../generated/graphql.ts';
import type { Entity, SyncBatch, SyncStore } from './sync-store.ts';

/** An entity in the copy, with the snapshot that it came from. */
export interface HeldEntity {
  readonly type: EntityType;
  readonly id: string;
  readonly run: string;
  readonly entity: Entity;
}

/** All that a memory copy holds: what may be written down and given back. */
export interface HeldCopy {
  /** The state of the sync; null: nothing was ever read. */
  readonly state: string | null;
  readonly entities: readonly HeldEntity[];
}

/** A change of one entity. `entity` null: it is gone, and `successorId` names its successor, if it has one. */
export interface EntityNews {
  readonly type: EntityType;
  readonly id: string;
  readonly entity: Entity | null;
  readonly successorId: string | null;
}

/** A copy in memory, for a program that reads it often; empty when the program starts, unless it is given one. */
export interface MemoryCopy {
  readonly store: SyncStore;
  readonly get: (type: EntityType, id: string) => Entity | null;
  readonly all: (type: EntityType) => readonly Entity[];
  readonly held: () => HeldCopy;
}

/**
 * @param onChange called for each entity that was put or removed, also when the whole copy is read anew; called again for
 * a change that is delivered again
 */
export function createMemoryCopy({
  onChange = () => {},
  from,
}: {
  onChange?: (news: EntityNews) => void;
  from?: HeldCopy;
} = {}): MemoryCopy {
  const entities = new Map((from?.entities ?? []).map((held) => [keyOf(held.type, held.id), held]));
  let state = from?.state ?? null;

  function put(type: EntityType, id: string, run: string, entity: Entity): void {
    entities.set(keyOf(type, id), { type, id, run, entity });
    onChange({ type, id, entity, successorId: null });
  }

  function remove(type: EntityType, id: string, successorId: string | null): void {
    if (!entities.delete(keyOf(type, id)) && successorId === null) return;
    onChange({ type, id, entity: null, successorId });
  }

  function carryOut(batch: SyncBatch): void {
    const { run } = batch;
    if (batch.kind === 'SNAPSHOT_PAGE') for (const { type, id, entity } of batch.entities) put(type, id, run, entity);
    if (batch.kind === 'SNAPSHOT_COMPLETE') {
      for (const held of [...entities.values()]) if (held.run !== run) remove(held.type, held.id, null);
    }
    if (batch.kind !== 'CHANGES') return;
    for (const { type, id, remove: gone, successorId, entity } of batch.changes) {
      if (gone) remove(type, id, successorId);
      if (entity !== null) put(type, id, run, entity);
    }
  }

  return {
    store: {
      load: async () => state,
      async apply(batch) {
        carryOut(batch);
        state = batch.state;
      },
    },
    get: (type, id) => entities.get(keyOf(type, id))?.entity ?? null,
    all: (type) => [...entities.values()].filter((held) => held.type === type).map(({ entity }) => entity),
    held: () => ({ state, entities: [...entities.values()] }),
  };
}

function keyOf(type: EntityType, id: string): string {
  return `${type} ${id}`;
}
