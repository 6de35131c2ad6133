import { composeServices } from '@apollo/composition';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

/** Another team's subgraph: it extends the municipality, and refers to municipalities and offices by key alone. */
const OTHER = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
  type Query { libraries: [Library!]! }
  type Library { name: String! municipality: Municipality! nearestOffice: Office }
  type Municipality @key(fields: "number") { number: ID! libraryCount: Int! }
  type Office @key(fields: "number", resolvable: false) { number: ID! }
`);
const LIBRARIES = [
  { name: 'Os folkebibliotek', municipality: { number: '3430' }, nearestOffice: { number: '1640' } },
  { name: 'Oslo Deichman', municipality: { number: '0301' }, nearestOffice: null },
];
/** Into the other subgraph and out of it again. */
const QUESTION = `{
  municipality(number: "3430") { name libraryCount }
  libraries { name municipality { name county { name } } nearestOffice { name } }
}`;
const EXPECTED = {
  municipality: { name: 'Os', libraryCount: 1 },
  libraries: [
    {
      name: 'Os folkebibliotek',
      municipality: { name: 'Os', county: { name: 'Innlandet' } },
      nearestOffice: { name: 'Nav Røros, Os og Holtålen' },
    },
    { name: 'Oslo Deichman', municipality: { name: 'Oslo', county: { name: 'Oslo' } }, nearestOffice: null },
  ],
};

let server: TestServer;
let other: ApolloServer;
let supergraph: string;
const subgraph = (token?: string) =>
  server.ask<{ _service: { sdl: string } }>('{ _service { sdl } }', token === undefined ? {} : { token });

beforeAll(async () => {
  server = await startTestServer();
  const resolvers = {
    Query: { libraries: () => LIBRARIES },
    Municipality: {
      libraryCount: ({ number }: { number: string }) =>
        LIBRARIES.filter(({ municipality }) => municipality.number === number).length,
    },
  };
  other = new ApolloServer({ schema: buildSubgraphSchema({ typeDefs: OTHER, resolvers }) });
  const { url } = await startStandaloneServer(other, { listen: { port: 0, host: '127.0.0.1' } });
  const { data } = await subgraph();
  const composed = composeServices([
    { name: 'tjenestegraf', url: `${server.url}/graphql`, typeDefs: parse(data._service.sdl) },
    { name: 'libraries', url, typeDefs: OTHER },
  ]);
  expect(composed.errors).toBeUndefined();
  supergraph = composed.supergraphSdl ?? '';
});
afterAll(async () => {
  await other?.stop();
  await server?.stop();
});

async function askApollo(query: string): Promise<unknown> {
  const gateway = new ApolloGateway({
    supergraphSdl: supergraph,
    buildService: ({ url }) => new RemoteGraphQLDataSource({ url: url ?? '' }),
  });
  const apollo = new ApolloServer({ gateway });
  const { body } = await apollo.executeOperation({ query });
  await apollo.stop();
  return body.kind === 'single' ? body.singleResult : body;
}

async function askHive(query: string): Promise<unknown> {
  await using gateway = createGatewayRuntime({ supergraph, logging: false });
  const answer = await gateway.fetch('http://gateway.example/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return await answer.json();
}

describe.each([
  ['Apollo’s', askApollo],
  ['Hive’s', askHive],
] as const)('in %s gateway, a supergraph of this platform and another team’s subgraph', (_, ask) => {
  test('answers from both, both ways', async () => {
    expect(await ask(QUESTION)).toMatchObject({ data: EXPECTED });
  });

  test('gives a municipality as of the past an id of its own, beside what the other subgraph knows of it', async () => {
    const asOf = new Date().toISOString();
    expect(await ask(`{ municipality(number: "3430", asOf: "${asOf}") { id libraryCount } }`)).toMatchObject({
      data: { municipality: { id: expect.stringMatching(/^municipality-3430@\d+$/), libraryCount: 1 } },
    });
  });
});

describe('the subgraph', () => {
  test('is as wide as who asks for it, and leaves out what no gateway carries', async () => {
    const { sdl } = (await subgraph()).data._service;
    const wider = (await subgraph(await server.signIn('MUNICIPALITY', '3430'))).data._service.sdl;
    expect(sdl).toMatch(/type Municipality implements Node & Sourced @key\(fields: "number"\)/);
    const found = (text: string) =>
      ['saveOffices(', 'auditEvents(', '_entities', 'type Subscription'].filter((word) => text.includes(word));
    expect(found(sdl)).toEqual([]);
    expect(found(wider)).toEqual(['saveOffices(', 'auditEvents(']);
  });

  test('can be asked for where the public may not ask what the schema looks like', async () => {
    const closed = await startTestServer({ PUBLIC_INTROSPECTION: 'no' });
    expect((await closed.ask('{ __schema { queryType { name } } }')).status).toBe(400);
    expect((await closed.ask('{ _service { sdl } }')).text).toContain('@key');
    const printed = await fetch(`${closed.url}/graphql/schema.graphql`);
    expect([printed.status, printed.headers.get('content-type')]).toEqual([200, 'application/graphql; charset=utf-8']);
    expect(await printed.text()).toContain('type Municipality');
    await closed.stop();
  });
});

describe('references', () => {
  const ask = (representations: readonly unknown[], fields = '... on Municipality { number name }', token?: string) =>
    server.ask<{ _entities: readonly unknown[] }>(
      `query ($of: [_Any!]!) { _entities(representations: $of) { __typename ${fields} } }`,
      { variables: { of: representations }, ...(token !== undefined && { token }) },
    );
  const municipality = (number: unknown) => ({ __typename: 'Municipality', number });

  test('are answered a thousand at a time, in their order', async () => {
    const numbers = Array.from({ length: 1_000 }, (_, index) => (index % 2 === 0 ? '3430' : '0301'));
    const { data, errors } = await ask(numbers.map(municipality));
    expect(errors).toEqual([]);
    expect(data._entities).toEqual(
      numbers.map((number) => ({ __typename: 'Municipality', number, name: number === '3430' ? 'Os' : 'Oslo' })),
    );
  });

  test('of every type lead to it', async () => {
    const { data } = await ask(
      [
        municipality('3430'),
        { __typename: 'Office', number: '1640' },
        { __typename: 'County', number: '34' },
        { __typename: 'Governor', id: 'innlandet' },
        { __typename: 'Service', id: 'financial-assistance' },
        municipality('0441'),
        municipality('9999'),
      ],
      '',
    );
    const types = ['Municipality', 'Office', 'County', 'Governor', 'Service'];
    expect(data._entities).toEqual([...types.map((__typename) => ({ __typename })), null, null]);
  });

  test('that cannot be read are null with a coded error, and the others are answered', async () => {
    const { data, errors } = await ask([
      { __typename: 'Secret', number: '3430' },
      municipality(3430),
      { number: '3430' },
      'text',
      { __typename: '__proto__', number: '3430' },
      municipality('3430'),
    ]);
    expect(data._entities).toEqual([
      ...Array(5).fill(null),
      { __typename: 'Municipality', number: '3430', name: 'Os' },
    ]);
    const told = errors.map(({ path, extensions: { code, rule } }) => [path?.[1], code, rule]);
    const [type, key] = ['REPRESENTATION_TYPE', 'REPRESENTATION_KEY'];
    expect(told).toEqual([type, key, type, type, type].map((rule, index) => [index, 'BAD_USER_INPUT', rule]));
  });

  test('are refused where there are more than a thousand, and long before ten thousand', async () => {
    const many = (count: number) =>
      ask(
        Array.from({ length: count }, () => municipality('3430')),
        '',
      );
    expect((await many(1_001)).errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      rule: 'REPRESENTATIONS',
    });
    expect((await many(10_001)).status).toBe(413);
  });

  test('count by their number: a thousand wide ones are too much at once', async () => {
    const wide = '... on Municipality { services(first: 100) { nodes { name } } }';
    const { errors } = await ask(
      Array.from({ length: 1_000 }, () => municipality('3430')),
      wide,
    );
    expect(errors[0]?.extensions.code).toBe('QUERY_TOO_COMPLEX');
  });

  test('do not open what is protected: a contact’s name is its municipality’s alone', async () => {
    const office = { __typename: 'Office', number: '1640' };
    const fields = '... on Office { contacts { name } }';
    const [own, foreign] = [await server.signIn('MUNICIPALITY', '3430'), await server.signIn('MUNICIPALITY', '0301')];
    expect((await ask([office], fields)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await ask([office], fields, own)).text).toContain('Kari Eksempel');
    expect((await ask([office], fields, foreign)).text).not.toContain('Eksempel');
  });
});
