import 'reflect-metadata';
import cluster from 'node:cluster';
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Logger, pino } from 'pino';
import { Temporal } from 'temporal-polyfill';
import { contractManifest } from './codegen/contract-manifest.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import type { Sql } from './db/client.ts';
import { pruneChanges } from './db/queries/change-feed/prune-changes.ts';
import { findStoredOperation } from './db/queries/find-stored-operation.ts';
import { removeEndedWebSessions } from './db/queries/web-sessions.ts';
import { createPastDirectories } from './db/read-model/as-of.ts';
import { createDirectoryStore, type DirectoryStore } from './db/read-model/store.ts';
import { loadFirstFacts } from './db/sources/page-facts.ts';
import { startSchedule } from './db/sources/schedule/start-schedule.ts';
import { geographySource } from './db/statistics/geography.ts';
import { createStatisticsStore, type StatisticsStore } from './db/statistics/store.ts';
import { loadInBackground } from './db/statistics/synthetic/load-in-background.ts';
import { startUpkeep } from './db/upkeep.ts';
import { startWebhooks } from './http/change-delivery/webhooks/start-webhooks.ts';
import { createCompiledExecutor, type ExecutorOutcome } from './http/compiled-executor/compiled-executor.ts';
import { createApp } from './http/create-app.ts';
import { createGraphqlServer } from './http/endpoint/apollo-server.ts';
import { createReaderAddresses } from './http/endpoint/reader-address.ts';
import { startUpMessage } from './http/errors/start-up-message.ts';
import { createAuthentication } from './http/identity/authentication.ts';
import { createDevelopmentTokens } from './http/identity/development-tokens.ts';
import { compileOperations, publishedManifest } from './http/published/compile-operations.ts';
import { type ContextFor, createContext, todayInNorway } from './http/request-context.ts';
import { createResponseCache } from './http/response-cache/response-cache.ts';
import { observer } from './http/response-cache/tracking-context.ts';
import { openFileSigner } from './http/routes/statistics-exports/file-signature.ts';
import { createOperationRegister } from './http/stored-operations/operation-register.ts';
import { openSignIn, pages } from './pages.ts';
import { resolvers } from './resolvers/index.ts';
import { reach } from './resolvers/shared/reach.ts';
import { recordProtectedRead } from './resolvers/shared/record-protected-read.ts';
import { buildDescribedSchema } from './schema/build-schema.ts';
import { answerable } from './schema/contract/answerable.ts';
import { createLimitCheck } from './schema/limits/check-limits.ts';
import { limits } from './schema/limits/limits.ts';
import { policy } from './schema/policy/access.ts';
import { protectSchema } from './schema/protect-schema.ts';
import { startDatabase } from './start-database.ts';
import { startCluster } from './workers.ts';

/** A running platform. */
export interface RunningServer {
  /** Where it answers, such as `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Lets requests under way finish, within the drain time, and leaves nothing behind. Safe to call twice. */
  readonly close: () => Promise<void>;
}

/** Parts that a measurement or a test brings itself. */
export interface GivenParts {
  /** Released statistics that are not in the database; absent: the database's. */
  readonly statistics?: Pick<StatisticsStore, 'current'>;
  /** Told what the fast executor made of each question; `OFF`: Apollo answers everything. Absent: it is on. */
  readonly compiledExecutor?: 'OFF' | ((outcome: ExecutorOutcome) => void);
  /** Sees every statement that is sent to the database. */
  readonly onStatement?: (text: string) => void;
}

/**
 * The composition root: settings → database → directory → schema → HTTP. What was started is stopped again where a later
 * step fails.
 */
