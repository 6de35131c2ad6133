import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../../resolvers/shared/context.ts';
import { contentLanguageOf } from '../content-language.ts';
import { languageHeaders } from '../endpoint/http-response.ts';

/** Says in the headers for readers of which languages an answer is meant, as the compiled executor's answers do. */
export function contentLanguagePlugin(): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ schema, document, operation, request, response, contextValue }) {
          if (document === undefined || operation === undefined) return;
          const language = contentLanguageOf(schema, document, request.variables ?? {}, contextValue.language);
          if (language === null) return;
          for (const [name, value] of languageHeaders(language)) response.http.headers.set(name, value);
        },
      };
    },
  };
}
