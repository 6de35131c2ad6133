import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const inBrotli = promisify(brotliCompress);
const inGzip = promisify(gzip);
/** Bytes under which packing saves nothing that anybody notices. */
const PACKED_FROM = 1_400;
/** Fast enough for each answer anew: a third larger than the best, in a tenth of the time. */
const BROTLI_QUALITY = 4;

export interface Packed {
  readonly body: Buffer;
  /** Null: as it is. */
  readonly encoding: 'br' | 'gzip' | null;
}

/** Packs a text as the browser takes it. @param accepted the `Accept-Encoding` header */
export async function compress(plain: Buffer, accepted: string): Promise<Packed> {
  if (plain.length < PACKED_FROM) return { body: plain, encoding: null };
  if (/\bbr\b/.test(accepted)) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY };
    return { body: await inBrotli(plain, { params }), encoding: 'br' };
  }
  if (/\bgzip\b/.test(accepted)) return { body: await inGzip(plain), encoding: 'gzip' };
  return { body: plain, encoding: null };
}
