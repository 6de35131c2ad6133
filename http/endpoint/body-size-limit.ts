import { Transform } from 'node:stream';
import { errorCodes, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { limits } from '../../schema/limits/limits.ts';
import { mayWrite } from '../../services/identity/scopes.ts';
import { sendError } from '../errors/send-error.ts';

/** Seconds after which a client may send a batch again while others' are being worked on. */
const RETRY_AFTER_SECONDS = '2';

/** Bytes that this asker's body may have: the larger bound is for those alone who may write. */
export function bodyBytesMaxOf({ viewer }: Pick<FastifyRequest, 'viewer'>): number {
  return viewer !== null && mayWrite(viewer) ? limits.bulkBodyBytesMax : limits.bodyBytesMax;
}

/**
 * Bounds bodies by who sends them, after the token is judged and before a byte of the body is read; and lets a few large
 * ones in at a time, for each takes many times its size in memory while it is worked on. The routes of the scope take the
 * larger bound; what is over an asker's own is 413, one more than there is room for 429.
 */
export function limitBodySize(scope: FastifyInstance): void {
  const room = new Room();
  const holders = new WeakMap<FastifyRequest, () => void>();
  scope.addHook('preParsing', async (request, reply, payload) => {
    const max = bodyBytesMaxOf(request);
    const told = request.headers['content-length'];
    if (Number(told ?? 0) > max) throw tooLarge(reply);
    const isSmall = told === undefined ? max === limits.bodyBytesMax : Number(told) <= limits.bodyBytesMax;
    if (!isSmall) {
      const leave = room.enter(request.viewer?.clientId ?? '');
      if (leave === null) return refuse(reply);
      holders.set(request, leave);
      // Cut off on the way: nobody will answer. Once the body is here, the answer leaves, whoever still listens.
      reply.raw.once('close', () => {
        if (!request.raw.complete) leave();
      });
    }
    return told === undefined ? payload.pipe(counted(max, () => tooLarge(reply))) : payload;
  });
  scope.addHook('onSend', async (request) => holders.get(request)?.());
}

function tooLarge(reply: FastifyReply): Error {
  reply.header('connection', 'close');
  return new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE();
}

function refuse(reply: FastifyReply): void {
  reply.header('connection', 'close').header('retry-after', RETRY_AFTER_SECONDS);
  sendError(reply, 'RATE_LIMITED', 'Other batches are being worked on: send this one again');
}

/** Bytes of no told length, counted on their way. */
function counted(max: number, error: () => Error): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > max) done(error());
      else done(null, chunk);
    },
  });
}

/** How many large bodies are inside, in all and of each client. */
class Room {
  #inside = 0;
  readonly #of = new Map<string, number>();

  /** Null: there is no room. Otherwise how to leave, once. */
  enter(client: string): (() => void) | null {
    const own = this.#of.get(client) ?? 0;
    if (this.#inside >= limits.bulkRequestsMax || own >= limits.bulkRequestsOfClientMax) return null;
    this.#inside += 1;
    this.#of.set(client, own + 1);
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.#inside -= 1;
      const still = (this.#of.get(client) ?? 1) - 1;
      if (still > 0) this.#of.set(client, still);
      else this.#of.delete(client);
    };
  }
}
