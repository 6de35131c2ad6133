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
  /** For tests and other run-times; the global one where absent. */
  readonly fetch?: typeof globalThis.fetch;
}

/** What came of a question: data, and errors of single fields (FORBIDDEN, for instance), which are null in the data. */
export interface Answer<Data> {
  readonly data: Data;
  readonly errors: readonly AnswerError[];
}

/** A small client: the document carries the types of its variables and of its answer. */
export function createClient({ url, token, fetch = globalThis.fetch }: ClientOptions) {
  return {
    /** @throws TjenestegrafError where there is no data; a network error passes through */
    async request<Data, Variables>(
      document: TypedDocumentNode<Data, Variables>,
      variables: Variables,
    ): Promise<Answer<Data>> {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          ...(token && { authorization: `Bearer ${await token()}` }),
        },
        body: JSON.stringify({ query: print(document), variables }),
      });
      const body = (await response.json()) as { data?: Data | null; errors?: readonly AnswerError[] };
      if (body.data == null) throw new TjenestegrafError(response.status, body.errors ?? []);
      return { data: body.data, errors: body.errors ?? [] };
    },
  };
}
