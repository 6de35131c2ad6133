import { createHash } from 'node:crypto';
import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { CheckedDocuments } from '../operations/check-question.ts';

type ApolloStore = NonNullable<ApolloServerOptions<BaseContext>['documentStore']>;

export interface DocumentStoreBounds {
  /** Documents that were met once. */
  readonly seenMax: number;
  /** Characters that the texts of the stored ones may have together: parsed, a character takes some hundred bytes. */
  readonly charactersMax: number;
}

const BOUNDS: DocumentStoreBounds = { seenMax: 1_000, charactersMax: 200_000 };
/** Documents under way from our own check to Apollo: as many requests as wait for a turn of the event loop. */
const HANDED_OVER_MAX = 200;
/** Apollo puts a prefix before it. */
const HASH_CHARACTERS = 64;

/**
 * Valid documents, so that Apollo neither parses nor validates what was checked before. Those of operations that are asked again and
 * again are kept; one that is new is kept until Apollo takes it. Apollo's own store takes in each, measures it by its JSON, which is
 * most of what a new question costs, and so keeps some hundred megabytes of questions that nobody asks again.
 */
export function createDocumentStore({
  seenMax,
  charactersMax,
}: DocumentStoreBounds = BOUNDS): ApolloStore & CheckedDocuments {
  const seen = new LRUCache<string, true>({ max: seenMax });
  const known = new LRUCache<string, DocumentNode>({
    maxSize: charactersMax,
    sizeCalculation: ({ loc }) => (loc?.end ?? charactersMax) + 1,
  });
  const handedOver = new LRUCache<string, DocumentNode>({ max: HANDED_OVER_MAX });
  const keep = (hash: string, document: DocumentNode) => {
    if (seen.has(hash)) known.set(hash, document);
    else seen.set(hash, true);
  };
  return {
    find: (query) => known.get(hashOf(query)) ?? null,
    add(query, document) {
      const hash = hashOf(query);
      keep(hash, document);
      handedOver.set(hash, document);
    },
    async get(key) {
      const hash = key.slice(-HASH_CHARACTERS);
      const document = handedOver.get(hash) ?? known.get(hash);
      handedOver.delete(hash);
      return document;
    },
    async set(key, document) {
      keep(key.slice(-HASH_CHARACTERS), document);
    },
    async delete(key) {
      const hash = key.slice(-HASH_CHARACTERS);
      return handedOver.delete(hash) || known.delete(hash);
    },
  };
}

/** As Apollo names a document. */
const hashOf = (query: string) => createHash('sha256').update(query).digest('hex');
