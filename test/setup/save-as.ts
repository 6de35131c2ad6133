import { expect } from 'vitest';
import type { TestServer } from './running-server.ts';

export interface Saved {
  readonly results: readonly {
    readonly id: string | null;
    readonly outcome: string;
    readonly version: number | null;
    readonly userErrors: readonly {
      readonly code: string;
      readonly message: string;
      readonly path: readonly string[];
    }[];
  }[];
  readonly userErrors: readonly { readonly code: string; readonly message: string; readonly path: readonly string[] }[];
}

let keys = 0;

/** Sends a batch with a key of its own, and answers with what became of it. */
export async function saveAs(
  server: Pick<TestServer, 'ask'>,
  token: string,
  mutation: string,
  input: object,
): Promise<Saved> {
  keys += 1;
  const type = `S${mutation.slice(1)}Input`;
  const { data, errors } = await server.ask<{ done: Saved }>(
    `mutation ($input: ${type}!) { done: ${mutation}(input: $input) {
      results { id outcome version userErrors { code message path } } userErrors { code message path } } }`,
    { token, variables: { input: { idempotencyKey: `save-as-${keys}`, ...input } } },
  );
  expect(errors).toEqual([]);
  return data.done;
}
