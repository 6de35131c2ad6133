import 'reflect-metadata';
import { Command } from 'commander';
import { runFuzz } from './fuzz/run-fuzz.ts';
import { wholeNumber } from './whole-number.ts';

const COVERED_MIN = 0.99;

const program = new Command('fuzz')
  .description(
    'Asks made-up questions of several servers at once, between random writes, and compares the answers byte for byte.',
  )
  .option('--questions <n>', 'how many', wholeNumber(1, 10_000_000), 20_000)
  .option(
    '--seed <n>',
    'the same seed asks the same questions',
    wholeNumber(0, 2 ** 32 - 1),
    Math.floor(Date.now() / 86_400_000),
  )
  .addHelpText(
    'after',
    `
Every field of a query with each of its arguments, by every role: of a server with the compiled executor and kept answers, of one where
Apollo answers everything, and now and then of one that has just started. After each write, facts are compared with SQL over the tables.
What differs is made as small as it gets and kept in test/server/compiled-executor/found/, where a test asks it again.

About 60 questions a second on one core: a night is 10^6. Ends when all are asked.

Exit codes: 0 no difference and at least ${COVERED_MIN * 100} % covered (where 20 000 or more were asked), 1 otherwise.`,
  );

const COVERED_FROM = 20_000;

async function run({ questions, seed }: { questions: number; seed: number }): Promise<void> {
  const { asked, writes, coverage, differences, missing } = await runFuzz({ questions, seed, say: console.log });
  console.log(
    `${asked} questions, ${writes} writes: ${differences} differences, ${(coverage * 100).toFixed(2)} % covered`,
  );
  for (const one of missing.slice(0, 20)) console.log(`  not asked: ${one}`);
  process.exitCode = differences > 0 || (questions >= COVERED_FROM && coverage < COVERED_MIN) ? 1 : 0;
}

await program.action(run).parseAsync();
