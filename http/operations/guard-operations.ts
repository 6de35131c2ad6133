import { type ApolloServerPlugin, type GraphQLRequestContextDidResolveOperation, HeaderMap } from '@apollo/server';
import { execute, Kind, OperationTypeNode } from 'graphql';
import type { RequestContext } from '../../resolvers/shared/context.ts';
import type { LimitCheck } from '../../schema/limits/check-limits.ts';
import { limitError } from '../../schema/limits/limit-broken.ts';
import type { ProtectedSchema } from '../../schema/protect-schema.ts';
import { refusal } from '../errors/refusal.ts';

/** The path of subscriptions, and the media type that asks for one. */
export const STREAM = { path: '/graphql/stream', accept: 'text/event-stream' } as const;

export interface OperationGuards {
  readonly protectedSchema: ProtectedSchema;
  readonly checkLimits: LimitCheck;
  /** Whether the public may ask what the schema looks like. */
  readonly publicIntrospection: boolean;
}

/**
 * Between a valid operation and its execution: the limits, then the access table, once per operation whatever the number
 * of rows. Introspection is answered from the schema as wide as the viewer.
 */
export function guardOperations(guards: OperationGuards): ApolloServerPlugin<RequestContext> {
  const { check, schemaFor } = guards.protectedSchema;
  return {
    async requestDidStart() {
      return {
        async didResolveOperation(request) {
          const { role } = request.contextValue.viewer;
          if (request.operation?.operation === OperationTypeNode.SUBSCRIPTION) refuseUnlessStreamed(request);
          const { variables } = request.request;
          chargeFor(guards.checkLimits(request.document, request.operationName, variables, role), request);
          const { contextValue, document, operationName } = request;
          const access = check(document, operationName, request.request.variables, contextValue.viewer);
          contextValue.access = access;
          const [refused] = access.refused;
          if (refused) {
            throw refusal(`${refused.coordinate} is not open to you.`, 'FORBIDDEN', 200, {
              coordinate: refused.coordinate,
              place: refused.path.join('.'),
            });
          }
          if (access.introspects) refuseIntrospection(request, guards.publicIntrospection);
        },
        async responseForOperation({ contextValue, document, operationName, request, response }) {
          if (!contextValue.access?.introspects) return null;
          const { variables } = request;
          const result = await execute({
            schema: schemaFor(contextValue.viewer.role),
            document,
            operationName,
            ...(variables && { variableValues: variables }),
          });
          const data = result.data ?? null;
          return { http: response.http, body: { kind: 'single', singleResult: { data } } };
        },
      };
    },
  };
}

/** @throws the refusal: too complex, or more than is left of the asker's minute */
function chargeFor(checked: ReturnType<LimitCheck>, { contextValue }: Resolved): void {
  if (checked.code !== 'OK') throw limitError(checked);
  const refused = contextValue.charge(checked.cost);
  if (refused === null) return;
  const headers = new HeaderMap(Object.entries(refused.headers).map(([name, value]) => [name, String(value)]));
  const { message, code, status, extensions } = refused;
  throw refusal(message, code, status, extensions, headers);
}

type Resolved = GraphQLRequestContextDidResolveOperation<RequestContext>;

function refuseUnlessStreamed({ contextValue }: Resolved): void {
  if (contextValue.feed !== undefined) return;
  const { path, accept } = STREAM;
  throw refusal(`A subscription is followed at ${path}, as ${accept}`, 'BAD_REQUEST', 400, {
    rule: 'OPERATION_KIND',
    stream: path,
  });
}

function refuseIntrospection({ operation, contextValue }: Resolved, publicIntrospection: boolean): void {
  if (contextValue.viewer.role === 'PUBLIC' && !publicIntrospection) {
    throw refusal('Introspection is closed to the public here', 'GRAPHQL_VALIDATION_FAILED', 400);
  }
  // The schema for introspection holds no data the viewer may not see, but has other guards, so it is handled separately.
  const onlyMeta = operation?.selectionSet.selections.every(
    (selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__'),
  );
  if (!onlyMeta) throw refusal('Introspection is an operation of its own', 'GRAPHQL_VALIDATION_FAILED', 400);
}
