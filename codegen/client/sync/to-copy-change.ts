import type { ChangeKind, EntityType } from '../generated/graphql.ts';
import type { ownContacts } from './ask-with-persons.ts';
import type { Collection } from './collection.ts';
import type { CopyChange, Entity } from './sync-store.ts';

/** A change as the feed gives it, whatever is selected of its entity. */
export interface FeedChange {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly entityType: EntityType;
  readonly entityId: string;
  readonly changedAt: string;
  readonly changedFields: readonly string[];
  readonly successorId: string | null;
  readonly entity: object | null;
}

/**
 * Turns a change into a change of the copy. An entity in the change is stored, whatever the kind of change. A missing entity was
 * deleted, is hidden, or comes with a later change; it is removed from the copy in all three cases.
 */
export function toCopyChange(
  change: FeedChange,
  collections: ReadonlyMap<EntityType, Collection>,
  own: ReturnType<typeof ownContacts>,
): CopyChange {
  const { id: changeId, kind, entityType: type, entityId: id, changedAt, changedFields, successorId } = change;
  const persons = type === 'CONTACT' ? own.get(id) : undefined;
  const entity = change.entity === null ? null : kept({ ...change.entity, ...persons }, collections.get(type));
  const remove = entity === null || kind === 'HIDDEN';
  return { changeId, kind, type, id, remove, successorId, entity, changedFields, changedAt };
}

function kept(entity: object, collection: Collection | undefined): Entity | null {
  const { __typename: _, ...fields } = entity as Entity;
  return collection === undefined ? null : collection.keep(fields);
}
