import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

type DocumentStore = NonNullable<ApolloServerOptions<BaseContext>['documentStore']>;

export interface DocumentStoreBounds {
  /** Documents that were met once. */
  readonly seenMax: number;
  /** Characters that the texts of the stored ones may have together: parsed, a character takes some hundred bytes. */
  readonly charactersMax: number;
}

const BOUNDS: DocumentStoreBounds = { seenMax: 1_000, charactersMax: 200_000 };

/**
 * Checked documents of operations that Apollo answers again and again. Apollo's own store takes in each, measures it by its JSON, which is
 * most of what a new question costs, and so keeps some hundred megabytes of questions that nobody asks again.
 */
export function createDocumentStore({ seenMax, charactersMax }: DocumentStoreBounds = BOUNDS): DocumentStore {
  const seen = new LRUCache<string, true>({ max: seenMax });
  const known = new LRUCache<string, DocumentNode>({
    maxSize: charactersMax,
    sizeCalculation: ({ loc }) => (loc?.end ?? charactersMax) + 1,
  });
  return {
    get: async (key) => known.get(key),
    async set(key, document) {
      if (seen.has(key)) known.set(key, document);
      else seen.set(key, true);
    },
    async delete(key) {
      return known.delete(key);
    },
  };
}
