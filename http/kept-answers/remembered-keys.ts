import { crc32 } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { alone } from './encodings.ts';

/** Keys remembered, and the bytes that they take together. */
const KEYS_MAX = 5_000;
const BYTES_MAX = 8_000_000;
/** Of a question: its bytes, and its characters in the key, which take two each where one of them is none of Latin 1. */
const BYTES_OF_A_BYTE = 3;
const BYTES_BESIDE = 300;

interface Remembered {
  readonly asker: string;
  readonly body: Buffer;
  readonly key: string;
}

/**
 * The keys of questions that were answered from memory, by the bytes that came. Putting a key together out of them, and
 * looking it up, goes through them five times; with this, twice. A checksum only says where to look: what is found there is
 * compared in full, and of two questions with one checksum the last is remembered.
 */
export class RememberedKeys {
  readonly #keys = new LRUCache<number, Remembered>({
    max: KEYS_MAX,
    maxSize: BYTES_MAX,
    sizeCalculation: ({ body }) => BYTES_OF_A_BYTE * body.length + BYTES_BESIDE,
  });

  /**
   * @param asker see `askerKey`
   * @returns null where it has to be put together
   */
  find(asker: string, body: Buffer): string | null {
    const found = this.#keys.get(checksumOf(asker, body));
    return found !== undefined && found.asker === asker && found.body.equals(body) ? found.key : null;
  }

  remember(asker: string, body: Buffer, key: string): void {
    this.#keys.set(checksumOf(asker, body), { asker, body: alone(body), key });
  }
}

const checksumOf = (asker: string, body: Buffer) => crc32(body, crc32(asker));
