import { z } from 'zod';
import {
  corsOrigins,
  httpUrl,
  importSchedule,
  jsonList,
  mailAddress,
  postgresUrl,
  secretKey,
  securityContact,
  smtpUrl,
  trustedProxies,
  webhookKeys,
  wholeNumber,
} from './config-values.ts';
import { OPERATIONS_MODES } from './services/stored-operations/operations-mode.ts';

/**
 * The settings: each key of the environment with its meaning, unit and default. A wrong value stops the start with one line that
 * names the key. An empty value is a mistake, not a default: a half-filled template must not start.
 */
export const keys = z.object({
  /** development: a local token issuer and example data; production: neither, and every identity key is required. */
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  /** Address to listen on. */
  HOST: z.string().min(1).default('127.0.0.1'),
  /** TCP port; 0 takes a free one and logs it. */
  PORT: wholeNumber(0, 65_535).default(4000),
  /** PostgreSQL 15 or newer. Absent: an embedded server with its data in DATA_DIR. */
  DATABASE_URL: postgresUrl.optional(),
  /** A streaming replica of DATABASE_URL, one and the same server behind the address, that search, history, the change feed and past directories are read from. Absent: none. */
  READ_DATABASE_URL: postgresUrl.optional(),
  /** A login that may create the tables; absent: DATABASE_URL. The API itself always works as role tjenestegraf_api. */
  MIGRATION_DATABASE_URL: postgresUrl.optional(),
  /** `yes`: the server migrates and seeds when it starts, and once a day does what only the owner may. Default: yes in development and with the embedded server; in production `npm run migrate` and `npm run upkeep` do. */
  MIGRATE_ON_START: z.enum(['yes', 'no']).optional(),
  /** `transaction`: PgBouncer 1.21 or newer in transaction mode is between, and DATABASE_URL's login was made by db/roles.sql. */
  DATABASE_POOLER: z.enum(['none', 'transaction']).default('none'),
  /** `yes` allows production connections without TLS to a database on another machine. */
  ALLOW_PLAIN_DATABASE: z.enum(['yes', 'no']).default('no'),
  /** Days that `npm run upkeep` keeps the audit (730 where it is not set), clients' idempotency keys (7) and undelivered messages of webhooks (90). */
  AUDIT_DAYS: wholeNumber(30, 36_500).optional(),
  IDEMPOTENCY_KEY_DAYS: wholeNumber(1, 365).optional(),
  WEBHOOK_DEAD_LETTER_DAYS: wholeNumber(1, 3_650).optional(),
  /** Days that each server keeps the change feed for; 90 where it is not set. A copy that is older begins anew. */
  CHANGE_DAYS: wholeNumber(7, 3_650).optional(),
  /** A login that may act as tjenestegraf_release (import of cases, releases); absent: MIGRATION_DATABASE_URL. Not the API's login. */
  RELEASE_DATABASE_URL: postgresUrl.optional(),
  /**
   * Base64 of at least 32 secret bytes, which must never change: protects level A. Read by the release alone; generated in
   * development only.
   */
  STATISTICS_KEY_A: secretKey.optional(),
  /** The same for level P; another secret. */
  STATISTICS_KEY_P: secretKey.optional(),
  /** Base64 of an Ed25519 private key (PKCS #8, DER): signs the file of all protected rows. Absent in production: the file is not signed. */
  STATISTICS_SIGNING_KEY: z.base64().min(64).optional(),
  /** Days after its end until a month can be released: most of its decisions are made by then. */
  STATISTICS_CLOSING_DAYS: wholeNumber(0, 365).default(30),
  /** Cases of the made-up country that the embedded server of a development start gets; 0: none. */
  SYNTHETIC_CASES: wholeNumber(0, 2_000_000).default(100_000),
  /** Folder of the embedded server and of the development keys. */
  DATA_DIR: z.string().min(1).default('.data'),
  /** `yes` allows the embedded server in production. */
  ALLOW_EMBEDDED_DATABASE: z.enum(['yes', 'no']).default('no'),
  /** Megabytes of answers that one process keeps for who asks the same again; 0: none. */
  ANSWER_CACHE_MB: wholeNumber(0, 4_096).default(64),
  /** Processes behind the port, each with its own directory, response cache and connections. */
  WORKERS: wholeNumber(1, 64).default(1),
  /** Connections to PostgreSQL that one process keeps, and as many to the replica. */
  DATABASE_CONNECTIONS_MAX: wholeNumber(2, 200).default(10),
  /** Issuer of tokens, exactly as in `iss`, such as https://maskinporten.no/ . */
  TOKEN_ISSUER: httpUrl.optional(),
  /** Where the issuer publishes its metadata (RFC 8414). */
  TOKEN_METADATA_URL: httpUrl.optional(),
  /** The audience that a token must be for. */
  TOKEN_AUDIENCE: z.string().min(1).optional(),
  /**
   * How to treat an operation that is not stored, for callers without a token: LOG, WARN or ENFORCE. A client's mode is in the
   * register.
   */
  PUBLIC_OPERATIONS: z.enum(OPERATIONS_MODES).default('LOG'),
  /** The public may ask for the schema as wide as it may use it: yes in development. */
  PUBLIC_INTROSPECTION: z.enum(['yes', 'no']).optional(),
  /** Requests a minute of one asker of the public; registered roles have a multiple. 0: not bounded. Default: 1200 in production, else 0. */
  REQUESTS_PER_MINUTE: wholeNumber(0, 1_000_000).optional(),
  /** The same for estimated values in computed answers; a cached answer counts one. Default: 1 000 000 in production, else 0. */
  COST_PER_MINUTE: wholeNumber(0, 1_000_000_000).optional(),
  /** Proxies in front whose X-Forwarded-For is believed, by which the public is counted: `no`, how many stand one behind the other (`1`), or their addresses (`10.0.0.0/8,fd00::/8`). */
  TRUST_PROXY: trustedProxies.default('NONE'),
  /** Origins whose pages may read answers in a browser, with commas between: `https://portal.example.no`. `*`: all; `none`: none. */
  CORS_ORIGINS: corsOrigins.default('ALL'),
  /** `yes` lets webhooks be sent to this machine and its network, for tests; never in production. */
  WEBHOOK_PRIVATE_ADDRESSES: z.enum(['yes', 'no']).default('no'),
  /** Imports that run by themselves, JSON: `[{"cron":"15 4 * * *","import":["norg2","https://…"]}]`, Norwegian time. Absent: none. */
  IMPORT_SCHEDULE: importSchedule.optional(),
  /** `off` leaves the pages out: the API alone. */
  WEB: z.enum(['on', 'off']).default('on'),
  /** What the secrets of webhooks are sealed with in the database: `2026-11:<base64 of 32 bytes>`. Several with commas between: the first seals, the others only open. Made once in DATA_DIR in development; required in production where there are webhooks. */
  WEBHOOK_KEYS: webhookKeys.optional(),
  /** Server that alerts are sent by, such as smtps://user:password@mail.example . Absent: as files in development, not at all in production. */
  SMTP_URL: smtpUrl.optional(),
  /** Address that alerts come from; required with SMTP_URL. */
  MAIL_FROM: mailAddress.optional(),
  /** Where readers find the pages, such as https://tjenestegraf.example . Absent: at the address they ask for. */
  WEB_ORIGIN: httpUrl.optional(),
  /** OpenID Connect service that people sign in at, exactly as in `iss`, such as https://ansattporten.no . Absent: a local one in development, nobody in production. */
  SIGN_IN_ISSUER: httpUrl.optional(),
  /** The pages' client id at that service. */
  SIGN_IN_CLIENT_ID: z.string().min(1).optional(),
  /** The client's secret at the sign-in provider. */
  SIGN_IN_CLIENT_SECRET: z.string().min(1).optional(),
  /** JSON, RFC 9396: the right that a person must have for an organisation, as registered at the service. */
  SIGN_IN_AUTHORIZATION_DETAILS: jsonList.optional(),
  /**
   * Base64 of at least 32 secret bytes that encrypt sessions, the same in every process. Changing it signs everybody out.
   * Generated in development.
   */
  SESSION_KEY: secretKey.optional(),
  /** Hours after which a session is over, however often its token is renewed. */
  SESSION_HOURS: wholeNumber(1, 24).default(8),
  /** Minutes without a page after which a session is over. */
  SESSION_IDLE_MINUTES: wholeNumber(1, 720).default(30),
  /** Whom to tell of a weakness, for `/.well-known/security.txt`: `mailto:…` or `https://…`. Absent: there is no such file. */
  SECURITY_CONTACT: securityContact.optional(),
  /** Port on which Prometheus reads `/metrics`, the next ones by further WORKERS; absent: none. Nothing else answers there; keep it from the public. */
  METRICS_PORT: wholeNumber(0, 65_535).optional(),
  /** OTLP over HTTP, such as http://collector:4318: takes traces and metrics. Absent: none are sent. */
  OTEL_EXPORTER_OTLP_ENDPOINT: httpUrl.optional(),
  /** `yes`: a line in the log for each request, with its correlation id and no value of it. Default: yes in production. */
  ACCESS_LOG: z.enum(['yes', 'no']).optional(),
  /** pino's levels. */
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** Base64 of at least 32 secret bytes by which the pages' questions are counted for their readers. Set by a server of several processes for them; each start has its own. */
  READER_KEY: secretKey.optional(),
  /** Set by npm around a script: then the server ends when npm does. */
  npm_lifecycle_event: z.string().optional(),
  /** Milliseconds that a server goes on answering after SIGTERM, no longer ready, until balancers have seen it. Default: 5000 in production, else 0. */
  SHUTDOWN_GRACE_MS: wholeNumber(0, 120_000).optional(),
  /** Milliseconds that requests under way then get to finish. */
  SHUTDOWN_DRAIN_MS: wholeNumber(0, 120_000).default(10_000),
});

export type Settings = z.infer<typeof keys>;
