import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';
import { openAlertSender, openAlerts } from './alerts.ts';
import { contractManifest } from './codegen/contract-manifest.ts';
import type { Config } from './config.ts';
import { exchangeMinutes } from './db/queries/exchange-minutes.ts';
import { fetchStoredIds, findStoredOperation } from './db/queries/find-stored-operation.ts';
import { fetchOperatingFigures } from './db/queries/operating-figures.ts';
import { createPastDirectories } from './db/read-model/as-of.ts';
import type { DirectoryStore } from './db/read-model/store.ts';
import type { StatisticsStore } from './db/statistics/store.ts';
import { startWebhooks } from './http/change-delivery/webhooks/start-webhooks.ts';
import { createCompiledExecutor, type ExecutorOutcome } from './http/compiled-executor/compiled-executor.ts';
import { createApp } from './http/create-app.ts';
import { createGraphqlServer } from './http/endpoint/apollo-server.ts';
import type { Stopping } from './http/endpoint/graphql-endpoint.ts';
import { createReaderAddresses } from './http/endpoint/reader-address.ts';
import { startUpMessage } from './http/errors/start-up-message.ts';
import { createAuthentication } from './http/identity/authentication.ts';
import { createDevelopmentTokens } from './http/identity/development-tokens.ts';
import { compileOperations, publishedManifest } from './http/published/compile-operations.ts';
import { type ContextFor, createContext, todayInNorway } from './http/request-context.ts';
import type { ResponseCache } from './http/response-cache/response-cache.ts';
import { observer } from './http/response-cache/tracking-context.ts';
import { openFileSigner } from './http/routes/statistics-exports/file-signature.ts';
import { createOperationRegister } from './http/stored-operations/operation-register.ts';
import { createOperationNames } from './http/telemetry/operation-names.ts';
import { startTelemetry } from './http/telemetry/start-telemetry.ts';
import { openSignIn, pages } from './pages.ts';
import { resolvers } from './resolvers/index.ts';
import { reach } from './resolvers/shared/reach.ts';
import { recordProtectedRead } from './resolvers/shared/record-protected-read.ts';
import { buildDescribedSchema } from './schema/build-schema.ts';
import { answerable } from './schema/contract/answerable.ts';
import { createLimitCheck } from './schema/limits/check-limits.ts';
import { limits } from './schema/limits/limits.ts';
import { policy } from './schema/policy/access.ts';
import { type ProtectedSchema, protectSchema } from './schema/protect-schema.ts';
import { ROLES } from './services/identity/viewer.ts';
import type { SecretSeal } from './services/webhooks/seal-secret.ts';
import { startDatabase } from './start-database.ts';
import {
  checkWebhookSecrets,
  loadStatistics,
  makeReady,
  openCache,
  openDirectory,
  openSchedule,
  openStatistics,
  openUpkeep,
  openWebhookSeal,
  type Starting,
} from './start-parts.ts';
import { closeWithin } from './stop-process.ts';

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
  /** The platform's schema, which no setting changes; absent: it is built. */
  readonly protectedSchema?: ProtectedSchema;
  /**
   * Called with what the compiled executor did with each question; `OFF`: Apollo answers everything. Absent: the executor is on.
   */
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
  let stopping: Stopping = 'NO';
  let closing: Promise<void> | null = null;
  const closeAll = () => {
    stopping = 'CLOSING';
    return opened.reduceRight((before, step) => before.then(step, step), Promise.resolve());
  };
  /** A balancer sees first that this process is not ready, and sends nothing more when it closes. */
  const leave = async () => {
    stopping = 'LEAVING';
    await setTimeout(config.shutdownGraceMs);
    await closeAll();
  };
  const close = () => {
    closing ??= config.shutdownGraceMs > 0 ? leave() : closeAll();
    return closing;
  };
  const starting: Starting = { config, log, opened };
  try {
    const database = await startDatabase(starting, given.onStatement);
    const { url, ownerUrl, sql, away } = database;
    const cache = openCache(
      starting,
      () => store,
      () => statistics,
    );
    const webhookSeal = await openWebhookSeal(starting);
    const beforeUse = async () => {
      await openUpkeep(starting, sql, ownerUrl);
      await checkWebhookSecrets(starting, sql, webhookSeal);
    };
    if (away === null) await beforeUse();
    else endWhereUnusable(log, away.databaseBack.then(beforeUse));
    const startFrom = away && { ...away.snapshot, ...away };
    const store = await openDirectory(starting, { sql, url, ...(startFrom && { startFrom }) }, cache);
    const statistics = given.statistics ?? (await openStatistics(starting, sql, store));
    const apiOrigin = await listen(
      starting,
      { ...database, cache, store, statistics, webhookSeal },
      given,
      () => stopping,
    );
    if (away === null) loadStatistics(starting, url, statistics.current() !== null);
    openSchedule(starting, ownerUrl);
    return { url: apiOrigin, close };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

/** A database that is back and is not what this version needs: nobody catches that, and the process ends after what is under way. */
function endWhereUnusable(log: Logger, usable: Promise<void>): void {
  usable.then(
    () => log.info('the database is back'),
    (error) => {
      log.fatal(`the database is back and cannot be used: ${startUpMessage(error)}`);
      throw error;
    },
  );
}

interface Stores extends Awaited<ReturnType<typeof startDatabase>> {
  readonly cache: ResponseCache | null;
  readonly store: DirectoryStore;
  /** Null: there are no webhooks, and none can be registered. */
  readonly webhookSeal: SecretSeal | null;
  readonly statistics: Pick<StatisticsStore, 'current'>;
}

/** Puts schema, identity and HTTP on top of the stores and listens; where it answers. */
async function listen(
  starting: Starting,
  stores: Stores,
  given: GivenParts,
  stopping: () => Stopping,
): Promise<string> {
  const { config, log, opened } = starting;
  const { sql, readRouter, cache, store, webhookSeal: seal } = stores;
  const { protectedSchema, graphql, executor } = await startGraphql(starting, given);
  let apiOrigin = '';
  const readers = createReaderAddresses(config.readerKey ?? randomBytes(32));
  const signIn = await openSignIn(config, sql, () => apiOrigin);
  const identity = await createAuthentication(config, sql, store.current, signIn?.issuer ?? null);
  const { authentication, developmentDocuments, developmentIssuer } = identity;
  const { webhookRules } = config;
  const contextFor = contextMaker(config, stores);
  const { geography } = authentication;
  const alerts = await openAlerts(config, { sql, graphql, contextFor, geography, directory: store.current });
  const telemetry = await openTelemetry(starting, stores);
  const app = await createApp({
    observe: telemetry.observe,
    securityContact: config.securityContact,
    nameOperation: createOperationNames([...contractManifest().values(), ...publishedManifest().values()]),
    graphql,
    executor,
    cache,
    directory: store,
    authentication,
    developmentDocuments,
    developmentTokens: developmentIssuer && createDevelopmentTokens(developmentIssuer, sql, store.current),
    requestsPerMinute: config.requestsPerMinute,
    costPerMinute: config.costPerMinute,
    exchangeMinutes: (used) => exchangeMinutes(sql, used),
    trustedProxies: config.trustedProxies,
    corsOrigins: config.corsOrigins,
    schemaFor: protectedSchema.schemaFor,
    readers,
    createReference: async () => {
      const { createReference } = await import('./reference/reference.ts');
      return createReference({ ...protectedSchema, policy });
    },
    registerPages: pages(config, signIn, { apiOrigin: () => apiOrigin, readers }, alerts, log),
    examples: answerable(protectedSchema.schema),
    log,
    storedOperations: {
      register: createOperationRegister(new Map([...contractManifest(), ...publishedManifest()]), {
        find: (id) => findStoredOperation(sql, id),
        ids: () => fetchStoredIds(sql),
      }),
      publicMode: config.publicOperations,
    },
    published: { schema: protectedSchema.schema, operations: compileOperations(protectedSchema.schema) },
    health: { directory: store.health, stopping, replica: readRouter.replica },
    feeds: { directory: store.current, today: todayInNorway },
    origin: () => config.webOrigin ?? apiOrigin,
    fileSigner: await openFileSigner(config),
    contextFor,
  });
  opened.push(() => closeWithin(app.close(), config.shutdownDrainMs));
  if (seal !== null)
    opened.push(startWebhooks({ sql, graphql, contextFor, geography, store, seal, rules: webhookRules, log }).stop);
  makeReady(store);
  apiOrigin = await app.listen({ host: config.host, port: config.port });
  if (alerts !== null) await openAlertSender(starting, alerts, () => config.webOrigin ?? apiOrigin);
  return apiOrigin;
}

async function openTelemetry({ config, log, opened }: Starting, { sql, store, readRouter, queue }: Stores) {
  const sources = {
    directoryAgeMs: () => store.health().lagMs,
    replica: readRouter.replica,
    databaseQueue: queue,
    figures: () => fetchOperatingFigures(sql, store.current().version),
  };
  const telemetry = await startTelemetry(config.telemetry, sources, log);
  opened.push(telemetry.stop);
  return telemetry;
}

/** What every server answers by. */
export function buildProtectedSchema(): ProtectedSchema {
  return protectSchema(buildDescribedSchema(resolvers), { reach, onProtected: recordProtectedRead });
}

/** The schema with its guards, Apollo, and the compiled executor unless it is turned off. */
async function startGraphql({ config, log, opened }: Starting, given: GivenParts) {
  const { compiledExecutor: report = () => {}, protectedSchema = buildProtectedSchema() } = given;
  const graphql = createGraphqlServer(protectedSchema, config.publicIntrospection, log);
  await graphql.start();
  opened.push(() => graphql.stop());
  // Each some 60 ms, which everybody would wait for when somebody of the role makes the first mistake.
  if (config.production) for (const role of ROLES) protectedSchema.schemaFor(role);
  const checkLimits = createLimitCheck(protectedSchema.schema);
  const executor = report === 'OFF' ? null : createCompiledExecutor({ protectedSchema, checkLimits, observer, report });
  return { protectedSchema, graphql, executor };
}

/** A context for each request, over the same stores. */
function contextMaker(
  { webhookRules }: Config,
  { sql, writeSql, readRouter, store, statistics, webhookSeal }: Stores,
): ContextFor {
  const past = createPastDirectories(sql, {
    loadedMax: limits.pastDirectoriesMax,
    waitingMax: limits.pastDirectoriesWaitingMax,
    readRouter,
  });
  const shared = { sql, writeSql, store, statistics, webhookRules, webhookSeal, past, readRouter };
  return (viewer, correlationId, asked = {}) => createContext({ viewer, correlationId, ...asked, ...shared });
}
