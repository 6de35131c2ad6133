import { print } from 'graphql';
import {
  CopyChangesDocument,
  CopyChangesWithPersonsDocument,
  CopyCursorDocument,
  type EntityType,
} from '../generated/graphql.ts';
import { askWithPersons, ownContacts } from './ask-with-persons.ts';
import { askWithRetries, CursorExpired, RETRIES } from './ask-with-retries.ts';
import type { Collection } from './collection.ts';
import { directoryCollections } from './directory-collections.ts';
import { pause } from './pause.ts';
import type { ChangesAnswer, SyncOptions } from './sync-options.ts';
import { decodeState, encodeState, type SyncState } from './sync-state.ts';
import type { SnapshotReason, SyncBatch } from './sync-store.ts';
import { toCopyChange } from './to-copy-change.ts';

/** Keeps a copy. One at a time for a store. */
export interface Sync {
  /** Reads until nothing more follows, from the start or from where the store is. */
  catchUp(signal?: AbortSignal): Promise<void>;
  /** Catches up, waits, and so on until the signal ends it, which is no error. */
  run(signal: AbortSignal): Promise<void>;
}

const PAGE_SIZE = 250;
const SNAPSHOT_PAGE_SIZE = 100;
const POLL_EVERY_MS = 30_000;
const SETTLE_MS = 2_000;

/** A batch without its place. */
type BatchContent = SyncBatch extends infer Kind
  ? Kind extends SyncBatch
    ? Omit<Kind, 'run' | 'state' | 'previousState'>
    : never
  : never;

/**
 * Makes a sync. Its methods throw SyncError, or whatever the store throws; run again, they go on from the last batch that
 * the store has.
 *
 * Why the copy is right: the cursor is taken before the snapshot is read, so of each entity either nothing has changed
 * since, and the snapshot has it as it is, or a change follows the cursor, and the feed gives the entity whole and as it
 * then is. Pages may be newer than the cursor; the changes that they already hold come once more and end in the same
 * state. While a sync catches up, an entity may for a moment be older than it was: once nothing more follows, none is.
 *
 * @throws RangeError for a type that no collection reads, or that cannot be narrowed to a municipality
 */
export function createSync(options: SyncOptions): Sync {
  const { client, store, municipality = null, changesDocument = CopyChangesDocument } = options;
  const collections = chosen(options.collections ?? directoryCollections, options.types, municipality);
  const types = collections.map(({ type }) => type);
  const byType = new Map(collections.map((one) => [one.type, one]));
  const filter = JSON.stringify([types, municipality, fingerprint(print(changesDocument))]);
  const withPersons = options.changesDocument === undefined ? CopyChangesWithPersonsDocument : undefined;
  const feed = { document: changesDocument, withPersons, contactsIn };
  const ask = askWithRetries(client, { ...RETRIES, ...options.retries }, options.onRetry ?? (() => {}));

  async function catchUp(signal: AbortSignal = new AbortController().signal): Promise<void> {
    let kept = await store.load();
    const known = kept === null ? null : decodeState(kept);
    let state = known?.filter === filter ? known : await restart(known === null ? 'FIRST' : 'FILTER_CHANGED');
    for (let more = true; more; ) {
      try {
        while (state.snapshot !== null) state = await readSnapshotPage(state, state.snapshot);
        [state, more] = await readChanges(state);
      } catch (error) {
        if (!(error instanceof CursorExpired)) throw error;
        state = await restart(error.reason);
      }
    }

    async function apply(next: SyncState, content: BatchContent): Promise<SyncState> {
      const batch: SyncBatch = { ...content, run: next.run, previousState: kept, state: encodeState(next) };
      await store.apply(batch);
      kept = batch.state;
      options.onApplied?.(batch);
      return next;
    }

    async function restart(reason: SnapshotReason): Promise<SyncState> {
      const { changesCursor: cursor } = await ask(CopyCursorDocument, { types, municipality }, signal);
      if (cursor === null) throw new TypeError('the platform gave neither a cursor nor an error');
      const started = { filter, run: crypto.randomUUID(), cursor, snapshot: { collection: 0, after: null } };
      return apply(started, { kind: 'SNAPSHOT_STARTED', reason });
    }

    async function readSnapshotPage(at: SyncState, place: NonNullable<SyncState['snapshot']>): Promise<SyncState> {
      const reader = collections[place.collection];
      if (reader === undefined) return apply({ ...at, snapshot: null }, { kind: 'SNAPSHOT_COMPLETE' });
      if (place.collection === 0 && place.after === null) await pause(options.settleMs ?? SETTLE_MS, signal);
      const question = { first: options.snapshotPageSize ?? SNAPSHOT_PAGE_SIZE, after: place.after, municipality };
      const { entities, next } = await reader.readPage(ask, question, signal);
      const snapshot = { collection: place.collection + (next === null ? 1 : 0), after: next };
      return apply({ ...at, snapshot }, { kind: 'SNAPSHOT_PAGE', entities });
    }

    async function readChanges(at: SyncState): Promise<[SyncState, more: boolean]> {
      const variables = { after: at.cursor, first: options.pageSize ?? PAGE_SIZE, types, municipality };
      const answer = await askWithPersons(ask, feed, variables, signal);
      const { changes: page } = answer;
      if (page === null) throw new TypeError('the platform gave neither a page nor an error');
      const { hasNextPage, endCursor } = page.pageInfo;
      if (endCursor === at.cursor) return [at, hasNextPage];
      const own = ownContacts(answer);
      const changes = page.nodes.map((change) => toCopyChange(change, byType, own));
      return [await apply({ ...at, cursor: endCursor }, { kind: 'CHANGES', changes }), hasNextPage];
    }
  }

  return {
    catchUp,
    async run(signal) {
      try {
        while (!signal.aborted) {
          await catchUp(signal);
          await untilNextRound(options, signal);
        }
      } catch (error) {
        if (!signal.aborted) throw error;
      }
    },
  };
}

async function untilNextRound({ wait, pollEveryMs = POLL_EVERY_MS }: SyncOptions, signal: AbortSignal): Promise<void> {
  const over = new AbortController();
  const either = AbortSignal.any([signal, over.signal]);
  const polled = pause(pollEveryMs, either);
  const noticed = async () => {
    try {
      await (wait?.(either) ?? polled);
    } catch {
      await polled;
    }
  };
  await Promise.race([polled, noticed()]);
  over.abort();
}

function chosen(
  known: readonly Collection[],
  types: readonly EntityType[] | undefined,
  municipality: string | null,
): readonly Collection[] {
  if (types === undefined) return known.filter(({ canBeNarrowed }) => municipality === null || canBeNarrowed);
  const missing = types.find((type) => !known.some((one) => one.type === type));
  if (missing !== undefined) throw new RangeError(`No collection reads ${missing}: give one in \`collections\``);
  const wanted = known.filter(({ type }) => types.includes(type));
  const wide = municipality === null ? undefined : wanted.find(({ canBeNarrowed }) => !canBeNarrowed);
  if (wide)
    throw new RangeError(`${wide.type} cannot be narrowed to a municipality: leave it out, or the municipality`);
  return wanted;
}

/** Contacts that a page of the feed has something of. */
function contactsIn({ changes }: ChangesAnswer): readonly string[] {
  const given = changes?.nodes.filter(({ entityType, entity }) => entityType === 'CONTACT' && entity !== null) ?? [];
  return given.map(({ entityId }) => entityId);
}

/** A short name of a text, so that a copy with another selection is read anew (FNV-1a). */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}
