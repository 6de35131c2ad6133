/**
 * How much load a streaming replica takes off the primary: searches that miss the response cache, on one server that reads
 * from the replica and one that does not, in alternation.
 *   node --import tsx bench/replica.ts [rounds] [seconds a turn]
 */
import { fork } from 'node:child_process';
import type { Sql } from '../db/client.ts';
import { startReplicaPair } from '../test/db/read-router/replica-pair.ts';
import { askChild } from './load/ask-child.ts';
import type { LoadOrder, LoadResult } from './load/load.ts';
import { serverSpecs } from './platform/candidates.ts';
import { fillDirectory } from './platform/fill-directory.ts';
import { cpuOfFamily, parentOf } from './platform/process-usage.ts';
import { readFacts } from './platform/read-facts.ts';
import { startServer, stopServer } from './platform/servers.ts';
import { signIn } from './platform/sign-in.ts';
import { quantile } from './report/figures.ts';

const rounds = Number(process.argv[2] ?? 5);
const seconds = Number(process.argv[3] ?? 1);
const CONNECTIONS = 8;

/** The process whose children answer the statements. */
async function postmasterOf(sql: Sql): Promise<number> {
  const [row] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
  return (await parentOf(row?.pid ?? 0)) ?? Number.NaN;
}

const pair = await startReplicaPair();
await fillDirectory(pair.owner, 1);
await pair.owner`analyze`;
const { places, organisation } = await readFacts(pair.primaryUrl);
const issuer = await signIn(organisation);
const { own } = serverSpecs(pair.primaryUrl, issuer.settings);
const start = (more: Record<string, string>) => startServer({ ...own!, environment: { ...own!.environment, ...more } });
const alone = await start({});
const beside = await start({ READ_DATABASE_URL: pair.replicaUrl });
const state = async () => (await fetch(`http://127.0.0.1:${beside.port}/health/ready`)).text();
while (!(await state()).includes('LEVEL')) await new Promise((later) => setTimeout(later, 100));
const load = fork(new URL('load/load.ts', import.meta.url), { execArgv: ['--import', 'tsx'] });
await askChild(load, places);
const postmasters = [await postmasterOf(pair.owner), await postmasterOf(pair.replicaAdmin())] as const;

async function turn({ port, path }: typeof alone) {
  const target = { dialect: 'platform', path, pathByOperation: false, token: null } as const;
  const order: LoadOrder = { port, target, workload: 'search', mode: 'miss', seconds, connections: CONNECTIONS };
  const cpu = () => Promise.all(postmasters.map(async (pid) => (await cpuOfFamily(pid)) ?? Number.NaN));
  const before = await cpu();
  const { requests, elapsedMs } = await askChild<LoadResult>(load, order);
  const after = await cpu();
  const each = after.map((ms, index) => (ms - before[index]!) / requests);
  return { rate: requests / elapsedMs, primary: each[0]!, replica: each[1]! };
}

const found: { alone: Awaited<ReturnType<typeof turn>>; beside: Awaited<ReturnType<typeof turn>> }[] = [];
for (let round = -1; round < rounds; round += 1) {
  const first = round % 2 === 0 ? await turn(alone) : null;
  const withReplica = await turn(beside);
  const without = first ?? (await turn(alone));
  if (round >= 0) found.push({ alone: without, beside: withReplica });
}
const median = (figures: readonly number[]) => quantile(figures, 0.5).toFixed(2);
console.log(
  `searches a second, with a replica × without: ${median(found.map((one) => one.beside.rate / one.alone.rate))}`,
);
console.log(`CPU of the primary, ms a search: ${median(found.map((one) => one.alone.primary))} without`);
console.log(
  `  with: ${median(found.map((one) => one.beside.primary))}, and the replica ${median(found.map((one) => one.beside.replica))}`,
);
load.kill();
for (const server of [alone, beside]) await stopServer(server);
await issuer.stop();
await pair.stop();
process.exit(0);
