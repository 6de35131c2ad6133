import { isUtf8 } from 'node:buffer';
import type { RequestContext } from '../../resolvers/shared/context.ts';
import { modeOf, type OperationsMode } from '../../services/stored-operations/operations-mode.ts';
import type { CompiledExecutor, ExecutedResponse } from '../compiled-executor/compiled-executor.ts';
import { andThen, type MaybePromise } from '../maybe-promise.ts';
import { refusedAtSight } from '../operations/check-question.ts';
import type { ContextFor } from '../request-context.ts';
import { cacheKey, callerKey, REQUEST_BYTES_MAX } from '../response-cache/cache-key.ts';
import { CacheKeyMemo } from '../response-cache/cache-key-memo.ts';
import type { CachedResponse } from '../response-cache/cached-response.ts';
import type { ResponseCache } from '../response-cache/response-cache.ts';
import { SingleFlight } from '../response-cache/single-flight.ts';
import { trackContext, trackedReads } from '../response-cache/tracking-context.ts';
import type { ResolveOperation } from '../stored-operations/resolve-stored-operation.ts';
import { askApollo } from './ask-apollo.ts';
import { cachedHttpResponse } from './cached-http-response.ts';
import type { GuardedServer } from './guarded-server.ts';
import { type HttpResponse, languageHeaders } from './http-response.ts';
import type { Overload } from './overload.ts';
import { refusedQuestion } from './refused-question.ts';
import { refusalType } from './request/answer-type.ts';
import { type ReadRequest, readRequest } from './request/read-request.ts';
import type { ReceivedRequest } from './request/received-request.ts';
import {
  addressOf,
  parametersOfAddress,
  parametersOfBody,
  type RequestParameters,
  refuseWrongKinds,
} from './request/request-parameters.ts';
import { failureFor, type SharedOutcome, sharedFailure } from './shared-outcome.ts';

export interface AnswerParts {
  readonly graphql: GuardedServer;
  /** Null: Apollo answers everything. */
  readonly executor: CompiledExecutor | null;
  /** Null: no response is cached. */
  readonly cache: ResponseCache | null;
  readonly contextFor: ContextFor;
  readonly resolve: ResolveOperation;
  readonly overload: Overload;
  /** The name of a request's operation in metrics. */
  readonly nameOperation: (parameters: RequestParameters) => string | null;
  /** How strictly callers without a token are limited to stored operations. */
  readonly publicMode: OperationsMode;
}

/** A request with its operation's text. */
interface ResolvedRequest extends ReceivedRequest {
  readonly parameters: RequestParameters;
  /** The query string as sent; null: the request named a stored operation, so that it has to be written. */
  readonly search: string | null;
  /** The key under which its response is cached; null: it is not. */
  readonly key: string | null;
}

interface SentText {
  /** The body of a POST, or a GET's address. */
  readonly text: string;
  readonly key: string | null;
  /** The caller may ask any operation. */
  readonly isUnchecked: boolean;
}

/** An answer that was just made. */
interface ExecutedAnswer {
  readonly text: string;
  readonly contentType: string;
  /** See `contentLanguageOf`. */
  readonly contentLanguage: string | null;
  /** Null: it is not cached. */
  readonly cached: CachedResponse | null;
}

/**
 * Answers requests: a cached response is sent again; else the compiled executor is asked; what it does not answer goes on to
 * Apollo as if nobody had been asked before. Of several that are the same at once, one is executed.
 */
export class RequestAnswerer {
  readonly #parts: AnswerParts;
  readonly #inFlight = new SingleFlight<SharedOutcome>();
  readonly #keys = new CacheKeyMemo();
  readonly #names = new WeakMap<CachedResponse, string | null>();

  constructor(parts: AnswerParts) {
    this.#parts = parts;
  }

