import type { Geography } from '../../services/disclosure-control/geography.ts';
import { listenBeside, type Sql } from '../client.ts';
import { serializeTask } from '../serialized-task.ts';
import { fetchNewestRelease, loadReleases } from './load-releases.ts';
import { UNKNOWN_STATISTICS } from './unknown-statistics.ts';
import { type LoadedRelease, type StatisticsVersion, statisticsVersion } from './version.ts';

export type { RecipientCount } from './release-checksum.ts';
export type { StatisticsRelease, StatisticsVersion } from './version.ts';

export interface StatisticsStoreOptions {
  /** The municipalities as of now; asked at every load, and whenever `current` is. Same object: nothing changed. */
  geography: () => Geography;
  /** How often the newest release is asked for, beside LISTEN. Default 5 000. */
  pollIntervalMs?: number;
  /** Called with events that an operator should know. */
  log?: (event: StatisticsStoreEvent) => void;
}

/** `damaged`: the released rows do not give the checksum they were published with; the version before is still served. */
export type StatisticsStoreEvent =
  | { kind: 'loaded'; release: string; rows: number; tookMs: number }
  | { kind: 'databaseLost'; error: unknown }
  | { kind: 'databaseRestored' }
  | { kind: 'damaged'; error: unknown };

export interface StatisticsStore {
  /** The newest release and those before it; null: nothing is released yet. See `UNKNOWN_STATISTICS` too. */
  current(): StatisticsVersion | null;
  /** Resolves when every release published before the call is in `current()`. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Loads the protected rows into typed arrays, as the API's role, and again when a release is published. The rows are
 * checked against the hash chain before they are served.
 */
export async function createStatisticsStore(sql: Sql, options: StatisticsStoreOptions): Promise<StatisticsStore> {
  const { geography, pollIntervalMs = 5_000, log = () => {} } = options;
  let loaded: readonly LoadedRelease[] = [];
  let built: { version: StatisticsVersion; geography: Geography } | null = null;
  let isRead = false;
  let lost = false;
  let closed = false;

  function build(now: Geography): void {
    built = loaded.length === 0 ? null : { version: statisticsVersion(loaded, now), geography: now };
  }

  /** A directory that lost a municipality with released rows is wrong: the statistics stay with the one before. */
  function follow(now: Geography): void {
    try {
      build(now);
    } catch (error) {
      if (built !== null) built.geography = now;
      log({ kind: 'damaged', error });
    }
  }

  async function catchUp(): Promise<void> {
    const newest = await fetchNewestRelease(sql);
    if (newest === (loaded.at(-1)?.number ?? 0)) {
      isRead = true;
      return;
    }
    const startedAt = performance.now();
    loaded = await loadReleases(sql, loaded);
    build(geography());
    isRead = true;
    const rows = loaded.reduce((sum, { content }) => sum + content.A.rows.length + content.P.rows.length, 0);
    log({
      kind: 'loaded',
      release: loaded.at(-1)?.id ?? '',
      rows,
      tookMs: Math.round(performance.now() - startedAt),
    });
  }

  const updates = serializeTask(catchUp);
  const refresh = updates.run;

  async function poll(): Promise<void> {
    try {
      await listener.ensure();
      await refresh();
      if (lost) log({ kind: 'databaseRestored' });
      lost = false;
    } catch (error) {
      const kind = error instanceof RangeError ? 'damaged' : 'databaseLost';
      if (!lost && !closed) log({ kind, error });
      lost = true;
    }
    if (!closed) timer = setTimeout(poll, pollIntervalMs).unref();
  }

  const listener = listenBeside(sql, 'tjenestegraf_release', {
    notify: () => void refresh().catch(() => {}),
    lost: () => {},
    listening: () => {},
  });
  let timer: NodeJS.Timeout | undefined;
  await poll();
  return {
    current() {
      if (!isRead) return UNKNOWN_STATISTICS;
      if (built === null) return null;
      const now = geography();
      if (now !== built.geography) follow(now);
      return built.version;
    },
    refresh,
    async close() {
      closed = true;
      clearTimeout(timer);
      await updates.idle();
      await listener.close();
    },
  };
}
