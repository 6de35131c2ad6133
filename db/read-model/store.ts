import { listenBeside, type Sql } from '../client.ts';
import { coalesced } from '../coalesced.ts';
import { fetchVersion, loadDirectory } from './load.ts';
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
  /** Told of what an operator should know; never of a value. */
  log?: (event: DirectoryStoreEvent) => void;
}

/** `listenLost`: changes come by polling until it is back. `loaded`: a new version is in use. */
export type DirectoryStoreEvent =
  | { kind: 'loaded'; version: bigint; tookMs: number }
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
 * Loads the directory and keeps it up to date: LISTEN tells of a change at once, a poll of the version finds what LISTEN
 * missed (a lost connection says nothing by itself). Reloads never run beside each other; changes that arrive during one
 * are taken by the next.
 */
export async function createDirectoryStore(sql: Sql, options: DirectoryStoreOptions = {}): Promise<DirectoryStore> {
  const { pollIntervalMs = 500, unhealthyAfterMs = 3_000, log = () => {} } = options;
  let directory = await timedLoad();
  let knownFreshAt = performance.now();
  let lost = false;
  let heardBefore = false;
  let closed = false;
  const listeners = new Set<() => void>();

  async function timedLoad(): Promise<DirectoryVersion> {
    const startedAt = performance.now();
    const loaded = await loadDirectory(sql);
    log({ kind: 'loaded', version: loaded.version, tookMs: Math.round(performance.now() - startedAt) });
    return loaded;
  }

  async function catchUp(): Promise<void> {
    const askedAt = performance.now();
    const before = directory;
    if ((await fetchVersion(sql)).version !== directory.version) directory = await timedLoad();
    knownFreshAt = askedAt;
    if (directory !== before) for (const listener of listeners) listener();
  }

  const updates = coalesced(catchUp);
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

  const listener = listenBeside(sql, 'tjenestegraf_change', {
    notify: () => void refresh().catch(() => {}),
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
    current: () => directory,
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
      await updates.idle();
      await listener.close();
    },
  };
}
