import { composeServices } from '@apollo/composition';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

/** Another team's subgraph that refers to services and municipalities, to more than there may be and to none that there are. */
const OTHER = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
  type Query { wanted(count: Int!): [Service!]! odd(numbers: [ID!]!): [Place!]! }
  type Place { municipality: Municipality }
  type Service @key(fields: "id", resolvable: false) { id: ID! }
  type Municipality @key(fields: "number", resolvable: false) { number: ID! }
`);

interface Told {
  readonly data: Record<string, readonly unknown[]> | null;
  readonly errors?: readonly { readonly extensions: Record<string, unknown> }[];
}

let server: TestServer;
let other: ApolloServer;
let supergraph: string;
beforeAll(async () => {
  server = await startTestServer();
  const ids: string[] = [];
  for (let after: string | null = null, more = true; more && ids.length < 1_001; ) {
    const page: { data: Municipalities } = await server.ask<Municipalities>(SERVICES, { variables: { after } });
    const { nodes, pageInfo } = page.data.municipalities;
    ids.push(...nodes.flatMap(({ services }) => services.nodes.map(({ id }) => id)));
    [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
  }
  const resolvers = {
    Query: {
      wanted: (_: unknown, { count }: { count: number }) => ids.slice(0, count).map((id) => ({ id })),
      odd: (_: unknown, { numbers }: { numbers: string[] }) => numbers.map((number) => ({ municipality: { number } })),
    },
  };
  other = new ApolloServer({ schema: buildSubgraphSchema({ typeDefs: OTHER, resolvers }) });
  const { url } = await startStandaloneServer(other, { listen: { port: 0, host: '127.0.0.1' } });
  const { data } = await server.ask<{ _service: { sdl: string } }>('{ _service { sdl } }');
  const composed = composeServices([
    { name: 'tjenestegraf', url: `${server.url}/graphql`, typeDefs: parse(data._service.sdl) },
    { name: 'other', url, typeDefs: OTHER },
  ]);
  expect(composed.errors).toBeUndefined();
  supergraph = composed.supergraphSdl ?? '';
});
afterAll(async () => {
  await other?.stop();
  await server?.stop();
});

const SERVICES = `query ($after: String) { municipalities(first: 50, after: $after) {
  nodes { services(first: 20) { nodes { id } } } pageInfo { hasNextPage endCursor } } }`;
interface Municipalities {
  readonly municipalities: {
    readonly nodes: readonly { readonly services: { readonly nodes: readonly { readonly id: string }[] } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

async function askApollo(query: string): Promise<Told> {
  const gateway = new ApolloGateway({
    supergraphSdl: supergraph,
    buildService: ({ url }) => new RemoteGraphQLDataSource({ url: url ?? '' }),
    logger: { debug() {}, info() {}, warn() {}, error() {} },
  });
  const apollo = new ApolloServer({ gateway });
  const { body } = await apollo.executeOperation({ query });
  await apollo.stop();
  return (body.kind === 'single' ? body.singleResult : body) as unknown as Told;
}

async function askHive(query: string): Promise<Told> {
  await using gateway = createGatewayRuntime({ supergraph, logging: false });
  const answer = await gateway.fetch('http://gateway.example/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await answer.json()) as Told;
}

describe.each([
  ['Apollo’s', askApollo],
  ['Hive’s', askHive],
] as const)('through %s gateway', (_, ask) => {
  test('a thousand different references are answered at once, and one more is refused with its rule', async () => {
    const { data, errors } = await ask('{ wanted(count: 1000) { id name } }');
    expect(errors).toBeUndefined();
    const names = (data?.['wanted'] ?? []).map((one) => (one as { name: string }).name);
    expect([names.length, names.filter(Boolean).length]).toEqual([1_000, 1_000]);
    const refused = await ask('{ wanted(count: 1001) { name } }');
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', rule: 'REPRESENTATIONS' });
  });

  test('a municipality that there is none of, or of a key in another shape, is nothing beside those that there are', async () => {
    const { data } = await ask('{ odd(numbers: ["9999", "34", "3430", ""]) { municipality { name } } }');
    const names = data?.['odd']?.map((one) => (one as { municipality: { name: string } | null }).municipality?.name);
    expect(names).toEqual([undefined, undefined, 'Os', undefined]);
  });

  test('too much at once is refused with what it would cost, whatever the gateway makes of the status', async () => {
    const { errors } = await ask(
      '{ wanted(count: 1000) { municipality { services(first: 100) { nodes { name } } } } }',
    );
    expect(JSON.stringify(errors)).toContain('"code":"QUERY_TOO_COMPLEX"');
  });
});
