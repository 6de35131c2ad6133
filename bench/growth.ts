/**
 * How time and memory grow with the directory and with processes behind one port:
 * `node --import tsx bench/growth.ts [--countries 1,3,10] [--processes 1,2,4]`. Each figure stands beside bare SQL on the same data.
 */
import { fork } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { askChild } from './load/ask-child.ts';
import type { LoadOrder, LoadResult } from './load/load.ts';
import { serverSpecs } from './platform/candidates.ts';
import { startDatabase } from './platform/database.ts';
import { describeMachine } from './platform/machine.ts';
import { cpuOfFamily, memoryOfFamily } from './platform/process-usage.ts';
import { readFacts } from './platform/read-facts.ts';
import { startServer, stopServer } from './platform/servers.ts';
import { signIn } from './platform/sign-in.ts';
import { quantile } from './report/figures.ts';
import { show } from './report/table.ts';

const WORKLOADS = ['tiny', 'page', 'list'] as const;

interface Row {
  readonly countries: number;
  /** 0: bare SQL. */
  readonly processes: number;
  readonly readyMs: number;
  /** Of all its processes together, megabytes. */
  readonly memory: number | null;
  readonly rates: Readonly<Record<string, number>>;
  /** Of all its processes together, without the database, milliseconds a request. */
  readonly cpu: Readonly<Record<string, number | null>>;
}

const numbers = (text: string) => text.split(',').map(Number);
const given = new Command('growth')
  .option('--countries <list>', 'sizes of the directory', numbers, [1, 3, 10])
  .option('--processes <list>', 'processes behind one port', numbers, [1, 2, 4])
  .option('--cases <n>', 'made-up cases behind the statistics', Number, 100_000)
  .option('--rounds <n>', 'rounds', Number, 3)
  .option('--seconds <s>', 'seconds of a turn', Number, 2)
  .option('--connections <n>', 'requests under way at a time', Number, 16)
  .parse()
  .opts<{
    countries: number[];
    processes: number[];
    cases: number;
    rounds: number;
    seconds: number;
    connections: number;
  }>();

async function measure(countries: number): Promise<Row[]> {
  const database = await startDatabase({ countries, cases: given.cases }, console.log);
  const { places, organisation } = await readFacts(database.url);
  const issuer = await signIn(organisation);
  const load = fork(new URL('load/load.ts', import.meta.url), { execArgv: ['--import', 'tsx'] });
  const { bare, ownUncached } = serverSpecs(database.url, issuer.settings);
  const rows: Row[] = [];
  try {
    await askChild(load, places);
    for (const processes of [0, ...given.processes]) {
      const clustered = { ...ownUncached!, file: 'bench/platform/cluster.ts', args: [String(processes)] };
      const startedAt = performance.now();
      const server = await startServer(processes === 0 ? bare! : clustered);
      const readyMs = Math.round(performance.now() - startedAt);
      const rates: Record<string, number> = {};
      const cpu: Record<string, number | null> = {};
      for (const workload of WORKLOADS) {
        const target = { dialect: 'platform', path: server.path, pathByOperation: false, token: null } as const;
        const { seconds, connections } = given;
        const order: LoadOrder = { port: server.port, target, workload, mode: 'miss', seconds, connections };
        await askChild<LoadResult>(load, order);
        const before = await cpuOfFamily(server.pid);
        const results: LoadResult[] = [];
        for (let round = 0; round < given.rounds; round++) results.push(await askChild<LoadResult>(load, order));
        const after = await cpuOfFamily(server.pid);
        const requests = results.reduce((sum, one) => sum + one.requests, 0);
        rates[workload] = quantile(
          results.map((one) => one.requests / (one.elapsedMs / 1000)),
          0.5,
        );
        cpu[workload] = before === null || after === null ? null : (after - before) / requests;
      }
      rows.push({ countries, processes, readyMs, memory: await memoryOfFamily(server.pid), rates, cpu });
      await stopServer(server);
    }
  } finally {
    load.kill();
    await issuer.stop();
    await database.stop();
  }
  return rows;
}

const rows: Row[] = [];
for (const countries of given.countries) {
  rows.push(...(await measure(countries)));
  const bare = rows.find((row) => row.countries === countries && row.processes === 0);
  for (const row of rows.filter((one) => one.countries === countries)) {
    const figures = WORKLOADS.map(
      (name) => `${name} ${show(row.rates[name]! / bare!.rates[name]!)} × bare, ${show(row.cpu[name]!)} ms`,
    );
    const who = row.processes === 0 ? 'bare SQL' : `${row.processes} process(es)`;
    console.log(`${countries} × ${who}: ready in ${row.readyMs} ms, ${row.memory ?? '–'} MB; ${figures.join('; ')}`);
  }
}
const folder = new URL('results/', import.meta.url);
await mkdir(folder, { recursive: true });
const kept = { measuredAt: new Date().toISOString(), machine: describeMachine(), settings: given, rows };
await writeFile(new URL('growth.json', folder), `${JSON.stringify(kept, null, 1)}\n`);
process.exit(0);
