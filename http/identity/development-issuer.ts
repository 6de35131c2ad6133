import { randomUUID } from 'node:crypto';
import { importJWK, type JWK, type JWTVerifyGetKey, SignJWT } from 'jose';
import { loadDevelopmentKey, publicKeys, publishedKeys } from './development-key.ts';

/** `iss` of development tokens. Not an address: no production configuration can come to trust it by accident. */
export const DEVELOPMENT_ISSUER = 'urn:tjenestegraf:development-issuer';
/** `aud` of development tokens. */
export const DEVELOPMENT_AUDIENCE = 'urn:tjenestegraf:development';

/** Folder of the key inside the data directory; server and command line must use the same. */
export const DEVELOPMENT_KEY_FOLDER = 'development-issuer';

export interface DevelopmentIssuerSettings {
  /** The folder of the key, mode 0700; made if missing. */
  readonly directory: string;
  readonly audience: string;
  /** The address of the server's metadata and keys, such as `http://localhost:4000/dev-issuer`. */
  readonly baseUrl: string;
  readonly production: boolean;
}

export interface DevelopmentTokenRequest {
  /** Nine digits: an organisation in the client register. */
  readonly organisationNumber: string;
  readonly scopes: readonly string[];
  readonly lifetimeSeconds: number;
  readonly now: Date;
}

/** Issues tokens on a developer's machine in place of Maskinporten. */
export interface DevelopmentIssuer {
  readonly issuer: string;
  readonly audience: string;
  /** The metadata document; its `jwks_uri` is under `baseUrl`. */
  readonly metadata: { readonly issuer: string; readonly jwks_uri: string };
  /** The public key only. */
  readonly jwks: { readonly keys: readonly JWK[] };
  /** Lookup without the network, for the server that serves the issuer itself. */
  readonly keys: JWTVerifyGetKey;
  readonly sign: (request: DevelopmentTokenRequest) => Promise<string>;
}

/** @throws Error in production: whoever can read the key file can be anyone. */
export async function createDevelopmentIssuer(settings: DevelopmentIssuerSettings): Promise<DevelopmentIssuer> {
  if (settings.production) throw new Error('the development issuer does not run in production');
  const secret = await loadDevelopmentKey(settings.directory);
  const signingKey = await importJWK(secret, 'RS256');
  const jwks = publishedKeys(secret);
  const sign = (request: DevelopmentTokenRequest): Promise<string> => {
    const issuedAt = Math.floor(request.now.getTime() / 1000);
    const consumer = { authority: 'iso6523-actorid-upis', ID: `0192:${request.organisationNumber}` };
    return new SignJWT({ consumer, scope: request.scopes.join(' '), client_amr: 'development' })
      .setProtectedHeader({ alg: 'RS256', kid: secret.kid })
      .setIssuer(DEVELOPMENT_ISSUER)
      .setAudience(settings.audience)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + request.lifetimeSeconds)
      .setJti(randomUUID())
      .sign(signingKey);
  };
  return {
    issuer: DEVELOPMENT_ISSUER,
    audience: settings.audience,
    metadata: { issuer: DEVELOPMENT_ISSUER, jwks_uri: `${settings.baseUrl}/jwks` },
    jwks,
    keys: publicKeys(secret),
    sign,
  };
}
