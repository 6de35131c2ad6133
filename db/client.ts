import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';

/** The roles a session can take; each is set up by the migrations. */
export type DatabaseRole = 'tjenestegraf_api' | 'tjenestegraf_release';

/** How a client connects. */
export interface ConnectOptions {
  /** Shown in `pg_stat_activity`. */
  applicationName: string;
  /** The role of every session, set at start-up; null: the login's own (migrations, seed). */
  role: DatabaseRole | null;
  /** Most connections at a time. Default 8. */
  poolSizeMax?: number;
  /**
   * `transaction`: a pooler is between that gives each transaction whatever server connection is free. Role, schema and time-outs
   * are then the login's own (db/roles.sql), and nothing is listened for. Default: none.
   */
  pooler?: 'transaction' | 'none';
  /** A statement is ended by the server after this long. Default 10 000; 0: never. */
  statementTimeoutMs?: number;
  /** A transaction that waits for its client is ended after this long. Default 10 000; 0: never. */
  idleTransactionTimeoutMs?: number;
  /**
   * A connection on which the database has been silent for this long, with something asked, is taken for dead: what was asked
   * fails and another takes its place. Default: five seconds more than the statement time-out; where there is none, never.
   */
  silenceTimeoutMs?: number;
  /** Default 5 000. */
  connectTimeoutMs?: number;
  /** Sees every statement sent; for tests that count them. */
  onStatement?: (text: string) => void;
  /** Called for each connection that closes, before another is opened in its place. */
  onClose?: () => void;
}

/** A raw postgres.js client with this project's types. */
export type Sql = postgres.Sql;
/** A client or a transaction of it. */
export type SqlLike = postgres.ISql;

const asText = (value: string): string => value;

/** PostgreSQL's ISO text of an instant as RFC 3339: `2026-11-23 12:30:00+00` → `2026-11-23T12:30:00+00:00`. */
export function toRfc3339(text: string): string {
  return text.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00');
}

/**
 * Days, instants and 64-bit integers come as text: a JavaScript Date shifts days and drops microseconds, a number drops
 * digits. Give such values as text too.
 */
const types = {
  date: { to: 1082, from: [1082], serialize: asText, parse: asText },
  timestamp: { to: 1114, from: [1114], serialize: asText, parse: asText },
  timestamptz: { to: 1184, from: [1184], serialize: asText, parse: toRfc3339 },
  bigint: { to: 20, from: [20], serialize: String, parse: asText },
};

/**
 * Connects lazily: the first statement opens the first connection. The role is a start-up parameter, so no statement can
 * run before it is taken.
 */
export function connect(url: string, options: ConnectOptions): Sql {
  const sql = postgres(url, settings(options)) as Sql;
  origins.set(sql, { url, options });
  return sql;
}

/** The URL and options of each client, so that a listener of its own can connect to the same database. */
const origins = new WeakMap<Sql, { url: string; options: ConnectOptions }>();

/** A connection that only listens does not notice that the other end is gone: it is asked this often, and must answer in as long. */
const LISTENER_CHECK_MS = 5_000;

/** Callbacks of a listener: a notification came, the connection was lost, listening has begun (also after each reconnect). */
interface ListenerEvents {
  readonly notify: () => void;
  readonly lost: () => void;
  readonly listening: () => void;
}

/** A LISTEN on a connection of its own. */
export interface Listener {
  /**
   * Resolves when it listens; connects again if the connection was lost, and looks now and then whether it is there. To be
   * called again and again. @throws when the database does not answer
   */
  ensure(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Listens beside a client made by `connect`, as the same role. The driver's own `listen` hides a lost connection and gives
 * up when the first reconnect fails; here the owner is notified and reconnects with `ensure`.
 */
export function listenBeside(
  sql: Sql,
  channel: 'tjenestegraf_change' | 'tjenestegraf_release',
  { checkMs = LISTENER_CHECK_MS, ...on }: ListenerEvents & { checkMs?: number },
): Listener {
  const origin = origins.get(sql);
  if (origin === undefined) throw new Error('listenBeside needs a client made by connect');
  // A pooler gives the session away after the LISTEN: what changed is then found by whoever asks again and again.
  if (origin.options.pooler === 'transaction') return { ensure: async () => {}, close: async () => {} };
  let listening = false;
  let closed = false;
  let answeredAt = 0;
  const ownSettings = {
    ...settings({ ...origin.options, poolSizeMax: 1, silenceTimeoutMs: checkMs }),
    max_lifetime: null,
    onnotify: on.notify,
    onclose: () => {
      if (listening && !closed) on.lost();
      listening = false;
    },
  };
  const client = postgres(origin.url, ownSettings);
  return {
    async ensure() {
      if (closed) return;
      if (listening) {
        if (performance.now() - answeredAt < checkMs) return;
        await client`select`;
        answeredAt = performance.now();
        return;
      }
      await client`listen ${client(channel)}`.simple();
      answeredAt = performance.now();
      listening = true;
      on.listening();
    },
    async close() {
      closed = true;
      await client.end({ timeout: 1 });
    },
  };
}

/** A reachable database ends a statement at its time-out and reports it; after this much longer without an answer it counts as unreachable. */
const SILENCE_BEYOND_STATEMENT_MS = 5_000;

function settings(options: ConnectOptions) {
  const { onStatement, onClose, statementTimeoutMs = 10_000 } = options;
  const silenceTimeoutMs =
    options.silenceTimeoutMs ?? (statementTimeoutMs === 0 ? 0 : statementTimeoutMs + SILENCE_BEYOND_STATEMENT_MS);
  return {
    max: options.poolSizeMax ?? 8,
    connect_timeout: (options.connectTimeoutMs ?? 5_000) / 1_000,
    idle_timeout: 0,
    // An option of our patch (patches/): the driver itself waits for ever.
    silence_timeout: silenceTimeoutMs / 1_000,
    // Seconds until a lost connection is tried again: a database that comes back is found within a second.
    backoff: (attempt: number) => Math.min(0.05 * 2 ** attempt, 1),
    onnotice: () => {},
    ...(onClose === undefined ? {} : { onclose: onClose }),
    types,
    ...(onStatement === undefined ? {} : { debug: (_connection: number, text: string) => onStatement(text) }),
    connection: {
      application_name: options.applicationName,
      TimeZone: 'UTC',
      DateStyle: 'ISO, YMD',
      ...(options.pooler !== 'transaction' && {
        search_path: 'tjenestegraf, public',
        statement_timeout: statementTimeoutMs,
        idle_in_transaction_session_timeout: options.idleTransactionTimeoutMs ?? 10_000,
        ...(options.role === null ? {} : { role: options.role }),
      }),
    },
  };
}

/**
 * A client of its own for drizzle, which replaces the date parsers of the client it is given; a raw client shared with
 * it would silently change its types. Used where rows are written by table (seed, migrations), never on the read path.
 */
export function connectDrizzle(url: string, options: ConnectOptions) {
  const sql = connect(url, options);
  return { sql, db: drizzle(sql) };
}
