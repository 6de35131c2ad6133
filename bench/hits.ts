/**
 * Kept answers: their rate against that of a server that sends constant buffers, and what is left of it while somebody writes.
 *   node --import tsx bench/hits.ts [rounds] [seconds a turn] [limit|writes]
 */
import { fork } from 'node:child_process';
import { askChild } from './load/ask-child.ts';
import type { LoadOrder, LoadResult } from './load/load.ts';
import type { LoadName } from './load/requests.ts';
import { candidates, serverSpecs } from './platform/candidates.ts';
import { constantAnswers } from './platform/check-equal.ts';
import { startDatabase } from './platform/database.ts';
import { openAs } from './platform/open-as.ts';
import { cpuOf } from './platform/process-usage.ts';
import { readFacts } from './platform/read-facts.ts';
import { type RunningProcess, startServer, stopServer } from './platform/servers.ts';
import { signIn } from './platform/sign-in.ts';
import { startWriter } from './platform/writer.ts';
import { workloads } from './workloads/documents.ts';

const rounds = Number(process.argv[2] ?? 9);
const seconds = Number(process.argv[3] ?? 1);
const only = process.argv[4];
const CONNECTIONS = 8;
const AGAINST_LIMIT = ['page', 'tiny', 'services'] as const;
const WRITES_A_SECOND = [1, 10, 50];

const opened: (() => Promise<unknown>)[] = [];

async function run(): Promise<void> {
  const database = await startDatabase({ countries: 1, cases: 20_000 }, console.log);
  opened.push(() => database.stop());
  const { places, organisation } = await readFacts(database.url);
  const signedIn = await signIn(organisation);
  opened.push(() => signedIn.stop());
  const specs = serverSpecs(database.url, signedIn.settings);
  const start = async (name: string) => {
    const server = await startServer(specs[name]!);
    opened.push(() => stopServer(server));
    return server;
  };
  const [own, constant] = [await start('own'), await start('constant')];
  const candidate = candidates.find(({ name }) => name === 'Tjenestegraf, public')!;
  const operations = AGAINST_LIMIT.map((name) => workloads[name].operation);
  await askChild(constant.child, await constantAnswers({ candidate, server: own }, places, operations));
  const load = fork(new URL('load/load.ts', import.meta.url), { execArgv: ['--import', 'tsx'] });
  opened.push(async () => load.kill());
  await askChild(load, places);

  async function turn(server: RunningProcess, workload: LoadName, token: string | null = null) {
    const target = { dialect: 'platform', path: server.path, pathByOperation: server === constant, token } as const;
    const order: LoadOrder = { port: server.port, target, workload, mode: 'hit', seconds, connections: CONNECTIONS };
    const before = await cpuOf(server.pid);
    const result = await askChild<LoadResult>(load, order);
    const after = await cpuOf(server.pid);
    const cpu = before === null || after === null ? Number.NaN : (after - before) / result.requests;
    return { rate: (1_000 * result.requests) / result.elapsedMs, cpu, p99: result.p99 };
  }

  if (only !== 'writes') {
    for (const workload of AGAINST_LIMIT) {
      for (const token of [null, signedIn.token]) {
        const ratios: { rate: number; cpu: number }[] = [];
        const rates: number[] = [];
        for (let round = -1; round < rounds; round += 1) {
          const turns = [() => turn(own, workload, token), () => turn(constant, workload)];
          const [mine, limit] =
            round % 2 === 0 ? [await turns[0]!(), await turns[1]!()] : (await inOrder(turns.toReversed())).toReversed();
          if (round < 0) continue;
          ratios.push({ rate: mine!.rate / limit!.rate, cpu: mine!.cpu / limit!.cpu });
          rates.push(mine!.rate);
        }
        const name = `${workload}, ${token === null ? 'public' : 'municipality'}`.padEnd(24);
        const [rate, cpu] = [ratios.map((one) => one.rate), ratios.map((one) => one.cpu)];
        console.log(`${name} ${spread(rates, 1)}/s, of the constant ${spread(rate, 100)}, CPU × ${spread(cpu, 100)}`);
      }
    }
  }
  if (only === 'limit') return;
  const sql = openAs(database.url, null);
  opened.push(() => sql.end({ timeout: 2 }));
  for (const aSecond of WRITES_A_SECOND) {
    const ratios: number[] = [];
    const p99: number[] = [];
    for (let round = -1; round < rounds; round += 1) {
      const calm = async () => await turn(own, 'zipfPages');
      const beside = async () => {
        const writer = startWriter(sql, aSecond);
        const result = await turn(own, 'zipfPages');
        await writer.stop();
        return result;
      };
      // Warmed by itself: what the writes before made untrue is no part of a calm turn.
      await turn(own, 'zipfPages');
      const [first, second] = round % 2 === 0 ? [calm, beside] : [beside, calm];
      const results = [await first(), await second()];
      const [alone, busy] = round % 2 === 0 ? results : results.toReversed();
      if (round < 0) continue;
      ratios.push(busy!.rate / alone!.rate);
      p99.push(busy!.p99 / alone!.p99);
    }
    console.log(`${aSecond} writes a second: rate × ${spread(ratios, 100)}, p99 × ${spread(p99, 10)}`);
  }
}

async function inOrder<Result>(steps: readonly (() => Promise<Result>)[]): Promise<Result[]> {
  const results: Result[] = [];
  for (const step of steps) results.push(await step());
  return results;
}

/** The median with the quartiles. */
function spread(values: readonly number[], precision: number): string {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number) =>
    Math.round((sorted[Math.floor(part * (sorted.length - 1))] ?? 0) * precision) / precision;
  return `${at(0.5)} (${at(0.25)}–${at(0.75)})`;
}

const stop = async () => {
  for (const close of opened.toReversed()) await close().catch((error: unknown) => console.error(error));
};
run().then(
  () => stop().then(() => process.exit(0)),
  (error: unknown) => {
    console.error(error);
    return stop().then(() => process.exit(1));
  },
);
