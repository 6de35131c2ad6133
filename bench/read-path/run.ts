import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { isDeepStrictEqual } from 'node:util';
import { candidates } from './candidates.ts';
import { startDatabase } from './database.ts';
import type { LoadOrder, LoadResult } from './load.ts';
import { type OperationName, operations, variablesOf } from './operations.ts';
import { type Round, table } from './report.ts';

/*
 * Usage: node --import tsx bench/read-path/run.ts
 * READ_PATH_FLAGS ("--max-semi-space-size=64") are V8's flags of every server: without them the young generation is too
 * small for answers of 65 kB, and collecting it is what is measured.
 * READ_PATH_ROUNDS (9) and READ_PATH_SECONDS (2) set how long; candidates take turns and change places every round.
 */
const roundCount = Number(process.env.READ_PATH_ROUNDS ?? 9);
const seconds = Number(process.env.READ_PATH_SECONDS ?? 2);
const flags = (process.env.READ_PATH_FLAGS ?? '--max-semi-space-size=64').split(' ').filter(Boolean);
const connections = 8;
const base = 'bare SQL';
const children: ChildProcess[] = [];

function start(file: string, args: string[] = []): ChildProcess {
  const env = { ...process.env, NODE_ENV: 'production' };
  const child = fork(new URL(file, import.meta.url), args, { env, execArgv: [...flags, '--import', 'tsx'] });
  children.push(child);
  return child;
}
async function message<T>(child: ChildProcess, order?: object): Promise<T> {
  const done = new AbortController();
  const { signal } = done;
  const exit = once(child, 'exit', { signal }).then(() =>
    Promise.reject(new Error('a process of the measurement ended early')),
  );
  exit.catch(() => {});
  const answer = Promise.race([once(child, 'message', { signal }), exit]);
  if (order) child.send(order);
  const [value] = await answer;
  done.abort();
  return value as T;
}
async function ask(port: number, operation: OperationName, variables: object): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${port}/`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ operationName: operation, query: operations[operation], variables }),
  });
  return response.json();
}

const database = await startDatabase();
try {
  const servers = new Map<string, { child: ChildProcess; port: number }>();
  for (const name of Object.keys(candidates)) {
    const child = start('server.ts', [name, database.url]);
    servers.set(name, { child, ...(await message<{ port: number }>(child)) });
  }
  const names = [...servers.keys()];
  const operationNames = Object.keys(operations) as OperationName[];

  for (const operation of operationNames) {
    for (const variables of variablesOf(operation)) {
      const expected = await ask(servers.get(base)!.port, operation, variables);
      if (JSON.stringify(expected).length < 500) throw new Error(`${operation}: an empty answer`);
      for (const [name, { port }] of servers) {
        const given = await ask(port, operation, variables);
        if (!isDeepStrictEqual(given, expected))
          throw new Error(`${name}: another answer to ${operation} ${JSON.stringify(variables)}`);
      }
    }
  }
  console.log(`equal answers from all ${names.length} candidates`);

  const load = start('load.ts');
  async function time(name: string, operation: OperationName): Promise<Round> {
    const { child, port } = servers.get(name)!;
    const used = async () => (await message<{ cpuMs: number }>(child, {})).cpuMs;
    const [serverBefore, databaseBefore] = [await used(), await database.cpuMs()];
    const order: LoadOrder = { port, operation, seconds, connections };
    const { requests, elapsedMs, p50, p99 } = await message<LoadResult>(load, order);
    const [serverAfter, databaseAfter] = [await used(), await database.cpuMs()];
    return {
      rate: requests / (elapsedMs / 1000),
      serverCpuMs: (serverAfter - serverBefore) / requests,
      databaseCpuMs:
        databaseBefore === null || databaseAfter === null ? null : (databaseAfter - databaseBefore) / requests,
      p50,
      p99,
    };
  }

  const results = new Map(operationNames.map((o) => [o, new Map(names.map((n) => [n, [] as Round[]]))]));
  for (let round = -1; round < roundCount; round++) {
    for (const operation of operationNames) {
      for (let i = 0; i < names.length; i++) {
        const name = names[(i + Math.max(round, 0)) % names.length]!;
        const measured = await time(name, operation);
        if (round >= 0) results.get(operation)!.get(name)!.push(measured);
      }
    }
  }
  console.log(
    `${roundCount} rounds of ${seconds} s, ${connections} connections, node ${process.version} ${flags.join(' ')}`,
  );
  for (const [operation, rounds] of results) console.log(`\n${operation} (base: ${base})\n\n${table(rounds, base)}`);
} finally {
  for (const child of children) if (child.connected) child.disconnect();
  await database.stop();
}
