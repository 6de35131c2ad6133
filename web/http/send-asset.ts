import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Assets } from './assets.ts';

/** Sends a file as small as the browser takes it. Its address names its bytes, so it may be kept for ever. */
export function sendAsset(assets: Assets, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const asset = assets.byPath.get(request.url.split('?')[0] ?? '');
  if (asset === undefined) return reply.code(404).header('content-type', 'text/plain; charset=utf-8').send('Not found');
  const accepted = String(request.headers['accept-encoding'] ?? '');
  reply
    .header('content-type', asset.type)
    .header('cache-control', 'public, max-age=31536000, immutable')
    .header('vary', 'accept-encoding');
  if (asset.brotli !== null && /\bbr\b/.test(accepted))
    return reply.header('content-encoding', 'br').send(asset.brotli);
  if (asset.gzip !== null && /\bgzip\b/.test(accepted))
    return reply.header('content-encoding', 'gzip').send(asset.gzip);
  return reply.send(asset.plain);
}
