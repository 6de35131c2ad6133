/**
 * GraphQL Yoga on `node:http`, JIT on, with DataLoader. Arguments: the database's URL, and `cached` for its response cache.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { useGraphQlJit } from '@envelop/graphql-jit';
import { useResponseCache } from '@graphql-yoga/plugin-response-cache';
import DataLoader from 'dataloader';
import { createSchema, createYoga, type YogaInitialContext } from 'graphql-yoga';
import {
  addressOf,
  createQueries,
  type DayRow,
  keyIn,
  type MunicipalityRow,
  type OfficeRow,
  type Queries,
  type ServiceRow,
} from './shared/queries.ts';

const [url = '', cached] = process.argv.slice(2);
const queries = createQueries(url);

/** The loaders of one request. */
function createLoaders(from: Queries) {
  const hours = new Map<string, DataLoader<string, readonly DayRow[]>>();
  const loader = <Value>(batch: (keys: readonly string[]) => Promise<Value[]>) => new DataLoader<string, Value>(batch);
  return {
    county: loader(from.counties),
    governor: loader(from.governors),
    offices: loader(from.officesOf),
    services: loader(from.servicesOf),
    entry: loader(from.entries),
    phones: loader(from.phonesOf),
    receptions: loader(from.receptionsOf),
    openingDays(first: string, days: number, channel: string | null) {
      const key = `${first} ${days} ${channel}`;
      const known = hours.get(key) ?? loader((offices) => from.openingDaysOf(offices, first, days, channel));
      hours.set(key, known);
      return known;
    },
  };
}
type Context = YogaInitialContext & { loaders: ReturnType<typeof createLoaders> };
interface HoursArguments {
  from: string;
  days: number;
  channel?: string | null;
}

const resolvers = {
  Query: {
    municipality: (_: unknown, { number }: { number: string }) => queries.municipality(number),
    municipalities: async (_: unknown, { first, after }: { first: number; after?: string | null }) => ({
      nodes: await queries.municipalities(keyIn(after), first),
    }),
    services: (
      _: unknown,
      { first, filter }: { first: number; filter: { text: string; municipality?: string | null } },
    ) => queries.search(filter.text, filter.municipality ?? null, first),
    caseStatistics: (_: unknown, question: { filter: object; groupBy: string[] }) => question,
  },
  MunicipalityConnection: { totalCount: () => queries.municipalityCount() },
  CaseStatistics: {
    cells: async ({ filter, groupBy }: { filter: object; groupBy: string[] }, { first }: { first: number }) => ({
      nodes: await queries.caseCells(filter, groupBy, first),
    }),
  },
  Municipality: {
    county: (m: MunicipalityRow, _: unknown, { loaders }: Context) => loaders.county.load(m.countyNumber),
    governor: (m: MunicipalityRow, _: unknown, { loaders }: Context) => loaders.governor.load(m.governorId),
    offices: (m: MunicipalityRow, _: unknown, { loaders }: Context) => loaders.offices.load(m.number),
    services: async (m: MunicipalityRow, { first }: { first: number }, { loaders }: Context) => {
      const services = await loaders.services.load(m.number);
      return { totalCount: services.length, nodes: services.slice(0, first) };
    },
  },
  Service: {
    category: async ({ code }: ServiceRow, _: unknown, { loaders }: Context) =>
      (await loaders.entry.load(code))?.category,
    providedByNav: async ({ code }: ServiceRow, _: unknown, { loaders }: Context) =>
      (await loaders.entry.load(code))?.providedByNav,
    legalBasis: async ({ code }: ServiceRow, _: unknown, { loaders }: Context) =>
      (await loaders.entry.load(code))?.legalBasis,
    complaint: async ({ code, complaint }: ServiceRow, _: unknown, { loaders }: Context) =>
      complaint ?? (await loaders.entry.load(code))?.complaint ?? null,
  },
  Office: {
    phones: (o: OfficeRow, _: unknown, { loaders }: Context) => loaders.phones.load(o.number),
    receptions: (o: OfficeRow, _: unknown, { loaders }: Context) => loaders.receptions.load(o.number),
    openingHours: (o: OfficeRow, { from, days, channel }: HoursArguments, { loaders }: Context) =>
      loaders.openingDays(from, days, channel ?? null).load(o.number),
  },
  Reception: { address: addressOf },
};

const yoga = createYoga({
  schema: createSchema<Context>({
    typeDefs: await readFile(new URL('shared/schema.graphql', import.meta.url), 'utf8'),
    resolvers,
  }),
  context: () => ({ loaders: createLoaders(queries) }),
  plugins: [useGraphQlJit(), ...(cached === 'cached' ? [useResponseCache({ session: () => null })] : [])],
  logging: false,
  graphiql: false,
  landingPage: false,
  maskedErrors: true,
});
const server = createServer(yoga);
server.listen(0, '127.0.0.1', () =>
  console.log(`listening at http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`),
);
