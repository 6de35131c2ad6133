import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { RequestContext } from '../../resolvers/shared/context.ts';
import { ERROR_CODES, type ErrorCodeName } from '../../schema/errors/error-codes.ts';
import { ERRORS_IN_NORWEGIAN } from '../../schema/errors/errors-in-norwegian.ts';
import { ruleInNorwegian } from '../../services/directory-writes/problem-in-norwegian.ts';
import type { Language } from '../../services/languages/language.ts';
import { RETRY_AFTER_SECONDS } from './database-unavailable.ts';

/**
 * The last hand on an answer with errors: the correlation id in each, Norwegian before the English where the reader wants it; and where nothing at all was answered 503 if the database is
 * away, 504 if it took too long: the same failure has the same status, whatever was asked.
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

const isCode = (code: unknown): code is ErrorCodeName => typeof code === 'string' && Object.hasOwn(ERROR_CODES, code);

/** What is wrong and what to do, in Norwegian before the English that says it to the letter. */
function messageIn(language: Language | null, { message, extensions }: GraphQLFormattedError): string {
  const { code, rule } = extensions ?? {};
  if ((language !== 'NB' && language !== 'NN') || !isCode(code)) return message;
  const ofRule = typeof rule === 'string' ? ruleInNorwegian(language, code, rule) : null;
  return `${ofRule ?? ERRORS_IN_NORWEGIAN[code][language === 'NB' ? 'nb' : 'nn']} ${message}`;
}
