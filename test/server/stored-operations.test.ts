import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createClient } from '../../codegen/client/client.ts';
import { CrisisCentreDocument } from '../../codegen/client/generated/graphql.ts';
import { contractManifest } from '../../codegen/contract-manifest.ts';
import { operationId } from '../../services/stored-operations/operation-id.ts';
import { answerOf, registerHeeded, startTestServer, type TestServer } from '../setup/running-server.ts';

const text = 'query Name($number: ID!) { municipality(number: $number) { name } }';
const id = operationId(text);
const variables = { number: '3430' };
const named = { municipality: { name: 'Os' } };

let server: TestServer;
let portal: string;
beforeAll(async () => {
  server = await startTestServer();
  await server.database.owner`insert into stored_operation (id, text, name) values (${id}, ${text}, 'Name')`;
  portal = await server.signIn('PORTAL');
});
afterAll(() => server.stop());

const ask = (body: object, headers: Record<string, string> = {}) => server.post(JSON.stringify(body), headers);
const askByGet = async (parameters: Record<string, string>) =>
  answerOf(await fetch(`${server.url}/graphql?${new URLSearchParams(parameters)}`));
async function hold(mode: string): Promise<void> {
  await server.database.owner`update client set operations_mode = ${mode} where role = 'PORTAL'`;
  await registerHeeded();
}
const asPortal = () => ({ authorization: `Bearer ${portal}` });

const WITHIN = { interval: 50, timeout: 60_000 };

describe('a stored operation', () => {
  test('is run by its id, as the draft and as Apollo’s clients send it, by POST and by GET', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: id } };
    for (const body of [
      { documentId: id },
      { documentId: `sha256:${id}` },
      { extensions },
      { documentId: id, query: text },
    ])
      expect((await ask({ ...body, variables })).data).toEqual(named);
    const asText = JSON.stringify(variables);
    expect((await askByGet({ documentId: id, variables: asText })).data).toEqual(named);
    expect((await askByGet({ extensions: JSON.stringify(extensions), variables: asText })).data).toEqual(named);
  });

  test('of the contract is stored from the start', async () => {
    for (const known of contractManifest().keys()) {
      const { errors } = await ask({ documentId: known });
      expect(errors.map(({ extensions }) => extensions.code)).not.toContain('PERSISTED_QUERY_NOT_FOUND');
    }
  });

  test('has the same limits and the same access as its text', async () => {
    const contacts = '{ office(number: "1640") { contacts { name } } }';
    await server.database.owner`insert into stored_operation (id, text) values (${operationId(contacts)}, ${contacts})`;
    // A server that has just listed what is stored does so again within a second.
    const answer = await vi.waitUntil(async () => {
      const byId = await ask({ documentId: operationId(contacts) });
      return byId.errors[0]?.extensions.code === 'PERSISTED_QUERY_NOT_FOUND' ? null : byId;
    }, WITHIN);
    expect(answer?.errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(answer?.data).toEqual((await ask({ query: contacts })).data);
  });

  test('is sent by the typed client, with its text only where the id is not known', async () => {
    const bodies: string[] = [];
    const spying: typeof fetch = (input, init) => {
      bodies.push(String(init?.body));
      return fetch(input, init);
    };
    const client = createClient({ url: `${server.url}/graphql`, stored: true, fetch: spying });
    const question = { municipality: '3430', on: '2026-11-23' } as never;
    await client.request(CrisisCentreDocument, question);
    expect(bodies).toEqual([expect.not.stringContaining('"query"')]);
    const unknown = { ...CrisisCentreDocument, __meta__: { hash: `sha256:${'0'.repeat(64)}` } };
    const { data } = await client.request(unknown as typeof CrisisCentreDocument, question);
    expect(data).not.toBeNull();
    expect(bodies).toHaveLength(3);
  });
});

describe('an id that cannot be run', () => {
  test('and is unknown says so, by POST and by GET', async () => {
    for (const answer of [await ask({ documentId: '0'.repeat(64) }), await askByGet({ documentId: '0'.repeat(64) })]) {
      expect(answer.status).toBe(404);
      expect(answer.errors[0]?.extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
    }
  });

  test('and is unknown says so in the words that programs compare, whatever language is preferred', async () => {
    const [error] = (await ask({ documentId: '0'.repeat(64) }, { 'accept-language': 'nb' })).errors;
    expect(error?.message).toBe('PersistedQueryNotFound');
  });

  test.each([
    ['is none', { documentId: 'abc' }],
    ['is empty', { documentId: '' }],
    ['is a number', { documentId: 7 }],
    ['is missing from its extension', { extensions: { persistedQuery: { version: 1 } } }],
    ['is that of another text', { documentId: id, query: '{ __typename }' }],
  ])('and %s is refused', async (_, body) => {
    const answer = await ask(body);
    expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([400, 'BAD_REQUEST']);
  });

  test('is not stored by whoever sends it with its text', async () => {
    const own = '{ governors { id } }';
    const extensions = { persistedQuery: { version: 1, sha256Hash: operationId(own) } };
    expect((await ask({ query: own, extensions })).errors).toEqual([]);
    expect((await ask({ extensions })).errors[0]?.extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
  });
});

describe('an operation that is not stored', () => {
  const unstored = '{ municipality(number: "3430") { name number } }';

  test('runs for a client that is only logged, and is logged once', async () => {
    await hold('LOG');
    for (let i = 0; i < 3; i += 1) expect((await ask({ query: unstored }, asPortal())).status).toBe(200);
    const told = () => server.logged.filter((line) => line.includes(operationId(unstored)));
    await expect.poll(told).toHaveLength(1);
    expect(told()[0]).not.toContain('municipality(');
  });

  test('runs with a warning for a client that is warned; a stored one has none', async () => {
    await hold('WARN');
    expect((await ask({ query: unstored }, asPortal())).headers.get('warning')).toContain('not stored');
    expect((await ask({ query: text, variables }, asPortal())).headers.get('warning')).toBeNull();
  });

  test('is refused to a client that is held to its own; its id and its stored text run', async () => {
    await hold('ENFORCE');
    const refused = await ask({ query: unstored }, asPortal());
    expect([refused.status, refused.errors[0]?.extensions.code]).toEqual([403, 'OPERATION_NOT_STORED']);
    expect((await ask({ query: text, variables }, asPortal())).data).toEqual(named);
    expect((await ask({ documentId: id, variables }, asPortal())).data).toEqual(named);
    expect((await ask({ query: unstored })).status).toBe(200);
  });
});
