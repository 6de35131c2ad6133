import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HeaderMap } from '@apollo/server';
import { pino } from 'pino';
import { connect } from '../db/client.ts';
import { startEmbedded } from '../db/embedded.ts';
import { migrate } from '../db/migrate.ts';
import { createPastDirectories } from '../db/read-model/as-of.ts';
import { createDirectoryStore } from '../db/read-model/store.ts';
import { seed } from '../db/seed/seed.ts';
import { createCompiledExecutor } from '../http/compiled-executor/compiled-executor.ts';
import { createGraphqlServer } from '../http/endpoint/apollo-server.ts';
import { createContext } from '../http/request-context.ts';
import { resolvers } from '../resolvers/index.ts';
import { reach } from '../resolvers/shared/reach.ts';
import { recordProtectedRead } from '../resolvers/shared/record-protected-read.ts';
import { buildDescribedSchema } from '../schema/build-schema.ts';
import { readContract } from '../schema/contract/read-contract.ts';
import { createLimitCheck } from '../schema/limits/check-limits.ts';
import { protectSchema } from '../schema/protect-schema.ts';
import { PUBLIC_VIEWER } from '../services/identity/viewer.ts';

/**
 * CPU per request of the compiled executor against Apollo over the same schema, in one process without HTTP; answers are compared
 * before they are timed. Interleaved rounds; medians with quartiles.
 *   node --import tsx bench/fast-executor.ts [rounds] [milliseconds a round] [workload]
 */
const rounds = Number(process.argv[2] ?? 9);
const roundMs = Number(process.argv[3] ?? 400);
const only = process.argv[4];
const sides = (process.argv[5] ?? 'apollo,executor').split(',');

const HOURS =
  'offices { number name phone openingState(at: $at, channel: DROP_IN) { state until nextOpening } openingHours(from: $on, days: 7, channel: DROP_IN) { date state spans { opens closes state } } }';
const when = { at: '2026-11-23T12:30:00+01:00', on: '2026-11-23' };

const folder = await mkdtemp(join(tmpdir(), 'tjenestegraf-bench-'));
const database = await startEmbedded({ dataDirectory: join(folder, 'postgres'), durable: false });
try {
  await migrate(database.url);
  await seed(database.url, { examples: true });
  const sql = connect(database.url, { applicationName: 'bench', role: 'tjenestegraf_api' });
  const store = await createDirectoryStore(sql, { pollIntervalMs: 60_000 });
  const protectedSchema = protectSchema(buildDescribedSchema(resolvers), { reach, onProtected: recordProtectedRead });
  const apollo = createGraphqlServer(protectedSchema, true, pino({ level: 'silent' }));
  await apollo.start();
  const executor = createCompiledExecutor({ protectedSchema, checkLimits: createLimitCheck(protectedSchema.schema) });
  const numbers = [...store.current().municipalities.keys()];
  const page = readContract().find(({ name }) => name === 'municipality-page');

  const workloads: Record<string, { query: string; variables: (index: number) => Record<string, unknown> }> = {
    'page of 3430': { query: page!.document, variables: () => page!.variables },
    'page of any': {
      query: page!.document,
      variables: (index) => ({ ...page!.variables, number: numbers[(index * 37) % numbers.length] }),
    },
    'list of 50': {
      query: `query ($at: DateTime!, $on: LocalDate!) { municipalities(first: 50) { totalCount pageInfo { hasNextPage endCursor } nodes { number name county { name } ${HOURS} } } }`,
      variables: () => when,
    },
    'all × services': {
      query: '{ counties { municipalities { number services(first: 30) { nodes { id name } } } } }',
      variables: () => ({}),
    },
    tiny: { query: '{ municipality(number: "3430") { name } }', variables: () => ({}) },
  };
  const past = createPastDirectories(sql, { loadedMax: 1, waitingMax: 1 });
  const newContext = () => createContext({ viewer: PUBLIC_VIEWER, correlationId: 'bench', sql, store, past });
  const headers = new HeaderMap([['content-type', 'application/json']]);
  const asks: Record<string, (query: string, variables: Record<string, unknown>) => Promise<string> | string> = {
    apollo: async (query, variables) => {
      const { body } = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: { method: 'POST', headers, body: { query, variables }, search: '' },
        context: async () => newContext(),
      });
      return body.kind === 'complete' ? body.string : '';
    },
    executor: async (query, variables) => {
      const answer = executor.answer(
        { query, variables, operationName: null, language: null },
        PUBLIC_VIEWER,
        newContext,
      );
      return (answer instanceof Promise ? await answer : answer)?.text ?? '';
    },
  };
  for (const [name, { query, variables }] of Object.entries(workloads)) {
    if (only !== undefined && !name.startsWith(only)) continue;
    await asks['executor']?.(query, variables(0));
    let bytes = 0;
    for (let index = 0; index < 20; index += 1) {
      const [one, other] = [
        await asks['apollo']?.(query, variables(index)),
        await asks['executor']?.(query, variables(index)),
      ];
      if (one !== other) throw new Error(`${name}: the answers differ: ${other?.slice(0, 200)} ${one?.slice(0, 200)}`);
      bytes = one?.length ?? 0;
    }
    const spent = new Map<string, number[]>();
    for (let round = -2; round < rounds; round += 1) {
      for (const side of round % 2 === 0 ? sides : [...sides].reverse()) {
        const ask = asks[side]!;
        const until = performance.now() + roundMs;
        const before = process.cpuUsage();
        let asked = 0;
        while (performance.now() < until) {
          await ask(query, variables(asked));
          asked += 1;
        }
        const { user, system } = process.cpuUsage(before);
        if (round >= 0) spent.set(side, [...(spent.get(side) ?? []), (user + system) / asked]);
      }
    }
    const words = [...spent].map(([side, values]) => `${side} ${spread(values, 1)} µs`);
    const [left, right] = [spent.get('apollo'), spent.get('executor')];
    const ratio =
      left && right
        ? `, apollo/executor ${spread(
            left.map((value, i) => value / right[i]!),
            100,
          )}`
        : '';
    console.log(`${name.padEnd(16)} ${String(bytes).padStart(8)} characters: ${words.join(', ')}${ratio}`);
  }
  await apollo.stop();
  await store.close();
  await sql.end({ timeout: 1 });
} finally {
  await database.stop();
  await rm(folder, { recursive: true, force: true });
}

function spread(values: readonly number[], precision: number): string {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part: number) =>
    Math.round((sorted[Math.floor(part * (sorted.length - 1))] ?? 0) * precision) / precision;
  return `${at(0.5)} (${at(0.25)}–${at(0.75)})`;
}
