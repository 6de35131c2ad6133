import { randomUUID } from 'node:crypto';
import type { ExecutionResult, FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { GraphQLError, OperationTypeNode, parse } from 'graphql';
import { CloseCode, type Context, type ServerOptions, type SubscribePayload } from 'graphql-ws';
import type { SchemaForRole } from '../../../schema/policy/narrow-schema.ts';
import type { TrustsProxy } from '../../endpoint/asker-address.ts';
import type { RateLimit } from '../../endpoint/rate-limit.ts';
import type { ReaderAddresses } from '../../endpoint/reader-address.ts';
import { headersOf } from '../../endpoint/request/request-headers.ts';
import type { RequestParameters } from '../../endpoint/request/request-parameters.ts';
import { observedOf, RequestRecord } from '../../endpoint/request-record.ts';
import { RequestError, requestErrorOf } from '../../errors/request-error.ts';
import { type Authentication, authenticate } from '../../identity/authenticate.ts';
import { renewViewer } from '../../identity/renew-viewer.ts';
import { type ObserveRequest, traceParentOf } from '../../telemetry/observed-request.ts';
import { leavePages } from '../stream/leave-pages.ts';
import { operationKind } from '../stream/open-stream.ts';
import type { StreamParts } from '../stream/stream-parts.ts';
import { type Answer, answerOnce, followOver } from './answer-operation.ts';
import type { SocketConnection } from './socket-connection.ts';

export interface OperationParts extends StreamParts {
  readonly countRequest: RateLimit;
  readonly trusts: TrustsProxy;
  readonly readers: Pick<ReaderAddresses, 'proven'>;
  readonly schemaFor: SchemaForRole;
  readonly nameOperation: (parameters: RequestParameters) => string | null;
  readonly observe: ObserveRequest | null;
}

type Connected = Context<Record<string, unknown>, SocketConnection>;
type Options = ServerOptions<Record<string, unknown>, SocketConnection>;

/** The platform's own part in the protocol of graphql-ws: who asks, and what is answered. */
export function socketOperations(parts: OperationParts): Options {
  const { authentication, observe } = parts;
  /** Functions that end running operations, by the message that began each. */
  const leaves = new WeakMap<SubscribePayload, () => void>();

  return {
    onConnect: ({ connectionParams = {}, extra }) => identify(authentication, extra, connectionParams),
    async onSubscribe({ extra: connection }: Connected, _id, payload) {
      const startedAt = performance.now();
      const correlationId = randomUUID();
      const record = new RequestRecord();
      const answeredWith = (status: number) =>
        observe?.({
          ...observedOf(record),
          correlationId,
          status,
          durationMs: performance.now() - startedAt,
          traceParent: traceParentOf(connection.request),
        });
      let over = () => {};
      try {
        over = connection.begin();
        const { answered, parameters, schema } = await answer(parts, connection, payload, record, correlationId);
        if (answered.kind === 'REFUSED') {
          over();
          answeredWith(answered.status);
          return (answered.result.errors ?? []).map((error) => new FormattedError(error));
        }
        answeredWith(200);
        leaves.set(payload, over);
        const document = parse(String(parameters['query']), { noLocation: true });
        const pages = answered.kind === 'PAGES' ? leavePages(answered.pages, over) : null;
        return {
          schema,
          document,
          operationName: payload.operationName,
          contextValue: pages ?? answered,
        };
      } catch (thrown) {
        over();
        const { message, code, extensions, status } = requestErrorOf(thrown);
        answeredWith(status);
        return [new FormattedError({ message, extensions: { code, ...extensions, correlationId } })];
      }
    },
    // The result was made before: the library only sends it.
    execute: ({ contextValue }) => (contextValue as { readonly result: ExecutionResult }).result,
    subscribe: ({ contextValue }) => contextValue as AsyncGenerator<ExecutionResult>,
    onNext: (_connected, _id, _payload, _args, result) => result as FormattedExecutionResult,
    onComplete: (_connected, _id, payload) => leaves.get(payload)?.(),
  };
}

/** Judges an operation and makes what is sent first. @throws RequestError */
async function answer(
  parts: OperationParts,
  connection: SocketConnection,
  payload: SubscribePayload,
  record: RequestRecord,
  id: string,
) {
  const { authentication, countRequest } = parts;
  const { request } = connection;
  const renewed = await renewViewer(authentication, connection.viewer());
  if (renewed.kind === 'forbidden') {
    throw new RequestError('FORBIDDEN', 'The organisation may not use this platform with this token any more');
  }
  const { viewer } = renewed;
  record.role = viewer.role;
  record.usage = countRequest(request, viewer);
  const { parameters } = await parts.resolve(viewer, sentParameters(payload));
  record.operation = parts.nameOperation(parameters);
  const asker = {
    ...parts,
    viewer,
    correlationId: id,
    asked: { charge: record.charge, language: headersOf(request).language },
  };
  const follows = operationKind(parameters) === OperationTypeNode.SUBSCRIPTION;
  const answered: Answer = follows
    ? await followOver(asker, parameters, viewer.clientId ?? connection.address)
    : await answerOnce(asker, parameters);
  return { answered, parameters, schema: parts.schemaFor(viewer.role) };
}

/** Reads the token that browsers can send in the first message alone. @returns false where the connection is closed for it */
async function identify(
  authentication: Authentication,
  connection: SocketConnection,
  connectionParams: Record<string, unknown>,
): Promise<boolean> {
  const sent = Object.entries(connectionParams).find(([name]) => name.toLowerCase() === 'authorization');
  if (sent === undefined) return true;
  const { rawHeaders, url = '' } = connection.request;
  try {
    // A token here beside a header's is refused, as two headers are.
    const header = { rawHeaders: [...rawHeaders, 'authorization', String(sent[1])], url };
    connection.identify(await authenticate(authentication, header));
    return true;
  } catch (thrown) {
    const { code, extensions, message } = requestErrorOf(thrown);
    const closing = CLOSING[code] ?? CloseCode.InternalServerError;
    connection.close(closing, [code, extensions['rule'], message].filter(Boolean).join(': ').slice(0, 120));
    return false;
  }
}

/** Why a connection is closed before anything was asked: the codes on which clients of the protocol do not come back. */
const CLOSING: Readonly<Record<string, CloseCode>> = {
  UNAUTHENTICATED: CloseCode.Unauthorized,
  FORBIDDEN: CloseCode.Unauthorized,
};

/** An empty text is none: a client of stored operations must send one. */
function sentParameters({ query, ...others }: SubscribePayload): RequestParameters {
  const parameters = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== null));
  return query === '' ? parameters : { ...parameters, query };
}

/** An error that is in the form of an answer already. */
class FormattedError extends GraphQLError {
  readonly #formatted: GraphQLFormattedError;

  constructor(answeredWith: GraphQLFormattedError) {
    super(answeredWith.message);
    this.#formatted = answeredWith;
  }

  override toJSON(): GraphQLFormattedError {
    return this.#formatted;
  }
}
