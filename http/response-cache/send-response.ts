import { hash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { limits } from '../../schema/limits/limits.ts';
import type { CachedResponse } from './cache-storage.ts';
import { type Form, formFor } from './content-encoding.ts';
import { matchesEtag } from './if-none-match.ts';

/** Nobody but this server holds an answer to a POST, nor any that is not kept here. */
export const NO_STORE = 'no-store';

/** Made when a GET first asks for it: an answer to a POST never needs one. */
const tags = new WeakMap<CachedResponse, string>();

function tagOf(answer: CachedResponse): string {
  const known = tags.get(answer);
  if (known !== undefined) return known;
  const tag = `W/"${hash('sha256', answer.plain, 'base64url').slice(0, 22)}"`;
  tags.set(answer, tag);
  return tag;
}

/**
 * Sends a kept answer, packed where the client takes that. Who asked by GET is told the answer's tag and what decides its
 * bytes, and gets 304 for one that it has already: a shared cache may hold the public's answers for some seconds; nobody may
 * hold another's. Nobody holds the answer to a POST, so it has neither.
 */
export function sendCachedResponse(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: CachedResponse,
): FastifyReply | Promise<FastifyReply> {
  const { method, headers, viewer } = request;
  if (method === 'GET') {
    const shared = viewer?.role === 'PUBLIC' && headers.authorization === undefined;
    const held = shared ? `public, max-age=${limits.sharedAnswerSeconds}` : 'private, no-cache';
    const etag = tagOf(answer);
    reply.headers({ etag, vary: 'accept, accept-encoding, authorization', 'cache-control': held });
    if (matchesEtag(headers['if-none-match'], etag)) return reply.code(304).send();
  } else reply.header('cache-control', NO_STORE);
  reply.header('content-type', answer.contentType);
  const form = formFor(answer, headers['accept-encoding']);
  return form instanceof Promise ? form.then((packed) => sendForm(reply, packed)) : sendForm(reply, form);
}

function sendForm(reply: FastifyReply, { bytes, encoding }: Form): FastifyReply {
  if (encoding !== null) reply.header('content-encoding', encoding);
  return reply.send(bytes);
}
