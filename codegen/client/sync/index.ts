export { RETRIES, type Retry, type RetryOptions } from './ask-with-retries.ts';
export { type Collection, type CollectionOptions, type CollectionPage, collection } from './collection.ts';
export { createSync, type Sync } from './create-sync.ts';
export { directoryCollections } from './directory-collections.ts';
export {
  createMemoryCopy,
  type EntityNews,
  type HeldCopy,
  type HeldEntity,
  type MemoryCopy,
} from './memory-copy.ts';
export { SyncError, type SyncErrorCode } from './sync-error.ts';
export type { ChangesAnswer, ChangesVariables, SyncOptions } from './sync-options.ts';
export type {
  ChangesPage,
  CopiedEntity,
  CopyChange,
  Entity,
  SnapshotComplete,
  SnapshotPage,
  SnapshotReason,
  SnapshotStarted,
  SyncBatch,
  SyncStore,
} from './sync-store.ts';
export type { FeedChange } from './to-copy-change.ts';
