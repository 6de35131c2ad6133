import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { KeptAnswer } from './answer-cache.ts';

export type Encoding = 'br' | 'gzip';

/** Smaller answers gain less than the packing costs both sides. */
const PACKED_BYTES_MIN = 1_024;
/** Of 11: most of the gain for a tenth of the time; a megabyte takes some tens of ms, once. */
const BROTLI_QUALITY = 5;

const packers: Readonly<Record<Encoding, (plain: Buffer) => Promise<Buffer>>> = {
  br: (plain) => promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
  gzip: (plain) => promisify(gzip)(plain),
};

/** The form that a client takes; null: plain. */
export function encodingFor(acceptEncoding: string | undefined, bytes: number): Encoding | null {
  if (acceptEncoding === undefined || bytes < PACKED_BYTES_MIN) return null;
  return takes(acceptEncoding, 'br') ? 'br' : takes(acceptEncoding, 'gzip') ? 'gzip' : null;
}

/** The bytes in that form, packed the first time. */
export function packed(answer: KeptAnswer, encoding: Encoding): Promise<Buffer> {
  const bytes = answer.packed.get(encoding) ?? packers[encoding](answer.plain);
  answer.packed.set(encoding, bytes);
  return bytes;
}

function takes(acceptEncoding: string, encoding: Encoding): boolean {
  const asked = acceptEncoding
    .split(',')
    .map((one) => one.trim().split(/\s*;\s*q=/i))
    .find(([name]) => name?.toLowerCase() === encoding);
  return asked !== undefined && Number(asked[1] ?? 1) > 0;
}
