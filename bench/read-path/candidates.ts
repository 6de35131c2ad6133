import type { Server } from 'node:http';
import { ApolloServer, type ApolloServerOptions, type BaseContext } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import fastifyApollo from '@as-integrations/fastify';
import Fastify from 'fastify';
import { type DocumentNode, execute, type GraphQLSchema, parse, validate } from 'graphql';
import type { Sql } from 'postgres';
import { compileToText } from './emitter.ts';
import { apolloAdapter, jsonServer } from './http.ts';
import type { OperationName, Variables } from './operations.ts';
import { loadReadModel } from './read-model.ts';
import { schemaOverModel, schemaOverSql } from './schema.ts';
import { answerBySql } from './statements.ts';
import { schemaByTypeGraphQL } from './type-graphql-schema.ts';

const quiet = {
  plugins: [ApolloServerPluginCacheControlDisabled()],
  introspection: false,
  includeStacktraceInErrorResponses: false,
  stopOnTerminationSignals: false,
} satisfies Partial<ApolloServerOptions<BaseContext>>;

/** Apollo over a schema, with what the measurements advise: cache-control off, document store on (its default). */
export async function apolloOver(schema: GraphQLSchema): Promise<ApolloServer> {
  const apollo = new ApolloServer({ schema, ...quiet });
  await apollo.start();
  return apollo;
}

/** graphql-js alone: each text is parsed and validated once. */
export function cachedGraphQL(
  schema: GraphQLSchema,
): (query: string, variables: Variables) => string | Promise<string> {
  const documents = new Map<string, DocumentNode>();
  return (query, variableValues) => {
    let document = documents.get(query);
    if (!document) {
      document = parse(query);
      const errors = validate(schema, document);
      if (errors.length > 0) throw errors[0];
      documents.set(query, document);
    }
    const result = execute({ schema, document, variableValues });
    return result instanceof Promise ? result.then((r) => JSON.stringify(r)) : JSON.stringify(result);
  };
}

/** Marks an answer that is JSON text already, so that it is neither parsed nor written a second time. */
class JsonText {
  constructor(readonly text: string) {}
}

type TextExecutor = (document: DocumentNode, operationName: string, variables: Variables) => string | Promise<string>;

/** Apollo's pipeline with its execution replaced by one that gives JSON text. */
async function textUnderApollo(schema: GraphQLSchema, answer: TextExecutor): Promise<ApolloServer> {
  const apollo = new ApolloServer({
    ...quiet,
    gateway: {
      onSchemaLoadOrUpdate: (loaded) => {
        loaded({ apiSchema: schema, coreSupergraphSdl: '' });
        return () => {};
      },
      load: async () => ({
        executor: async ({ document, operationName, request }) => ({
          data: new JsonText(await answer(document, operationName ?? '', request.variables ?? {})) as never,
        }),
      }),
      stop: async () => {},
    },
    stringifyResult: (result) =>
      'data' in result && result.data instanceof JsonText ? `{"data":${result.data.text}}` : JSON.stringify(result),
  });
  await apollo.start();
  return apollo;
}

/** One statement instead of the execution: what a compiler from operations to SQL gives at best. */
const sqlUnderApollo = (sql: Sql): Promise<ApolloServer> =>
  textUnderApollo(schemaOverSql(sql), (_, name, variables) => answerBySql(sql, name as OperationName, variables));

/** The same resolvers over the same objects, written to text without an object tree between. */
function emitterUnderApollo(schema: GraphQLSchema): Promise<ApolloServer> {
  const compiled = new WeakMap<DocumentNode, ReturnType<typeof compileToText>>();
  return textUnderApollo(schema, (document, _, variables) => {
    const emit = compiled.get(document) ?? compileToText(schema, document);
    compiled.set(document, emit);
    return emit(variables);
  });
}

async function fastifyServer(apollo: ApolloServer): Promise<Server> {
  const app = Fastify();
  await app.register(fastifyApollo(apollo), { path: '/' });
  await app.ready();
  return app.server;
}

/** Every way of answering that is compared, by the name it has in the table. */
export const candidates = {
  'bare SQL': async (sql: Sql) =>
    jsonServer(async (b) => `{"data":${await answerBySql(sql, b.operationName as OperationName, b.variables)}}`),
  'model, Apollo': async (sql: Sql) => apolloAdapter(await apolloOver(schemaOverModel(await loadReadModel(sql)))),
  'SQL, Apollo': async (sql: Sql) => apolloAdapter(await sqlUnderApollo(sql)),
  'SQL walked, Apollo': async (sql: Sql) => apolloAdapter(await apolloOver(schemaOverSql(sql))),
  'model, type-graphql': async (sql: Sql) =>
    apolloAdapter(await apolloOver(await schemaByTypeGraphQL(await loadReadModel(sql)))),
  'model, emitter, Apollo': async (sql: Sql) =>
    apolloAdapter(await emitterUnderApollo(schemaOverModel(await loadReadModel(sql)))),
  'model, Apollo, Fastify': async (sql: Sql) =>
    fastifyServer(await apolloOver(schemaOverModel(await loadReadModel(sql)))),
  'model, graphql-js': async (sql: Sql) => {
    const answer = cachedGraphQL(schemaOverModel(await loadReadModel(sql)));
    return jsonServer((b) => answer(b.query, b.variables));
  },
} satisfies Record<string, (sql: Sql) => Promise<Server>>;
export type CandidateName = keyof typeof candidates;
