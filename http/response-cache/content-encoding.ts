import { pipeline, type Readable } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

/** Smaller answers gain less than the packing costs both sides. */
const PACKED_BYTES_MIN = 1_024;
/** The quality, of at most 11: it gains most of the size in a tenth of the time. A megabyte takes some tens of ms, once. */
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

/** An answer as it is sent. */
export interface Form {
  readonly bytes: Buffer;
  /** Null: plain. */
  readonly encoding: Encoding | null;
}

/** An answer that can be packed. */
export interface Packable {
  /** The bytes as they are. */
  readonly plain: Buffer;
  /** Packed once, when somebody first asks for it so. */
  readonly packed: Map<Encoding, Promise<Form>>;
}

/**
 * The form to send, packed when a client first takes it so. Plain where packing fails, or gains less than half: two packed
 * forms and the plain one then take twice the plain one's bytes at the most, which is what the answer is counted for.
 */
export function formFor({ plain, packed }: Packable, acceptEncoding: string | undefined): Form | Promise<Form> {
  const encoding = encodingFor(acceptEncoding, plain.length);
  if (encoding === null) return { bytes: plain, encoding };
  const known = packed.get(encoding);
  if (known !== undefined) return known;
  const form = packers[encoding](plain).then(
    (bytes) => (isWorthIt(bytes, plain) ? { bytes: alone(bytes), encoding } : { bytes: plain, encoding: null }),
    () => {
      packed.delete(encoding);
      return { bytes: plain, encoding: null };
    },
  );
  packed.set(encoding, form);
  return form;
}

/** A stream packed as it comes: every part is sent at once, so that it arrives while the next one is made. */
export function packInParts(plain: Readable, encoding: Encoding): Readable {
  const packer =
    encoding === 'br'
      ? createBrotliCompress({
          flush: constants.BROTLI_OPERATION_FLUSH,
          params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY },
        })
      : createGzip({ flush: constants.Z_SYNC_FLUSH });
  // What fails destroys both; who reads the packed one is told.
  pipeline(plain, packer, () => {});
  return packer;
}

/** A copy of no more than these bytes: what Node gives is often a small piece of a larger one, which lives as long. */
export function alone(bytes: Uint8Array): Buffer {
  const copy = Buffer.allocUnsafeSlow(bytes.length);
  copy.set(bytes);
  return copy;
}

/** A small answer is packed only for those who take no other, and counted for that beside its bytes. */
function isWorthIt(bytes: Buffer, plain: Buffer): boolean {
  return plain.length < PACKED_BYTES_MIN || 2 * bytes.length <= plain.length;
}

/** The weight of each encoding that the header names; 0: refused. */
function weightsIn(acceptEncoding: string): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const one of acceptEncoding.toLowerCase().split(',')) {
    const [name = '', weight = '1'] = one.trim().split(/\s*;\s*q=/);
    weights.set(name, Number(weight) || 0);
  }
  return weights;
}
