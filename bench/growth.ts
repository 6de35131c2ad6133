/**
 * How time and memory grow with the directory and with processes behind one port:
 * `node --import tsx bench/growth.ts [--quick] [--countries 1,3,10] [--processes 1,2,4]`. Bare SQL on the same data and one, two
 * and four processes alternate within each round; a ratio is taken within a round.
 */
import { fork } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { askChild } from './load/ask-child.ts';
import type { LoadOrder, LoadResult } from './load/load.ts';
import { serverSpecs } from './platform/candidates.ts';
import { startDatabase } from './platform/database.ts';
import { type DirectoryTimes, directoryTimes } from './platform/directory-times.ts';
import { currentCommit, describeMachine } from './platform/machine.ts';
import { cpuOfFamily, memoryOfFamily } from './platform/process-usage.ts';
import { readFacts } from './platform/read-facts.ts';
import { type RunningProcess, startServer, stopServer } from './platform/servers.ts';
import { signIn } from './platform/sign-in.ts';
import { quantile } from './report/figures.ts';
import { show } from './report/table.ts';

const WORKLOADS = ['page', 'list', 'search', 'statistics'] as const;
/** Kept small: all servers of a size are connected at the same time. */
const CONNECTIONS_OF_A_PROCESS = '4';

interface Row {
  readonly countries: number;
  /** 0: bare SQL. */
  readonly processes: number;
  readonly readyMs: number;
  /** Resident memory of all its processes together after the load, megabytes. */
  readonly memory: number | null;
  /** Requests a second, by workload: the median of the rounds. */
  readonly rates: Readonly<Record<string, number>>;
  /** The rate divided by that of the single process of the same round. */
  readonly toOneProcess: Readonly<Record<string, number>>;
  /** CPU of all its processes together, without the database, milliseconds a request. */
  readonly cpu: Readonly<Record<string, number | null>>;
}

const numbers = (text: string) => text.split(',').map(Number);
const given = new Command('growth')
  .option('--quick', 'two short rounds and few cases: to see how it goes', false)
  .option('--countries <list>', 'sizes of the directory', numbers, [1, 3, 10])
  .option('--processes <list>', 'processes behind one port, 1 among them', numbers, [1, 2, 4])
  .option('--cases <n>', 'made-up cases behind the statistics', Number)
  .option('--rounds <n>', 'rounds', Number)
  .option('--seconds <s>', 'seconds of a turn', Number)
  .option('--connections <n>', 'requests under way at a time', Number, 16)
  .parse()
  .opts<{ quick: boolean; countries: number[]; processes: number[]; connections: number } & Partial<Turns>>();
interface Turns {
  readonly cases: number;
  readonly rounds: number;
  readonly seconds: number;
}
const turns: Turns = {
  cases: given.cases ?? (given.quick ? 20_000 : 100_000),
  rounds: given.rounds ?? (given.quick ? 3 : 5),
  seconds: given.seconds ?? (given.quick ? 0.4 : 2),
};

interface Runner {
  readonly processes: number;
  readonly server: RunningProcess;
  readonly readyMs: number;
  readonly results: Record<string, LoadResult[]>;
  readonly cpuMs: Record<string, number>;
}

