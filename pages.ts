import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { Sql } from './db/client.ts';
import { findClients } from './db/queries/find-clients.ts';
import { removeWebSession, renewWebSession, saveWebSession, useWebSession } from './db/queries/web-sessions.ts';
import type { ReaderAddresses } from './http/endpoint/reader-address.ts';
import type { SignInIssuer } from './http/identity/authentication.ts';
import { DEVELOPMENT_AUDIENCE, DEVELOPMENT_KEY_FOLDER } from './http/identity/development-issuer.ts';
import { loadDevelopmentKey, publicKeys } from './http/identity/development-key.ts';
import { limits } from './schema/limits/limits.ts';
import { dayInNorway } from './services/calendar/day-in-norway.ts';
import { remoteKeys } from './services/identity/remote-keys.ts';
import { SCOPES } from './services/identity/scopes.ts';
import type { AlertService } from './web/alerts/alerts.ts';
import {
  createDevelopmentProvider,
  type DevelopmentProvider,
  type Organisation,
} from './web/sign-in/development/provider.ts';
import { createSealed } from './web/sign-in/sealed.ts';
import { createSessions } from './web/sign-in/session.ts';
import type { SignIn } from './web/sign-in/sign-in.ts';
import { createSignInService, type SignInSettings } from './web/sign-in/sign-in-service.ts';

/** How people sign in to the pages, and whose tokens the API takes for it. */
export interface PagesSignIn {
  readonly signIn: SignIn;
  readonly developmentProvider: DevelopmentProvider | null;
  readonly issuer: SignInIssuer;
}

/** What a person may be granted: which of it an organisation's role needs is looked up by the API. */
const SCOPE = Object.values(SCOPES).join(' ');
/** Milliseconds that a page waits for the API. */
const PATIENCE_MS = 8_000;
/** Organisations that the local service lists: all of the seed's. */
const ORGANISATIONS_MAX = 1_000;
/** The ten governors and the few others come before the 357 municipalities. */
const MUNICIPALITY = '(MUNICIPALITY)';

/**
 * Sign-in for the pages: at the configured service, or in development at a local one.
 * @param origin where this server listens
 * @returns null where nobody can sign in: the pages are off, or nothing is configured in production
 */
export async function openSignIn(config: Config, sql: Sql, origin: () => string): Promise<PagesSignIn | null> {
  if (!config.web) return null;
  if (config.signIn !== null) return withService(config, config.signIn, sql);
  // A local service knows only its own process's sign-ins.
  if (config.production || config.tokens !== null || config.workers > 1) return null;
  const key = await loadDevelopmentKey(join(config.dataDirectory, DEVELOPMENT_KEY_FOLDER));
  const { production } = config;
  const provider = createDevelopmentProvider({ origin, audience: DEVELOPMENT_AUDIENCE, scope: SCOPE, key, production });
  const organisations = () => registered(sql);
  return {
    signIn: { ...common(config, sql, provider.settings), formTargets: () => localNames(origin()), organisations },
    developmentProvider: provider,
    issuer: {
      get issuer() {
        return provider.settings().issuer;
      },
      keys: publicKeys(key),
    },
  };
}

/** A developer opens the pages as localhost or as 127.0.0.1, and the local service sends people back to where they began. */
function localNames(origin: string): readonly string[] {
  const { protocol, port } = new URL(origin);
  return ['localhost', '127.0.0.1'].map((host) => `${protocol}//${host}:${port}`);
}

/** How the pages reach the API. */
interface ApiForPages {
  readonly apiOrigin: () => string;
  readonly readers: ReaderAddresses;
}

/** Adds the pages to the server; null: they are off. */
export function pages(
  config: Config,
  signIn: PagesSignIn | null,
  api: ApiForPages,
  alerts: AlertService | null,
  log: Logger,
) {
  if (!config.web || alerts === null) return null;
  return async (app: FastifyInstance) => {
    const { registerPages } = await loadPages();
    await registerPages(app, {
      apiOrigin: api.apiOrigin,
      readerHeaders: api.readers.headersFor,
      publicOrigin: config.webOrigin,
      signIn: signIn?.signIn ?? null,
      developmentProvider: signIn?.developmentProvider ?? null,
      alerts,
      log,
      dayInNorway,
      apiTimeoutMs: PATIENCE_MS,
    });
  };
}

let loading: Promise<typeof import('./web/plugin.ts')> | null = null;

/** The pages' modules: half a second that a server without pages does without. */
const loadPages = () => (loading ??= withProductionReact(() => import('./web/plugin.ts')));

/**
 * React looks at NODE_ENV when it is loaded. Its build for development makes an error with a stack for every element, which
 * is two thirds of a page's time, and warns of what the linter and the tests find: pages have the other one in any setting.
 */
async function withProductionReact<Modules>(load: () => Promise<Modules>): Promise<Modules> {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    return await load();
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
}

type ServiceSettings = NonNullable<Config['signIn']>;

function withService(config: Config, service: ServiceSettings, sql: Sql): PagesSignIn {
  const settings = { ...service, scope: SCOPE };
  const { issuer } = service;
  const keys = remoteKeys({
    issuer,
    metadataUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    fetch: globalThis.fetch,
    timeoutMs: limits.keyFetchTimeoutMs,
    cooldownMs: limits.keyFetchCooldownMs,
    cacheMaxAgeMs: limits.keyCacheMaxAgeMs,
    now: Date.now,
  });
  const formTargets = () => [new URL(issuer).origin];
  return {
    signIn: { ...common(config, sql, () => settings), formTargets, organisations: null },
    developmentProvider: null,
    issuer: { issuer, keys },
  };
}

function common({ sessionKey, sessionIdleSeconds, sessionSeconds }: Config, sql: Sql, settings: () => SignInSettings) {
  const sealed = createSealed(sessionKey ?? randomBytes(32));
  const store = {
    save: (idHash: string, content: string, endsAt: string) => saveWebSession(sql, idHash, content, endsAt),
    use: (idHash: string) => useWebSession(sql, idHash, sessionIdleSeconds),
    renew: (idHash: string, content: string) => renewWebSession(sql, idHash, content),
    remove: (idHash: string) => removeWebSession(sql, idHash),
  };
  const service = createSignInService(settings);
  return { sealed, sessions: createSessions(store, sealed, service.renew), service, sessionSeconds };
}

async function registered(sql: Sql): Promise<readonly Organisation[]> {
  const { items } = await findClients(sql, { after: null, limit: ORGANISATIONS_MAX });
  return items
    .filter(({ active }) => active)
    .map(({ organisationNumber, name, role }) => ({ organisationNumber, name: `${name} (${role})` }))
    .sort(
      (a, b) =>
        Number(a.name.endsWith(MUNICIPALITY)) - Number(b.name.endsWith(MUNICIPALITY)) ||
        a.name.localeCompare(b.name, 'nb'),
    );
}
