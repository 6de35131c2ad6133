import { setTimeout as pause } from 'node:timers/promises';
import { startWebhookReceiver } from '../../test/setup/webhook-receiver.ts';
import type { FaultWorld } from '../fault-world.ts';
import type { ServerProcess } from '../server-process.ts';

/** Something that a server does beside its answers. */
export interface Moment {
  readonly kind: string;
  /** Resolves when it is done. */
  readonly happen: (round: number) => Promise<void>;
}

const ASKED_EACH_MS = 20;
const TOLD_WITHIN_MS = 60_000;
const SEARCH = '{ offices(filter: { text: "Nav Røros" }, first: 5) { nodes { name } } }';
const REGISTER =
  'mutation($input: RegisterWebhookInput!) { registerWebhook(input: $input) { userErrors { message } } }';

/** Work that no request asks for: a new version of the directory, and messages to those that follow the feed. */
export async function createMoments(
  { url }: ServerProcess,
  { owner, signIn }: FaultWorld,
): Promise<{ readonly moments: readonly Moment[]; readonly stop: () => Promise<void> }> {
  const receiver = await startWebhookReceiver();
  const ask = async (query: string, variables: object = {}, token?: string) => {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    if (response.status !== 200 || text.startsWith('{"errors"')) throw new Error(text.slice(0, 300));
    return text;
  };
  const token = await signIn('MUNICIPALITY', '3430');
  const input = { idempotencyKey: 'turns-webhook', url: receiver.url };
  const registered = await ask(REGISTER, { input }, token);
  if (!registered.includes('"userErrors":[]')) throw new Error(registered);

  /** Writes, and resolves when the server has the version that it made. @returns the rows that were changed */
  const write = async (statement: string) => {
    const { count } = await owner.unsafe(statement);
    const [row] = await owner<{ version: string }[]>`
      select max(version)::text as version from tjenestegraf.directory_commit`;
    while (!(await ask('{ directoryStatus { version } }')).includes(`"${row?.version}"`)) await pause(ASKED_EACH_MS);
    return count;
  };
  return {
    moments: [
      {
        kind: 'a new version of the directory, and the first search in it',
        async happen(round) {
          await write(
            `update tjenestegraf.municipality set administrative_centre = 'Sted ${round}' where number = '3430'`,
          );
          await ask(SEARCH);
        },
      },
      {
        kind: 'a webhook is told that every office changed, in messages of a hundred',
        async happen(round) {
          const changed = await write(`update tjenestegraf.office set website = 'https://example.no/${round}'`);
          const told = () => receiver.messages.reduce((sum, { content }) => sum + (content.data.edges?.length ?? 0), 0);
          const givenUpAt = performance.now() + TOLD_WITHIN_MS;
          while (told() < changed) {
            if (performance.now() > givenUpAt) throw new Error(`told of ${told()} of ${changed} changes`);
            await pause(ASKED_EACH_MS);
          }
          receiver.messages.length = 0;
        },
      },
    ],
    stop: () => receiver.stop(),
  };
}
