import type { FastifyReply, FastifyRequest } from 'fastify';
import type { WrittenPage } from '../render/written-page.ts';
import { bestEncoding } from './compress.ts';

/**
 * Sends a page. A signed-in reader's page is not compressed: compressed together with text from the URL, its length could
 * reveal the session's CSRF token. A public page is compressed; without a query string the browser may store it and
 * revalidate it by its ETag. Pages with a search text or household data are never stored on a shared computer.
 */
export async function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  { status, body, etag, packed }: WrittenPage,
): Promise<FastifyReply> {
  reply.code(status).header('content-type', 'text/html; charset=utf-8');
  if (etag === null) return reply.send(body);
  if (status === 200 && !request.url.includes('?')) {
    reply.header('cache-control', 'private, no-cache').header('etag', etag);
    if (names(request.headers['if-none-match'], etag)) return reply.code(304).send();
  }
  const encoding = bestEncoding(body, String(request.headers['accept-encoding'] ?? ''));
  if (encoding !== null) reply.header('content-encoding', encoding);
  return reply.send(await packed(encoding));
}

/** Whether an `If-None-Match` names a tag. */
function names(header: string | undefined, etag: string): boolean {
  return header?.split(',').some((one) => one.trim() === etag) ?? false;
}

/** Sends what a route answers with by itself: a redirect, a file, a message. */
export async function send(reply: FastifyReply, response: Response): Promise<FastifyReply> {
  reply.code(response.status);
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') reply.header(name, value);
  }
  for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie);
  return reply.send(Buffer.from(await response.arrayBuffer()));
}
