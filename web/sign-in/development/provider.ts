import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JWK } from 'jose';
import type { Configuration, Provider as OidcProvider } from 'oidc-provider';
import type { SignInSettings } from '../sign-in-service.ts';

/** The path of the local sign-in service, under the pages' own address. */
export const PROVIDER_PATH = '/dev-innlogging';

/** An organisation that a developer can sign in as. */
export interface Organisation {
  readonly organisationNumber: string;
  readonly name: string;
}

export interface DevelopmentProvider {
  readonly settings: () => SignInSettings;
  /** Handles any request below `PROVIDER_PATH`, but for the page where one chooses. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void;
  /** Whether there is a sign-in that waits for a choice. */
  readonly waits: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
  /** Goes on as the organisation chosen. */
  readonly choose: (request: IncomingMessage, response: ServerResponse, organisationNumber: string) => Promise<void>;
}

interface ProviderParts {
  /** The server's address; known when the first person signs in. */
  readonly origin: () => string;
  readonly audience: string;
  readonly scope: string;
  /** Private signing key, RS256. */
  readonly key: JWK;
  readonly production: boolean;
}

/**
 * A real OpenID Connect provider on this machine, in Ansattporten's form, where one signs in as any registered organisation
 * without a password.
 * @throws Error in production: whoever comes by could be anyone
 */
export function createDevelopmentProvider(parts: ProviderParts): DevelopmentProvider {
  if (parts.production) throw new Error('the development sign-in does not run in production');
  const clientSecret = randomBytes(32).toString('base64url');
  let made: Promise<OidcProvider> | null = null;
  const provider = () => {
    made ??= createProvider(parts, clientSecret);
    return made;
  };
  return {
    settings: () => ({
      issuer: parts.origin() + PROVIDER_PATH,
      clientId: CLIENT_ID,
      clientSecret,
      audience: parts.audience,
      scope: parts.scope,
      authorizationDetails: '[{"type":"ansattporten:orgno"}]',
    }),
    handle(request, response) {
      Object.assign(request, { originalUrl: request.url });
      request.url = request.url?.slice(PROVIDER_PATH.length) ?? '/';
      void provider().then((made) => made.callback()(request, response));
    },
    async waits(request, response) {
      const made = await provider();
      return made.interactionDetails(request, response).then(
        () => true,
        () => false,
      );
    },
    async choose(request, response, accountId) {
      await (await provider()).interactionFinished(request, response, { login: { accountId } });
    },
  };
}

const CLIENT_ID = 'tjenestegraf-pages';
/** Seconds that a development token lives: as long as the API takes. */
const TOKEN_SECONDS = 3_600;
/** Seconds that the service knows a person. */
const DAY_SECONDS = 86_400;

/** The library is loaded by the first person who signs in: no start pays for it, and production never does. */
async function createProvider(parts: ProviderParts, clientSecret: string): Promise<OidcProvider> {
  const { default: Provider, interactionPolicy } = await import('oidc-provider');
  const { origin, audience, scope, key } = parts;
  const policy = interactionPolicy.base();
  // Whoever chose an organisation has agreed.
  policy.remove('consent');
  const configuration: Configuration = {
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: clientSecret,
        redirect_uris: [`${origin()}/logg-inn/svar`],
        post_logout_redirect_uris: [`${origin()}/logget-ut`],
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    jwks: { keys: [{ ...key, use: 'sig', alg: 'RS256' }] } as NonNullable<Configuration['jwks']>,
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    scopes: ['openid'],
    extraParams: ['authorization_details'],
    pkce: { required: () => true },
    ttl: {
      AccessToken: TOKEN_SECONDS,
      IdToken: TOKEN_SECONDS,
      RefreshToken: DAY_SECONDS,
      Session: DAY_SECONDS,
      Grant: DAY_SECONDS,
      Interaction: 600,
    },
    issueRefreshToken: () => true,
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
    interactions: { url: () => `${PROVIDER_PATH}/velg`, policy },
    async loadExistingGrant(ctx) {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client?.clientId ?? '',
        accountId: ctx.oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid');
      grant.addResourceScope(audience, scope);
      await grant.save();
      return grant;
    },
    formats: {
      customizers: {
        jwt(_ctx, token, jwt) {
          if ('accountId' in token) jwt.payload['authorization_details'] = representing(String(token.accountId));
        },
      },
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          // Asked once already, on our own page: the browser's form goes on by itself, or by its button.
          ctx.body = `<!doctype html><title>Logg ut</title>${form}<button form="op.logoutForm" name="logout" value="yes">Logg ut</button>`;
        },
      },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: () => ({
          scope,
          audience,
          accessTokenTTL: TOKEN_SECONDS,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
        useGrantedResource: () => true,
      },
    },
  };
  const provider = new Provider(origin() + PROVIDER_PATH, configuration);
  // The pages are reached as localhost and as 127.0.0.1: both come back to where they began.
  Object.assign(provider.Client.prototype, {
    redirectUriAllowed: (uri: string) => isLocal(uri, '/logg-inn/svar'),
    postLogoutRedirectUriAllowed: (uri: string) => isLocal(uri, '/logget-ut'),
  });
  return provider;
}

function isLocal(uri: string, path: string): boolean {
  const url = new URL(uri);
  return ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname) && url.pathname === path;
}

/** The claim by which Ansattporten's tokens say whom a person represents. */
function representing(organisationNumber: string) {
  const orgno = { authority: 'iso6523-actorid-upis', ID: `0192:${organisationNumber}` };
  return [{ type: 'ansattporten:orgno', authorized_parties: [{ orgno }] }];
}
