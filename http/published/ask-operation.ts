import type { Viewer } from '../../services/identity/viewer.ts';
import type { Language } from '../../services/languages/language.ts';
import type { RequestAnswerer } from '../endpoint/answer-request.ts';
import { askStoredOperation } from '../endpoint/ask-stored-operation.ts';
import type { RequestRecord } from '../endpoint/request-record.ts';
import { RequestError, requestErrorOf } from '../errors/request-error.ts';
import type { CompiledOperation } from './compile-operations.ts';

export type Variables = Readonly<Record<string, unknown>>;

/** The one root field of an operation, or an object with all of them. */
export type OperationAnswer = unknown;

export interface Answered {
  readonly kind: 'ANSWERED';
  readonly answer: OperationAnswer;
  /** The `Cache-Control` of the answer, where its age can be followed; null: it must be asked for anew. */
  readonly cacheControl: string | null;
  /** See `contentLanguageOf`. */
  readonly contentLanguage: string | null;
  /** The variables, with the server's own values in them. */
  readonly asked: Variables;
}

/** A refusal, in the words of the error contract. */
export interface Refused {
  readonly kind: 'REFUSED';
  readonly code: string;
  readonly status: number;
  readonly message: string;
  /** The parameter that a value is wrong in, by the caller's name for it. */
  readonly parameter: string | null;
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string | number>>;
}

export interface OperationQuestion {
  readonly operation: CompiledOperation;
  readonly variables: Variables;
  readonly viewer: Viewer;
  /** Preferred by the caller’s headers, where no argument sets it. Null: none of the supported ones. */
  readonly language: Language | null;
  readonly correlationId: string;
  readonly record: RequestRecord;
}

/** HTTP statuses of error codes that GraphQL answers with 200. */
const STATUS: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  QUERY_TOO_COMPLEX: 400,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  SYNC_TOKEN_EXPIRED: 410,
  SERVICE_UNAVAILABLE: 503,
  TIMEOUT: 504,
};

/** Asks a published operation by the endpoint's own way. What is refused, before or while it is executed, is an outcome. */
export type AskOperation = (question: OperationQuestion) => Promise<Answered | Refused>;

/** @param clock the present instant, and the day it is in Norway */
export function createAskOperation(
  answerer: Pick<RequestAnswerer, 'answer'>,
  clock: { readonly now: () => number; readonly today: () => string },
): AskOperation {
  return async ({ operation, variables, viewer, language, correlationId, record }) => {
    const asked = withFilled(operation, variables);
    try {
      const response = await askStoredOperation(answerer, {
        id: operation.id,
        variables: asked,
        viewer,
        language,
        correlationId,
        record,
      });
      const { bytes, cacheControl = null, headers = [] } = response;
      const { data, errors } = JSON.parse(bytes.toString()) as GraphqlAnswer;
      const [error] = errors ?? [];
      if (error !== undefined || !data) return refusedBy(operation, error, response.status, headers);
      const answer = answerOf(operation, data);
      if (answer === null) return nothingThere(correlationId, language);
      const contentLanguage = headerOf(headers, 'content-language')?.toString() ?? null;
      return { kind: 'ANSWERED', answer, cacheControl, contentLanguage, asked };
    } catch (thrown) {
      const error = requestErrorOf(thrown);
      if (error.code === 'INTERNAL_SERVER_ERROR') throw thrown;
      return refusedAs(error, correlationId, language);
    }
  };

  function withFilled({ parameters }: CompiledOperation, given: Variables): Variables {
    const filled = { ...given };
    for (const { name, filled: fill } of parameters) {
      if (fill !== null && filled[name] === undefined) filled[name] = fill === 'TODAY' ? clock.today() : thisMinute();
    }
    return filled;
  }

  /** Rounds the present down to the minute, so that everybody who asks for the present shares an answer. */
  function thisMinute(): string {
    return `${new Date(clock.now()).toISOString().slice(0, 16)}:00Z`;
  }
}

interface GraphqlError {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

interface GraphqlAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly GraphqlError[];
}

function answerOf({ rootKeys }: CompiledOperation, data: Readonly<Record<string, unknown>>): OperationAnswer {
  return rootKeys.length === 1 ? (data[rootKeys[0]!] ?? null) : data;
}

/** Null at the root is nothing there, or nothing within the caller's reach: the two look the same. */
function nothingThere(correlationId: string, language: Language | null): Refused {
  const error = new RequestError('NOT_FOUND', 'Nothing by this name, or nothing within your reach');
  return refusedAs(error, correlationId, language);
}

function refusedAs(error: RequestError, correlationId: string, language: Language | null): Refused {
  const { code, status, extensions, headers } = error;
  return {
    kind: 'REFUSED',
    code,
    status,
    message: error.messageIn(language),
    parameter: null,
    extensions: { ...extensions, correlationId },
    headers,
  };
}

function refusedBy(
  operation: CompiledOperation,
  error: GraphqlError | undefined,
  status: number,
  headers: HeaderList,
): Refused {
  const { code = 'INTERNAL_SERVER_ERROR', argument, ...extensions } = error?.extensions ?? {};
  const retryAfter = headerOf(headers, 'retry-after');
  return {
    kind: 'REFUSED',
    code: String(code),
    status: STATUS[String(code)] ?? (status >= 400 ? status : 500),
    message: error?.message ?? 'Internal error',
    parameter: typeof argument === 'string' ? parameterAt(operation, argument) : null,
    extensions,
    headers: retryAfter === null ? {} : { 'retry-after': retryAfter },
  };
}

/** Names and values in turn. */
type HeaderList = readonly (string | number)[];

function headerOf(headers: HeaderList, name: string): string | number | null {
  const at = headers.indexOf(name);
  return at === -1 ? null : (headers[at + 1] ?? null);
}

/** The caller's name for a place among the arguments: `childAges` for `household.childAges.0`. */
function parameterAt({ parameters }: CompiledOperation, argument: string): string {
  const found = parameters.find((one) =>
    [one.name, one.argument].some((name) => argument === name || argument.startsWith(`${name}.`)),
  );
  return found?.name ?? argument;
}
