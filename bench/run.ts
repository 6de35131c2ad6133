/** `npm run bench`: see `--help`, and bench/README.md for what is measured and how. */
import { fork } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { askChild } from './load/ask-child.ts';
import { measureWorkload } from './measure.ts';
import { readOptions } from './options.ts';
import { BASE, type Candidate, CEILING, candidates, type Mode, serverSpecs } from './platform/candidates.ts';
import { type Answering, checkEqual, constantAnswers } from './platform/check-equal.ts';
import { startDatabase } from './platform/database.ts';
import { installPeers } from './platform/install-peers.ts';
import { currentCommit, describeMachine } from './platform/machine.ts';
import { readFacts } from './platform/read-facts.ts';
import { CONNECTIONS_MAX, NODE_FLAGS, type RunningProcess, startServer, stopServer } from './platform/servers.ts';
import { signIn } from './platform/sign-in.ts';
import type { Results, WorkloadFigures } from './report/figures.ts';
import { page } from './report/page.ts';
import { heading, table } from './report/table.ts';
import { operationsOf } from './workloads/documents.ts';

const say = (line: string): void => console.log(line);
const options = readOptions();
const startedAt = new Date();
const opened: (() => Promise<unknown>)[] = [];

/** Starts the processes that the chosen candidates need, one after the other: each start has the machine for itself. */
async function startAll(chosen: readonly Candidate[], url: string, settings: Record<string, string>) {
  const specs = serverSpecs(url, settings);
  const needed = new Set(chosen.flatMap(({ server }) => options.modes.flatMap((mode) => server[mode] ?? [])));
  const servers = new Map<string, RunningProcess>();
  for (const name of needed) {
    const server = await startServer(specs[name]!);
    opened.push(() => stopServer(server));
    servers.set(name, server);
  }
  return servers;
}

async function run(): Promise<void> {
  await installPeers(say);
  const size = { countries: options.countries, cases: options.cases };
  say(`database: ${size.countries} × the country, ${size.cases} cases`);
  const machineBefore = describeMachine();
  const database = await startDatabase(size, say);
  opened.push(() => database.stop());
  const { places, organisation, data } = await readFacts(database.url);
  const signedIn = await signIn(organisation);
  opened.push(() => signedIn.stop());
  const chosen = candidates.filter(({ name }) => options.candidates.includes(name));
  const servers = await startAll(chosen, database.url, signedIn.settings);
  const answering = (mode: Mode): Answering[] =>
    chosen.flatMap((candidate) => {
      const server = servers.get(candidate.server[mode] ?? '');
      return server === undefined ? [] : [{ candidate, server }];
    });
  const { token } = signedIn;
  const all = options.modes.flatMap(answering);
  const base = all.find(({ candidate }) => candidate.name === BASE)!;
  const compared = all.filter(
    ({ candidate }, i) =>
      candidate.name !== CEILING &&
      all.findIndex((one) => one.candidate === candidate && one.server === all[i]!.server) === i,
  );
  const operations = operationsOf(options.workloads);
  const { questions } = await checkEqual(compared, places, token, operations, options.questions);
  say(`equal answers to ${questions} questions from ${compared.map(({ candidate }) => candidate.name).join(', ')}`);
  await askChild(servers.get('constant')!.child, await constantAnswers(base, places, operations));

  const load = fork(new URL('load/load.ts', import.meta.url), { execArgv: ['--import', 'tsx'] });
  opened.push(async () => load.kill());
  await askChild(load, places);
  const measured: WorkloadFigures[] = [];
  for (const workload of options.workloads) {
    for (const mode of options.modes) {
      const figures = await measureWorkload(workload, mode, answering(mode), options, {
        load,
        postmaster: database.postmaster,
        token,
      });
      measured.push(figures);
      say(`\n${heading(figures)}\n\n${table(figures)}`);
    }
  }
  const results: Results = {
    label: options.label,
    measuredAt: startedAt.toISOString(),
    commit: await currentCommit(),
    machine: { ...machineBefore, PostgreSQL: database.version },
    settings: {
      rounds: options.rounds,
      'seconds of a turn': options.seconds,
      connections: options.connections,
      'database connections of a server': CONNECTIONS_MAX,
      'flags of node': NODE_FLAGS.join(' '),
    },
    data,
    questionsCompared: questions,
    workloads: measured,
  };
  const folder = new URL('results/', import.meta.url);
  await mkdir(folder, { recursive: true });
  await writeFile(new URL(`${options.label}.json`, folder), `${JSON.stringify(results, null, 1)}\n`);
  await writeFile(new URL('index.html', folder), page(results));
  say(`\nwritten: bench/results/${options.label}.json, bench/results/index.html`);
}

async function stop(): Promise<void> {
  for (const close of opened.toReversed()) await close().catch((error: unknown) => console.error(error));
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop().then(() => process.exit(130)));
run().then(
  () => stop().then(() => process.exit(0)),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return stop().then(() => process.exit(1));
  },
);
