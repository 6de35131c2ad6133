import fastifyStatic from '@fastify/static';
import { getDistDirectory, renderAltair, renderInitialOptions } from 'altair-static';
import type { FastifyInstance } from 'fastify';
import { readContract } from '../schema/contract/read-contract.ts';

/**
 * The GraphQL explorer at the server's root, from the project's own packages: nothing is fetched from elsewhere, and the
 * content security policy would not let it be.
 */
export async function registerExplorer(app: FastifyInstance): Promise<void> {
  const options = {
    baseURL: '/explorer/',
    endpointURL: '/graphql',
    initialName: 'Tjenestegraf',
    initialWindows: readContract().map(({ name, document, variables }) => ({
      initialName: name,
      initialQuery: document,
      initialVariables: JSON.stringify(variables, null, 2),
    })),
    preserveState: false,
    serveInitialOptionsInSeperateRequest: 'initial-options.js',
  };
  const initialOptions = renderInitialOptions(options);
  app.get('/explorer/initial-options.js', (_request, reply) =>
    reply.header('content-type', 'text/javascript; charset=utf-8').send(initialOptions),
  );
  app.get('/', (_request, reply) => {
    const policy = [
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'self' 'unsafe-inline'`,
      "img-src 'self' data:",
      "font-src 'self' data:",
      "connect-src 'self'",
      "worker-src 'self' blob:",
      "frame-src 'self'",
      "frame-ancestors 'none'",
      "base-uri 'self'",
      "form-action 'none'",
    ].join('; ');
    return reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-security-policy', policy)
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'no-referrer')
      .send(renderAltair(options));
  });
  await app.register(fastifyStatic, { root: getDistDirectory(), prefix: '/explorer/', index: false });
}
