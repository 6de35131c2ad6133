import { Command, InvalidArgumentError } from 'commander';
import { createFaultWorld } from './fault-world.ts';
import { databaseFaults } from './faults/database-faults.ts';
import { serverFaults } from './faults/server-faults.ts';

const FAULTS = [...databaseFaults, ...serverFaults];

const program = new Command('faults')
  .description('Hurts a running platform on a real PostgreSQL, and looks at what its users got and what is left.')
  .option('--only <names>', `some of ${FAULTS.map(({ name }) => name).join(', ')}`, (text: string) =>
    text.split(',').map((name) => {
      const fault = FAULTS.find((one) => one.name === name.trim());
      if (fault === undefined) throw new InvalidArgumentError(`there is no fault ${name}`);
      return fault;
    }),
  )
  .option(
    '--restarts <n>',
    'restarts of the database under load',
    (text: string) => {
      const count = Number(text);
      if (!Number.isInteger(count) || count < 1 || count > 1_000) throw new InvalidArgumentError('from 1 to 1000');
      return count;
    },
    20,
  )
  .addHelpText(
    'after',
    `
Faults:
${FAULTS.map(({ name, what }) => `  ${name.padEnd(14)} ${what}`).join('\n')}

All of them take about five minutes. Each has a server of its own and 48 questions a second: of the directory, searches, and writes with
keys. After each: every question was answered, by a code of the contract, within the deadline; each write that was acknowledged is there;
the process lives, is ready within 15 s, and ends with 0 at SIGTERM.

Exit codes: 0 no rule was broken, 1 one was.`,
  );

async function run({ only = FAULTS, restarts }: { only?: typeof FAULTS; restarts: number }): Promise<void> {
  const say = (line: string) => console.log(line);
  say('starting PostgreSQL and the first server');
  const world = await createFaultWorld();
  let failed = 0;
  try {
    for (const [index, { name, what, run: runFault }] of only.entries()) {
      say(`${index + 1} of ${only.length}: ${name}: ${what}`);
      const { figures, broken } = await runFault(world, { restarts, say: (line) => say(`    ${line}`) });
      say(`    ${JSON.stringify(figures)}`);
      for (const rule of broken) say(`    BROKEN: ${rule}`);
      if (broken.length > 0) failed += 1;
    }
  } finally {
    await world.stop();
  }
  say(
    failed === 0 ? `all ${only.length} faults: no rule was broken` : `${failed} of ${only.length} faults broke a rule`,
  );
  process.exitCode = failed === 0 ? 0 : 1;
}

await program.action(run).parseAsync();
