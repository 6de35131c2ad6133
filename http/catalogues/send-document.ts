import { hash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { formFor, type Packable } from '../response-cache/content-encoding.ts';
import { matchesEtag } from '../response-cache/if-none-match.ts';

/** Seconds that a harvester or a proxy may use a document without asking. */
const MAX_AGE_SECONDS = 300;

/** A document as it is sent, packed once for those who take that. */
export interface Document extends Packable {
  readonly tag: string;
}

export function documentOf(text: string): Document {
  const plain = Buffer.from(text);
  return { plain, packed: new Map(), tag: `W/"${hash('sha256', plain, 'base64url').slice(0, 22)}"` };
}

/** Sends a document with its tag; 304 for who has it. */
export async function sendDocument(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  type: string,
  document: Document,
): Promise<FastifyReply> {
  const { tag } = document;
  reply.header('etag', tag).header('vary', 'accept, accept-encoding');
  reply.header('cache-control', `public, max-age=${MAX_AGE_SECONDS}`);
  if (matchesEtag(headers['if-none-match'], tag)) return reply.code(304).send();
  const acceptEncoding = headers['accept-encoding'];
  const { bytes, encoding } = await formFor(document, typeof acceptEncoding === 'string' ? acceptEncoding : undefined);
  if (encoding !== null) reply.header('content-encoding', encoding);
  return reply.header('content-type', type).send(bytes);
}
