import { setTimeout as sleep } from 'node:timers/promises';
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { getIntrospectionQuery, type IntrospectionQuery, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { graphcacheOptions } from '../../codegen/client/caches/urql.ts';
import { resolvers } from '../../resolvers/index.ts';
import { buildDescribedSchema } from '../../schema/build-schema.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

let server: TestServer;
/** Before and after the office got another name. */
let before: string;
let after: string;
const [OLD, NEW, NEWEST] = ['Nav Røros, Os og Holtålen', 'Nav Fjellregionen', 'Nav Nord-Østerdal'];
beforeAll(async () => {
  server = await startTestServer();
  before = await instant();
  await rename(NEW);
  after = await instant();
});
afterAll(() => server.stop());

interface Named {
  readonly office: { readonly id: string; readonly name: string };
}
const OFFICE = 'query ($asOf: DateTime) { office(number: "1640", asOf: $asOf) { id name } }';
const officeAt = async (asOf: string | null) => (await server.ask<Named>(OFFICE, { variables: { asOf } })).data.office;

/** After all that is committed, and before all that will be. */
async function instant(): Promise<string> {
  await sleep(3);
  const now = new Date().toISOString();
  await sleep(3);
  return now;
}
async function rename(name: string): Promise<void> {
  await server.database.owner`update office set name = ${name} where number = '1640'`;
  await vi.waitUntil(async () => (await officeAt(null)).name === name);
}

/** Asks a client's cache, filled by an earlier question or by this one. */
type Ask = (asOf: string | null, fresh?: 'FRESH') => Promise<Named['office'] | undefined>;

const apollo = (): Ask => {
  const client = new ApolloClient({ link: new HttpLink({ uri: `${server.url}/graphql` }), cache: new InMemoryCache() });
  return async (asOf, fresh) => {
    const fetchPolicy = fresh === undefined ? 'cache-first' : 'network-only';
    const query = gql(OFFICE);
    return (await client.query<Named>({ query, variables: { asOf }, fetchPolicy })).data?.office;
  };
};
const graphcache = async (): Promise<Ask> => {
  const { data } = await server.ask<IntrospectionQuery>(getIntrospectionQuery());
  const exchanges = [cacheExchange(graphcacheOptions(relayPagination, data)), fetchExchange];
  const client = new Client({ url: `${server.url}/graphql`, exchanges });
  return async (asOf, fresh) => {
    const requestPolicy = fresh === undefined ? 'cache-first' : 'network-only';
    return (await client.query<Named>(OFFICE, { asOf }, { requestPolicy }).toPromise()).data?.office;
  };
};

describe.each([
  ['Apollo Client', apollo],
  ['Graphcache of urql', graphcache],
] as const)('%s', (_, create) => {
  test('shows the present and the past beside each other, whichever was asked first', async () => {
    const ask = await create();
    for (const asOf of [null, before, after]) await ask(asOf);
    const shown = [await ask(null), await ask(before), await ask(after)];
    expect(shown.map((one) => one?.name)).toEqual([(await officeAt(null)).name, OLD, NEW]);
  });

  test('still shows what was known at an instant when the present has changed since', async () => {
    await rename(NEW);
    const ask = await create();
    const unchanged = await instant();
    await ask(unchanged);
    await ask(null);
    await rename(NEWEST);
    expect((await ask(null, 'FRESH'))?.name).toBe(NEWEST);
    expect((await ask(unchanged))?.name).toBe(NEW);
  });
});

describe('an id of an answer as of the past', () => {
  /** Every type of the directory that has an id. */
  const ALL = `query ($asOf: DateTime) {
    municipality(number: "3430", asOf: $asOf) { __typename id ...From
      county { __typename id ...From } governor { __typename id ...From } helpLines { __typename id ...From }
      services(first: 2, language: EN) { nodes { __typename id ...From related { __typename id } } }
      coverage { __typename id ...From } crisisCentreAgreements(on: "2026-11-23") { __typename id ...From
        crisisCentre { __typename id ...From phones { __typename id ...From } } }
      offices { __typename id ...From phones { __typename id ...From } receptions { __typename id ...From }
        contacts { __typename id ...From } notices { __typename id ...From } specialDays { __typename id ...From } } }
    circulars(asOf: $asOf) { __typename id ...From }
  }
  fragment From on Sourced { sources { __typename id } }`;

  function found(value: unknown, ids = new Map<string, string[]>()): Map<string, string[]> {
    if (typeof value !== 'object' || value === null) return ids;
    const { __typename, id } = value as { __typename?: string; id?: string };
    if (__typename !== undefined && id !== undefined) ids.set(__typename, [...(ids.get(__typename) ?? []), id]);
    for (const inner of Object.values(value)) found(inner, ids);
    return ids;
  }

  beforeAll(async () => {
    const { owner } = server.database;
    await owner`
      insert into notice (id, office_number, text, from_day, to_day, source_id)
      values ('past-notice', '1640', 'Stengt hovedinngang', '2026-01-01', '2099-01-01', 'source-os-nav')`;
    await owner`
      insert into special_day (id, office_number, from_day, to_day, state, spans, source_id)
      values ('past-day', '1640', '2026-12-24', '2026-12-25', 'CLOSED', '[]', 'source-os-nav')`;
    const shown = () => server.ask('{ office(number: "1640") { notices { id } specialDays { id } } }');
    await vi.waitUntil(async () => /past-notice.*past-day/.test((await shown()).text));
  });

  test('is another one than the present’s, of every type that has one', async () => {
    const token = await server.signIn('MUNICIPALITY', '3430');
    const asOf = await instant();
    const ask = async (variables: object) => {
      const { data, errors } = await server.ask(ALL, { variables: { ...variables }, token });
      expect(errors).toEqual([]);
      return found(data);
    };
    const [now, then] = [await ask({}), await ask({ asOf })];
    const ofDirectory = Object.values(buildDescribedSchema(resolvers).getTypeMap())
      .filter(isObjectType)
      .filter((type) => 'id' in type.getFields())
      .filter((type) => type.name === 'Source' || type.getInterfaces().some(({ name }) => name === 'Sourced'))
      .map(({ name }) => name);
    expect([...then.keys()].sort()).toEqual(ofDirectory.sort());
    const suffix = /@\d+$/.exec(then.get('Office')?.[0] ?? '')?.[0] ?? 'none';
    for (const [type, ids] of now) expect([type, then.get(type)]).toEqual([type, ids.map((id) => `${id}${suffix}`)]);
  });

  test('leads to what the object was, alone, among present ones and as a gateway’s reference', async () => {
    const [present, past] = [await officeAt(null), await officeAt(before)];
    expect(past).toEqual({ id: expect.stringMatching(/^office-1640@\d+$/), name: OLD });
    const version = past.id.split('@')[1];
    const question = `query ($past: ID!, $ids: [ID!]!, $of: [_Any!]!) {
      node(id: $past) { id ... on Office { name } } nodes(ids: $ids) { id } _entities(representations: $of) { ... on Service { id } } }`;
    const variables = {
      past: past.id,
      ids: [present.id, past.id, `innlandet@${version}`, 'office-1640@999999999', 'office-1640@0', 'office-1640@x'],
      of: [
        { __typename: 'Service', id: `financial-assistance@${version}` },
        { __typename: 'Service', id: 'financial-assistance' },
      ],
    };
    // Asked again it is the compiled executor's.
    for (let time = 0; time < 3; time += 1) {
      const { data, errors } = await server.ask(question, { variables });
      expect(errors).toEqual([]);
      expect(data).toEqual({
        node: past,
        nodes: [{ id: present.id }, { id: past.id }, { id: `innlandet@${version}` }, null, null, null],
        _entities: [{ id: `financial-assistance@${version}` }, { id: 'financial-assistance' }],
      });
    }
  });

  test('shows no person of a contact, not even of the present version', async () => {
    const token = await server.signIn('MUNICIPALITY', '3430');
    const { id } = await officeAt(await instant());
    const question = 'query ($id: ID!) { node(id: $id) { ... on Office { contacts { name } } } }';
    const named = async (of: string) =>
      (await server.ask(question, { variables: { id: of }, token })).text.includes('Kari Eksempel');
    expect([await named('office-1640'), await named(id)]).toEqual([true, false]);
  });

  test('counts as the instant that it is of, wherever it stands', async () => {
    const ids = (count: number) => Array.from({ length: count }, (_, index) => `office-1640@${index + 1}`);
    const codeOf = async (document: string, variables: Record<string, unknown> = {}) =>
      (await server.ask(document, { variables })).errors[0]?.extensions.code ?? 'OK';
    const LIST = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    const REFERENCES = 'query ($of: [_Any!]!) { _entities(representations: $of) { __typename } }';
    const of = (count: number) => ids(count).map((id) => ({ __typename: 'Service', id }));
    const written = (count: number) => JSON.stringify(ids(count));
    expect([
      await codeOf(LIST, { ids: ids(5) }),
      await codeOf(`{ nodes(ids: ${written(5)}) { id } }`),
      await codeOf(`query ($ids: [ID!]! = ${written(5)}) { nodes(ids: $ids) { id } }`),
      await codeOf(`{ ${ids(5).map((id, index) => `a${index}: node(id: "${id}") { id }`)} }`),
      await codeOf(REFERENCES, { of: of(5) }),
      await codeOf(
        'query ($id: ID!) { _entities(representations: [{ __typename: "Service", id: $id }, { __typename: "Service", id: "a@2" }, { __typename: "Service", id: "a@3" }, { __typename: "Service", id: "a@4" }, { __typename: "Service", id: "a@5" }]) { __typename } }',
        { id: 'a@1' },
      ),
    ]).toEqual(Array(6).fill('QUERY_TOO_COMPLEX'));
    expect([await codeOf(LIST, { ids: ids(4) }), await codeOf(REFERENCES, { of: of(4) })]).toEqual(['OK', 'OK']);
  });

  test('is refused, with the next step, where one of the present is asked for', async () => {
    for (const field of ['service', 'crisisCentre', 'governor']) {
      const { data, errors } = await server.ask(`{ ${field}(id: "innlandet@17") { id } }`);
      expect([data, errors[0]?.extensions]).toMatchObject([
        { [field]: null },
        { code: 'BAD_USER_INPUT', rule: 'PAST_ID' },
      ]);
      expect(errors[0]?.message).toContain('leave out `@`');
    }
  });
});
