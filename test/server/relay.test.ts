import {
  type ConcreteRequest,
  createOperationDescriptor,
  Environment,
  fetchQuery,
  getSingularSelector,
  Network,
  type ReaderFragment,
  RecordSource,
  type SingularReaderSelector,
  Store,
} from 'relay-runtime';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readManifest } from '../../services/stored-operations/read-manifest.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';
import { compileRelay, type RelayArtifacts } from './support/compile-relay.ts';

/** What an application writes: a list that is loaded page by page, its items as fragments that can be fetched again, and a node. */
const SOURCE = `import { graphql } from 'relay-runtime';
graphql\`query listQuery($first: Int!, $after: String) { ...list_municipalities @arguments(first: $first, after: $after) }\`;
graphql\`fragment list_municipalities on Query
  @argumentDefinitions(first: { type: "Int!" }, after: { type: "String" })
  @refetchable(queryName: "listPaginationQuery") {
    municipalities(first: $first, after: $after) @connection(key: "list_municipalities") {
      edges { node { id name ...list_office } }
    }
  }\`;
graphql\`fragment list_office on Municipality @refetchable(queryName: "listOfficeQuery") { id offices { id name } }\`;
graphql\`query listPastQuery($asOf: DateTime) { office(number: "1640", asOf: $asOf) { id name } }\`;
graphql\`fragment list_place on Office @refetchable(queryName: "listPlaceQuery") { id name }\`;
graphql\`query listNodesQuery($ids: [ID!]!) { nodes(ids: $ids) { id ... on Municipality { name } } }\`;
`;

let server: TestServer;
let relay: RelayArtifacts;
let environment: Environment;
beforeAll(async () => {
  server = await startTestServer();
  relay = await compileRelay('relay-compiler', SOURCE, true);
  const manifest = readManifest(relay.persisted ?? '');
  expect(manifest?.problems).toEqual([]);
  for (const [id, text] of manifest?.operations ?? [])
    await server.database.owner`insert into stored_operation (id, text) values (${id}, ${text})`;
  environment = newEnvironment();
});
afterAll(async () => {
  await server.stop();
  await relay?.remove();
});

function newEnvironment(): Environment {
  return new Environment({
    network: Network.create(async ({ id }, variables) => {
      const answer = await server.post(JSON.stringify({ documentId: id, variables }));
      return JSON.parse(answer.text);
    }),
    store: new Store(new RecordSource()),
  });
}

const artifact = <Kind>(name: string): Promise<Kind> => relay.artifact<Kind>(name);

interface Municipalities {
  readonly municipalities: {
    readonly edges: readonly { readonly node: { readonly id: string; readonly name: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

test('Relay’s compiler takes the schema, and its runtime joins every page of a connection, by stored ids alone', async () => {
  const first = await artifact<ConcreteRequest>('listQuery');
  const more = await artifact<ConcreteRequest>('listPaginationQuery');
  const fragment = await artifact<ReaderFragment>('list_municipalities');
  const operation = createOperationDescriptor(first, { first: 100, after: null });
  environment.retain(operation);
  const loaded = (): Municipalities => {
    const root = environment.lookup(operation.fragment).data;
    const selector = getSingularSelector(fragment, root) as SingularReaderSelector;
    return environment.lookup(selector).data as unknown as Municipalities;
  };
  await fetchQuery(environment, first, { first: 100, after: null }).toPromise();
  for (let { hasNextPage, endCursor } = loaded().municipalities.pageInfo; hasNextPage; ) {
    await fetchQuery(environment, more, { first: 100, after: endCursor }).toPromise();
    ({ hasNextPage, endCursor } = loaded().municipalities.pageInfo);
  }
  const ids = loaded().municipalities.edges.map(({ node }) => node.id);
  expect([ids.length, new Set(ids).size]).toEqual([357, 357]);
});

test('what Relay has in its store is asked for again by its id, alone and among several', async () => {
  const query = await artifact<ConcreteRequest>('listOfficeQuery');
  const answer = await fetchQuery(environment, query, { id: 'municipality-3430' }).toPromise();
  expect(JSON.stringify(answer)).toContain('municipality-3430');
  const record = environment.getStore().getSource().get('municipality-3430');
  expect(record).toMatchObject({ __typename: 'Municipality', name: 'Os' });
  const nodes = await artifact<ConcreteRequest>('listNodesQuery');
  const ids = ['municipality-3430', 'municipality-5025'];
  expect(await fetchQuery(environment, nodes, { ids }).toPromise()).toMatchObject({
    nodes: [{ name: 'Os' }, { name: 'Røros' }],
  });
});

test('Relay keeps the past apart from the present in its store, and asks for either again by its id', async () => {
  const query = await artifact<ConcreteRequest>('listPastQuery');
  const asOf = new Date().toISOString();
  const [old, renamed] = ['Nav Røros, Os og Holtålen', 'Nav Fjellregionen'];
  const ask = async (variables: { asOf: string | null }) =>
    (await fetchQuery(environment, query, variables).toPromise()) as { office: { id: string; name: string } };
  const then = await ask({ asOf });
  await ask({ asOf: null });
  await server.database.owner`update office set name = ${renamed} where number = '1640'`;
  await expect.poll(async () => (await ask({ asOf: null })).office.name).toBe(renamed);
  const shown = (variables: { asOf: string | null }) =>
    environment.lookup(createOperationDescriptor(query, variables).fragment).data;
  expect([shown({ asOf: null }), shown({ asOf })]).toMatchObject([
    { office: { id: 'office-1640', name: renamed } },
    { office: { id: then.office.id, name: old } },
  ]);
  const again = await artifact<ConcreteRequest>('listPlaceQuery');
  const empty = newEnvironment();
  await fetchQuery(empty, again, { id: then.office.id }).toPromise();
  const record = empty.getStore().getSource().get(then.office.id);
  expect(record).toMatchObject({ __typename: 'Office', name: old });
});
