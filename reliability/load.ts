import { setTimeout as pause } from 'node:timers/promises';
import { Command, InvalidArgumentError } from 'commander';
import { createFaultWorld } from './fault-world.ts';
import {
  attackPhase,
  heaviestPhase,
  memoryMb,
  ordinaryPhase,
  type PhaseResult,
  saturationPhase,
  uniquePhase,
} from './load/phases.ts';

const whole = (minimum: number, maximum: number) => (text: string) => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < minimum || value > maximum)
    throw new InvalidArgumentError(`a whole number from ${minimum} to ${maximum}`);
  return value;
};

const program = new Command('load')
  .description(
    'Loads a server in a process of its own, with the limits of production, and measures what honest readers get.',
  )
  .option('--seconds <n>', 'of a phase', whole(2, 600), 10)
  .option('--unique <n>', 'questions that nobody asked before', whole(1_000, 10_000_000), 20_000)
  .addHelpText(
    'after',
    `
Phases: ordinary readers; the same beside four times as many hostile requests; the same beside two connections of the heaviest question
that is allowed; the most that is answered, then twice as much; questions that nobody asked before; ten seconds of rest.

Rules: goodput under attack at least 0.7, p95 at most 5 times; honest p95 at most 100 ms beside the heaviest question; at twice the most at
least 0.8 of it, the rest 503 with Retry-After; memory at most 1.5 times what it was warm. The load shares the machine with the server: on
one with two cores, figures at saturation say little.

About a minute and a half. Exit codes: 0 no rule was broken, 1 one was.`,
  );

async function run({ seconds, unique }: { seconds: number; unique: number }): Promise<void> {
  const world = await createFaultWorld();
  let failed = 0;
  const show = (name: string, { figures, broken }: PhaseResult) => {
    console.log(`${name}: ${JSON.stringify(figures)}`);
    for (const rule of broken) console.log(`    BROKEN: ${rule}`);
    failed += broken.length;
  };
  try {
    const server = await world.startServer({
      REQUESTS_PER_MINUTE: '1200',
      COST_PER_MINUTE: '1000000',
      TRUST_PROXY: '1',
    });
    await ordinaryPhase(server.url, 3);
    const { baseline, ...ordinary } = await ordinaryPhase(server.url, seconds);
    show('ordinary', ordinary);
    show('attacked', await attackPhase(server.url, seconds, baseline));
    show('beside the heaviest', await heaviestPhase(server.url, seconds));
    show('saturated', await saturationPhase(server.url, seconds));
    show('never asked before', await uniquePhase(server, unique));
    await pause(10_000);
    show('at rest', { figures: { residentMb: await memoryMb(server) }, broken: [] });
  } finally {
    await world.stop();
  }
  console.log(failed === 0 ? 'no rule was broken' : `${failed} rules were broken`);
  process.exitCode = failed === 0 ? 0 : 1;
}

await program.action(run).parseAsync();
