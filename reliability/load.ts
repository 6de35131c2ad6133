import { Command } from 'commander';
import { createFaultWorld } from './fault-world.ts';
import { attackPhase, heaviestPhase, ordinaryPhase, type PhaseResult, uniquePhase } from './load/phases.ts';
import { saturationPhase } from './load/saturation.ts';
import type { ServerProcess } from './server-process.ts';
import { wholeNumber } from './whole-number.ts';

const program = new Command('load')
  .description(
    'Loads a server in a process of its own, with the limits of production, and measures what honest readers get.',
  )
  .option('--seconds <n>', 'of a phase', wholeNumber(2, 600), 10)
  .option('--unique <n>', 'questions that nobody asked before', wholeNumber(1_000, 10_000_000), 20_000)
  .option(
    '--only <phases>',
    'some of ordinary, attacked, heaviest, saturated, memory',
    (text: string) => text.split(','),
    ['ordinary', 'attacked', 'heaviest', 'saturated', 'memory'],
  )
  .addHelpText(
    'after',
    `
Phases: ordinary readers; the same beside four times as many hostile requests; the same beside two connections of the heaviest question
that is allowed; the most that is answered, then twice as much; questions that nobody asked before; ten seconds of rest.

Rules: goodput under attack at least 0.7, p95 at most 5 times; honest p95 at most 100 ms beside the heaviest question; at twice the most at
least 0.8 of it within a second, the rest 503 with Retry-After; memory at most 1.5 times what it was warm. The load shares the machine with
the server: at saturation what is answered for a second of the server's CPU counts, and plain sockets ask.

About a minute and a half. Exit codes: 0 no rule was broken, 1 one was.`,
  );

type Phase = (
  server: ServerProcess,
  options: { readonly seconds: number; readonly unique: number },
) => Promise<PhaseResult>;

const PHASES: Readonly<Record<string, Phase>> = {
  ordinary: (server, { seconds }) => ordinaryPhase(server.url, seconds),
  attacked: async (server, { seconds }) =>
    attackPhase(server.url, seconds, (await ordinaryPhase(server.url, seconds)).baseline),
  heaviest: (server, { seconds }) => heaviestPhase(server.url, seconds),
  saturated: (server, { seconds }) => saturationPhase(server, seconds),
  memory: (server, { unique }) => uniquePhase(server, unique),
};

interface Options {
  readonly seconds: number;
  readonly unique: number;
  readonly only: readonly string[];
}

async function run({ only, ...options }: Options): Promise<void> {
  const world = await createFaultWorld();
  let failed = 0;
  try {
    const server = await world.startServer({
      REQUESTS_PER_MINUTE: '1200',
      COST_PER_MINUTE: '1000000',
      TRUST_PROXY: '1',
    });
    await ordinaryPhase(server.url, 3);
    for (const [name, phase] of Object.entries(PHASES).filter(([name]) => only.includes(name))) {
      const { figures, broken } = await phase(server, options);
      console.log(`${name}: ${JSON.stringify(figures)}`);
      for (const rule of broken) console.log(`    BROKEN: ${rule}`);
      failed += broken.length;
    }
  } finally {
    await world.stop();
  }
  console.log(failed === 0 ? 'no rule was broken' : `${failed} rules were broken`);
  process.exitCode = failed === 0 ? 0 : 1;
}

await program.action(run).parseAsync();
