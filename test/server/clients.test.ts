import { createHash } from 'node:crypto';
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { relayStylePagination } from '@apollo/client/utilities';
import { Client, cacheExchange as documentCache, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { persistedExchange } from '@urql/exchange-persisted';
import { getIntrospectionQuery, type IntrospectionQuery, parse } from 'graphql';
import { GraphQLClient } from 'graphql-request';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { apolloCacheOptions } from '../../codegen/client/caches/apollo.ts';
import { graphcacheOptions } from '../../codegen/client/caches/urql.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

let server: TestServer;
let uri: string;
beforeAll(async () => {
  server = await startTestServer();
  uri = `${server.url}/graphql`;
});
afterAll(() => server.stop());

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const MUNICIPALITIES = `query ($first: Int!, $after: String) {
  municipalities(first: $first, after: $after) {
    edges { cursor node { id name } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;
interface Municipalities {
  readonly municipalities: {
    readonly edges: readonly { readonly node: { readonly id: string; readonly name: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}
const SOURCED = `query {
  municipality(number: "3430") { id ...Provenance offices { id ...Provenance phones { id ...Provenance } } }
}
fragment Provenance on Sourced { sources { id title } verifiedAt }`;
interface WithSources {
  readonly sources: readonly { readonly title: string }[];
}
interface SourcedAnswer {
  readonly municipality: WithSources & {
    readonly offices: readonly (WithSources & { readonly phones: readonly WithSources[] })[];
  };
}
const OS = '{ municipality(number: "3430") { id name county { id name } offices { id name } } }';

describe('Apollo Client 4', () => {
  const withLink = (link: ApolloLink, cache = new InMemoryCache()) => new ApolloClient({ link, cache });

  test('keeps each object once under its id, without configuration', async () => {
    const client = withLink(new HttpLink({ uri }));
    await client.query({ query: gql(OS) });
    const keys = Object.keys(client.cache.extract() as object).sort();
    expect(keys.filter((key) => !key.startsWith('__') && key !== 'ROOT_QUERY')).toEqual([
      'County:county-34',
      'Municipality:municipality-3430',
      'Office:office-1640',
    ]);
  });

  test('merges every page of a list by relayStylePagination', async () => {
    const client = withLink(new HttpLink({ uri }), new InMemoryCache(apolloCacheOptions(relayStylePagination)));
    const query = gql(MUNICIPALITIES);
    for (let after: string | null = null, more = true; more; ) {
      const { data }: { data: Municipalities | undefined } = await client.query<Municipalities>({
        query,
        variables: { first: 100, after },
        fetchPolicy: 'network-only',
      });
      const { endCursor, hasNextPage }: Municipalities['municipalities']['pageInfo'] = data!.municipalities.pageInfo;
      [after, more] = [endCursor, hasNextPage];
    }
    const merged = client.cache.readQuery<Municipalities>({ query, variables: { first: 100, after: null } });
    const ids = merged!.municipalities.edges.map(({ node }) => node.id);
    expect([ids.length, new Set(ids).size]).toEqual([357, 357]);
  });

  test('reads what a fragment on an interface asked for back from its cache, of every type', async () => {
    const client = withLink(new HttpLink({ uri }), new InMemoryCache(apolloCacheOptions(relayStylePagination)));
    const query = gql(SOURCED);
    const { data } = await client.query<SourcedAnswer>({ query });
    expect(data?.municipality.sources[0]?.title).toBeTruthy();
    expect(data?.municipality.offices[0]?.sources[0]?.title).toBeTruthy();
    expect(data?.municipality.offices[0]?.phones[0]?.sources[0]?.title).toBeTruthy();
    expect(client.cache.readQuery({ query })).toEqual(data);
  });

  test('sends the text of an operation that is not stored after its id was not found', async () => {
    const sent: string[] = [];
    const link = ApolloLink.from([
      new PersistedQueryLink({ sha256 }),
      new HttpLink({
        uri,
        fetch: (address, options) => {
          sent.push(String(options?.body));
          return fetch(address, options);
        },
      }),
    ]);
    const { data } = await withLink(link).query<{ viewer: { role: string } }>({ query: gql('{ viewer { role } }') });
    expect(data?.viewer.role).toBe('PUBLIC');
    expect(sent.map((body) => [body.includes('sha256Hash'), body.includes('viewer')])).toEqual([
      [true, false],
      [true, true],
    ]);
  });
});

describe('urql', () => {
  const ask = async (client: Client, query: string, variables: object = {}) => {
    const { data, error } = await client.query(query, variables).toPromise();
    expect(error).toBeUndefined();
    return data;
  };

  test('asks by GET as it comes', async () => {
    const client = new Client({ url: uri, exchanges: [documentCache, fetchExchange], preferGetMethod: true });
    expect((await ask(client, OS)).municipality.name).toBe('Os');
  });

  test('sends the text of an operation that is not stored after its id was not found', async () => {
    const exchanges = [persistedExchange({ preferGetForPersistedQueries: true }), fetchExchange];
    const client = new Client({ url: uri, exchanges, preferGetMethod: true });
    expect((await ask(client, '{ county(number: "34") { name } }')).county.name).toBe('Innlandet');
  });

  test('matches a fragment on an interface in Graphcache with the schema', async () => {
    const { data } = await server.ask<IntrospectionQuery>(getIntrospectionQuery());
    const cache = cacheExchange(graphcacheOptions(relayPagination, data));
    const client = new Client({ url: uri, exchanges: [cache, fetchExchange] });
    const answered = (await ask(client, SOURCED)) as SourcedAnswer;
    expect(answered.municipality.offices[0]?.phones[0]?.sources[0]?.title).toBeTruthy();
    expect(client.readQuery(SOURCED, {})?.data).toEqual(answered);
  });

  test('normalises by Graphcache with the schema, and merges pages', async () => {
    const { data } = await server.ask<IntrospectionQuery>(getIntrospectionQuery());
    const warned = vi.spyOn(console, 'warn');
    const cache = cacheExchange(graphcacheOptions(relayPagination, data));
    const client = new Client({ url: uri, exchanges: [cache, fetchExchange], preferGetMethod: true });
    let page = (await ask(client, MUNICIPALITIES, { first: 100 })) as Municipalities;
    while (page.municipalities.pageInfo.hasNextPage) {
      const after = page.municipalities.pageInfo.endCursor;
      page = (await ask(client, MUNICIPALITIES, { first: 100, after })) as Municipalities;
    }
    expect(page.municipalities.edges).toHaveLength(357);
    expect(warned.mock.calls).toEqual([]);
    warned.mockRestore();
  });
});

test('graphql-request asks, and throws what was wrong with its code', async () => {
  const client = new GraphQLClient(uri);
  expect(await client.request(parse(OS))).toMatchObject({ municipality: { id: 'municipality-3430', name: 'Os' } });
  await expect(client.request('{ nothing }')).rejects.toMatchObject({
    response: { status: 400, errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] },
  });
});

describe('an id', () => {
  const ids = ['municipality-3430', 'county-34', 'office-1640', 'innlandet', 'financial-assistance'];
  test('leads to its object again, alone and among several, and none leads nowhere', async () => {
    const types = ['Municipality', 'County', 'Office', 'Governor', 'Service'];
    // Asked again it is the compiled executor's.
    for (let time = 0; time < 3; time += 1) {
      const { data } = await server.ask<{ nodes: readonly ({ id: string } | null)[]; none: null }>(
        'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } none: node(id: "municipality-9999") { id } }',
        { variables: { ids } },
      );
      expect(data).toEqual({ nodes: ids.map((id, index) => ({ __typename: types[index], id })), none: null });
    }
  });

  test('is no other object’s, of whichever type', async () => {
    const { data } = await server.ask<Record<string, readonly { id: string }[]>>(
      '{ counties { id } governors { id } }',
    );
    const rest: string[] = [];
    for (const list of ['municipalities', 'offices', 'services', 'crisisCentres']) {
      for (let after: string | null = null, more = true; more; ) {
        const page: {
          data: Record<
            string,
            { nodes: readonly { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } }
          >;
        } = await server.ask(
          `query ($after: String) { ${list}(first: 100, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
          {
            variables: { after },
          },
        );
        const { nodes, pageInfo } = page.data[list]!;
        rest.push(...nodes.map(({ id }) => id));
        [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
      }
    }
    const all = [
      ...Object.values(data)
        .flat()
        .map(({ id }) => id),
      ...rest,
    ];
    expect(new Set(all).size).toBe(all.length);
  });
});
