import type { FastifyRequest } from 'fastify';

/** The largest form or file that a page takes, bytes: a year's spreadsheet of a large municipality is under one megabyte. */
export const FORM_BYTES_MAX = 5 * 2 ** 20;

/**
 * A Fastify request as the web standard's `Request`, which the router reads. The body arrives as bytes; `Request.formData`
 * then reads both kinds of forms.
 */
export function toRequest(request: FastifyRequest, origin: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string') headers.set(name, value);
  }
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
  return new Request(new URL(request.url, origin), {
    method: request.method,
    headers,
    ...(hasBody && { body: (request.body as Uint8Array<ArrayBuffer> | undefined) ?? null }),
  });
}
