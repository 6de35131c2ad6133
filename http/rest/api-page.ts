import fastifySwaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { OPENAPI_PATH } from './problem.ts';

/** The one style element that Swagger UI puts in itself, by its hash: it changes with the version, which the browser test notices. */
const OWN_STYLE = "'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='";

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${OWN_STYLE}`,
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Swagger UI at `/api/docs`, from the project's own packages: nothing is fetched from elsewhere, and the policy would not let it be. */
export async function registerApiPage(app: FastifyInstance): Promise<void> {
  app.addHook('onSend', async (_request, reply) => {
    if (String(reply.getHeader('content-type')).startsWith('text/html')) {
      reply.header('content-security-policy', POLICY).header('referrer-policy', 'no-referrer');
    }
  });
  app.get('/', { schema: { hide: true } }, (_request, reply) => reply.redirect('/api/docs'));
  await app.register(fastifySwaggerUi, {
    routePrefix: '/docs',
    indexPrefix: '/api',
    staticCSP: false,
    uiConfig: { url: OPENAPI_PATH, docExpansion: 'list', validatorUrl: null, tryItOutEnabled: true },
    theme: { title: 'Tjenestegraf: REST' },
  });
}
