import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import { pino } from 'pino';
import { dayInNorway } from '../../services/calendar/day-in-norway.ts';
import { createAlertLinks } from '../../web/alerts/alert-links.ts';
import type { AlertService } from '../../web/alerts/alerts.ts';
import { registerPages } from '../../web/plugin.ts';
import { createSealed } from '../../web/sign-in/sealed.ts';
import { createSessions, type SignedIn } from '../../web/sign-in/session.ts';
import type { SignInService } from '../../web/sign-in/sign-in-service.ts';

/** The pages beside an API that does what a test wants of it. */
export interface PagesAlone {
  readonly url: string;
  /** What the pages wrote to their log, a line each. */
  readonly logged: readonly string[];
  /** Cookie of a session. */
  readonly signedIn: (as: SignedIn) => Promise<string>;
  /** Cookie of a sign-in under way. */
  readonly signingIn: () => Promise<string>;
  readonly close: () => Promise<void>;
}

/**
 * @param service of sign-in; what is left out is not to be asked for
 * @param apiTimeoutMs milliseconds that a page waits for the API
 * @param publicOrigin where readers find the pages; null: at the address they ask for
 */
export async function startPagesAlone(
  api: RequestListener,
  service: Partial<SignInService> = {},
  apiTimeoutMs = 200,
  publicOrigin: string | null = null,
): Promise<PagesAlone> {
  const apiServer = createServer(api).listen(0, '127.0.0.1');
  await once(apiServer, 'listening');
  const { port } = apiServer.address() as AddressInfo;
  const logged: string[] = [];
  const log = pino({ level: 'info', base: null }, { write: (line: string) => void logged.push(line) });
  const app = fastify({ forceCloseConnections: true });
  const sealed = createSealed(randomBytes(32));
  const stored = new Map<string, string>();
  const sessions = createSessions(
    {
      save: async (id, content) => void stored.set(id, content),
      use: async (id) => stored.get(id) ?? null,
      renew: async (id, content) => void stored.set(id, content),
      remove: async (id) => void stored.delete(id),
    },
    sealed,
    (refreshToken) => (service as SignInService).renew(refreshToken),
  );
  await registerPages(app, {
    apiOrigin: () => `http://127.0.0.1:${port}`,
    readerHeaders: () => ({}),
    publicOrigin,
    signIn: {
      service: service as SignInService,
      sessions,
      sealed,
      sessionSeconds: 3_600,
      formTargets: () => ['https://sign-in.example'],
      organisations: null,
    },
    developmentProvider: null,
    alerts: NO_ALERTS,
    log,
    dayInNorway,
    apiTimeoutMs,
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const later = () => new Date(Date.now() + 60_000).toISOString();
  return {
    url,
    logged,
    signedIn: async (as) => `__Host-okt=${await sessions.start(as)}`,
    async signingIn() {
      const pending = { state: 's', nonce: 'n', codeVerifier: 'v', returnTo: '/tilsyn' };
      return `__Host-innlogging=${await sealed.close('sign-in', pending, later())}`;
    },
    async close() {
      await app.close();
      apiServer.closeAllConnections();
      apiServer.close();
    },
  };
}

/** Nobody is told of alerts, and nobody can be. */
const NO_ALERTS: AlertService = {
  store: {
    ofGovernor: async () => [],
    find: async () => null,
    countMail: async () => 'COUNTED',
    addAddress: async () => null,
    addFeed: async () => null,
    confirm: async () => false,
    remove: async () => false,
    claimAddress: async () => null,
    recordSent: async () => {},
  },
  links: createAlertLinks(randomBytes(32)),
  read: async () => ({ kind: 'CLOSED' }),
  sendMail: null,
};

/** An adviser with a session of an hour. */
export const ADVISER: SignedIn = {
  role: 'GOVERNOR',
  organisation: 'Statsforvalteren i Innlandet',
  municipalities: [],
  governor: 'innlandet',
  token: 'token',
  idToken: 'id-token',
  refreshToken: null,
  tokenEndsAt: new Date(Date.now() + 3_600_000).toISOString(),
  endsAt: new Date(Date.now() + 3_600_000).toISOString(),
};

/** An editor of Røros with a session of an hour. */
export const EDITOR: SignedIn = {
  ...ADVISER,
  role: 'MUNICIPALITY',
  organisation: 'Røros kommune',
  governor: null,
  municipalities: [{ number: '5025', name: 'Røros' }],
};
