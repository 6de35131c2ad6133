import { hash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { encodingFor, formFor, type Packable, packInParts } from './response-cache/content-encoding.ts';
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
  request: FastifyRequest,
  reply: FastifyReply,
  type: string,
  document: Document,
  delivery: Delivery = {},
): Promise<FastifyReply> {
  if (isKnown(request, reply, document.tag, delivery)) return reply.code(304).send();
  const { bytes, encoding } = await formFor(document, wishedEncodings(request, delivery));
  if (encoding !== null) reply.header('content-encoding', encoding);
  return reply.header('content-type', type).send(bytes);
}

/**
 * Sends a document as it is made, with its tag; 304 for who has it. Its length is not known, and what fails on the way ends the
 * connection, which tells the reader that the document is not whole.
 * @param document `key`: what decides the bytes.
 */
export function sendInParts(
  request: FastifyRequest,
  reply: FastifyReply,
  type: string,
  { parts, key }: { readonly parts: AsyncGenerator<Buffer>; readonly key: string },
  delivery: Delivery = {},
): FastifyReply {
  if (isKnown(request, reply, tagOf(key), delivery)) {
    void parts.return(undefined);
    return reply.code(304).send();
  }
  const encoding = encodingFor(wishedEncodings(request, delivery), Number.POSITIVE_INFINITY);
  if (encoding !== null) reply.header('content-encoding', encoding);
  const plain = Readable.from(parts, { objectMode: false });
  reply.header('content-type', type);
  return reply.send(encoding === null ? plain : packInParts(plain, encoding));
}

/** Says the document's tag and who may keep it. @returns whether the reader has it */
function isKnown(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  tag: string,
  { cacheControl = `public, max-age=${MAX_AGE_SECONDS}`, vary }: Delivery,
): boolean {
  const varies = vary === undefined ? 'accept-encoding' : `${vary}, accept-encoding`;
  reply.header('etag', tag).header('vary', varies).header('cache-control', cacheControl);
  return matchesEtag(headers['if-none-match'], tag);
}

function wishedEncodings({ headers }: FastifyRequest, { mayBePacked = true }: Delivery): string | undefined {
  const wished = headers['accept-encoding'];
  return mayBePacked && typeof wished === 'string' ? wished : undefined;
}
