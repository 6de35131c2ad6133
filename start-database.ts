import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { boundReads, boundTransactions } from './db/bounded-queue.ts';
import { checkPooler, checkSession } from './db/check-session.ts';
import { type ConnectOptions, connect, type Sql } from './db/client.ts';
import { checkSchema } from './db/migrate/check-schema.ts';
import { migrate } from './db/migrate.ts';
import { createReadRouter, type ReadRouter, readFromPrimary } from './db/read-router.ts';
import { seed } from './db/seed/seed.ts';
import { limits } from './schema/limits/limits.ts';
import { openEmbedded } from './workers.ts';

/** The database as a running server uses it. */
export interface StartedDatabase {
  readonly url: string;
  /** Of the login that owns the tables; null: this server has none, and `npm run upkeep` does what needs it. */
  readonly ownerUrl: string | null;
  readonly sql: Sql;
  /** Writes have connections of their own: ones that take long, or wait, hold up no reader. */
  readonly writeSql: Sql;
  readonly readRouter: ReadRouter;
  /** How many questions and writes are at the database, or wait for a connection. */
  readonly queue: () => Readonly<Record<'read' | 'write', number>>;
}

/** Of a process's connections to PostgreSQL, those for writes. */
const WRITE_SHARE = 0.25;
/** What a statement of a batch may take longer until its connection is taken for dead, milliseconds. */
const SILENCE_BEYOND_BATCH_MS = 2_000;

/** Starts or finds the database, brings its tables to this version or sees that they are, and connects. What is to be closed comes to `opened`. */
export async function startDatabase(
  config: Config,
  log: Logger,
  opened: (() => Promise<void>)[],
  onStatement?: (text: string) => void,
): Promise<StartedDatabase> {
  const url = config.databaseUrl ?? (await openEmbedded(config, log, opened));
  const ownerUrl = config.ownerDatabaseUrl ?? (config.migrateOnStart ? url : null);
  if (config.migrateOnStart && ownerUrl !== null) {
    await migrate(ownerUrl);
    await seed(ownerUrl, { examples: !config.production });
  }
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
  if (config.databasePooler === 'transaction') await checkPooler(url, connection);
  await checkSession(sql, connection);
  if (!config.migrateOnStart) await checkSchema(sql);
  const silenceTimeoutMs = limits.bulkStatementTimeoutMs + SILENCE_BEYOND_BATCH_MS;
  const writes = connect(url, { ...connection, poolSizeMax: writeConnections, silenceTimeoutMs });
  opened.push(() => writes.end({ timeout: 2 }));
  const readRouter = openReadRouter(config, log, sql, connection);
  opened.push(readRouter.close);
  const boundWrites = boundTransactions(writes, writeConnections + limits.writesWaitingMax);
  const boundRouter = boundReads(readRouter, connection.poolSizeMax + limits.databaseWaitingMax);
  return {
    url,
    ownerUrl,
    sql,
    writeSql: boundWrites.sql,
    readRouter: boundRouter,
    queue: () => ({ read: boundRouter.underWay(), write: boundWrites.underWay() }),
  };
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
