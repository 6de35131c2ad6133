import { z } from 'zod';
import {
  corsOrigins,
  httpUrl,
  importSchedule,
  jsonList,
  postgresUrl,
  secretKey,
  securityContact,
  trustedProxies,
  wholeNumber,
} from './config-values.ts';
import { OPERATIONS_MODES } from './services/stored-operations/operations-mode.ts';

/**
 * The only reader of the environment. Each key has its meaning, unit and default here; a wrong value stops the start
 * with one line that names the key. An empty value is a mistake, not a default: a half-filled template must not start.
 */
/** Twenty a second from one address is a building full of people, or one program that should have a token. */
const REQUESTS_PER_MINUTE_IN_PRODUCTION = 1_200;
/** Twenty of the largest questions allowed, or hundreds of ordinary ones: some seconds of one processor's minute. */
const COST_PER_MINUTE_IN_PRODUCTION = 1_000_000;
/** Some rounds of a balancer's checks, which are a second or two apart. */
const GRACE_IN_PRODUCTION_MS = 5_000;

const keys = z.object({
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
  /** `yes` allows connections to the database without TLS beyond this machine in production. */
  ALLOW_PLAIN_DATABASE: z.enum(['yes', 'no']).default('no'),
  /** Days that `npm run upkeep` keeps the audit (730 where it is not set), clients' idempotency keys (7) and undelivered messages of webhooks (90). */
  AUDIT_DAYS: wholeNumber(30, 36_500).optional(),
  IDEMPOTENCY_KEY_DAYS: wholeNumber(1, 365).optional(),
  WEBHOOK_DEAD_LETTER_DAYS: wholeNumber(1, 3_650).optional(),
  /** A login that may act as tjenestegraf_release (import of cases, releases); absent: MIGRATION_DATABASE_URL. Not the API's login. */
  RELEASE_DATABASE_URL: postgresUrl.optional(),
  /** Base64 of at least 32 secret bytes, stable for ever: protects level A. Read by the release alone; made up in development only. */
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
  /** Processes behind the port, each with its own directory, kept answers, rate limits and connections. */
  WORKERS: wholeNumber(1, 64).default(1),
  /** Connections to PostgreSQL that one process keeps, and as many to the replica. */
  DATABASE_CONNECTIONS_MAX: wholeNumber(2, 200).default(10),
  /** Issuer of tokens, exactly as in `iss`, such as https://maskinporten.no/ . */
  TOKEN_ISSUER: httpUrl.optional(),
  /** Where the issuer publishes its metadata (RFC 8414). */
  TOKEN_METADATA_URL: httpUrl.optional(),
  /** The audience that a token must be for. */
  TOKEN_AUDIENCE: z.string().min(1).optional(),
  /** What becomes of an operation that is not stored, for those without a token: LOG, WARN or ENFORCE. A client's stands in the register. */
  PUBLIC_OPERATIONS: z.enum(OPERATIONS_MODES).default('LOG'),
  /** The public may ask for the schema as wide as it may use it: yes in development. */
  PUBLIC_INTROSPECTION: z.enum(['yes', 'no']).optional(),
  /** Requests a minute of one asker of the public; registered roles have a multiple. 0: not bounded. Default: 1200 in production, else 0. */
  REQUESTS_PER_MINUTE: wholeNumber(0, 1_000_000).optional(),
  /** The same of estimated values in answers that had to be made; one that was kept counts one. Default: 1 000 000 in production, else 0. */
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
  /** Where readers find the pages, such as https://tjenestegraf.example . Absent: at the address they ask for. */
  WEB_ORIGIN: httpUrl.optional(),
  /** OpenID Connect service that people sign in at, exactly as in `iss`, such as https://ansattporten.no . Absent: a local one in development, nobody in production. */
  SIGN_IN_ISSUER: httpUrl.optional(),
  /** The pages' client id at that service. */
  SIGN_IN_CLIENT_ID: z.string().min(1).optional(),
  /** Its secret. */
  SIGN_IN_CLIENT_SECRET: z.string().min(1).optional(),
  /** JSON, RFC 9396: the right that a person must have for an organisation, as registered at the service. */
  SIGN_IN_AUTHORIZATION_DETAILS: jsonList.optional(),
  /** Base64 of at least 32 secret bytes that sessions are encrypted with, the same in every process. Changing it signs everybody out. Made up in development. */
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

const forSignIn = [
  'SIGN_IN_CLIENT_ID',
  'SIGN_IN_CLIENT_SECRET',
  'SIGN_IN_AUTHORIZATION_DETAILS',
  'SESSION_KEY',
] as const;
const inProduction = ['TOKEN_ISSUER', 'TOKEN_METADATA_URL', 'TOKEN_AUDIENCE'] as const;

/** A setting that stops the start: which key, and what is wrong with it. */
export class ConfigError extends Error {
  readonly key: string;
  constructor(key: string, problem: string) {
    super(`${key}: ${problem}`);
    this.key = key;
  }
}

const DATABASE_KEYS = ['DATABASE_URL', 'READ_DATABASE_URL', 'MIGRATION_DATABASE_URL', 'RELEASE_DATABASE_URL'] as const;
const SAFE_SSL_MODES = new Set(['require', 'verify-ca', 'verify-full']);

/** Passwords, personal data and tokens pass these lines. @throws ConfigError where one of them is open */
function checkProductionUrls(values: z.infer<typeof keys>): void {
  for (const key of DATABASE_KEYS) {
    const url = values[key] === undefined ? null : new URL(values[key]);
    if (url === null || values.ALLOW_PLAIN_DATABASE === 'yes' || isThisMachine(url.hostname)) continue;
    if (!SAFE_SSL_MODES.has(url.searchParams.get('sslmode') ?? ''))
      throw new ConfigError(
        key,
        'needs ?sslmode=verify-full or require in production (or set ALLOW_PLAIN_DATABASE=yes)',
      );
  }
  if (!values.TOKEN_METADATA_URL?.startsWith('https:')) throw new ConfigError('TOKEN_METADATA_URL', 'must be https');
}

/** Whether what listens at this address, or is at it, is on this machine alone. */
function isThisMachine(host: string): boolean {
  return host === '' || host === 'localhost' || host === '[::1]' || host === '::1' || /^127\./.test(host);
}

export type Config = Readonly<ReturnType<typeof readConfig>>;

/**
 * @param environment the process's environment, or a test's
 * @throws ConfigError for the first key that is wrong
 */
export function readConfig(environment: Record<string, string | undefined>) {
  const parsed = keys.safeParse(environment);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ConfigError(String(issue?.path[0] ?? 'configuration'), issue?.message ?? 'is wrong');
  }
  const values = parsed.data;
  const production = values.NODE_ENV === 'production';
  checkEnvironment(values, environment['NODE_ENV'] === undefined);
  const migrateOnStart = (values.MIGRATE_ON_START ?? (production && values.DATABASE_URL ? 'no' : 'yes')) === 'yes';
  const ownerDatabaseUrl = values.MIGRATION_DATABASE_URL ?? (migrateOnStart ? values.DATABASE_URL : undefined);
  if (values.IMPORT_SCHEDULE?.length && !migrateOnStart && ownerDatabaseUrl === undefined)
    throw new ConfigError(
      'MIGRATION_DATABASE_URL',
      'is required where IMPORT_SCHEDULE is set: imports work as the owner',
    );
  return {
    production,
    signIn: signInOf(values),
    /** Null: every start makes its own. */
    sessionKey: secretBytes(values.SESSION_KEY),
    /** Null: every start makes its own. */
    readerKey: secretBytes(values.READER_KEY),
    sessionSeconds: values.SESSION_HOURS * 3_600,
    sessionIdleSeconds: values.SESSION_IDLE_MINUTES * 60,
    environment: values.NODE_ENV,
    host: values.HOST,
    port: values.PORT,
    databaseUrl: values.DATABASE_URL,
    readDatabaseUrl: values.READ_DATABASE_URL,
    migrationDatabaseUrl: values.MIGRATION_DATABASE_URL ?? values.DATABASE_URL,
    /** Of the tables' owner; undefined: this process is given none, or has the embedded server. */
    ownerDatabaseUrl,
    migrateOnStart,
    databasePooler: values.DATABASE_POOLER,
    retentionDays: {
      audit: values.AUDIT_DAYS,
      idempotencyKeys: values.IDEMPOTENCY_KEY_DAYS,
      webhookDeadLetters: values.WEBHOOK_DEAD_LETTER_DAYS,
    },
    releaseDatabaseUrl: values.RELEASE_DATABASE_URL ?? values.MIGRATION_DATABASE_URL ?? values.DATABASE_URL,
    statisticsKeys: { a: values.STATISTICS_KEY_A, p: values.STATISTICS_KEY_P, signing: values.STATISTICS_SIGNING_KEY },
    statisticsClosingDays: values.STATISTICS_CLOSING_DAYS,
    syntheticCases: values.SYNTHETIC_CASES,
    dataDirectory: values.DATA_DIR,
    answerCacheBytes: values.ANSWER_CACHE_MB * 2 ** 20,
    workers: values.WORKERS,
    databaseConnectionsMax: values.DATABASE_CONNECTIONS_MAX,
    /** Null: the local development issuer. */
    tokens:
      values.TOKEN_ISSUER && values.TOKEN_METADATA_URL && values.TOKEN_AUDIENCE
        ? { issuer: values.TOKEN_ISSUER, metadataUrl: values.TOKEN_METADATA_URL, audience: values.TOKEN_AUDIENCE }
        : null,
    publicOperations: values.PUBLIC_OPERATIONS,
    publicIntrospection:
      values.PUBLIC_INTROSPECTION === undefined ? !production : values.PUBLIC_INTROSPECTION === 'yes',
    requestsPerMinute: (values.REQUESTS_PER_MINUTE ?? (production ? REQUESTS_PER_MINUTE_IN_PRODUCTION : 0)) || null,
    webhookRules: { allowHttp: !production, allowPrivateAddresses: values.WEBHOOK_PRIVATE_ADDRESSES === 'yes' },
    costPerMinute: (values.COST_PER_MINUTE ?? (production ? COST_PER_MINUTE_IN_PRODUCTION : 0)) || null,
    trustedProxies: values.TRUST_PROXY,
    corsOrigins: values.CORS_ORIGINS,
    importSchedule: values.IMPORT_SCHEDULE ?? [],
    web: values.WEB === 'on',
    webOrigin: values.WEB_ORIGIN === undefined ? null : new URL(values.WEB_ORIGIN).origin,
    securityContact: values.SECURITY_CONTACT ?? null,
    telemetry: {
      host: values.HOST,
      metricsPort: values.METRICS_PORT ?? null,
      otlpEndpoint: values.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
      accessLog: (values.ACCESS_LOG ?? (production ? 'yes' : 'no')) === 'yes',
    },
    logLevel: values.LOG_LEVEL,
    startedByNpm: values.npm_lifecycle_event !== undefined,
    shutdownGraceMs: values.SHUTDOWN_GRACE_MS ?? (production ? GRACE_IN_PRODUCTION_MS : 0),
    shutdownDrainMs: values.SHUTDOWN_DRAIN_MS,
  };
}

const secretBytes = (base64: string | undefined) =>
  base64 === undefined ? null : Buffer.from(base64, 'base64').subarray(0, 32);

/** What must be set, or must not be, by where the server runs. */
function checkEnvironment(values: z.infer<typeof keys>, isUnnamed: boolean): void {
  const production = values.NODE_ENV === 'production';
  if (production) {
    for (const key of inProduction) {
      if (values[key] === undefined) throw new ConfigError(key, 'is required in production');
    }
    if (values.WEBHOOK_PRIVATE_ADDRESSES === 'yes')
      throw new ConfigError('WEBHOOK_PRIVATE_ADDRESSES', 'must be no in production');
    if (values.PUBLIC_INTROSPECTION === 'yes')
      throw new ConfigError('PUBLIC_INTROSPECTION', 'must be no in production');
    if (values.DATABASE_URL === undefined && values.ALLOW_EMBEDDED_DATABASE === 'no') {
      throw new ConfigError('DATABASE_URL', 'is required in production (or set ALLOW_EMBEDDED_DATABASE=yes)');
    }
    checkProductionUrls(values);
  } else if (values.TOKEN_ISSUER === undefined) {
    if (isUnnamed && !isThisMachine(values.HOST)) {
      throw new ConfigError(
        'HOST',
        'reaches beyond this machine, and the development issuer lets anybody in: set NODE_ENV',
      );
    }
  } else {
    for (const key of inProduction) {
      if (values[key] === undefined) throw new ConfigError(key, 'is required where TOKEN_ISSUER is set');
    }
  }
}

/** Null: people cannot sign in at a service of somebody else. */
function signInOf(values: z.infer<typeof keys>) {
  if (values.SIGN_IN_ISSUER === undefined) return null;
  for (const key of [...forSignIn, 'TOKEN_AUDIENCE'] as const) {
    if (values[key] === undefined) throw new ConfigError(key, 'is required where SIGN_IN_ISSUER is set');
  }
  return {
    issuer: values.SIGN_IN_ISSUER,
    clientId: values.SIGN_IN_CLIENT_ID ?? '',
    clientSecret: values.SIGN_IN_CLIENT_SECRET ?? '',
    audience: values.TOKEN_AUDIENCE ?? '',
    authorizationDetails: values.SIGN_IN_AUTHORIZATION_DETAILS ?? '[]',
  };
}
