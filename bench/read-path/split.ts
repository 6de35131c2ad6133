import { writeSync } from 'node:fs';
import { HeaderMap } from '@apollo/server';
import { execute, parse } from 'graphql';
import postgres from 'postgres';
import { apolloOver, cachedGraphQL } from './candidates.ts';
import { startDatabase } from './database.ts';
import { compileToText } from './emitter.ts';
import { type OperationName, operations, variablesOf } from './operations.ts';
import { loadReadModel } from './read-model.ts';
import { quantile } from './report.ts';
import { schemaOverModel } from './schema.ts';
import { schemaByTypeGraphQL } from './type-graphql-schema.ts';

/* Usage: NODE_ENV=production node --expose-gc --import tsx bench/read-path/split.ts. Where a request's time goes, in one process, without HTTP. */
const database = await startDatabase();
try {
  const sql = postgres(database.url, { max: 1 });
  await sql`select 1`;
  globalThis.gc?.();
  const heapBefore = process.memoryUsage().heapUsed;
  const loadStarted = performance.now();
  const model = await loadReadModel(sql);
  const loadMs = performance.now() - loadStarted;
  globalThis.gc?.();
  const heapMb = (process.memoryUsage().heapUsed - heapBefore) / 2 ** 20;
  await sql.end();
  const schema = schemaOverModel(model);
  const apollo = await apolloOver(schema);
  const typed = cachedGraphQL(await schemaByTypeGraphQL(model));
  const direct = cachedGraphQL(schema);
  console.log(
    `read model: ${model.municipalities.size} municipalities, ${loadMs.toFixed(0)} ms to load, ${heapMb.toFixed(1)} MB`,
  );

  for (const operation of Object.keys(operations) as OperationName[]) {
    const query = operations[operation];
    const document = parse(query);
    const emit = compileToText(schema, document);
    const headers = new HeaderMap([['content-type', 'application/json']]);
    const through = (text: string, variables: object) =>
      apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: { method: 'POST', headers, search: '', body: { query: text, variables } },
        context: async () => ({}),
      });
    const ways: Record<string, (variables: Record<string, string>) => unknown> = {
      'graphql-js execute': (variableValues) => execute({ schema, document, variableValues }),
      '… and JSON.stringify': (variables) => direct(query, variables),
      '… schema by type-graphql': (variables) => typed(query, variables),
      'text emitter': (variables) => Buffer.byteLength(emit(variables)),
      'Apollo executeHTTPGraphQLRequest': (variables) => through(query, variables),
      'Apollo, { __typename }': () => through('{ __typename }', {}),
    };
    const variables = variablesOf(operation);
    const perCall = new Map(Object.keys(ways).map((name) => [name, [] as number[]]));
    for (let round = -3; round < 15; round++) {
      for (const [name, way] of Object.entries(ways)) {
        const started = process.cpuUsage();
        const calls = operation === 'MunicipalityPage' ? 1500 : 150;
        for (let i = 0; i < calls; i++) await way(variables[(i * 37) % variables.length]!);
        const { user, system } = process.cpuUsage(started);
        if (round >= 0) perCall.get(name)!.push((user + system) / calls);
      }
    }
    writeSync(1, `\n${operation}: CPU µs a call, median (quartiles)\n`);
    for (const [name, values] of perCall) {
      const [low, mid, high] = [0.25, 0.5, 0.75].map((q) => quantile(values, q).toFixed(0));
      writeSync(1, `  ${name.padEnd(34)} ${mid} (${low}–${high})\n`);
    }
  }
  await apollo.stop();
} finally {
  await database.stop();
}
