import type { FastifyInstance } from 'fastify';

const VALID_DAYS = 180;
const DAY_MS = 86_400_000;

/**
 * Whom to tell of a weakness (RFC 9116), at `/.well-known/security.txt`.
 * @param contact an address of whoever runs this server, such as `mailto:…` or `https://…`
 */
export function registerSecurityText(app: FastifyInstance, contact: string): void {
  app.get('/.well-known/security.txt', (_request, reply) => {
    const expires = new Date(Math.ceil(Date.now() / DAY_MS + VALID_DAYS) * DAY_MS).toISOString();
    return reply
      .header('content-type', 'text/plain; charset=utf-8')
      .send(`Contact: ${contact}\nExpires: ${expires}\nPreferred-Languages: nb, en\n`);
  });
}
