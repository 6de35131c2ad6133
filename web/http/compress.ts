import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const inBrotli = promisify(brotliCompress);
const inGzip = promisify(gzip);
/** Bytes under which packing saves nothing that anybody notices. */
const PACKED_FROM = 1_400;
/** Fast enough for each answer anew: a third larger than the best, in a tenth of the time. */
const BROTLI_QUALITY = 4;

/** Null: as it is. */
export type Encoding = 'br' | 'gzip' | null;

/** How a text is packed for a browser. @param accepted the `Accept-Encoding` header */
export function bestEncoding(plain: Buffer, accepted: string): Encoding {
  if (plain.length < PACKED_FROM) return null;
  return /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null;
}

export async function compress(plain: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'br') return inBrotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } });
  return encoding === 'gzip' ? inGzip(plain) : plain;
}
