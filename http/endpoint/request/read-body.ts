import type { IncomingMessage } from 'node:http';
import { limits } from '../../../schema/limits/limits.ts';
import { mayWrite, writesBatches } from '../../../services/identity/scopes.ts';
import type { Viewer } from '../../../services/identity/viewer.ts';
import type { ClientSlots } from '../../client-slots.ts';
import { RequestError } from '../../errors/request-error.ts';
import type { MaybePromise } from '../../maybe-promise.ts';

/** Seconds after which a client may send a batch again while others' are being worked on. */
const RETRY_AFTER_SECONDS = 2;

/** Bytes that the body of a viewer may have: the larger bound is for those alone who may write. */
function bodyBytesMaxOf(viewer: Viewer): number {
  return mayWrite(viewer) && writesBatches(viewer.role) ? limits.bulkBodyBytesMax : limits.bodyBytesMax;
}

/** A body's bytes, and what is to be called when its answer leaves. */
export interface ReadBody {
  readonly bytes: Buffer;
  readonly release: () => void;
}

/**
 * Reads the body of a request by the bounds of its sender, and lets a few large ones in at a time, for each takes many
 * times its size in memory while it is worked on.
 * @param length as the request says it; NaN: it does not
 * @throws RequestError PAYLOAD_TOO_LARGE for what is over the sender's bound, RATE_LIMITED where there are too many large ones
 */
export function readBody(
  request: IncomingMessage,
  length: number,
  viewer: Viewer,
  largeBodies: ClientSlots,
): MaybePromise<ReadBody> {
  const max = bodyBytesMaxOf(viewer);
  // A body that is little too large is let go by, for a new connection costs more than to read it.
  if (length > max) throw tooLarge(max, length > max + LET_BY_BYTES);
  // A small body stands in the same packet as the headers, and is here already.
  if (length > 0 && request.readableLength === length) {
    const bytes = request.read() as Buffer;
    request.resume();
    return { bytes, release: NOTHING };
  }
  const mayBeLarge = Number.isNaN(length) ? max > limits.bodyBytesMax : length > limits.bodyBytesMax;
  const release = mayBeLarge ? largeBodies.take(viewer.clientId ?? '') : NOTHING;
  if (typeof release === 'string') {
    throw new RequestError('RATE_LIMITED', 'Other batches are being worked on: send this one again', {
      headers: { connection: 'close', 'retry-after': RETRY_AFTER_SECONDS },
    });
  }
  return collect(request, max).then(
    (bytes) => ({ bytes, release }),
    (error) => {
      release();
      throw error;
    },
  );
}

const NOTHING = () => {};

/** Bytes over what a body may have that are read and forgotten. */
const LET_BY_BYTES = limits.bodyBytesMax;

function tooLarge(max: number, closes = true): RequestError {
  return new RequestError('PAYLOAD_TOO_LARGE', `The body may have ${max} bytes at the most`, {
    headers: closes ? { connection: 'close' } : {},
  });
}

/** Rejects, and reads no further, where there are more bytes; rejects where the sender breaks off. */
function collect(request: IncomingMessage, max: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= max) return void chunks.push(chunk);
      request.pause();
      reject(tooLarge(max));
    });
    request.once('end', () => resolve(Buffer.concat(chunks, bytes)));
    request.once('error', reject);
  });
}
