import { crc32 } from 'node:zlib';
import { alone } from './content-encoding.ts';

/** The most bytes that all remembered questions take, by estimate. */
const BYTES_MAX = 8_000_000;
/**
 * Estimated size of a question: its bytes, and its characters in the key, which take two bytes each if one is outside Latin-1.
 */
const BYTES_OF_A_BYTE = 3;
const BYTES_BESIDE = 600;

interface Remembered {
  readonly caller: string;
  readonly body: Buffer;
  readonly key: string;
}

/**
 * Memo from request bytes to cache key, for requests that were answered from the cache. Building a key and looking it up reads
 * the bytes five times (decode, parse, print, hash, compare); with this memo, twice. The checksum only selects the entry; its
 * bytes are compared in full, and of two requests with one checksum the later one stays. The oldest entry is evicted first:
 * recording each use, as an LRU cache does, cost a tenth of a cached answer.
 */
export class CacheKeyMemo {
  readonly #keys = new Map<number, Remembered>();
  #bytes = 0;

  /**
   * @param caller see `callerKey`
   * @returns null where it has to be put together
   */
  find(caller: string, body: Buffer): string | null {
    const found = this.#keys.get(checksumOf(caller, body));
    return found !== undefined && found.caller === caller && found.body.equals(body) ? found.key : null;
  }

  remember(caller: string, body: Buffer, key: string): void {
    const checksum = checksumOf(caller, body);
    this.#forget(checksum);
    this.#keys.set(checksum, { caller, body: alone(body), key });
    this.#bytes += bytesOf(body);
    for (const oldest of this.#keys.keys()) {
      if (this.#bytes <= BYTES_MAX) break;
      this.#forget(oldest);
    }
  }

  #forget(checksum: number): void {
    const found = this.#keys.get(checksum);
    if (found !== undefined) this.#bytes -= bytesOf(found.body);
    this.#keys.delete(checksum);
  }
}

const checksumOf = (caller: string, body: Buffer) => crc32(body, crc32(caller));
const bytesOf = (body: Buffer) => BYTES_OF_A_BYTE * body.length + BYTES_BESIDE;
