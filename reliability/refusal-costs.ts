import 'reflect-metadata';
import { Agent, request } from 'node:http';
import { Command } from 'commander';
import { cpuMsOf } from './cpu-of-process.ts';
import { createFaultWorld, UNLIMITED } from './fault-world.ts';
import { ORDINARY, REFUSALS, type Sent } from './refusals/kinds.ts';
import type { ServerProcess } from './server-process.ts';

const RATIO_MAX = 0.5;
/** Of each kind in a row, and how often: the least counts, for other work on the machine only adds. */
const IN_A_ROW = 200;
const TIMES = 4;

const program = new Command('refusals')
  .description(
    'Measures the CPU of a server for what it refuses, beside that of an ordinary question that it works out.',
  )
  .addHelpText(
    'after',
    `
Each kind ${IN_A_ROW} times in a row, the least of ${TIMES}. CPU is the server's alone, of all its threads. Linux only.

Rule: a refusal takes at most ${RATIO_MAX} of the ordinary question. Exit codes: 0 the rule holds, 1 it does not.`,
  );

function send(agent: Agent, url: string, { method = 'POST', path = '/graphql', headers = {}, body }: Sent) {
  return new Promise<number>((done, fail) => {
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const all = { 'content-type': 'application/json', ...length, ...headers };
    const sent = request(url + path, { method, agent, headers: all }, (response) => {
      response.resume();
      response.on('end', () => done(response.statusCode ?? 0));
      response.on('error', fail);
    });
    // What is too large is refused while it is sent.
    sent.on('error', () => done(413));
    sent.end(body);
  });
}

/** Microseconds of CPU of one. */
async function costOf(agent: Agent, { url, child }: ServerProcess, make: (n: number) => Sent): Promise<number> {
  const measured: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const before = await cpuMsOf(child.pid ?? 0);
    for (let n = 0; n < IN_A_ROW; n += 1) await send(agent, url, make(time * IN_A_ROW + n));
    measured.push(((await cpuMsOf(child.pid ?? 0)) - before) / IN_A_ROW);
  }
  return Math.min(...measured) * 1_000;
}

async function run(): Promise<void> {
  const world = await createFaultWorld();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let dear = 0;
  try {
    const server = await world.startServer(UNLIMITED);
    await costOf(agent, server, ORDINARY);
    const ordinary = await costOf(agent, server, ORDINARY);
    console.log(`an ordinary question, worked out: ${ordinary.toFixed(0)} µs`);
    for (const [kind, { status, make }] of Object.entries(REFUSALS)) {
      const answered = await send(agent, server.url, make(-1));
      const cost = await costOf(agent, server, make);
      const ratio = cost / ordinary;
      const wrong = answered === status ? '' : `: ANSWERED WITH ${answered}, not ${status}`;
      if (ratio > RATIO_MAX || answered !== status) dear += 1;
      console.log(`${ratio > RATIO_MAX ? 'DEAR ' : ''}${kind}: ${cost.toFixed(0)} µs, ${ratio.toFixed(2)}${wrong}`);
    }
  } finally {
    agent.destroy();
    await world.stop();
  }
  process.exitCode = dear === 0 ? 0 : 1;
}

await program.action(run).parseAsync();
