import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../../resolvers/shared/context.ts';
import { RETRY_AFTER_SECONDS } from './database-unavailable.ts';

/** The last hand on an answer with errors: the correlation id in each, and 503 where the database is away. */
export function completeErrorResponse(): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response, contextValue }) {
          if (response.body.kind !== 'single') return;
          const { errors, data } = response.body.singleResult;
          if (!errors) return;
          const { correlationId } = contextValue;
          response.body.singleResult.errors = errors.map((error) => ({
            ...error,
            extensions: { ...error.extensions, correlationId },
          }));
          const unavailable = errors.some((error) => error.extensions?.['code'] === 'SERVICE_UNAVAILABLE');
          if (!unavailable || data) return;
          response.http.status = 503;
          response.http.headers.set('retry-after', String(RETRY_AFTER_SECONDS));
        },
      };
    },
  };
}
