import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';

/** One error of an answer, as the platform words it. */
export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  /** `code` is of the error contract; `argument` and `rule` say what to mend in BAD_USER_INPUT. */
  readonly extensions: { readonly code: string; readonly [more: string]: unknown };
}

/** Thrown where an answer has no data at all. */
export class TjenestegrafError extends Error {
  readonly status: number;
  /** Empty: the answer is not the platform's, but a proxy's page for instance. */
  readonly errors: readonly AnswerError[];
  /** Seconds to wait before asking again, 0 or more. Null: the answer does not say. */
  readonly retryAfterSeconds: number | null;
  constructor(status: number, errors: readonly AnswerError[], retryAfterSeconds: number | null = null) {
    super(errors.map(({ message }) => message).join('; ') || `HTTP ${status}`);
    this.name = 'TjenestegrafError';
    this.status = status;
    this.errors = errors;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

export interface ClientOptions {
  /** The platform's address, such as `http://localhost:4000/graphql`. */
  readonly url: string;
  /** Gives a fresh bearer token for each request; absent: the public. */
  readonly token?: () => string | Promise<string>;
  /**
   * Sends an operation's id instead of its text, where codegen has given it one: shorter, and required for clients that are
   * limited to their stored operations. An operation that the platform does not know yet is sent once more with its text.
   */
  readonly stored?: boolean;
  /** Replaces `globalThis.fetch`, for tests and other run-times. */
  readonly fetch?: typeof globalThis.fetch;
}

/** The answer to a question: data, and errors of single fields (FORBIDDEN, for instance), which are null in the data. */
export interface Answer<Data> {
  readonly data: Data;
  readonly errors: readonly AnswerError[];
}

/** Asks the platform. */
export interface Client {
  /**
   * The document carries the types of its variables and of its answer.
   * @param options `signal` ends the question
   * @throws TjenestegrafError where there is no data; a network error passes through
   */
  request<Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    options?: { readonly signal?: AbortSignal },
  ): Promise<Answer<Data>>;
}

/** A small client, without a cache and without retries. */
export function createClient({ url, token, stored = false, fetch = globalThis.fetch }: ClientOptions): Client {
  async function send<Data>(body: object, signal: AbortSignal | undefined): Promise<Received<Data>> {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(token && { authorization: `Bearer ${await token()}` }),
      },
      body: JSON.stringify(body),
      ...(signal && { signal }),
    });
    const { data = null, errors = [] } = (await bodyOf(response)) as Partial<Received<Data>>;
    return { status: response.status, data, errors, retryAfterSeconds: retryAfterOf(response) };
  }
  return {
    async request<Data, Variables>(
      document: TypedDocumentNode<Data, Variables>,
      variables: Variables,
      { signal }: { readonly signal?: AbortSignal } = {},
    ) {
      const documentId = stored ? idOf(document) : null;
      let received = await send<Data>(
        documentId === null ? { query: textOf(document), variables } : { documentId, variables },
        signal,
      );
      if (received.errors.some(({ extensions }) => extensions?.code === 'PERSISTED_QUERY_NOT_FOUND'))
        received = await send<Data>({ query: textOf(document), variables }, signal);
      const { status, data, errors, retryAfterSeconds } = received;
      if (data === null) throw new TjenestegrafError(status, errors, retryAfterSeconds);
      return { data, errors };
    },
  };
}

interface Received<Data> {
  readonly status: number;
  readonly data: Data | null;
  readonly errors: readonly AnswerError[];
  readonly retryAfterSeconds: number | null;
}

/** Texts of the operations asked so far: a program asks the same few again and again. */
const texts = new WeakMap<object, string>();

function textOf<Data, Variables>(document: TypedDocumentNode<Data, Variables>): string {
  const text = texts.get(document) ?? print(document);
  texts.set(document, text);
  return text;
}

/** The id that codegen wrote into the document. */
function idOf(document: object): string | null {
  const { __meta__: meta } = document as { readonly __meta__?: { readonly hash?: string } };
  return meta?.hash ?? null;
}

/** A body that is not JSON (a proxy's page) is an answer without data, not a broken program. */
async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}

function retryAfterOf({ headers }: Response): number | null {
  const value = headers.get('retry-after')?.trim() ?? '';
  if (/^[0-9]{1,9}$/.test(value)) return Number(value);
  const until = Date.parse(value);
  return Number.isNaN(until) ? null : Math.max(0, (until - Date.now()) / 1_000);
}
