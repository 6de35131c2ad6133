import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../../resolvers/shared/context.ts';
import type { ProtectedSchema } from '../../schema/protect-schema.ts';
import { malformedVariables } from './malformed-input.ts';
import { ERRORS_MAX, validationErrors } from './validation-errors.ts';

/**
 * Words the errors that come before execution: none of them echoes a value, and none names a part of the schema that the
 * viewer may not use. A malformed day or instant is BAD_USER_INPUT, written into the query or sent beside it.
 */
export function rewriteErrorMessages(
  protectedSchema: ProtectedSchema,
  publicIntrospection: boolean,
): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response, document, contextValue, request, operation, source = '' }) {
          if (response.body.kind !== 'single') return;
          const result = response.body.singleResult;
          const code = result.errors?.[0]?.extensions?.['code'];
          const { role } = contextValue.viewer;
          if (code === 'GRAPHQL_VALIDATION_FAILED' && document && result.data === undefined) {
            result.errors = validationErrors(protectedSchema, publicIntrospection, { document, role, source });
          }
          if (code === 'BAD_USER_INPUT' && operation && result.data === undefined) {
            const narrow = protectedSchema.schemaFor(role);
            const wrong = malformedVariables(narrow, operation.variableDefinitions ?? [], request.variables ?? {}, {
              errorsMax: ERRORS_MAX,
              listed: role !== 'PUBLIC' || publicIntrospection,
            });
            if (wrong.length > 0) result.errors = wrong;
          }
        },
      };
    },
  };
}
