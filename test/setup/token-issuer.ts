import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, type JWK, SignJWT } from 'jose';

export const AUDIENCE = 'https://tjenestegraf.example.no';

/** What a token says; undefined: it does not say. */
export type Claims = Readonly<Record<string, unknown>>;

/** A key pair of the issuer; published or not is for `published` to say. */
export interface IssuerKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
  readonly publicPem: string;
}

/** A token issuer in Maskinporten's form, over HTTP on this machine, which a test can break. */
export interface TokenIssuer {
  readonly issuer: string;
  readonly metadataUrl: string;
  /** Every address that was asked for. */
  readonly requested: string[];
  /** The keys shown now. */
  published: JWK[];
  /** False: every request is answered 500. */
  up: boolean;
  readonly newKey: (kid: string) => Promise<IssuerKey>;
  readonly stop: () => Promise<void>;
}

export async function startTokenIssuer(): Promise<TokenIssuer> {
  const requested: string[] = [];
  const state = { published: [] as JWK[], up: true };
  const server = createServer((request, response) => {
    requested.push(request.url ?? '');
    const documents: Record<string, unknown> = {
      '/metadata': { issuer: base, jwks_uri: `${base}jwks` },
      '/jwks': { keys: state.published },
    };
    const document = documents[request.url ?? ''];
    const status = !state.up ? 500 : document === undefined ? 404 : 200;
    response.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
    response.end(JSON.stringify(status === 200 ? document : {}));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return Object.assign(state, {
    issuer: base,
    metadataUrl: `${base}metadata`,
    requested,
    async newKey(kid: string) {
      const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
      return {
        kid,
        privateKey,
        publicJwk: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' },
        publicPem: await exportSPKI(publicKey),
      };
    },
    stop: () => new Promise<void>((stopped) => server.close(() => stopped())),
  });
}

/** The claims of a good token for an organisation, alive for two minutes. */
export function claimsFor(issuer: TokenIssuer, organisationNumber: string, scope: unknown): Claims {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: issuer.issuer,
    aud: AUDIENCE,
    iat: now,
    exp: now + 120,
    scope,
    consumer: { authority: 'iso6523-actorid-upis', ID: `0192:${organisationNumber}` },
  };
}

/** Signs claims as they are; undefined leaves one out. */
export function signClaims(key: IssuerKey, claims: Claims, header: Record<string, unknown> = {}): Promise<string> {
  const present = Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
  return new SignJWT(present).setProtectedHeader({ alg: 'RS256', kid: key.kid, ...header }).sign(key.privateKey);
}
