import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { ROLE_SCOPES } from '../../services/identity/scopes.ts';

const run = promisify(execFile);
const ISSUER = 'https://issuer:8443/';
const AUDIENCE = 'https://drill.example';
const KEY_ID = 'drill';

/** Tokens of one run of the drill, and what the issuer's container publishes about them. */
export interface DrillIssuer {
  /** The certificate and the documents, as the container reads them. */
  readonly folder: string;
  /** Of the servers. */
  readonly settings: Readonly<Record<string, string>>;
  /** A token of a municipality's client, to write with. */
  readonly signMunicipality: (organisationNumber: string) => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** @throws where the machine has no openssl */
export async function createDrillIssuer(): Promise<DrillIssuer> {
  const folder = await mkdtemp(join(tmpdir(), 'tjenestegraf-drill-'));
  const file = (name: string) => join(folder, name);
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const key = { ...(await exportJWK(publicKey)), kid: KEY_ID, alg: 'RS256', use: 'sig' };
  await writeFile(file('metadata.json'), JSON.stringify({ issuer: ISSUER, jwks_uri: `${ISSUER}keys` }));
  await writeFile(file('keys.json'), JSON.stringify({ keys: [key] }));
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1'];
  const name = ['-subj', '/CN=issuer', '-addext', 'subjectAltName=DNS:issuer'];
  await run('openssl', ['req', '-x509', ...kind, ...name, '-keyout', file('key.pem'), '-out', file('certificate.pem')]);
  // The containers' account is another than this one's.
  await run('chmod', ['-R', 'a+rX', folder]);
  return {
    folder,
    settings: { TOKEN_ISSUER: ISSUER, TOKEN_METADATA_URL: `${ISSUER}metadata`, TOKEN_AUDIENCE: AUDIENCE },
    signMunicipality(organisationNumber) {
      const { required, write } = ROLE_SCOPES.MUNICIPALITY;
      const consumer = { authority: 'iso6523-actorid-upis', ID: `0192:${organisationNumber}` };
      return new SignJWT({ consumer, scope: [required, write].join(' ') })
        .setProtectedHeader({ alg: 'RS256', kid: KEY_ID })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setIssuedAt()
        .setExpirationTime('10 minutes')
        .setJti(crypto.randomUUID())
        .sign(privateKey);
    },
    stop: () => rm(folder, { recursive: true, force: true }),
  };
}
