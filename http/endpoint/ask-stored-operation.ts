import type { Viewer } from '../../services/identity/viewer.ts';
import type { Language } from '../../services/languages/language.ts';
import type { MaybePromise } from '../maybe-promise.ts';
import { varyingHeaders } from '../response-cache/cache-key.ts';
import type { RequestAnswerer } from './answer-request.ts';
import type { HttpResponse } from './http-response.ts';
import { addressOf } from './request/request-parameters.ts';
import type { RequestRecord } from './request-record.ts';

/** A stored operation, asked at another address of this server than `/graphql`. */
export interface StoredQuestion {
  readonly id: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly viewer: Viewer;
  /** Preferred by the caller's headers. Null: none of the supported ones. */
  readonly language: Language | null;
  readonly correlationId: string;
  /** The record that is charged with its cost. */
  readonly record: RequestRecord;
}

const REQUEST_HEADERS = { accept: 'application/json' };
const HEADERS = {
  lengthAt: -1,
  isJson: null,
  authorization: { kind: 'none' },
  digest: null,
  acceptEncoding: undefined,
  origin: undefined,
  correlationId: null,
} as const;

/**
 * Asks as a GET of `/graphql` does, without a connection of its own: the same cached responses, limits, access, cost and
 * audit, and queries alone. The caller has been known and counted by whoever calls this.
 * @throws RequestError, or rejects with it
 */
export function askStoredOperation(
  answerer: Pick<RequestAnswerer, 'answer'>,
  question: StoredQuestion,
): MaybePromise<HttpResponse> {
  const { id, variables, viewer, language, correlationId, record } = question;
  const url = `/graphql${addressOf({ documentId: id, variables })}`;
  return answerer.answer({
    request: { url, headers: REQUEST_HEADERS },
    headers: { ...HEADERS, language, varying: varyingHeaders(REQUEST_HEADERS, language) },
    viewer,
    correlationId,
    record,
    body: null,
  });
}
