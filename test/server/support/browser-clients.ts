/** A portal's own program, bundled for a browser: each client asks the platform from another origin. */
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { relayStylePagination } from '@apollo/client/utilities';
import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { type GraphQLError, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { GraphQLClient } from 'graphql-request';
import {
  type ConcreteRequest,
  createOperationDescriptor,
  Environment,
  fetchQuery,
  Network,
  RecordSource,
  Store,
} from 'relay-runtime';
import { apolloCacheOptions } from '../../../codegen/client/caches/apollo.ts';
import { graphcacheOptions } from '../../../codegen/client/caches/urql.ts';
import { createClient } from '../../../codegen/client/client.ts';

const OS = '{ municipality(number: "3430") { id name offices { id name } } }';
const WRONG = '{ nothing }';
const PAGE = `query Page($after: String) {
  municipalities(first: 100, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } }
}`;

interface Pages {
  readonly municipalities: {
    readonly edges: readonly unknown[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

/** What a page's own code gets from a client. */
export interface Got {
  /** The municipality's name. */
  readonly name: string;
  /** Code of the error that a wrong question comes to. */
  readonly code: unknown;
  /** Municipalities in the client's cache after every page was asked for; null: it has no cache. */
  readonly merged: number | null;
}

async function apollo(uri: string, headers: Record<string, string>): Promise<Got> {
  const sha256 = async (text: string) => {
    const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  };
  const cache = new InMemoryCache(apolloCacheOptions(relayStylePagination));
  const link = new PersistedQueryLink({ sha256 }).concat(new HttpLink({ uri, headers }));
  const client = new ApolloClient({ link, cache });
  const { data } = await client.query<{ municipality: { name: string } }>({ query: gql(OS) });
  const code = await client.query({ query: gql(WRONG) }).catch((error) => error.errors?.[0]?.extensions?.code);
  await everyPage(async (after) => {
    const page = await client.query<Pages>({ query: gql(PAGE), variables: { after }, fetchPolicy: 'network-only' });
    return page.data;
  });
  const merged = cache.readQuery<Pages>({ query: gql(PAGE), variables: { after: null } })?.municipalities.edges.length;
  return { name: data?.municipality.name ?? '', code, merged: merged ?? 0 };
}

async function urql(url: string, headers: Record<string, string>, schema: IntrospectionQuery): Promise<Got> {
  const exchanges = [cacheExchange(graphcacheOptions(relayPagination, schema)), fetchExchange];
  const client = new Client({ url, exchanges, fetchOptions: { headers }, preferGetMethod: true });
  const { data } = await client.query(OS, {}).toPromise();
  const wrong = await client.query(WRONG, {}).toPromise();
  let merged = 0;
  await everyPage(async (after) => {
    const { data: page } = await client.query<Pages>(PAGE, { after }).toPromise();
    merged = page?.municipalities.edges.length ?? 0;
    return page;
  });
  return { name: data.municipality.name, code: codeOf(wrong.error?.graphQLErrors), merged };
}

async function relay(url: string, headers: Record<string, string>, request: ConcreteRequest): Promise<Got> {
  const environment = new Environment({
    network: Network.create(async ({ text }, variables) => {
      const body = JSON.stringify({ query: text, variables });
      const common = { 'content-type': 'application/json', accept: 'application/json' };
      return (await fetch(url, { method: 'POST', headers: { ...headers, ...common }, body })).json();
    }),
    store: new Store(new RecordSource()),
  });
  const operation = createOperationDescriptor(request, { after: null });
  environment.retain(operation);
  const shown = () =>
    environment.lookup(operation.fragment).data as unknown as Pages & { municipality: { name: string } };
  await everyPage(async (after) => {
    await fetchQuery(environment, request, { after }).toPromise();
    return shown();
  });
  const wrong = { ...request, params: { ...request.params, text: WRONG } } as ConcreteRequest;
  const code = await fetchQuery(environment, wrong, { after: null })
    .toPromise()
    .catch((error) => codeOf(error.source?.errors));
  return { name: shown().municipality.name, code, merged: shown().municipalities.edges.length };
}

async function graphqlRequest(url: string, headers: Record<string, string>): Promise<Got> {
  const client = new GraphQLClient(url, { headers });
  const { municipality } = await client.request<{ municipality: { name: string } }>(OS);
  const code = await client.request(WRONG).catch((error) => codeOf(error.response?.errors));
  return { name: municipality.name, code, merged: null };
}

async function own(url: string, token: string): Promise<Got> {
  const client = createClient({ url, token: () => token });
  const { data } = await client.request<{ municipality: { name: string } }, object>(gql(OS), {});
  const code = await client.request(gql(WRONG), {}).catch((error) => codeOf(error.errors));
  return { name: data.municipality.name, code, merged: null };
}

const codeOf = (errors: readonly Pick<GraphQLError, 'extensions'>[] | undefined) => errors?.[0]?.extensions['code'];

async function everyPage(ask: (after: string | null) => Promise<Pages | undefined>): Promise<void> {
  for (let after: string | null = null, more = true; more; ) {
    const info: Pages['municipalities']['pageInfo'] | undefined = (await ask(after))?.municipalities.pageInfo;
    [after, more] = [info?.endCursor ?? null, info?.hasNextPage ?? false];
  }
}

async function askByEveryClient(url: string, token: string, request: ConcreteRequest): Promise<Record<string, Got>> {
  const headers = { authorization: `Bearer ${token}` };
  const schema = await new GraphQLClient(url, { headers }).request<IntrospectionQuery>(getIntrospectionQuery());
  return {
    '@apollo/client': await apollo(url, headers),
    '@urql/core': await urql(url, headers, schema),
    'relay-runtime': await relay(url, headers, request),
    'graphql-request': await graphqlRequest(url, headers),
    'tjenestegraf-client': await own(url, token),
  };
}

Object.assign(globalThis, { askByEveryClient });
