import { readFileSync } from 'node:fs';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Reference } from '../../reference/reference.ts';
import { limits } from '../../schema/limits/limits.ts';
import { sendError } from '../errors/send-error.ts';
import { type Document, documentOf, sendDocument } from '../send-document.ts';

const STYLE = new URL('../../reference/site/reference.css', import.meta.url);
/** Characters of a search; more is nobody's question. */
const QUERY_MAX = 100;

/** No script, nothing inline, nothing from other hosts. */
const SECURITY = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'same-origin',
};

/** The reference at `/docs`, open to everybody. It is made at the first request for one of its pages. */
export function registerReferencePages(app: FastifyInstance, create: () => Promise<Reference>): void {
  let made: Promise<Reference> | null = null;
  const reference = () => {
    made ??= create();
    return made;
  };
  const style = documentOf(readFileSync(STYLE, 'utf8'));
  const pages = new Map<string, Document>();
  const html = 'text/html; charset=utf-8';
  app.get('/docs/assets/reference.css', (request, reply) => send(request, reply, 'text/css; charset=utf-8', style));
  app.get('/docs/search', { config: { price: limits.referenceSearchCost } }, async (request, reply) => {
    const { q = '' } = request.query as { readonly q?: unknown };
    const query = (typeof q === 'string' ? q : '').trim().slice(0, QUERY_MAX);
    return send(request, reply, html, documentOf(await (await reference()).search(query)));
  });
  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
    const { '*': path = '' } = request.params as { readonly '*'?: string };
    const text = (await reference()).page(path);
    if (text === null) return sendError(reply, 'NOT_FOUND', 'The reference has no such page: search at /docs/search');
    const page = pages.get(path) ?? documentOf(text);
    pages.set(path, page);
    return send(request, reply, html, page);
  };
  app.get('/docs', answer);
  app.get('/docs/', (_request, reply) => reply.redirect('../docs'));
  app.get('/docs/*', answer);
}

function send(request: FastifyRequest, reply: FastifyReply, type: string, document: Document): Promise<FastifyReply> {
  return sendDocument(request, reply.headers(SECURITY), type, document);
}
