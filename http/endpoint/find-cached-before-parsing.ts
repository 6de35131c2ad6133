import type { FastifyInstance, FastifyRequest } from 'fastify';

/**
 * Shows each question as it was sent, before it is read, and does not read it at all where its answer is at hand. Only
 * JSON is taken.
 * @param isAtHand told a POST's body or a GET's address; true: it need not be read
 */
export function findCachedBeforeParsing(
  scope: FastifyInstance,
  isAtHand: (request: FastifyRequest, question: string) => boolean,
): void {
  const readJson = scope.getDefaultJsonParser('error', 'error');
  scope.removeContentTypeParser('application/json');
  scope.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (isAtHand(request, body as string)) return done(null, null);
    readJson(request, body as string, done);
  });
  scope.addHook('onRequest', async (request) => {
    if (request.method === 'GET') isAtHand(request, request.url);
  });
}
