import type { FastifyReply } from 'fastify';
import { limits } from '../../../schema/limits/limits.ts';
import type { OpenStream } from './open-stream.ts';

/** A line of the heartbeat, which the library makes every 12 seconds; it is no event. */
const COMMENT = ':';

/**
 * Writes the events as they come, each when the one before has left the process. A stream that ends by itself says so
 * (`complete`); one that the platform breaks off does not, and a client comes back.
 */
export async function sendStream(
  reply: FastifyReply,
  body: AsyncGenerator<string, void, undefined>,
  stream: OpenStream,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { raw } = reply;
  const { written, signal } = stream;
  reply.hijack();
  raw.writeHead(200, { ...(reply.getHeaders() as Record<string, string>), ...headers, 'x-accel-buffering': 'no' });
  const gone = () => stream.end('GONE');
  raw.once('close', gone);
  // Told of when it has taken no byte for that long; a slow one, which takes some now and then, may take its time.
  raw.on('timeout', () => {
    stream.end('STALLED');
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
      if (!chunk.startsWith(COMMENT)) written.done();
    }
  } finally {
    raw.off('close', gone);
    stream.end('GONE');
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
