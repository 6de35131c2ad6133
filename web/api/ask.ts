import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type Answer, createClient, TjenestegrafError } from '../../codegen/client/client.ts';

/** Asks the public API with the reader's own rights, and nothing else: the pages have no other way to data. */
export interface Api {
  ask<Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: Variables): Promise<Answer<Data>>;
  /** A file or export of the API, by its path; the reader's rights go with it. */
  readonly file: (
    path: string,
    init?: { readonly method?: string; readonly body?: string | Uint8Array<ArrayBuffer>; readonly type?: string },
  ) => Promise<Response>;
}

/** The API did not answer, or not in time: the page says what still helps. */
export class ApiAwayError extends Error {
  constructor(cause: unknown) {
    super('the API does not answer', { cause });
    this.name = 'ApiAwayError';
  }
}

export interface ApiAccess {
  /** The API's origin, without a path. */
  readonly origin: string;
  /** The signed-in reader's token; null: the public. */
  readonly token: string | null;
  /** BCP 47, sent as Accept-Language. */
  readonly language: string;
  /** Sent with every request, so that the API counts the reader and not this server. */
  readonly headers: Readonly<Record<string, string>>;
  /** Ties the page's questions to its own log line. */
  readonly correlationId: string;
  /** Milliseconds to wait for an answer: longer, and a page that says so helps more than a spinner. Files may take four times as long. */
  readonly apiTimeoutMs: number;
}

export function createApi({ origin, token, language, headers, correlationId, apiTimeoutMs }: ApiAccess): Api {
  // Unpacked: the API is on this machine, or nearly.
  const plain = { 'accept-encoding': 'identity' };
  const common = { 'accept-language': language, 'x-correlation-id': correlationId, ...plain, ...headers };
  const withRights = { ...common, ...(token !== null && { authorization: `Bearer ${token}` }) };
  const client = createClient({
    url: `${origin}/graphql`,
    ...(token !== null && { token: () => token }),
    fetch: (input, init) => fetch(input, { ...init, headers: { ...init?.headers, ...common } }),
  });
  return {
    async ask(document, variables) {
      try {
        return await client.request(document, variables, { signal: AbortSignal.timeout(apiTimeoutMs) });
      } catch (error) {
        throw isAway(error) ? new ApiAwayError(error) : error;
      }
    },
    async file(path, { method = 'GET', body, type } = {}) {
      try {
        return await fetch(new URL(path, origin), {
          method,
          headers: { ...withRights, ...(type !== undefined && { 'content-type': type }) },
          ...(body !== undefined && { body }),
          signal: AbortSignal.timeout(apiTimeoutMs * 4),
        });
      } catch (error) {
        throw new ApiAwayError(error);
      }
    },
  };
}

/** A refusal is an answer; a broken line, a time-out and 5xx are not. */
function isAway(error: unknown): boolean {
  return !(error instanceof TjenestegrafError) || error.status >= 500;
}
