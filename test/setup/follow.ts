import { createClient } from 'graphql-sse';

/** An event of a stream as clients see it. */
export interface StreamEvent<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

/** A subscription that a test follows. */
export interface Followed<Data> {
  /** Everything that has come so far. */
  readonly events: readonly StreamEvent<Data>[];
  /** How it ended: COMPLETE where the platform said so, else the error’s text; null: it goes on. */
  readonly ended: () => string | null;
  readonly leave: () => void;
}

/** Follows with the protocol’s own client, which does not come back after a break: a test says what it does then. */
export function follow<Data>(
  url: string,
  { query, variables, token }: { query: string; variables?: Record<string, unknown>; token?: string },
): Followed<Data> {
  const client = createClient({
    url: `${url}/graphql/stream`,
    retryAttempts: 0,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
  const events: StreamEvent<Data>[] = [];
  let ended: string | null = null;
  const leave = client.subscribe<Data>(
    { query, ...(variables && { variables }) },
    {
      next: (event) => void events.push(event as StreamEvent<Data>),
      error: (error) => {
        ended = error instanceof Error ? error.message : String(error);
      },
      complete: () => {
        ended = 'COMPLETE';
      },
    },
  );
  return { events, ended: () => ended, leave };
}
