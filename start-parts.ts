import { join, resolve } from 'node:path';
import type { Logger } from 'pino';
import { Temporal } from 'temporal-polyfill';
import { type Config, ConfigError } from './config.ts';
import type { Sql } from './db/client.ts';
import { keyFile } from './db/key-file.ts';
import { removeEndedAlertSubscriptions } from './db/queries/alert-subscriptions.ts';
import { pruneChanges } from './db/queries/change-feed/prune-changes.ts';
import { removeEndedWebSessions } from './db/queries/web-sessions.ts';
import { hasWebhooks, sealStoredSecrets } from './db/queries/webhooks/seal-stored-secrets.ts';
import { saveSnapshot } from './db/read-model/snapshot.ts';
import { createDirectoryStore, type DirectoryStore, type DirectoryStoreOptions } from './db/read-model/store.ts';
import { loadFirstFacts } from './db/sources/page-facts.ts';
import { startSchedule } from './db/sources/schedule/start-schedule.ts';
import { geographySource } from './db/statistics/geography.ts';
import { createStatisticsStore, type StatisticsStore } from './db/statistics/store.ts';
import { loadInBackground } from './db/statistics/synthetic/load-in-background.ts';
import { startUpkeep } from './db/upkeep.ts';
import { todayInNorway } from './http/request-context.ts';
import { createResponseCache, type ResponseCache } from './http/response-cache/response-cache.ts';
import { logDirectory } from './http/telemetry/log-directory.ts';
import { placesOf } from './resolvers/shared/places-of.ts';
import { limits } from './schema/limits/limits.ts';
import {
  createSecretSeal,
  SEAL_KEY_BYTES,
  SealError,
  type SealKey,
  type SecretSeal,
} from './services/webhooks/seal-secret.ts';

/** What every step of a start has: each pushes how it is stopped again. */
export interface Starting {
  readonly config: Config;
  readonly log: Logger;
  readonly opened: (() => Promise<void>)[];
}

/** Null where the settings leave no memory for it. The stores are asked for when an answer is kept: they open later. */
export function openCache(
  { config }: Starting,
  directory: () => DirectoryStore,
  statistics: () => Pick<StatisticsStore, 'current'>,
): ResponseCache | null {
  if (config.answerCacheBytes === 0) return null;
  const source = {
    directory: () => directory().current(),
    statistics: () => statistics().current(),
    today: todayInNorway,
  };
  return createResponseCache(source, config.answerCacheBytes, limits.cachedResponseMs);
}

/** @param ownerUrl null: another process migrates this database and loads its first facts. */
export async function openUpkeep({ config, log, opened }: Starting, sql: Sql, ownerUrl: string | null): Promise<void> {
  const upkeep = startUpkeep(
    [
      () => pruneChanges(sql, config.changeDays ?? limits.changeRetentionDays),
      () => removeEndedWebSessions(sql, config.sessionIdleSeconds),
      () => removeEndedAlertSubscriptions(sql),
      async () =>
        ownerUrl !== null &&
        loadFirstFacts(ownerUrl, { now: Temporal.Now.instant().toString(), today: todayInNorway() }),
    ],
    (error) => log.warn({ err: error }, 'upkeep failed'),
  );
  opened.push(upkeep.stop);
  // Before the directory is loaded: what it brings would otherwise have it loaded twice.
  await upkeep.firstRun;
}

export async function openDirectory(
  { config, log, opened }: Starting,
  { sql, url, startFrom }: Pick<DirectoryStoreOptions, 'startFrom'> & { readonly sql: Sql; readonly url: string },
  cache: ResponseCache | null,
): Promise<DirectoryStore> {
  const store = await createDirectoryStore(sql, {
    ...(startFrom && { startFrom }),
    beforeNewVersion: ({ directory, changes }) => cache?.forget(directory, changes),
    log: logDirectory(log),
  });
  opened.push(() => store.close());
  if (config.databaseUrl !== undefined) opened.push(await keepSnapshots({ config, log }, store, url));
  return store;
}

/**
 * Makes what the first questions of a process would have to wait for, and whoever asks beside them: the lexicon of searches and the
 * index of places, each some tens of ms. To be called before it answers anybody.
 */
export function makeReady({ current }: Pick<DirectoryStore, 'current'>): void {
  const directory = current();
  // Compiled when it is first read.
  void directory.lexicon;
  placesOf(directory);
}

