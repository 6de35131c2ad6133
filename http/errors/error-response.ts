import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../../resolvers/shared/context.ts';
import { RETRY_AFTER_SECONDS } from './database-unavailable.ts';
import { messageIn } from './error-in-language.ts';

/**
 * Completes an answer with errors: the correlation id in each, and Norwegian before the English where the reader wants it. Where
 * nothing at all was answered the status is 503 if the database is unavailable and 504 if it took too long, whatever was asked.
 */
export function completeErrorResponse(): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response, contextValue }) {
          if (response.body.kind !== 'single') return;
          const { errors, data } = response.body.singleResult;
          if (!errors) return;
          const { correlationId, language } = contextValue;
          response.body.singleResult.errors = errors.map((error) => ({
            ...error,
            message: messageIn(language, error),
            extensions: { ...error.extensions, correlationId },
          }));
          // If no field of `data` has a value, the caller got nothing, whether or not the fields may be null.
          if (data && Object.values(data).some((value) => value !== null)) return;
          const codes = new Set(errors.map((error) => error.extensions?.['code']));
          if (codes.has('SERVICE_UNAVAILABLE')) {
            response.http.status = 503;
            response.http.headers.set('retry-after', String(RETRY_AFTER_SECONDS));
          } else if (codes.has('TIMEOUT')) response.http.status = 504;
        },
      };
    },
  };
}
