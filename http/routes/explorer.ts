import fastifyStatic from '@fastify/static';
import { getDistDirectory, renderAltair, renderInitialOptions } from 'altair-static';
import type { FastifyInstance } from 'fastify';
import type { ContractOperation } from '../../schema/contract/read-contract.ts';

/** Where the explorer is; the pages have the server's root. */
export const EXPLORER_PATH = '/utforsk';

/** The example that a newcomer sees first. */
const FIRST_SEEN = 'municipality-page';

/**
 * The GraphQL explorer at `/utforsk`, from the project's own packages: nothing is fetched from elsewhere, and the
 * content security policy would not let it be.
 */
export async function registerExplorer(app: FastifyInstance, examples: readonly ContractOperation[]): Promise<void> {
  // The explorer opens on its last tab.
  const tabs = [...examples].sort((a, b) => Number(a.name === FIRST_SEEN) - Number(b.name === FIRST_SEEN));
  const options = {
    baseURL: '/explorer/',
    endpointURL: '/graphql',
    initialName: 'Tjenestegraf',
    initialWindows: tabs.map(({ name, document, variables }) => ({
      initialName: name,
      initialQuery: document,
      initialVariables: JSON.stringify(variables, null, 2),
    })),
    preserveState: false,
    disableAccount: true,
    initialSettings: {
      'banners.disable': true,
      'alert.disableUpdateNotification': true,
      disablePushNotification: true,
    },
    serveInitialOptionsInSeperateRequest: 'initial-options.js',
  };
  const initialOptions = renderInitialOptions(options);
  app.get('/explorer/initial-options.js', (_request, reply) =>
    reply.header('content-type', 'text/javascript; charset=utf-8').send(initialOptions),
  );
  app.get(EXPLORER_PATH, (_request, reply) => {
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
