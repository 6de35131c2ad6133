import type { ApolloServerPlugin } from '@apollo/server';
import { type GraphQLFormattedError, Kind, type ValueNode, validate } from 'graphql';
import type { RequestContext } from '../../resolvers/shared/context.ts';
import type { ProtectedSchema } from '../../schema/protect-schema.ts';
import { hideSchemaNames } from './hide-schema-names.ts';
import { malformedLiteral, malformedVariables } from './malformed-input.ts';

/** Errors of one kind in one answer at the most. */
export const ERRORS_MAX = 20;

const VALUE_KINDS: ReadonlySet<string> = new Set([
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
]);

/**
 * Words the errors that come before execution: none of them echoes a value, and none names a part of the schema that the
 * viewer may not use. A malformed day or instant is BAD_USER_INPUT, written into the query or sent beside it.
 */
export function rewriteErrorMessages(
  { schemaFor }: ProtectedSchema,
  publicIntrospection: boolean,
): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response, document, contextValue, request, operation, source }) {
          if (response.body.kind !== 'single') return;
          const result = response.body.singleResult;
          const code = result.errors?.[0]?.extensions?.['code'];
          const closed = contextValue.viewer.role === 'PUBLIC' && !publicIntrospection;
          if (code === 'GRAPHQL_VALIDATION_FAILED' && document && result.data === undefined) {
            const narrow = schemaFor(contextValue.viewer.role);
            const errors = validate(narrow, document, undefined, { maxErrors: ERRORS_MAX });
            if (errors.length === 0) {
              // The narrow schema lacks the whole kind of operation, so there is nothing it could explain.
              result.errors = [{ message: 'This kind of operation is not open to you', extensions: { code } }];
              return;
            }
            result.errors = errors.map((error): GraphQLFormattedError => {
              const node = error.nodes?.[0];
              const literal = node !== undefined && VALUE_KINDS.has(node.kind) ? (node as ValueNode) : null;
              const input = literal && malformedLiteral(narrow, document, literal, !closed);
              return (
                input ?? {
                  message: closed ? hideSchemaNames(error.message, source ?? '') : error.message,
                  ...(error.locations && { locations: error.locations }),
                  extensions: { code },
                }
              );
            });
          }
          if (code === 'BAD_USER_INPUT' && operation && result.data === undefined) {
            const narrow = schemaFor(contextValue.viewer.role);
            const wrong = malformedVariables(narrow, operation.variableDefinitions ?? [], request.variables ?? {}, {
              errorsMax: ERRORS_MAX,
              listed: !closed,
            });
            if (wrong.length > 0) result.errors = wrong;
          }
        },
      };
    },
  };
}
