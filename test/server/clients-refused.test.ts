import { ApolloClient, type ApolloLink, CombinedGraphQLErrors, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { BatchHttpLink } from '@apollo/client/link/batch-http';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { Client, fetchExchange } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import { GraphQLClient } from 'graphql-request';
import { createOperationDescriptor, Environment, fetchQuery, Network, RecordSource, Store } from 'relay-runtime';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../setup/running-server.ts';
import { compileRelay, type RelayArtifacts } from './support/compile-relay.ts';

/** What an application of each client is told when something is wrong: the code, in the client's own form of errors. */

let server: TestServer;
let uri: string;
let cursorOfMunicipalities: string;
beforeAll(async () => {
  server = await startTestServer();
  uri = `${server.url}/graphql`;
  const { data } = await server.ask<{ municipalities: { pageInfo: { endCursor: string } } }>(
    '{ municipalities(first: 2) { pageInfo { endCursor } } }',
  );
  cursorOfMunicipalities = data.municipalities.pageInfo.endCursor;
});
afterAll(() => server.stop());

const ROLE = '{ viewer { role } }';
const OFFICES = 'query ($after: String) { offices(first: 2, after: $after) { nodes { id } } }';
const UNKNOWN_ID = '0'.repeat(64);
/** The hash of another text: a manifest of another build, or one that was cut. */
const wrongHash = () => UNKNOWN_ID;

describe('Apollo Client', () => {
  const codeOf = async (link: ApolloLink, query = ROLE, variables = {}): Promise<unknown> => {
    const client = new ApolloClient({ link, cache: new InMemoryCache() });
    const told = await client.query({ query: gql(query), variables }).catch((error: unknown) => error);
    return CombinedGraphQLErrors.is(told) ? told.errors[0]?.extensions?.['code'] : told;
  };
  const http = (headers: Record<string, string> = {}) => new HttpLink({ uri, headers });

  test.each([false, true])('a hash that is not the text’s (by GET: %s)', async (useGETForHashedQueries) => {
    const link = new PersistedQueryLink({ sha256: wrongHash, useGETForHashedQueries }).concat(http());
    expect(await codeOf(link)).toBe('BAD_REQUEST');
  });

  test('a hash that is none', async () => {
    expect(await codeOf(new PersistedQueryLink({ sha256: () => 'abc' }).concat(http()))).toBe('BAD_REQUEST');
  });

  test('an id that is not stored, where the text is not sent after it', async () => {
    const link = new PersistedQueryLink({ sha256: wrongHash, retry: () => false }).concat(http());
    expect(await codeOf(link)).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  test('a token that is not accepted', async () => {
    expect(await codeOf(http({ authorization: 'Bearer no' }))).toBe('UNAUTHENTICATED');
  });

  test('a cursor of another list', async () => {
    expect(await codeOf(http(), OFFICES, { after: cursorOfMunicipalities })).toBe('BAD_USER_INPUT');
  });

  test('paging backwards, which no list carries', async () => {
    expect(await codeOf(http(), '{ offices(last: 2) { nodes { id } } }')).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  test('a body that is too large', async () => {
    const query = `query ($after: String) { ${'viewer { role } '.repeat(20_000)} }`;
    expect(await codeOf(http(), query)).toBe('PAYLOAD_TOO_LARGE');
  });

  test('several operations in one body', async () => {
    const link = new BatchHttpLink({ uri, batchInterval: 5 });
    const client = new ApolloClient({ link, cache: new InMemoryCache() });
    const ask = (name: string) => client.query({ query: gql(`query ${name} ${ROLE}`) });
    const answers = await Promise.allSettled([ask('A'), ask('B')]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(JSON.stringify(answers)).toContain('BAD_REQUEST');
  });
});

describe('urql', () => {
  const codeOf = async (options: object, query = ROLE, variables = {}): Promise<unknown> => {
    const client = new Client({ url: uri, exchanges: [fetchExchange], ...options });
    const { error } = await client.query(query, variables).toPromise();
    return error?.graphQLErrors[0]?.extensions?.['code'] ?? error;
  };
  const persisted = (more: object) => ({
    exchanges: [persistedExchange({ generateHash: async () => UNKNOWN_ID, ...more }), fetchExchange],
  });

  test('a hash that is not the text’s', async () => {
    expect(await codeOf(persisted({}))).toBe('BAD_REQUEST');
  });

  test('an id that is not stored, of a client that sends ids alone', async () => {
    expect(await codeOf(persisted({ enforcePersistedQueries: true }))).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  test('a cursor of another list, a wrong field and a refused token', async () => {
    expect(await codeOf({}, OFFICES, { after: cursorOfMunicipalities })).toBe('BAD_USER_INPUT');
    expect(await codeOf({}, '{ nothing }')).toBe('GRAPHQL_VALIDATION_FAILED');
    const fetchOptions = { headers: { authorization: 'Bearer no' } };
    expect(await codeOf({ fetchOptions })).toBe('UNAUTHENTICATED');
  });
});

describe('graphql-request', () => {
  const codeOf = (asked: Promise<unknown>) =>
    asked.then(
      () => null,
      ({ response }) => [response.status, response.errors?.[0]?.extensions?.code],
    );

  test('several operations in one body, and a refused token', async () => {
    const batch = new GraphQLClient(uri).batchRequests([{ document: ROLE }, { document: ROLE }]);
    expect(await codeOf(batch)).toEqual([400, 'BAD_REQUEST']);
    const stranger = new GraphQLClient(uri, { headers: { authorization: 'Bearer no' } });
    expect(await codeOf(stranger.request(ROLE))).toEqual([401, 'UNAUTHENTICATED']);
  });

  test('a mutation by GET changes nothing: it is sent by POST, or refused', async () => {
    const mutation = 'mutation { saveContacts(input: { idempotencyKey: "12345678", items: [] }) { created } }';
    const methods: string[] = [];
    const spied: typeof fetch = (address, options) => {
      methods.push(String(options?.method));
      return fetch(address, options);
    };
    await codeOf(new GraphQLClient(uri, { method: 'GET', fetch: spied }).request(mutation));
    expect(methods).toEqual(['POST']);
    const token = await server.signIn('MUNICIPALITY', '3430');
    const byGet = await fetch(`${uri}?query=${encodeURIComponent(mutation)}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect([byGet.status, byGet.headers.get('allow'), await byGet.text()]).toEqual([
      405,
      'POST',
      expect.stringContaining('errors'),
    ]);
  });
});

describe('Relay’s runtime', () => {
  let relay: RelayArtifacts;
  beforeAll(async () => {
    relay = await compileRelay(
      'relay-compiler',
      `import { graphql } from 'relay-runtime';
       graphql\`query listPageQuery($after: String) { offices(first: 2, after: $after) { edges { node { id } } } }\`;
       graphql\`query listNodeQuery($id: ID!) { node(id: $id) { id ... on Municipality { name } } }\`;`,
      true,
    );
  });
  afterAll(() => relay?.remove());
  const ask = async (name: string, variables: object, isStored = false) => {
    const texts = JSON.parse(relay.persisted ?? '{}') as Record<string, string>;
    const network = Network.create(async ({ id }, given) => {
      const sent = isStored ? { documentId: id } : { query: texts[id ?? ''] };
      return JSON.parse((await server.post(JSON.stringify({ ...sent, variables: given }))).text);
    });
    const environment = new Environment({ network, store: new Store(new RecordSource()) });
    const query = await relay.artifact<Parameters<typeof createOperationDescriptor>[0]>(name);
    return fetchQuery(environment, query, variables)
      .toPromise()
      .catch((error) => error.source.errors[0].extensions.code);
  };

  test('an artifact that is newer than what is stored, and a cursor of another list', async () => {
    expect(await ask('listPageQuery', {}, true)).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect(await ask('listPageQuery', { after: cursorOfMunicipalities })).toBe('BAD_USER_INPUT');
  });

  test.each(['office-1640', 'municipality-9999', 'municipality-3430@999999999', '3430', ''])(
    'an id %j that is of another type, or of nothing, is nothing of this type',
    async (id) => {
      const answer = (await ask('listNodeQuery', { id })) as { node: { name?: string } | null };
      expect(answer.node?.name).toBeUndefined();
    },
  );
});
