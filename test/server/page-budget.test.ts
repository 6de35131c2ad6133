import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { ApolloServer, HeaderMap } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPastDirectories } from '../../db/read-model/as-of.ts';
import { createDirectoryStore, type DirectoryStore } from '../../db/read-model/store.ts';
import { createContext } from '../../http/request-context.ts';
import { resolvers } from '../../resolvers/index.ts';
import type { RequestContext } from '../../resolvers/shared/context.ts';
import { buildDescribedSchema } from '../../schema/build-schema.ts';
import { readContract } from '../../schema/contract/read-contract.ts';
import { PUBLIC_VIEWER } from '../../services/identity/viewer.ts';
import { leastWithin } from '../setup/least-within.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

/** What the whole way of a question may cost, as a multiple of Apollo alone over the same schema and resolvers. */
const BUDGET = 1.6;
const BUDGET_WITHOUT_EXECUTOR = 1.2;
/** A way that costs a tenth less than its budget is above it in some moments of a busy machine. */
const MEASUREMENTS = 20;
const ROUNDS = 7;
const ROUND_MS = 200;
const WARM_UPS = 2;

let server: TestServer;
/** The same platform, in which Apollo answers everything. */
let withoutExecutor: Awaited<ReturnType<TestServer['twin']>>;
/** Apollo alone behind `node:http`, for the comparison of what both are asked over HTTP. */
let bareServer: Server;
let store: DirectoryStore;
let past: ReturnType<typeof createPastDirectories>;
let apollo: ApolloServer<RequestContext>;
beforeAll(async () => {
  server = await startTestServer({ ANSWER_CACHE_MB: '0', REQUESTS_PER_MINUTE: '1000000' });
  withoutExecutor = await server.twin({ compiledExecutor: 'OFF' });
  store = await createDirectoryStore(server.database.api, { pollIntervalMs: 3_600_000 });
  past = createPastDirectories(server.database.api, { loadedMax: 1, waitingMax: 1 });
  apollo = new ApolloServer<RequestContext>({
    schema: buildDescribedSchema(resolvers),
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginCacheControlDisabled()],
  });
  await apollo.start();
  bareServer = createServer(async (request, response) => {
    const answer = await askApollo(JSON.parse(await text(request)) as typeof body);
    response.writeHead(200, { 'content-type': 'application/json' }).end(answer);
  }).listen(0, '127.0.0.1');
});
afterAll(async () => {
  bareServer.close();
  await apollo.stop();
  await store.close();
  await withoutExecutor.close();
  await server.stop();
});

const page = readContract().find(({ name }) => name === 'municipality-page');
const body = { query: page?.document, variables: page?.variables };
const headers = new HeaderMap([['content-type', 'application/json']]);
const newContext = () =>
  createContext({ viewer: PUBLIC_VIEWER, correlationId: 'x', sql: server.database.api, store, past });

async function askApollo(asked = body): Promise<string> {
  const { body: answer } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers, body: asked, search: '' },
    context: async () => newContext(),
  });
  return answer.kind === 'complete' ? answer.string : '';
}

/** Through the door, with all its guards; the client's own work counts too, and against the budget. */
async function askOver(url: string): Promise<string> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return await answer.text();
}

/** Microseconds of CPU per request. */
async function spend(ask: () => Promise<string>): Promise<number> {
  const until = performance.now() + ROUND_MS;
  const before = process.cpuUsage();
  let asked = 0;
  while (performance.now() < until) {
    await ask();
    asked += 1;
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / asked;
}

/** The lower quartile: what else the machine does only ever adds. */
const quiet = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 4)] ?? Number.NaN;

/** What a page costs as a multiple of bare Apollo. */
async function measure(askServer: () => Promise<string>, askBare: () => Promise<string>): Promise<number> {
  const rounds: { readonly bare: number; readonly whole: number }[] = [];
  for (let round = -WARM_UPS; round < ROUNDS; round += 1) {
    const [one, other] = round % 2 === 0 ? [askBare, askServer] : [askServer, askBare];
    const [first, second] = [await spend(one), await spend(other)];
    if (round >= 0) rounds.push(round % 2 === 0 ? { bare: first, whole: second } : { bare: second, whole: first });
  }
  const [bare, whole] = [quiet(rounds.map((round) => round.bare)), quiet(rounds.map((round) => round.whole))];
  const ratio = whole / bare;
  console.log(
    `a page costs ${ratio.toFixed(2)} × bare Apollo: ${whole.toFixed(0)} µs against ${bare.toFixed(0)} µs of CPU`,
  );
  return ratio;
}

const bareUrl = () => `http://127.0.0.1:${(bareServer.address() as AddressInfo).port}`;
const askBareOverHttp = () => askOver(bareUrl());

test.each([
  ['costs little more than Apollo alone', BUDGET, () => askOver(server.url), () => askApollo()],
  [
    'without the compiled executor costs little more than Apollo alone asked over HTTP',
    BUDGET_WITHOUT_EXECUTOR,
    () => askOver(withoutExecutor.url),
    askBareOverHttp,
  ],
])('a municipality’s page, with all guards, %s', async (_, budget, askServer, askBare) => {
  expect(await askServer()).toBe(await askBare());
  expect(await leastWithin(budget, () => measure(askServer, askBare), MEASUREMENTS)).toBeLessThanOrEqual(budget);
});
