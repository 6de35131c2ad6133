import type { FastifyReply, FastifyRequest } from 'fastify';
import { limits } from '../../schema/limits/limits.ts';
import type { KeptAnswer } from './answer-cache.ts';
import { encodingFor, packed } from './encodings.ts';

/** Headers that decide an answer's bytes. */
export const VARY = 'accept, accept-encoding, authorization';

/**
 * Sends a kept answer: packed where the client takes that, as 304 where it has it already. A shared cache may hold the
 * public's answers to a GET for some seconds; nobody may hold another's.
 */
export function sendAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: KeptAnswer,
): FastifyReply | Promise<FastifyReply> {
  const { method, headers, viewer } = request;
  reply.header('etag', answer.etag).header('vary', VARY);
  if (method === 'GET') {
    const shared = viewer?.role === 'PUBLIC' && headers.authorization === undefined;
    reply.header('cache-control', shared ? `public, max-age=${limits.sharedAnswerSeconds}` : 'private, no-cache');
    if (holds(headers['if-none-match'], answer.etag)) return reply.code(304).send();
  } else reply.header('cache-control', 'no-store');
  reply.header('content-type', answer.contentType);
  const encoding = encodingFor(headers['accept-encoding'], answer.plain.length);
  if (encoding === null) return reply.send(answer.plain);
  reply.header('content-encoding', encoding);
  return packed(answer, encoding).then((bytes) => reply.send(bytes));
}

function holds(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(',').some((one) => one.trim() === etag || one.trim() === '*');
}
