import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { EntityType } from '../generated/graphql.ts';
import { askWithPersons, ownContacts, type WithinReach } from './ask-with-persons.ts';
import type { Ask } from './ask-with-retries.ts';
import type { CopiedEntity, Entity } from './sync-store.ts';

/** A page of a connection, or a whole list. */
export interface CollectionPage<Node> {
  readonly nodes: readonly Node[];
  /** Absent: the list has no further pages. */
  readonly pageInfo?: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** How the entities of one type are read for a snapshot. `Node` is what the connection gives. */
export interface CollectionOptions<Data, Variables, Node, Kept extends object> {
  readonly type: EntityType;
  readonly document: TypedDocumentNode<Data, Variables>;
  /** The same page with the persons of the holder's own contacts: asked only where there are such. Absent: never. */
  readonly withPersons?: TypedDocumentNode<Data, Variables>;
  readonly variables: (page: { readonly first: number; readonly after: string | null }) => Variables;
  readonly page: (data: Data) => CollectionPage<Node>;
  /** The entities of a node. */
  readonly entities: (node: Node) => readonly Kept[];
  /** Its id as the feed names it. */
  readonly id: (entity: Kept) => string;
  /**
   * Whether a node concerns a municipality, as the feed narrowed to it means it: the platform's connections have no such
   * filter. Absent: the type cannot be narrowed.
   */
  readonly concerns?: (node: Node, municipality: string) => boolean;
  /**
   * The part of an entity that the copy stores, from a page as from the feed. Null: the entity is not stored, because a snapshot
   * would not list it. Absent: all that is selected.
   */
  readonly keep?: (entity: Kept) => object | null;
}

/** The entities of one type, for a snapshot and for what the feed says of them. */
export interface Collection {
  readonly type: EntityType;
  readonly canBeNarrowed: boolean;
  readonly keep: (entity: Entity) => Entity | null;
  readonly readPage: (ask: Ask, question: PageQuestion, signal: AbortSignal) => Promise<SnapshotPart>;
}

export interface PageQuestion {
  /** Items of the connection at the most. */
  readonly first: number;
  readonly after: string | null;
  /** Null: not narrowed. */
  readonly municipality: string | null;
}

export interface SnapshotPart {
  readonly entities: readonly CopiedEntity[];
  /** `after` of the next page; null: that was the last. */
  readonly next: string | null;
}

/** A collection of the consumer's own selection. The feed's document must select the same of the entity. */
export function collection<Data, Variables, Node, Kept extends object>(
  options: CollectionOptions<Data, Variables, Node, Kept>,
): Collection {
  const { type, document, withPersons, variables, page, entities, id, concerns, keep = (entity) => entity } = options;
  const entitiesIn = (data: Data, municipality: string | null) => {
    const { nodes } = page(data);
    return (municipality === null ? nodes : nodes.filter((node) => concerns?.(node, municipality))).flatMap(entities);
  };
  return {
    type,
    canBeNarrowed: concerns !== undefined,
    keep: (entity) => keep(entity as Kept) as Entity | null,
    async readPage(ask, { first, after, municipality }, signal) {
      const contactsIn = (data: Data) => entitiesIn(data, municipality).map(id);
      const question = { document, withPersons, contactsIn };
      const data = await askWithPersons(ask, question, variables({ first, after }), signal);
      const own = ownContacts(data as WithinReach);
      const kept = entitiesIn(data, municipality).flatMap((entity): CopiedEntity[] => {
        const held = keep({ ...entity, ...own.get(id(entity)) }) as Entity | null;
        return held === null ? [] : [{ type, id: id(entity), entity: held }];
      });
      const { pageInfo } = page(data);
      return { entities: kept, next: pageInfo?.hasNextPage ? pageInfo.endCursor : null };
    },
  };
}
