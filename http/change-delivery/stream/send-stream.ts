import type { FastifyReply } from 'fastify';
import { limits } from '../../../schema/limits/limits.ts';
import type { StreamEnd } from './stream-end.ts';

/** The body that is sent: a stream, or a connection that several share. */
export interface Sending {
  /** Called with each event that has left the process. */
  readonly taken: (chunk: string) => void;
  readonly end: (why: StreamEnd) => void;
  /** Its reason is a `StreamEnd`. */
  readonly signal: AbortSignal;
}

/**
 * Writes the events as they come, each when the one before has left the process. A stream that ends by itself says so
 * (`complete`); one that the platform breaks off does not, and a client comes back.
 */
export async function sendStream(
  reply: FastifyReply,
  body: AsyncGenerator<string, void, undefined>,
  sending: Sending,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { raw } = reply;
  const { taken, signal, end } = sending;
  reply.hijack();
  raw.writeHead(200, { ...(reply.getHeaders() as Record<string, string>), ...headers, 'x-accel-buffering': 'no' });
  const gone = () => end('GONE');
  raw.once('close', gone);
  // Fires when the client has read no byte for that long. A slow client that reads some now and then may take its time.
  raw.on('timeout', () => {
    end('STALLED');
    raw.destroy();
  });
  const breakOff = () => {
    if (signal.reason !== 'TOKEN_EXPIRED') void body.return();
  };
  signal.addEventListener('abort', breakOff, { once: true });
  if (signal.aborted) breakOff();
  try {
    for await (const chunk of body) {
      if (!(await write(chunk))) break;
      taken(chunk);
    }
  } finally {
    raw.off('close', gone);
    end('GONE');
    raw.end();
  }

  /** @returns false where nobody takes it */
  function write(chunk: string): Promise<boolean> {
    return new Promise((resolve) => {
      raw.setTimeout(limits.streamStallMs);
      raw.write(chunk, (error) => {
        raw.setTimeout(0);
        resolve(!error);
      });
    });
  }
}