async function measure(countries: number): Promise<{ rows: Row[]; times: DirectoryTimes }> {
  const database = await startDatabase({ countries, cases: turns.cases }, console.log);
  const { places, organisation } = await readFacts(database.url);
  const times = await directoryTimes(database.url);
  const issuer = await signIn(organisation);
  const load = fork(new URL('load/load.ts', import.meta.url), { execArgv: ['--import', 'tsx'] });
  const { bare, own } = serverSpecs(database.url, issuer.settings);
  const runners: Runner[] = [];
  try {
    await askChild(load, places);
    for (const processes of [0, ...given.processes]) {
      const settings = {
        WORKERS: String(processes),
        DATABASE_CONNECTIONS_MAX: CONNECTIONS_OF_A_PROCESS,
      };
      const startedAt = performance.now();
      const server = await startServer(
        processes === 0 ? bare! : { ...own!, environment: { ...own!.environment, ...settings } },
      );
      runners.push({ processes, server, readyMs: Math.round(performance.now() - startedAt), results: {}, cpuMs: {} });
    }
    for (const workload of WORKLOADS) {
      // The round before the first does not count.
      for (let round = -1; round < turns.rounds; round += 1) {
        for (const runner of runners) await takeTurn(runner, workload, round >= 0);
      }
    }
    const memories = await Promise.all(runners.map(({ server }) => memoryOfFamily(server.pid)));
    return { times, rows: runners.map((runner, index) => rowOf(runner, memories[index] ?? null)) };
  } finally {
    for (const { server } of runners) await stopServer(server);
    load.kill();
    await issuer.stop();
    await database.stop();
  }

  async function takeTurn({ server, results, cpuMs }: Runner, workload: (typeof WORKLOADS)[number], counts: boolean) {
    const target = { dialect: 'platform', path: server.path, pathByOperation: false, token: null } as const;
    const { connections } = given;
    const order: LoadOrder = {
      port: server.port,
      target,
      workload,
      mode: 'miss',
      seconds: turns.seconds,
      connections,
    };
    const before = (await cpuOfFamily(server.pid)) ?? Number.NaN;
    const result = await askChild<LoadResult>(load, order);
    if (!counts) return;
    cpuMs[workload] = (cpuMs[workload] ?? 0) + ((await cpuOfFamily(server.pid)) ?? Number.NaN) - before;
    results[workload] = [...(results[workload] ?? []), result];
  }

  function rowOf({ processes, readyMs, results, cpuMs }: Runner, memory: number | null): Row {
    const one = runners.find((runner) => runner.processes === 1);
    const rateOf = ({ requests, elapsedMs }: LoadResult) => requests / (elapsedMs / 1000);
    const of = (figure: (workload: (typeof WORKLOADS)[number]) => number) =>
      Object.fromEntries(WORKLOADS.map((name) => [name, figure(name)]));
    const rounds = (name: string, runner = results) => (runner[name] ?? []).map(rateOf);
    return {
      countries,
      processes,
      readyMs,
      memory,
      rates: of((name) => quantile(rounds(name), 0.5)),
      toOneProcess: of((name) => {
        const base = rounds(name, one?.results);
        return quantile(
          rounds(name).map((rate, index) => rate / (base[index] ?? Number.NaN)),
          0.5,
        );
      }),
      cpu: of((name) => (cpuMs[name] ?? 0) / (results[name] ?? []).reduce((sum, { requests }) => sum + requests, 0)),
    };
  }
}

const machine = describeMachine();
const sizes: { countries: number; times: DirectoryTimes; rows: Row[] }[] = [];
const folder = new URL('results/', import.meta.url);
await mkdir(folder, { recursive: true });
console.log(
  `| data | processes | ready ms | MB | ${WORKLOADS.map((name) => `${name}: × one process, CPU ms`).join(' | ')} |`,
);
for (const countries of given.countries) {
  const { rows, times } = await measure(countries);
  sizes.push({ countries, times, rows });
  console.log(
    `${countries} ×: directory loaded in ${show(times.load)} ms, after one write in ${show(times.advance)} ms`,
  );
  for (const { processes, readyMs, memory, toOneProcess, cpu } of rows) {
    const figures = WORKLOADS.map((name) => `${show(toOneProcess[name] ?? null)}, ${show(cpu[name] ?? null)}`);
    console.log(
      `| ${countries} × | ${processes || 'bare SQL'} | ${readyMs} | ${memory ?? '–'} | ${figures.join(' | ')} |`,
    );
  }
  const settings = { ...turns, connections: given.connections };
  const kept = { measuredAt: new Date().toISOString(), commit: await currentCommit(), machine, settings, sizes };
  await writeFile(new URL('growth.json', folder), `${JSON.stringify(kept, null, 1)}\n`);
}
process.exit(0);
