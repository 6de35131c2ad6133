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
  readonly errors: readonly AnswerError[];
  constructor(status: number, errors: readonly AnswerError[]) {
    super(errors.map(({ message }) => message).join('; ') || `HTTP ${status}`);
    this.name = 'TjenestegrafError';
    this.status = status;
    this.errors = errors;
  }
}

export interface ClientOptions {
  /** Where the platform answers, such as `http://localhost:4000/graphql`. */
  readonly url: string;
  /** Gives a fresh bearer token for each request; absent: the public. */
  readonly token?: () => string | Promise<string>;
  /**
   * Sends an operation's id instead of its text, where codegen has given it one: shorter, and right for clients that are
   * held to their stored operations. An operation that the platform does not know yet is sent once more with its text.
   */
  readonly stored?: boolean;
  /** For tests and other run-times; the global one where absent. */
  readonly fetch?: typeof globalThis.fetch;
}

/** What came of a question: data, and errors of single fields (FORBIDDEN, for instance), which are null in the data. */
export interface Answer<Data> {
  readonly data: Data;
  readonly errors: readonly AnswerError[];
}

/** A small client: the document carries the types of its variables and of its answer. */
export function createClient({ url, token, stored = false, fetch = globalThis.fetch }: ClientOptions) {
  async function send<Data>(body: object): Promise<Received<Data>> {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(token && { authorization: `Bearer ${await token()}` }),
      },
      body: JSON.stringify(body),
    });
    const { data = null, errors = [] } = (await response.json()) as Partial<Received<Data>>;
    return { status: response.status, data, errors };
  }
  return {
    /** @throws TjenestegrafError where there is no data; a network error passes through */
    async request<Data, Variables>(
      document: TypedDocumentNode<Data, Variables>,
      variables: Variables,
    ): Promise<Answer<Data>> {
      const documentId = stored ? idOf(document) : null;
      let received = await send<Data>(
        documentId === null ? { query: print(document), variables } : { documentId, variables },
      );
      if (received.errors.some(({ extensions }) => extensions.code === 'PERSISTED_QUERY_NOT_FOUND'))
        received = await send<Data>({ query: print(document), variables });
      const { status, data, errors } = received;
      if (data === null) throw new TjenestegrafError(status, errors);
      return { data, errors };
    },
  };
}

interface Received<Data> {
  readonly status: number;
  readonly data: Data | null;
  readonly errors: readonly AnswerError[];
}

/** The id that codegen wrote into the document. */
function idOf(document: object): string | null {
  const { __meta__: meta } = document as { readonly __meta__?: { readonly hash?: string } };
  return meta?.hash ?? null;
}
