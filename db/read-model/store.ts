import { listenBeside, type Sql } from '../client.ts';
import { serializeTask } from '../serialized-task.ts';
import { type AppliedChanges, applyChanges, isAt } from './apply-changes.ts';
import { UnlinkedError } from './draft.ts';
import { fetchVersion, type LoadedDirectory, loadWithRows } from './load.ts';
import type { DirectoryVersion } from './model.ts';
import type { Snapshot } from './snapshot.ts';

/** How well the directory follows the database. */
export interface DirectoryHealth {
  /** False: the database has not answered since `lagMs` ago; the last version is still served. */
  healthy: boolean;
  /** Milliseconds since the version in use was last known to be the newest. */
  lagMs: number;
  /** `SNAPSHOT`: the database was away when this process started and has not come back. */
  origin: 'DATABASE' | 'SNAPSHOT';
}

export interface DirectoryStoreOptions {
  /** How often the version is asked for, beside LISTEN. Default 500. */
  pollIntervalMs?: number;
  /** Without an answer for this long the store is unhealthy. Default 3 000. */
  unhealthyAfterMs?: number;
  /**
   * Called with each new version before a request can read it, and with the changes since the version before (null: assume that
   * everything changed). Whatever was derived from the old version and no longer holds must be dropped now.
   */
  beforeNewVersion?: (applied: { directory: DirectoryVersion; changes: AppliedChanges['changes'] }) => void;
  /**
   * The directory to serve until the database is back, where it was unavailable at the start. Absent: the directory is loaded
   * before anything is served.
   */
  startFrom?: Snapshot & { readonly databaseBack: Promise<unknown> };
  /** Called with events that an operator should know; they never hold a value. */
  log?: (event: DirectoryStoreEvent) => void;
}

/**
 * `listenLost`: changes come by polling until it is back. `loaded`: a new version is in use; `whole`: all of it was read.
 * `unlinked`: changed rows and loaded rows did not match, so the whole directory is read instead.
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
  /** The served directory, to be stored for a start without the database. Null: it was itself loaded from a snapshot. */
  snapshot(): Snapshot | null;
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
  let origin: DirectoryHealth['origin'] = 'DATABASE';
  let lost = false;
  let notifiedBefore = false;
  let closed = false;
  const listeners = new Set<() => void>();
  const { startFrom } = options;
  if (startFrom === undefined) take({ loaded: await loadWithRows(sql), changes: null }, knownFreshAt);
  else {
    take({ loaded: startFrom.loaded, changes: null }, knownFreshAt);
    origin = 'SNAPSHOT';
    knownFreshAt -= Date.now() - startFrom.knownAt;
    lost = true;
  }

  function take({ loaded, changes }: AppliedChanges, startedAt: number): void {
    beforeNewVersion({ directory: loaded.directory, changes });
    known = loaded;
    for (const listener of listeners) listener();
    const tookMs = Math.round(performance.now() - startedAt);
    log({ kind: 'loaded', version: loaded.directory.version, tookMs, whole: changes === null });
  }

  async function catchUp(): Promise<void> {
    const askedAt = performance.now();
    const next = isAt(known, await fetchVersion(sql)) ? null : await nextVersion(sql, known, log);
    if (next !== null) take(next, askedAt);
    knownFreshAt = askedAt;
    origin = 'DATABASE';
  }

  const updates = serializeTask(catchUp);
  const refresh = updates.run;
  const heeding = withPauses(() => void refresh().catch(() => {}));

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
    pollLater();
  }

  const listener = listenBeside(sql, 'tjenestegraf_change', {
    notify: heeding.run,
    lost: () => log({ kind: 'listenLost' }),
    listening() {
      if (notifiedBefore) log({ kind: 'listenRestored' });
      notifiedBefore = true;
    },
  });
  let timer: NodeJS.Timeout | undefined;
  const pollLater = () => {
    if (!closed) timer = setTimeout(poll, pollIntervalMs).unref();
  };
  if (startFrom === undefined) {
    await listener.ensure();
    await refresh();
    pollLater();
  } else startFrom.databaseBack.then(poll, () => {});
  return {
    current: () => known.directory,
    refresh,
    onNewVersion(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    health() {
      const lagMs = Math.round(performance.now() - knownFreshAt);
      // However new a snapshot is, the database has confirmed nothing to this process.
      return { healthy: origin === 'DATABASE' && lagMs < unhealthyAfterMs, lagMs, origin };
    },
    snapshot() {
      return origin === 'SNAPSHOT' ? null : { loaded: known, knownAt: Date.now() - (performance.now() - knownFreshAt) };
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      heeding.stop();
      await updates.idle();
      await listener.close();
    },
  };
}

async function nextVersion(sql: Sql, known: LoadedDirectory, log: (event: DirectoryStoreEvent) => void) {
  return applyChanges(sql, known).catch(async (error: unknown): Promise<AppliedChanges> => {
    if (!(error instanceof UnlinkedError)) throw error;
    log({ kind: 'unlinked', error });
    return { loaded: await loadWithRows(sql), changes: null };
  });
}

/** Applies others' writes at once after a pause, and several together while they come in quick succession. */
function withPauses(task: () => void): { readonly run: () => void; readonly stop: () => void } {
  let ranAt = Number.NEGATIVE_INFINITY;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  return {
    run() {
      if (timer !== undefined || stopped) return;
      const wait = Math.max(0, ranAt + HEED_GAP_MS - performance.now());
      timer = setTimeout(() => {
        timer = undefined;
        ranAt = performance.now();
        task();
      }, wait).unref();
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
