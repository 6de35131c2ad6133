import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  ResponseBodyError,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  refreshTokenGrant,
  type TokenEndpointResponseHelpers,
} from 'openid-client';
import { type NextTokens, RenewalRefusedError } from './session.ts';

/** The OpenID Connect service that people sign in at, in Ansattporten's form. */
export interface SignInSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** RFC 8707: the API that the token is for. */
  readonly audience: string;
  /** Space-separated; what the token is granted of it decides what its bearer may do. */
  readonly scope: string;
  /** RFC 9396, JSON: which right the person must have for the organisation that is represented. */
  readonly authorizationDetails: string;
}

/** The facts to remember while the person is at the sign-in service; encrypted in a cookie. */
export interface PendingSignIn {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  /** Own path to go on to. */
  readonly returnTo: string;
  [claim: string]: unknown;
}

export interface Tokens {
  readonly accessToken: string;
  readonly idToken: string;
  /** Null: the service gives none. */
  readonly refreshToken: string | null;
  /** When the access token ends: RFC 3339. */
  readonly endsAt: string;
}

export interface SignInService {
  readonly begin: (
    callback: string,
    returnTo: string,
  ) => Promise<{ readonly url: URL; readonly pending: PendingSignIn }>;
  /**
   * @param address the whole address that the service sent the person back to
   * @throws where the answer does not fit what was begun, or the service refuses
   */
  readonly finish: (address: URL, pending: PendingSignIn) => Promise<Tokens>;
  /** Exchanges a refresh token. @throws RenewalRefusedError where the service will not; another error: it does not answer */
  readonly renew: (refreshToken: string) => Promise<NextTokens>;
  /** The address that ends the session at the service too. */
  readonly endUrl: (idToken: string, afterwards: string) => Promise<URL>;
}

/** @param settings read when somebody signs in, for a local service's address is known only when the server listens */
export function createSignInService(settings: () => SignInSettings): SignInService {
  let known: Promise<Configuration> | null = null;
  const configuration = () => {
    known ??= discover(settings()).catch((error: unknown) => {
      known = null;
      throw error;
    });
    return known;
  };
  return {
    async begin(callback, returnTo) {
      const { scope, audience, authorizationDetails } = settings();
      const pending = { state: randomState(), nonce: randomNonce(), codeVerifier: randomPKCECodeVerifier(), returnTo };
      const url = buildAuthorizationUrl(await configuration(), {
        redirect_uri: callback,
        scope: `openid ${scope}`,
        resource: audience,
        authorization_details: authorizationDetails,
        state: pending.state,
        nonce: pending.nonce,
        code_challenge: await calculatePKCECodeChallenge(pending.codeVerifier),
        code_challenge_method: 'S256',
      });
      return { url, pending };
    },
    async finish(address, { state, nonce, codeVerifier }) {
      const tokens = await authorizationCodeGrant(await configuration(), address, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: codeVerifier,
        idTokenExpected: true,
      });
      return {
        accessToken: tokens.access_token,
        idToken: tokens.id_token ?? '',
        refreshToken: tokens.refresh_token ?? null,
        endsAt: endOf(tokens),
      };
    },
    async renew(refreshToken) {
      try {
        const tokens = await refreshTokenGrant(await configuration(), refreshToken, { resource: settings().audience });
        return {
          token: tokens.access_token,
          tokenEndsAt: endOf(tokens),
          refreshToken: tokens.refresh_token ?? refreshToken,
        };
      } catch (error) {
        if (error instanceof ResponseBodyError) throw new RenewalRefusedError(error.error, { cause: error });
        throw error;
      }
    },
    endUrl: async (idToken, afterwards) =>
      buildEndSessionUrl(await configuration(), { id_token_hint: idToken, post_logout_redirect_uri: afterwards }),
  };
}

const endOf = (tokens: TokenEndpointResponseHelpers) =>
  new Date(Date.now() + (tokens.expiresIn() ?? 0) * 1_000).toISOString();

function discover({ issuer, clientId, clientSecret }: SignInSettings): Promise<Configuration> {
  const url = new URL(issuer);
  // Only a service on this machine may be asked without TLS.
  const local = url.protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  return discovery(url, clientId, clientSecret, undefined, { ...(local && { execute: [allowInsecureRequests] }) });
}
