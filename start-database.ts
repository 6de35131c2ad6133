import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { boundReads, boundTransactions } from './db/bounded-queue.ts';
import { checkPooler, checkSession } from './db/check-session.ts';
import { type ConnectOptions, connect, type Sql } from './db/client.ts';
import { checkSchema } from './db/migrate/check-schema.ts';
import { migrate } from './db/migrate.ts';
import { readSnapshot, type Snapshot } from './db/read-model/snapshot.ts';
import { createReadRouter, type ReadRouter, readFromPrimary } from './db/read-router.ts';
import { seed } from './db/seed/seed.ts';
import { isDatabaseUnavailable } from './http/errors/database-unavailable.ts';
import { limits } from './schema/limits/limits.ts';
import type { Starting } from './start-parts.ts';
import { openEmbedded } from './workers.ts';

/** The database as a running server uses it. */
export interface StartedDatabase {
  readonly url: string;
  /** URL of the login that owns the tables; null: this server has none, and `npm run upkeep` does what needs it. */
  readonly ownerUrl: string | null;
  readonly sql: Sql;
  /** Writes have connections of their own: ones that take long, or wait, hold up no reader. */
  readonly writeSql: Sql;
  readonly readRouter: ReadRouter;
  /** How many questions and writes are at the database, or wait for a connection. */
  readonly queue: () => Readonly<Record<'read' | 'write', number>>;
  /** Null: it is there. */
  readonly away: Away | null;
}

/** The share of a process's connections to PostgreSQL that is for writes. */
const WRITE_SHARE = 0.25;
/** What a statement of a batch may take longer until its connection is taken for dead, milliseconds. */
const SILENCE_BEYOND_BATCH_MS = 2_000;

/** The database did not answer at the start. */
export interface Away {
  /** What is served meanwhile. */
  readonly snapshot: Snapshot;
  /** Resolves when the database is there and is what the server needs. Rejects where it is there and is not. */
  readonly databaseBack: Promise<void>;
}

/**
 * Starts or finds the database, brings its tables to this version or sees that they are, and connects. What is to be closed comes
 * to `opened`. A database that does not answer is waited for where there is a directory to serve meanwhile.
 */
export async function startDatabase(
  { config, log, opened }: Starting,
  onStatement?: (text: string) => void,
): Promise<StartedDatabase> {
  const url = config.databaseUrl ?? (await openEmbedded(config, log, opened));
  const ownerUrl = config.ownerDatabaseUrl ?? (config.migrateOnStart ? url : null);
  const writeConnections = Math.ceil(config.databaseConnectionsMax * WRITE_SHARE);
  const connection = {
    applicationName: 'tjenestegraf api',
    role: 'tjenestegraf_api',
    pooler: config.databasePooler,
    poolSizeMax: config.databaseConnectionsMax - writeConnections,
    statementTimeoutMs: limits.statementTimeoutMs,
    idleTransactionTimeoutMs: limits.idleTransactionTimeoutMs,
    ...(onStatement && { onStatement }),
  } satisfies ConnectOptions;
  const sql = connect(url, connection);
  opened.push(() => sql.end({ timeout: 2 }));
  const away = await untilUsable({ config, log, opened }, url, async () => {
    if (config.migrateOnStart && ownerUrl !== null) {
      await migrate(ownerUrl);
      await seed(ownerUrl, { examples: !config.production });
    }
    if (config.databasePooler === 'transaction') await checkPooler(url, connection);
    await checkSession(sql, connection);
    if (!config.migrateOnStart) await checkSchema(sql);
  });
  const silenceTimeoutMs = limits.bulkStatementTimeoutMs + SILENCE_BEYOND_BATCH_MS;
  const writes = connect(url, { ...connection, poolSizeMax: writeConnections, silenceTimeoutMs });
  opened.push(() => writes.end({ timeout: 2 }));
  const readRouter = openReadRouter(config, log, sql, connection);
  opened.push(readRouter.close);
  const boundWrites = boundTransactions(writes, {
    atOnceMax: writeConnections,
    waitingMax: limits.writesWaitingMax,
    waitMs: limits.databaseWaitMs,
  });
  const boundRouter = boundReads(readRouter, {
    atOnceMax: connection.poolSizeMax,
    waitingMax: limits.databaseWaitingMax,
    waitMs: limits.databaseWaitMs,
  });
  return {
    url,
    ownerUrl,
    sql,
    writeSql: boundWrites.sql,
    readRouter: boundRouter,
    queue: () => ({ read: boundRouter.underWay(), write: boundWrites.underWay() }),
    away,
  };
}

/** How long after an attempt at a database that is away the next one is made, milliseconds. */
const ASK_AGAIN_MS = 500;

/**
 * Does what is to be done before the database is used.
 * @returns null: it is done. Else the database is away: there is a snapshot to serve, and it is tried on.
 * @throws what went wrong, where that is something else, or where there is nothing to serve
 */
async function untilUsable(
  { config, log, opened }: Starting,
  databaseUrl: string,
  prepare: () => Promise<void>,
): Promise<Away | null> {
  try {
    await prepare();
    return null;
  } catch (error) {
    const snapshot = isAway(error) ? await readSnapshot({ ...config, databaseUrl }) : null;
    if (snapshot === null) throw error;
    const knownAt = new Date(snapshot.knownAt).toISOString();
    log.error({ err: error, knownAt }, 'the database is away: the directory is served as it was last known');
    const closed = new AbortController();
    opened.push(async () => closed.abort());
    return { snapshot, databaseBack: askOn(prepare, closed.signal) };
  }
}

async function askOn(prepare: () => Promise<void>, signal: AbortSignal): Promise<void> {
  for (;;) {
    await setTimeout(ASK_AGAIN_MS, undefined, { ref: false });
    // Whoever waits for it waits on: nothing that follows is to be done any more.
    if (signal.aborted) return new Promise(() => {});
    try {
      return await prepare();
    } catch (error) {
      if (!isAway(error) && !signal.aborted) throw error;
    }
  }
}

/** A migration's own error has the driver's as its cause. */
function isAway(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { code?: string; cause?: unknown };
  return isDatabaseUnavailable(code) || (cause !== undefined && isAway(cause));
}

function openReadRouter(config: Config, log: Logger, sql: Sql, connection: ConnectOptions): ReadRouter {
  if (config.readDatabaseUrl === undefined) return readFromPrimary(sql);
  return createReadRouter(sql, config.readDatabaseUrl, connection, {
    log: ({ state, error }) =>
      log[state === 'AWAY' ? 'warn' : state === 'BEHIND' ? 'debug' : 'info'](
        error === undefined ? {} : { err: error },
        `replica for reads: ${state.toLowerCase()}`,
      ),
  });
}
