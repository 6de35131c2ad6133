import { listenBeside, type Sql } from '../client.ts';
import { serializeTask } from '../serialized-task.ts';
import { type AppliedChanges, applyChanges, isAt } from './apply-changes.ts';
import { UnlinkedError } from './draft.ts';
import { fetchVersion, type LoadedDirectory, loadWithRows } from './load.ts';
import type { DirectoryVersion } from './model.ts';

/** How well the directory follows the database. */
export interface DirectoryHealth {
  /** False: the database has not answered since `lagMs` ago; the last version is still served. */
  healthy: boolean;
  /** Milliseconds since the version in use was last known to be the newest. */
  lagMs: number;
}

export interface DirectoryStoreOptions {
  /** How often the version is asked for, beside LISTEN. Default 500. */
  pollIntervalMs?: number;
  /** Without an answer for this long the store is unhealthy. Default 3 000. */
  unhealthyAfterMs?: number;
  /**
   * Told of each new version before anybody can ask it, with what was changed on the way (null: take everything as
   * changed): what was worked out from the version before and no longer holds is to be forgotten now.
   */
  beforeNewVersion?: (applied: { directory: DirectoryVersion; changes: AppliedChanges['changes'] }) => void;
  /** Told of what an operator should know; never of a value. */
  log?: (event: DirectoryStoreEvent) => void;
}

/**
 * `listenLost`: changes come by polling until it is back. `loaded`: a new version is in use; `whole`: all of it was read.
 * `unlinked`: the rows read and those held did not fit together, and the whole directory is read instead.
 */
export type DirectoryStoreEvent =
  | { kind: 'loaded'; version: bigint; tookMs: number; whole: boolean }
  | { kind: 'unlinked'; error: unknown }
  | { kind: 'listenLost' }
  | { kind: 'listenRestored' }
  | { kind: 'databaseLost'; error: unknown }
  | { kind: 'databaseRestored' };

export interface DirectoryStore {
  /** The version in use; the same object until a change arrives. */
  current(): DirectoryVersion;
  /** Resolves when every commit made before the call is in `current()`. */
  refresh(): Promise<void>;
  /** Tells of each new version once it is in use, so that whoever waits for changes needs no LISTEN of its own. @returns its end */
  onNewVersion(listener: () => void): () => void;
  health(): DirectoryHealth;
  close(): Promise<void>;
}

/**
 * Milliseconds between two versions made on others' word: each version costs every process some milliseconds, and a change
 * elsewhere may take a second. An own write waits for nothing.
 */
const HEED_GAP_MS = 400;

/**
 * Loads the directory and keeps it up to date: LISTEN tells of a change at once, a poll of the version finds what LISTEN
 * missed (a lost connection says nothing by itself). Reloads never run beside each other; changes that arrive during one
 * are taken by the next.
 */
export async function createDirectoryStore(sql: Sql, options: DirectoryStoreOptions = {}): Promise<DirectoryStore> {
  const { pollIntervalMs = 500, unhealthyAfterMs = 3_000, log = () => {}, beforeNewVersion = () => {} } = options;
  let known: LoadedDirectory;
  let knownFreshAt = performance.now();
  let lost = false;
  let heardBefore = false;
  let closed = false;
  let heededAt = Number.NEGATIVE_INFINITY;
  let heeding: NodeJS.Timeout | undefined;
  const listeners = new Set<() => void>();
  take({ loaded: await loadWithRows(sql), changes: null }, knownFreshAt);

  function take({ loaded, changes }: AppliedChanges, startedAt: number): void {
    beforeNewVersion({ directory: loaded.directory, changes });
    known = loaded;
    for (const listener of listeners) listener();
    const tookMs = Math.round(performance.now() - startedAt);
    log({ kind: 'loaded', version: loaded.directory.version, tookMs, whole: changes === null });
  }

  async function catchUp(): Promise<void> {
    const askedAt = performance.now();
    if (!isAt(known, await fetchVersion(sql))) {
      const next = await applyChanges(sql, known).catch(async (error: unknown) => {
        if (!(error instanceof UnlinkedError)) throw error;
        log({ kind: 'unlinked', error });
        return { loaded: await loadWithRows(sql), changes: null };
      });
      if (next !== null) take(next, askedAt);
    }
    knownFreshAt = askedAt;
  }

  const updates = serializeTask(catchUp);
  const refresh = updates.run;

  async function poll(): Promise<void> {
    try {
      // Listening comes first: what is committed between the two steps is then heard or read, never missed.
      await listener.ensure();
      await refresh();
      if (lost) log({ kind: 'databaseRestored' });
      lost = false;
    } catch (error) {
      if (!lost && !closed) log({ kind: 'databaseLost', error });
      lost = true;
    }
    if (!closed) timer = setTimeout(poll, pollIntervalMs).unref();
  }

  /** What others write is taken at once after a pause, and together while it comes in one after the other. */
  function heed(): void {
    if (heeding !== undefined || closed) return;
    const wait = Math.max(0, heededAt + HEED_GAP_MS - performance.now());
    heeding = setTimeout(() => {
      heeding = undefined;
      heededAt = performance.now();
      void refresh().catch(() => {});
    }, wait).unref();
  }

  const listener = listenBeside(sql, 'tjenestegraf_change', {
    notify: heed,
    lost: () => log({ kind: 'listenLost' }),
    listening() {
      if (heardBefore) log({ kind: 'listenRestored' });
      heardBefore = true;
    },
  });
  await listener.ensure();
  await refresh();
  let timer = setTimeout(poll, pollIntervalMs).unref();
  return {
    current: () => known.directory,
    refresh,
    onNewVersion(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    health() {
      const lagMs = Math.round(performance.now() - knownFreshAt);
      return { healthy: lagMs < unhealthyAfterMs, lagMs };
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      clearTimeout(heeding);
      await updates.idle();
      await listener.close();
    },
  };
}