/** How often the directory is written to this machine's disk where it has changed, milliseconds. */
const SNAPSHOT_MS = 60_000;

/** Keeps the directory for a start without the database; an embedded one starts with the server and needs none. @returns its end */
async function keepSnapshots({ config, log }: Pick<Starting, 'config' | 'log'>, store: DirectoryStore, url: string) {
  let kept: bigint | null = null;
  let failed = false;
  const keep = async () => {
    const snapshot = store.snapshot();
    if (snapshot === null || kept === snapshot.loaded.directory.version) return;
    try {
      await saveSnapshot({ ...config, databaseUrl: url }, snapshot);
      kept = snapshot.loaded.directory.version;
      failed = false;
    } catch (error) {
      if (!failed) log.warn({ err: error }, 'the directory could not be kept for a start without the database');
      failed = true;
    }
  };
  await keep();
  const timer = setInterval(keep, SNAPSHOT_MS).unref();
  return async () => {
    clearInterval(timer);
    await keep();
  };
}

export async function openStatistics(
  { log, opened }: Starting,
  sql: Sql,
  directory: DirectoryStore,
): Promise<StatisticsStore> {
  const statistics = await createStatisticsStore(sql, {
    geography: geographySource(directory.current),
    log: ({ kind, ...more }) => log[kind === 'damaged' ? 'error' : 'debug'](more, `statistics ${kind}`),
  });
  opened.push(() => statistics.close());
  return statistics;
}

/** @param ownerUrl null: another process runs the scheduled imports. */
export function openSchedule({ config, log, opened }: Starting, ownerUrl: string | null): void {
  if (ownerUrl === null || config.importSchedule.length === 0) return;
  const schedule = startSchedule({
    url: ownerUrl,
    entries: config.importSchedule,
    script: new URL('./cli/import.ts', import.meta.url),
    environment: { MIGRATION_DATABASE_URL: ownerUrl, DATA_DIR: resolve(config.dataDirectory) },
    report: ({ outcome, ...run }) =>
      log[outcome === 'TAKEN_IN' || outcome === 'STOPPED' ? 'info' : 'error']({ ...run, outcome }, 'scheduled import'),
  });
  opened.push(schedule.stop);
}

/** A first start in development has nothing to show: made-up cases, in the background, while no statistics are released. */
export function loadStatistics({ config, log, opened }: Starting, url: string, isReleased: boolean): void {
  const isWanted = config.environment === 'development' && config.databaseUrl === undefined;
  if (!isWanted || config.syntheticCases === 0 || isReleased) return;
  log.info('made-up case statistics are being released');
  const load = loadInBackground(new URL('./cli/import.ts', import.meta.url), config.syntheticCases, {
    RELEASE_DATABASE_URL: url,
    DATA_DIR: resolve(config.dataDirectory),
  });
  opened.push(load.stop);
  load.done.then((end) => log[end === 'FAILED' ? 'error' : 'info'](`made-up case statistics: ${end.toLowerCase()}`));
}

/** @returns null: there is no key. See `checkWebhookSecrets` */
export async function openWebhookSeal({ config }: Starting): Promise<SecretSeal | null> {
  const [first, ...others] = config.webhookKeys ?? (await developmentKeys(config));
  return first === undefined ? null : createSecretSeal([first, ...others]);
}

/** @param seal null: there is no key. @throws ConfigError where there are webhooks and a key is missing */
export async function checkWebhookSecrets({ log }: Starting, sql: Sql, seal: SecretSeal | null): Promise<void> {
  if (seal === null) {
    if (await hasWebhooks(sql)) throw new ConfigError('WEBHOOK_KEYS', 'is required in production: there are webhooks');
    return;
  }
  const count = await sealStoredSecrets(sql, seal).catch((error: unknown) => {
    throw error instanceof SealError ? new ConfigError('WEBHOOK_KEYS', error.message) : error;
  });
  if (count > 0) log.info({ count }, 'secrets of webhooks were sealed anew');
}

async function developmentKeys({ production, dataDirectory }: Config): Promise<readonly SealKey[]> {
  if (production) return [];
  return [{ id: 'development', bytes: await keyFile(join(dataDirectory, 'webhook-key'), SEAL_KEY_BYTES) }];
}
