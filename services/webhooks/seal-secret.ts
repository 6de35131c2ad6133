import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** A key that encrypts secrets: 32 bytes, and the name that is stored beside what it has encrypted. */
export interface SealKey {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** A secret as the database has it: it can be read with the key alone, and only as the secret of its own webhook. */
export type SealedSecret = string & { readonly sealed: true };

/** A secret that none of the keys opens. Its text names the key that is missing, never the secret. */
export class SealError extends Error {
  override name = 'SealError';
}

/** Seals the secrets of webhooks, and opens them again. */
export interface SecretSeal {
  readonly seal: (secret: string, webhookId: string) => SealedSecret;
  /** A secret from before there were keys opens as it is. @throws SealError where the key is not there, or the text was not sealed for this webhook */
  readonly open: (sealed: SealedSecret, webhookId: string) => string;
  /** Whether the first key has sealed it: what is not is to be sealed anew. */
  readonly isCurrent: (stored: string) => boolean;
}

export const SEAL_KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const ALGORITHM = 'aes-256-gcm';
/** Before the name of the key and the sealed bytes: `sealed.2026-11.…`. What does not begin so is a secret from before there were keys. */
const SEALED = /^sealed\.([a-z0-9-]+)\.([A-Za-z0-9_-]+)$/;

/** @param keys the first seals, each of them opens */
export function createSecretSeal(keys: readonly [SealKey, ...SealKey[]]): SecretSeal {
  const [first] = keys;
  const byId = new Map(keys.map(({ id, bytes }) => [id, bytes]));
  return {
    seal(secret, webhookId) {
      // Drawn here and nowhere else: one that came twice would give the secrets away.
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(ALGORITHM, first.bytes, nonce, { authTagLength: TAG_BYTES });
      cipher.setAAD(Buffer.from(webhookId));
      const sealed = Buffer.concat([nonce, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `sealed.${first.id}.${sealed.toString('base64url')}` as SealedSecret;
    },
    open(sealed, webhookId) {
      const [whole, id = '', text = ''] = SEALED.exec(sealed) ?? [];
      if (whole === undefined) return sealed;
      const key = byId.get(id);
      if (key === undefined)
        throw new SealError(`the secret of ${webhookId} was sealed with key "${id}", which is not there`);
      const bytes = Buffer.from(text, 'base64url');
      try {
        const nonce = bytes.subarray(0, NONCE_BYTES);
        const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
        decipher.setAAD(Buffer.from(webhookId)).setAuthTag(bytes.subarray(-TAG_BYTES));
        return decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
      } catch (cause) {
        throw new SealError(`the secret of ${webhookId} does not open with key "${id}"`, { cause });
      }
    },
    isCurrent: (stored) => SEALED.exec(stored)?.[1] === first.id,
  };
}
