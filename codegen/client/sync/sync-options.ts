import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { Client } from '../client.ts';
import type { EntityType } from '../generated/graphql.ts';
import type { WithinReach } from './ask-with-persons.ts';
import type { Retry, RetryOptions } from './ask-with-retries.ts';
import type { Collection } from './collection.ts';
import type { SyncBatch, SyncStore } from './sync-store.ts';
import type { FeedChange } from './to-copy-change.ts';

/** The fields that the feed's document must select; it may select more. */
export interface ChangesAnswer extends WithinReach {
  readonly changes: {
    readonly nodes: readonly FeedChange[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  } | null;
}

export interface ChangesVariables {
  after: string;
  first: number;
  types: EntityType[];
  municipality: string | null;
}

export interface SyncOptions {
  readonly client: Client;
  /** The store of the copy. */
  readonly store: SyncStore;
  /** The collections that the copy holds; absent: `directoryCollections`. */
  readonly collections?: readonly Collection[];
  /** Narrows `collections` to these types. Absent: all of them, or, with `municipality`, all that can be narrowed. */
  readonly types?: readonly EntityType[];
  /** Only what concerns this municipality (its present number), and what concerns all. Absent: of all municipalities. */
  readonly municipality?: string;
  /** The feed's document, where `collections` select something else than the default. */
  readonly changesDocument?: TypedDocumentNode<ChangesAnswer, ChangesVariables>;
  /**
   * Changes of one page, 1 to 1000 as far as the platform's bound on an answer's size allows: some 300 with the default
   * selection. Default 250.
   */
  readonly pageSize?: number;
  /** Items of one page of a snapshot, 1 to 100. Default 100. */
  readonly snapshotPageSize?: number;
  /** Milliseconds between questions once everything is read. Default 30 000. */
  readonly pollEveryMs?: number;
  /**
   * Ends the time between questions early by resolving: a live notice that something has changed. Its failure is nothing:
   * the next question comes after `pollEveryMs` at the latest.
   */
  readonly wait?: (signal: AbortSignal) => Promise<unknown>;
  /**
   * Milliseconds between taking the cursor and reading the first page. Where the platform runs as several processes, the
   * next answer may be of one that shows a change up to a second later. Default 2 000; 0 where there is only one process.
   */
  readonly settleMs?: number;
  readonly retries?: Partial<RetryOptions>;
  /** Called with each batch once the store has it, and at most once more after a crash; for caches and logs. */
  readonly onApplied?: (batch: SyncBatch) => void;
  /** Called before each wait for another try. */
  readonly onRetry?: (retry: Retry) => void;
}