  /** @throws RequestError, or rejects with it */
  answer(received: ReceivedRequest): MaybePromise<HttpResponse> {
    const { request, headers, viewer, body } = received;
    const { cache, publicMode } = this.#parts;
    const isGet = body === null;
    const caller = cache === null ? null : callerKey(viewer, isGet ? 'GET' : 'POST', headers.varying);
    // Callers limited to stored operations, or warned about others, have their operation checked first.
    const isUnchecked = modeOf(viewer, publicMode) === 'LOG';
    const known = isGet || caller === null || body.length > REQUEST_BYTES_MAX ? null : this.#keys.find(caller, body);
    const foundAgain = isUnchecked ? this.#find(known) : null;
    if (foundAgain !== null) return this.#sendAgain(foundAgain, received);
    const text = isGet ? (request.url ?? '') : body.toString();
    const key = isGet || isUtf8(body) ? cacheKey(caller, text) : null;
    const found = isUnchecked ? this.#find(key) : null;
    if (found === null && this.#parts.overload.refuses(viewer))
      return this.#parts.overload.refusal(
        received.correlationId,
        headers.language,
        refusalType(request.headers.accept),
      );
    if (found === null) return this.#resolve(received, { text, key, isUnchecked });
    if (!isGet && caller !== null && key !== null) this.#keys.remember(caller, body, key);
    return this.#sendAgain(found, received);
  }

  #sendAgain(cached: CachedResponse, received: ReceivedRequest): MaybePromise<HttpResponse> {
    const { record } = received;
    record.answeredFrom = 'CACHE';
    record.operation = this.#names.get(cached) ?? null;
    return cachedHttpResponse(cached, received);
  }

  #find(key: string | null): CachedResponse | null {
    return key === null ? null : (this.#parts.cache?.find(key) ?? null);
  }

  #resolve(received: ReceivedRequest, { text, key, isUnchecked }: SentText): MaybePromise<HttpResponse> {
    const isGet = received.body === null;
    const search = isGet ? searchOf(text) : '';
    const parameters = isGet ? parametersOfAddress(search) : parametersOfBody(text);
    if (!isGet) refuseWrongKinds(parameters);
    const tooLarge = isUnchecked ? refusedUnread(received, parameters) : null;
    if (tooLarge !== null) return tooLarge;
    return andThen(this.#parts.resolve(received.viewer, parameters), (resolved) => {
      received.record.operation = this.#parts.nameOperation(resolved.parameters);
      const isStored = resolved.parameters !== parameters;
      const answered = this.#answerResolved({
        ...received,
        parameters: resolved.parameters,
        search: isGet && isStored ? null : search,
        key,
      });
      const { warning } = resolved;
      return warning === null ? answered : andThen(answered, (response) => withHeader(response, 'warning', warning));
    });
  }

  #answerResolved(resolved: ResolvedRequest): MaybePromise<HttpResponse> {
    const { key, body } = resolved;
    const found = this.#find(key);
    if (found !== null) return this.#sendAgain(found, resolved);
    // A cache in front of the server asks once on behalf of many, so the answer must say how long it may be stored.
    if (key !== null) this.#parts.cache?.miss(key, body === null ? 2 : 1);
    return this.#executeOnce(resolved, true);
  }

  /** Whoever waited for an answer that is nobody else's asks once more, again together; after that, for itself. */
  #executeOnce(resolved: ResolvedRequest, isFirstTry: boolean): MaybePromise<HttpResponse> {
    const underWay = resolved.key === null ? undefined : this.#inFlight.find(resolved.key);
    if (underWay === undefined) return this.#execute(resolved, isFirstTry);
    return underWay.then((outcome) => {
      if (outcome === null) {
        return isFirstTry ? this.#executeOnce(resolved, false) : this.#execute({ ...resolved, key: null }, false);
      }
      return outcome.kind === 'CACHED'
        ? this.#sendAgain(outcome.response, resolved)
        : failureFor(outcome, resolved.correlationId);
    });
  }

  #execute(resolved: ResolvedRequest, isFirstTry: boolean): MaybePromise<HttpResponse> {
    const { executor } = this.#parts;
    const { request, parameters, key, correlationId } = resolved;
    const read = executor === null ? null : readRequest(parameters, request.headers, resolved.headers.language);
    if (executor === null || read === null) return this.#fallBack(resolved);
    const { answered, mayBeCached } = this.#runCompiled(executor, read, resolved);
    if (!(answered instanceof Promise)) {
      if (answered !== null) return responseOf(answered, resolved);
      const response = this.#fallBack(resolved);
      // The compiled executor has just failed on this request: if Apollo fails too, all waiting requests get the error.
      if (key !== null && !isFirstTry) {
        const outcome = response.then((one) => sharedFailure(one, correlationId));
        this.#inFlight.begin(key, outcome);
      }
      return response;
    }
    const executed = answered.then(async (made) => {
      if (made !== null) return { response: await responseOf(made, resolved), outcome: cachedOutcome(made) };
      const response = await this.#fallBack(resolved);
      return { response, outcome: sharedFailure(response, correlationId) };
    });
    // Only a request whose answer can be cached waits for another's: any other would only be answered later.
    if (key !== null && mayBeCached) {
      const outcome = executed.then(({ outcome }) => outcome);
      this.#inFlight.begin(key, outcome);
    }
    return executed.then(({ response }) => response);
  }

  #fallBack({
    request,
    headers,
    viewer,
    correlationId,
    record,
    parameters,
    search,
    body,
  }: ResolvedRequest): Promise<HttpResponse> {
    const { graphql, contextFor } = this.#parts;
    // The executor was refused it: Apollo would only find the same.
    if (record.refusal !== null) return Promise.reject(record.refusal);
    record.answeredFrom = 'APOLLO';
    const refused = graphql.check(parameters, { viewer, charge: record.chargeOperation });
    const response =
      refused === null ? null : refusedQuestion(refused, parameters, { request, headers, correlationId });
    if (response !== null) return Promise.resolve(response);
    const asked = askApollo(graphql, {
      method: body === null ? 'GET' : 'POST',
      headers: request.headers,
      search: search ?? addressOf(parameters),
      body: body === null ? undefined : parameters,
      context: () => contextFor(viewer, correlationId, { charge: record.chargeOperation, language: headers.language }),
      correlationId,
      language: headers.language,
    });
    return asked.then((answered) => {
      record.chargeHeld(answered.bytes);
      return answered;
    });
  }

  /** The compiled executor's answer to a request, cached if it can be; null: Apollo has to answer. */
  #runCompiled(executor: CompiledExecutor, read: ReadRequest, resolved: ResolvedRequest) {
    const { cache, contextFor } = this.#parts;
    const { headers, viewer, correlationId, key, record } = resolved;
    const contexts: RequestContext[] = [];
    const newContext = () => {
      const own = contextFor(viewer, correlationId, { charge: record.chargeOperation, language: headers.language });
      const context = key === null ? own : trackContext(own);
      contexts.push(context);
      return context;
    };
    const { contentType } = read;
    const take = (executed: ExecutedResponse | null): ExecutedAnswer | null => {
      if (executed === null) return null;
      record.answeredFrom = 'COMPILED';
      record.chargeHeld(executed.text);
      const cached = key === null ? null : (cache?.keep(key, executed, contentType) ?? null);
      if (cached !== null) this.#names.set(cached, record.operation);
      return { text: executed.text, contentType, contentLanguage: executed.contentLanguage, cached };
    };
    const answered = executor.answer(read.question, viewer, newContext);
    const mayBeCached = contexts.every((context) => trackedReads(context)?.untracked !== true);
    return { answered: answered instanceof Promise ? answered.then(take) : take(answered), mayBeCached };
  }
}

