import { EncryptJWT, errors, jwtDecrypt } from 'jose';

/** The purpose of an encrypted text; a text of one purpose cannot be opened as another. */
export type Purpose = 'session' | 'sign-in';

/** Content that only this service can read and make, with an end: encrypted tokens (JWE, A256GCM). */
export interface Sealed {
  /** @param endsAt RFC 3339; opened later than that, it is null */
  readonly close: (purpose: Purpose, content: Record<string, unknown>, endsAt: string) => Promise<string>;
  /** Null: not ours, changed, of another purpose, or over. */
  readonly open: <Content>(purpose: Purpose, text: string) => Promise<Content | null>;
}

/** @param key 32 bytes */
export function createSealed(key: Uint8Array): Sealed {
  return {
    close: (purpose, content, endsAt) =>
      new EncryptJWT(content)
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setAudience(purpose)
        .setExpirationTime(new Date(endsAt))
        .encrypt(key),
    async open<Content>(purpose: Purpose, text: string) {
      try {
        const options = {
          audience: purpose,
          requiredClaims: ['exp'],
          keyManagementAlgorithms: ['dir'],
          contentEncryptionAlgorithms: ['A256GCM'],
        };
        const { payload } = await jwtDecrypt(text, key, options);
        return payload as Content;
      } catch (error) {
        if (error instanceof errors.JOSEError) return null;
        throw error;
      }
    },
  };
}
