import { createPublicKey, type KeyObject } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, FlattenedSign, type JWK } from 'jose';
import type { Config } from '../../../config.ts';
import { loadSigningKey } from '../../../db/statistics/signing-key.ts';

/** Signs files of statistics, so that who has one from a third hand can tell that it is the platform’s. */
export interface FileSigner {
  /** A detached JWS (RFC 7797) over the bytes: `header..signature`. */
  readonly sign: (bytes: Uint8Array) => Promise<string>;
  /** The public key, as a JWK set. */
  readonly publishedKeys: { readonly keys: readonly JWK[] };
}

type Settings = Pick<Config, 'statisticsKeys' | 'environment' | 'dataDirectory'>;

/** A signer with the configuration’s key, or development’s own; null: there is none. */
export async function openFileSigner({ statisticsKeys, environment, dataDirectory }: Settings) {
  const { signing: key } = statisticsKeys;
  const signingKey = await loadSigningKey({ key, development: environment !== 'production', dataDirectory });
  return signingKey === null ? null : await signerWith(signingKey);
}

async function signerWith(privateKey: KeyObject): Promise<FileSigner> {
  const jwk = await exportJWK(createPublicKey(privateKey));
  const kid = await calculateJwkThumbprint(jwk);
  return {
    publishedKeys: { keys: [{ ...jwk, kid, alg: 'EdDSA', use: 'sig' }] },
    async sign(bytes) {
      const header = { alg: 'EdDSA', kid, b64: false, crit: ['b64'] };
      const signed = await new FlattenedSign(bytes).setProtectedHeader(header).sign(privateKey);
      return `${signed.protected}..${signed.signature}`;
    },
  };
}
