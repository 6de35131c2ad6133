import { isIP } from 'node:net';
import { keys, type Settings } from './config-keys.ts';

/** Twenty a second from one address is a building full of people, or one program that should have a token. */
const REQUESTS_PER_MINUTE_IN_PRODUCTION = 1_200;
/** Twenty of the largest questions allowed, or hundreds of ordinary ones: some seconds of one processor's minute. */
const COST_PER_MINUTE_IN_PRODUCTION = 1_000_000;
/** Some rounds of a balancer's checks, which are a second or two apart. */
const GRACE_IN_PRODUCTION_MS = 5_000;

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
function checkProductionUrls(values: Settings): void {
  for (const key of DATABASE_KEYS) {
    const url = values[key] === undefined ? null : new URL(values[key]);
    if (url === null || values.ALLOW_PLAIN_DATABASE === 'yes' || isThisMachine(url.hostname)) continue;
    if (!SAFE_SSL_MODES.has(url.searchParams.get('sslmode') ?? ''))
      throw new ConfigError(
        key,
        'needs ?sslmode=verify-full or require in production (or set ALLOW_PLAIN_DATABASE=yes)',
      );
  }
  const metadata = new URL(values.TOKEN_METADATA_URL ?? '');
  if (metadata.protocol !== 'https:' && !isThisMachine(metadata.hostname))
    throw new ConfigError('TOKEN_METADATA_URL', 'must be https');
}

/** Whether what listens at this address, or is at it, is on this machine alone. */
function isThisMachine(host: string): boolean {
  return (
    host === '' ||
    host === 'localhost' ||
    host === '[::1]' ||
    host === '::1' ||
    (isIP(host) === 4 && host.startsWith('127.'))
  );
}

export type Config = Readonly<ReturnType<typeof readConfig>>;

/**
 * The only reader of the environment.
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
    /** The URL of the tables' owner; undefined: this process is given none, or has the embedded server. */
    ownerDatabaseUrl,
    migrateOnStart,
    databasePooler: values.DATABASE_POOLER,
    changeDays: values.CHANGE_DAYS,
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
    /** Null: none is set. */
    webhookKeys: values.WEBHOOK_KEYS ?? null,
    webhookRules: { allowHttp: !production, allowPrivateAddresses: values.WEBHOOK_PRIVATE_ADDRESSES === 'yes' },
    costPerMinute: (values.COST_PER_MINUTE ?? (production ? COST_PER_MINUTE_IN_PRODUCTION : 0)) || null,
    trustedProxies: values.TRUST_PROXY,
    corsOrigins: values.CORS_ORIGINS,
    importSchedule: values.IMPORT_SCHEDULE ?? [],
    web: values.WEB === 'on',
    webOrigin: values.WEB_ORIGIN === undefined ? null : new URL(values.WEB_ORIGIN).origin,
    /** Null: no mail is sent by a server. */
    mail: mailOf(values),
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

/** Links in a mail need an address that its reader can open, whoever sends it. */
function mailOf({ SMTP_URL: url, MAIL_FROM: from, WEB_ORIGIN: origin }: Settings) {
  if (url === undefined) return null;
  if (from === undefined) throw new ConfigError('MAIL_FROM', 'is required where SMTP_URL is set');
  if (origin === undefined) throw new ConfigError('WEB_ORIGIN', 'is required where SMTP_URL is set: mails link to it');
  return { url, from };
}

const secretBytes = (base64: string | undefined) =>
  base64 === undefined ? null : Buffer.from(base64, 'base64').subarray(0, 32);

/** Checks which settings an environment requires and forbids. */
function checkEnvironment(values: Settings, isUnnamed: boolean): void {
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

/** Null: the server offers no sign-in with another provider. */
function signInOf(values: Settings) {
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