export async function startServer(config: Config, log: Logger, given: GivenParts = {}): Promise<RunningServer> {
  const opened: (() => Promise<void>)[] = [];
  let closing: Promise<void> | null = null;
  const close = () => {
    closing ??= opened.reduceRight((before, step) => before.then(step, step), Promise.resolve());
    return closing;
  };
  try {
    const { url, ownerUrl, sql, writeSql, readRouter } = await startDatabase(config, log, opened, given.onStatement);
    const cache =
      config.answerCacheBytes === 0
        ? null
        : createResponseCache(
            { directory: () => store.current(), statistics: () => statistics.current(), today: todayInNorway },
            config.answerCacheBytes,
            limits.cachedResponseMs,
          );
    const upkeep = startUpkeep(
      [
        () => pruneChanges(sql, limits.changeRetentionDays),
        () => removeEndedWebSessions(sql, config.sessionIdleSeconds),
        async () =>
          ownerUrl !== null &&
          loadFirstFacts(ownerUrl, { now: Temporal.Now.instant().toString(), today: todayInNorway() }),
      ],
      (error) => log.warn({ err: error }, 'upkeep failed'),
    );
    opened.push(upkeep.stop);
    // Before the directory is loaded: what it brings would otherwise have it loaded twice.
    await upkeep.firstRun;
    const store = await createDirectoryStore(sql, {
      beforeNewVersion: ({ directory, changes }) => cache?.forget(directory, changes),
      log: ({ kind, ...more }) => log.debug(more, `directory ${kind}`),
    });
    opened.push(() => store.close());
    const past = createPastDirectories(sql, {
      keptMax: limits.pastDirectoriesKept,
      waitingMax: limits.pastDirectoriesWaitingMax,
      readRouter,
    });
    const statistics = given.statistics ?? (await openStatistics(sql, store));

    const protectedSchema = protectSchema(buildDescribedSchema(resolvers), { reach, onProtected: recordProtectedRead });
    const graphql = createGraphqlServer(protectedSchema, config.publicIntrospection, log);
    await graphql.start();
    opened.push(() => graphql.stop());

    const { compiledExecutor: report = () => {} } = given;
    const executor =
      report === 'OFF'
        ? null
        : createCompiledExecutor({
            protectedSchema,
            checkLimits: createLimitCheck(protectedSchema.schema),
            observer,
            report,
          });
    let apiOrigin = '';
    const readers = createReaderAddresses(config.readerKey ?? randomBytes(32));
    const signIn = await openSignIn(config, sql, () => apiOrigin);
    const { authentication, developmentDocuments, developmentIssuer } = await createAuthentication(
      config,
      sql,
      store.current,
      signIn?.issuer ?? null,
    );
    const { webhookRules } = config;
    const contextFor: ContextFor = (viewer, correlationId, asked = {}) =>
      createContext({
        viewer,
        correlationId,
        ...asked,
        sql,
        writeSql,
        store,
        statistics,
        webhookRules,
        past,
        readRouter,
      });
    const app = await createApp({
      graphql,
      executor,
      cache,
      directory: store,
      authentication,
      developmentDocuments,
      developmentTokens: developmentIssuer && createDevelopmentTokens(developmentIssuer, sql, store.current),
      requestsPerMinute: config.requestsPerMinute,
      costPerMinute: config.costPerMinute,
      trustedProxies: config.trustedProxies,
      corsOrigins: config.corsOrigins,
      schemaFor: protectedSchema.schemaFor,
      readers,
      createReference: async () => {
        const { createReference } = await import('./reference/reference.ts');
        return createReference({ ...protectedSchema, policy });
      },
      registerPages: pages(config, signIn, { apiOrigin: () => apiOrigin, readers }, log),
      examples: answerable(protectedSchema.schema),
      log,
      storedOperations: {
        register: createOperationRegister(new Map([...contractManifest(), ...publishedManifest()]), (id) =>
          findStoredOperation(sql, id),
        ),
        publicMode: config.publicOperations,
      },
      published: { schema: protectedSchema.schema, operations: compileOperations(protectedSchema.schema) },
      health: { directory: store.health, draining: () => closing !== null, replica: readRouter.replica },
      feeds: { directory: store.current, today: todayInNorway },
      contextFor,
      fileSigner: await openFileSigner(config),
    });
    opened.push(() => closeWithin(app.close(), config.shutdownDrainMs));
    const { geography } = authentication;
    opened.push(startWebhooks({ sql, graphql, contextFor, geography, store, rules: webhookRules, log }).stop);
    const address = await app.listen({ host: config.host, port: config.port });
    apiOrigin = address;
    if (config.environment === 'development' && config.databaseUrl === undefined && config.syntheticCases > 0) {
      if (statistics.current() === null) loadStatistics(url);
    }
    if (ownerUrl !== null && config.importSchedule.length > 0) openSchedule(ownerUrl);
    return { url: address, close };
  } catch (error) {
    await close();
    throw error;
  }

  async function openStatistics(sql: Sql, directory: DirectoryStore): Promise<StatisticsStore> {
    const statistics = await createStatisticsStore(sql, {
      geography: geographySource(directory.current),
      log: ({ kind, ...more }) => log[kind === 'damaged' ? 'error' : 'debug'](more, `statistics ${kind}`),
    });
    opened.push(() => statistics.close());
    return statistics;
  }

  function openSchedule(ownerUrl: string): void {
    const schedule = startSchedule({
      url: ownerUrl,
      entries: config.importSchedule,
      script: new URL('./cli/import.ts', import.meta.url),
      environment: { MIGRATION_DATABASE_URL: ownerUrl, DATA_DIR: resolve(config.dataDirectory) },
      report: ({ outcome, ...run }) =>
        log[outcome === 'TAKEN_IN' || outcome === 'STOPPED' ? 'info' : 'error'](
          { ...run, outcome },
          'scheduled import',
        ),
    });
    opened.push(schedule.stop);
  }

  /** A first start has nothing to show: made-up cases, in the background, while the statistics are not released yet. */
  function loadStatistics(url: string): void {
    log.info('made-up case statistics are being released');
    const load = loadInBackground(new URL('./cli/import.ts', import.meta.url), config.syntheticCases, {
      RELEASE_DATABASE_URL: url,
      DATA_DIR: resolve(config.dataDirectory),
    });
    opened.push(load.stop);
    load.done.then((end) => log[end === 'FAILED' ? 'error' : 'info'](`made-up case statistics: ${end.toLowerCase()}`));
  }
}

