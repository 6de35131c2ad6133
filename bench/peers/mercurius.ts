/** Mercurius on Fastify, JIT on, with its own batching loaders. Arguments: the database's URL. */
import { readFile } from 'node:fs/promises';
import DataLoader from 'dataloader';
import Fastify from 'fastify';
import mercurius, { type IResolvers, type MercuriusLoaders } from 'mercurius';
import {
  addressOf,
  createQueries,
  type EntryRow,
  keyIn,
  type MunicipalityRow,
  type OfficeRow,
  type ServiceRow,
} from './shared/queries.ts';

const queries = createQueries(process.argv[2] ?? '');

/** Mercurius' own loaders batch a field; what four fields take from one row goes through a DataLoader beside them. */
interface Context {
  entries: DataLoader<string, EntryRow | null>;
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
  Reception: { address: addressOf },
  Service: {
    category: async ({ code }: ServiceRow, _: unknown, { entries }: Context) => (await entries.load(code))?.category,
    providedByNav: async ({ code }: ServiceRow, _: unknown, { entries }: Context) =>
      (await entries.load(code))?.providedByNav,
    legalBasis: async ({ code }: ServiceRow, _: unknown, { entries }: Context) =>
      (await entries.load(code))?.legalBasis,
    complaint: async ({ code, complaint }: ServiceRow, _: unknown, { entries }: Context) =>
      complaint ?? (await entries.load(code))?.complaint ?? null,
  },
};

type Queried<Row, Params = unknown> = { obj: Row; params: Params }[];
interface HoursParams {
  from: string;
  days: number;
  channel?: string | null;
}
const numbers = (asked: Queried<{ number: string }>) => asked.map(({ obj }) => obj.number);

const loaders = {
  Municipality: {
    county: (asked: Queried<MunicipalityRow>) => queries.counties(asked.map(({ obj }) => obj.countyNumber)),
    governor: (asked: Queried<MunicipalityRow>) => queries.governors(asked.map(({ obj }) => obj.governorId)),
    offices: (asked: Queried<MunicipalityRow>) => queries.officesOf(numbers(asked)),
    services: async (asked: Queried<MunicipalityRow, { first: number }>) =>
      (await queries.servicesOf(numbers(asked))).map((services, i) => ({
        totalCount: services.length,
        nodes: services.slice(0, asked[i]?.params.first),
      })),
  },
  Office: {
    phones: (asked: Queried<OfficeRow>) => queries.phonesOf(numbers(asked)),
    receptions: (asked: Queried<OfficeRow>) => queries.receptionsOf(numbers(asked)),
    // One selection of a document asks with one set of arguments; two sets would be two groups here.
    openingHours: async (asked: Queried<OfficeRow, HoursParams>) => {
      const sets = Map.groupBy(asked, ({ params }) => JSON.stringify(params));
      const answers = new Map<object, unknown>();
      for (const group of sets.values()) {
        const { from, days, channel } = group[0]!.params;
        const lists = await queries.openingDaysOf(numbers(group), from, days, channel ?? null);
        for (const [i, one] of group.entries()) answers.set(one, lists[i]);
      }
      return asked.map((one) => answers.get(one));
    },
  },
};

const app = Fastify();
await app.register(mercurius, {
  schema: await readFile(new URL('shared/schema.graphql', import.meta.url), 'utf8'),
  resolvers: resolvers as unknown as IResolvers,
  loaders: loaders as unknown as MercuriusLoaders,
  context: () => ({ entries: new DataLoader((codes: readonly string[]) => queries.entries(codes)) }),
  jit: 1,
  graphiql: false,
});
const url = await app.listen({ port: 0, host: '127.0.0.1' });
console.log(`listening at ${url}/graphql`);
