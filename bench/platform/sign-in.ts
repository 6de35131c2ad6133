import { SignJWT } from 'jose';
import { SCOPES } from '../../services/identity/scopes.ts';
import { AUDIENCE, startTokenIssuer } from '../../test/setup/token-issuer.ts';

/** A token issuer as in production, of the measurement's own, and a token of one organisation. */
export interface SignedIn {
  /** Settings that make a server trust this issuer. */
  readonly settings: Readonly<Record<string, string>>;
  readonly token: string;
  stop(): Promise<void>;
}

/** The longest lifetime that the platform accepts, which is longer than a whole run. */
const LIFETIME_SECONDS = 3_600;

export async function signIn(organisationNumber: string): Promise<SignedIn> {
  const issuer = await startTokenIssuer();
  const key = await issuer.newKey('bench');
  issuer.published = [key.publicJwk];
  const now = Math.floor(Date.now() / 1000);
  const consumer = { authority: 'iso6523-actorid-upis', ID: `0192:${organisationNumber}` };
  const token = await new SignJWT({ consumer, scope: SCOPES.READ })
    .setProtectedHeader({ alg: 'RS256', kid: key.kid })
    .setIssuer(issuer.issuer)
    .setAudience(AUDIENCE)
    .setIssuedAt(now)
    .setExpirationTime(now + LIFETIME_SECONDS)
    .sign(key.privateKey);
  return {
    settings: { TOKEN_ISSUER: issuer.issuer, TOKEN_METADATA_URL: issuer.metadataUrl, TOKEN_AUDIENCE: AUDIENCE },
    token,
    stop: issuer.stop,
  };
}