/** From this length on a text is hashed, looked up and parsed for more than a first look at it takes. */
const LONG_CHARACTERS_MIN = 2_000;

/** A long text that is too large whoever asks it; null: it may not be, or Apollo has to weigh an unusual `Accept`. */
function refusedUnread(received: ReceivedRequest, parameters: RequestParameters): HttpResponse | null {
  const { query } = parameters;
  if (typeof query !== 'string' || query.length < LONG_CHARACTERS_MIN) return null;
  const refused = refusedAtSight(query);
  return refused === null ? null : refusedQuestion(refused, parameters, received);
}

function responseOf(
  { text, contentType, contentLanguage, cached }: ExecutedAnswer,
  received: ReceivedRequest,
): MaybePromise<HttpResponse> {
  return cached === null
    ? { status: 200, bytes: Buffer.from(text), contentType, headers: languageHeaders(contentLanguage).flat() }
    : cachedHttpResponse(cached, received);
}

function cachedOutcome({ cached }: ExecutedAnswer): SharedOutcome {
  return cached === null ? null : { kind: 'CACHED', response: cached };
}

function withHeader(response: HttpResponse, name: string, value: string): HttpResponse {
  return { ...response, headers: [...(response.headers ?? []), name, value] };
}

function searchOf(url: string): string {
  const at = url.indexOf('?');
  return at === -1 ? '' : url.slice(at);
}
