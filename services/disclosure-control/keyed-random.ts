import { createCipheriv, createHmac } from 'node:crypto';

/** Shortest key in bytes: the output of SHA-256. */
export const KEY_BYTES_MIN = 32;

/** One secret per level, the same for every release. A public or changing key undoes the protection. */
export interface ReleaseKeys {
  readonly A: Uint8Array;
  readonly P: Uint8Array;
}

/** Throws a RangeError (rule `release-key`) for a short key or one key used for both levels. */
export function assertKeys(keys: ReleaseKeys): void {
  for (const key of [keys.A, keys.P]) {
    if (!(key instanceof Uint8Array) || key.length < KEY_BYTES_MIN) {
      throw new RangeError(`release-key: each level needs its own secret of at least ${KEY_BYTES_MIN} bytes`);
    }
  }
  if (Buffer.compare(keys.A, keys.P) === 0) throw new RangeError('release-key: the levels must not share a secret');
}

/** @returns HMAC-SHA256 over the parts, unambiguously joined. */
export function keyedDigest(key: Uint8Array, ...parts: readonly (string | number)[]): Buffer {
  return createHmac('sha256', key).update(JSON.stringify(parts)).digest();
}

/** @returns a secret number in [0, modulus); the bias of the remainder is below 2⁻⁴⁰ for any modulus in use. */
export function keyedPhase(key: Uint8Array, label: string, modulus: number): number {
  return keyedDigest(key, 'phase', label).readUIntBE(0, 6) % modulus;
}

/**
 * A secret 32-bit rank for each number, the same in every release. One HMAC per case would take most of a release's time,
 * so HMAC derives the key of a block cipher, and the cipher ranks all numbers in one call.
 */
export function keyedOrder(key: Uint8Array, label: string, numbers: Float64Array): Uint32Array {
  const cipher = createCipheriv('aes-256-ecb', keyedDigest(key, 'order', label), null).setAutoPadding(false);
  const blocks = new Float64Array(numbers.length * 2);
  for (let i = 0; i < numbers.length; i++) blocks[2 * i] = numbers[i]!;
  const bytes = cipher.update(new Uint8Array(blocks.buffer));
  const order = new Uint32Array(numbers.length);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let i = 0; i < order.length; i++) order[i] = view.getUint32(16 * i, true);
  return order;
}

/** @returns a generator of 32-bit numbers (sfc32), seeded by the key: same key and label, same sequence. */
export function keyedStream(key: Uint8Array, ...label: readonly (string | number)[]): () => number {
  const seed = keyedDigest(key, 'stream', ...label);
  let [a, b, c, counter] = [0, 4, 8, 12].map((at) => seed.readInt32LE(at)) as [number, number, number, number];
  return () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
}
