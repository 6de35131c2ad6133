import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';

/** Names the reader that a page is made for, with a proof: `<proof> <address>`. */
export const READER_HEADER = 'x-page-reader';

/** The pages ask the API from this machine: each question carries the address of the reader whom it is counted for. */
export interface ReaderAddresses {
  /** The header that the pages send for a reader. */
  readonly headersFor: (address: string) => Readonly<Record<string, string>>;
  /** The address that a header proves; null: it proves none, so whoever sent it is counted as anybody. */
  readonly proven: (header: string) => string | null;
}

/** @param key secret bytes that only this server's processes know */
export function createReaderAddresses(key: Uint8Array): ReaderAddresses {
  const secret = createSecretKey(key);
  const proofOf = (address: string) => createHmac('sha256', secret).update(address).digest('base64url');
  return {
    headersFor: (address) => ({ [READER_HEADER]: `${proofOf(address)} ${address}` }),
    proven(header) {
      const space = header.indexOf(' ');
      const address = header.slice(space + 1);
      const [given, expected] = [Buffer.from(header.slice(0, Math.max(space, 0))), Buffer.from(proofOf(address))];
      return given.length === expected.length && timingSafeEqual(given, expected) ? address : null;
    },
  };
}