/** Waits for open requests, but no longer than the drain time. */
async function closeWithin(closed: PromiseLike<unknown>, drainMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((done) => {
    timer = setTimeout(done, drainMs);
  });
  await Promise.race([closed, late]);
  clearTimeout(timer);
}

/** How often it is looked whether the parent is still there, milliseconds. */
const PARENT_CHECK_MS = 250;

/** npm ends at SIGTERM without passing it on through its shell: the server would be left behind with nobody to stop it. */
function whenParentEnds(stop: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, PARENT_CHECK_MS).unref();
}

/** The project brings its own Node; started by another one, it says so instead of failing somewhere inside. */
const NODE_MAJOR_MIN = 24;

async function main(): Promise<void> {
  if (Number.parseInt(process.versions.node, 10) < NODE_MAJOR_MIN) {
    throw new ConfigError(
      'node',
      `version ${NODE_MAJOR_MIN} or newer is needed, this is ${process.versions.node}: use npm start`,
    );
  }
  const startedAt = performance.now();
  const config = readConfig(process.env);
  const log = pino({ level: config.logLevel, base: null });
  let server: RunningServer | null = null;
  const stop = (reason: string) => {
    // Leaving by exit, and not by the signal, takes a database that is only just starting along.
    if (server === null) process.exit(1);
    if (!cluster.isWorker) console.log(`${reason}: finishing requests under way, then stopping`);
    server.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(signal));
  if (config.startedByNpm) whenParentEnds(() => stop('npm has ended'));
  const many = config.workers > 1 && cluster.isPrimary;
  server = await (many ? startCluster(config, log) : startServer(config, log));
  if (cluster.isWorker) {
    process.send?.({ url: server.url });
    return;
  }
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`Tjenestegraf answers at ${server.url}/graphql, pages at ${server.url}/ (started in ${seconds} s)`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().catch((error: unknown) => {
    console.error(`Tjenestegraf did not start: ${startUpMessage(error)}`);
    process.exit(1);
  });
}
