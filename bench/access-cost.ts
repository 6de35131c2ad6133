import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import { pino } from 'pino';
import { connect } from '../db/client.ts';
import { startEmbedded } from '../db/embedded.ts';
import { migrate } from '../db/migrate.ts';
import { createDirectoryStore } from '../db/read-model/store.ts';
import { seed } from '../db/seed/seed.ts';
import { createGraphqlServer } from '../http/endpoint/apollo-server.ts';
import { createContext } from '../http/request-context.ts';
import { resolvers } from '../resolvers/index.ts';
import type { RequestContext } from '../resolvers/shared/context.ts';
import { reach } from '../resolvers/shared/reach.ts';
import { recordProtectedRead } from '../resolvers/shared/record-protected-read.ts';
import { buildDescribedSchema } from '../schema/build-schema.ts';
import { readContract } from '../schema/contract/read-contract.ts';
import { type ProtectedSchema, protectSchema } from '../schema/protect-schema.ts';
import { PUBLIC_VIEWER, type Viewer } from '../services/identity/viewer.ts';

/**
 * What the access table costs: CPU per request of the municipality page with the policy on against the same with it off,
 * and of contacts of one and of many offices for a role that may read them. Interleaved rounds; ratios of medians.
 *   node --import tsx bench/access-cost.ts [rounds] [requests a round]
 */
const rounds = Number(process.argv[2] ?? 15);
const requests = Number(process.argv[3] ?? 400);

const folder = await mkdtemp(join(tmpdir(), 'tjenestegraf-bench-'));
const database = await startEmbedded({ dataDirectory: join(folder, 'postgres'), durable: false });
try {
  await migrate(database.url);
  await seed(database.url, { examples: true });
  const sql = connect(database.url, { applicationName: 'bench', role: 'tjenestegraf_api' });
  const store = await createDirectoryStore(sql);
  const log = pino({ level: 'silent' });
  const on = createGraphqlServer(
    protectSchema(buildDescribedSchema(resolvers), { reach, onProtected: recordProtectedRead }),
    true,
    log,
  );
  const off = createGraphqlServer(unprotected(), true, log);
  await Promise.all([on.start(), off.start()]);

  const page = readContract().find(({ name }) => name === 'municipality-page');
  const contacts = (first: number) => ({
    document: `{ offices(first: ${first}) { nodes { number name type phone contacts { id role verifiedAt } coverage { validFrom validTo } version } } }`,
    variables: {},
  });
  for (const [name, operation] of [
    ['municipality page', page],
    ['1 office × 10 fields', contacts(1)],
    ['100 offices × 10 fields', contacts(100)],
  ] as const) {
    if (operation === undefined) continue;
    const cost = { on: [] as number[], off: [] as number[] };
    for (let round = 0; round <= rounds; round += 1) {
      for (const [side, server] of round % 2 === 0
        ? ([
            ['on', on],
            ['off', off],
          ] as const)
        : ([
            ['off', off],
            ['on', on],
          ] as const)) {
        const micros = await cpuPerRequest(server, operation);
        if (round > 0) cost[side].push(micros);
      }
    }
    const ratios = cost.on.map((value, index) => value / (cost.off[index] ?? value)).sort((a, b) => a - b);
    const at = (part: number) => (ratios[Math.floor(part * (ratios.length - 1))] ?? 0).toFixed(3);
    console.log(
      `${name.padEnd(26)} on/off CPU ${at(0.5)} (quartiles ${at(0.25)}–${at(0.75)}), ${median(cost.on).toFixed(0)} µs a request with the policy on`,
    );
  }
  await Promise.all([on.stop(), off.stop()]);
  await store.close();
  await sql.end({ timeout: 1 });

  async function cpuPerRequest(
    server: ApolloServer<RequestContext>,
    { document, variables }: { document: string; variables: Readonly<Record<string, unknown>> },
  ): Promise<number> {
    const before = process.cpuUsage();
    for (let index = 0; index < requests; index += 1) {
      const answer = await server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: {
          method: 'POST',
          headers: new HeaderMap([['content-type', 'application/json']]),
          body: { query: document, variables },
          search: '',
        },
        context: async () => createContext({ viewer: PUBLIC_VIEWER as Viewer, correlationId: 'bench', sql, store }),
      });
      if (answer.status !== undefined && answer.status !== 200) throw new Error(`status ${answer.status}`);
    }
    const used = process.cpuUsage(before);
    return (used.user + used.system) / requests;
  }
} finally {
  await database.stop();
  await rm(folder, { recursive: true, force: true });
}

/** The same schema without walls, and a check that lets everything pass. */
function unprotected(): ProtectedSchema {
  const schema = buildDescribedSchema(resolvers);
  const nothing = {
    deniedFields: new Set<string>(),
    denied: [],
    refused: [],
    protectedFields: new Set<string>(),
    introspects: false,
  };
  return { schema, check: () => nothing, schemaFor: () => schema };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
