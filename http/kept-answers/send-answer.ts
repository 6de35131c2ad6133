import type { FastifyReply, FastifyRequest } from 'fastify';
import { limits } from '../../schema/limits/limits.ts';
import { holdsTag } from '../if-none-match.ts';
import type { KeptAnswer } from './answer-cache.ts';
import { type Form, formFor } from './encodings.ts';

/** What every kept answer is sent with: its tag, the headers that decide its bytes, and who may hold it. */
export function headersOf({ etag }: KeptAnswer, cacheControl: string): Record<string, string | number> {
  return { etag, vary: 'accept, accept-encoding, authorization', 'cache-control': cacheControl };
}

/** Nobody but this server holds an answer to a POST, nor any that is not kept here. */
export const NOT_HELD = 'no-store';

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
  const isGet = method === 'GET';
  const shared = viewer?.role === 'PUBLIC' && headers.authorization === undefined;
  const held = shared ? `public, max-age=${limits.sharedAnswerSeconds}` : 'private, no-cache';
  reply.headers(headersOf(answer, isGet ? held : NOT_HELD));
  if (isGet && holdsTag(headers['if-none-match'], answer.etag)) return reply.code(304).send();
  reply.header('content-type', answer.contentType);
  const form = formFor(answer, headers['accept-encoding']);
  return form instanceof Promise ? form.then((packed) => sendForm(reply, packed)) : sendForm(reply, form);
}

function sendForm(reply: FastifyReply, { bytes, encoding }: Form): FastifyReply {
  if (encoding !== null) reply.header('content-encoding', encoding);
  return reply.send(bytes);
}
