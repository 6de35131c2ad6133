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

/** The form that a client likes best, of those it takes; null: plain. */
export function encodingFor(acceptEncoding: string | undefined, bytes: number): Encoding | null {
  if (acceptEncoding === undefined) return null;
  const weights = weightsIn(acceptEncoding);
  const others = weights.get('*');
  const plain = weights.get('identity') ?? others;
  if (bytes < PACKED_BYTES_MIN && plain !== 0) return null;
  // "Anything" is no wish for a packed form where plain will do.
  const unnamed = (plain === 0 && others) || 0;
  const br = weights.get('br') ?? unnamed;
  const gzip = weights.get('gzip') ?? weights.get('x-gzip') ?? unnamed;
  const best = Math.max(br, gzip);
  if (best === 0 || (weights.get('identity') ?? 0) > best) return null;
  return br === best ? 'br' : 'gzip';
}

/** The bytes in that form, packed the first time. */
export function packed(answer: KeptAnswer, encoding: Encoding): Promise<Buffer> {
  const bytes = answer.packed.get(encoding) ?? packers[encoding](answer.plain);
  answer.packed.set(encoding, bytes);
  return bytes;
}

/** How much each form that is named is wished for; 0: not at all. */
function weightsIn(acceptEncoding: string): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const one of acceptEncoding.toLowerCase().split(',')) {
    const [name = '', weight = '1'] = one.trim().split(/\s*;\s*q=/);
    weights.set(name, Number(weight) || 0);
  }
  return weights;
}
