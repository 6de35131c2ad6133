import { hash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { formFor, type Packable } from './response-cache/content-encoding.ts';
import { matchesEtag } from './response-cache/if-none-match.ts';

/** Seconds that a reader or a proxy may use a document without asking. */
const MAX_AGE_SECONDS = 300;

/** A document as it is sent, packed once for those who take that. */
export interface Document extends Packable {
  /** Weak: it is the same one packed or not. */
  readonly tag: string;
}

/** @param key what decides the bytes; absent: the bytes themselves */
export function documentOf(body: string | Buffer, key?: string): Document {
  const plain = typeof body === 'string' ? Buffer.from(body) : body;
  return { plain, packed: new Map(), tag: tagOf(key ?? plain) };
}

function tagOf(key: string | Buffer): string {
  return `W/"${hash('sha256', key, 'base64url').slice(0, 22)}"`;
}

export interface Delivery {
  readonly cacheControl?: string;
  /** Request headers, beside `Accept-Encoding`, that decide the bytes. */
  readonly vary?: string;
  /**
   * False for what is not everybody's: how well a secret packs beside text that somebody else chose tells of it (BREACH).
   */
  readonly mayBePacked?: boolean;
}

/** Sends a document with its tag; 304 for who has it. */
export async function sendDocument(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  type: string,
  document: Document,
  { cacheControl = `public, max-age=${MAX_AGE_SECONDS}`, vary, mayBePacked = true }: Delivery = {},
): Promise<FastifyReply> {
  const { tag } = document;
  const varies = vary === undefined ? 'accept-encoding' : `${vary}, accept-encoding`;
  reply.header('etag', tag).header('vary', varies).header('cache-control', cacheControl);
  if (matchesEtag(headers['if-none-match'], tag)) return reply.code(304).send();
  const wished = mayBePacked ? headers['accept-encoding'] : undefined;
  const { bytes, encoding } = await formFor(document, typeof wished === 'string' ? wished : undefined);
  if (encoding !== null) reply.header('content-encoding', encoding);
  return reply.header('content-type', type).send(bytes);
}
