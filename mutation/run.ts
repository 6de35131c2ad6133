import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { changeOf, isEquivalent } from './equivalent-mutants.ts';
import { findMutants, type Mutant } from './find-mutants.ts';
import { hashOfMutant, Results } from './results.ts';
import { ROOMS, TESTS_WITHOUT_MUTANTS } from './rooms.ts';
import { TestRunner, TIMEOUT } from './test-runner.ts';

/** `npm run mutate`: changes the rules one small place at a time and counts the changes that no test notices. */
interface Options {
  readonly sample?: number;
  readonly skip: number;
  readonly without: readonly string[];
  readonly results: string;
}

const GOAL = 0.95;

const program = new Command('mutate')
  .description('Changes rules one place at a time and tells which changes no test notices. Slow: for the night.')
  .argument(
    '[places...]',
    `rooms, folders, files or lines (rule.ts:12); all of ${Object.keys(ROOMS).join(', ')} where none is named`,
  )
  .option('--sample <n>', 'only so many of each place, the same ones as long as the files are the same', wholeNumber)
  .option('--skip <n>', 'leave out so many of each place: those of an earlier sample', wholeNumber, 0)
  .option('--without <tests...>', 'ask no test file whose path has this in it, such as one that takes long', [])
  .option('--results <file>', 'where kills are remembered for the next run', '.data/mutation/results.jsonl')
  .parse();

const places = program.args.length > 0 ? program.args : Object.keys(ROOMS);
const { sample, skip, without, results: file } = program.opts<Options>();
const results = new Results(file);
const runner = new TestRunner([...TESTS_WITHOUT_MUTANTS, ...without]);
await runner.start();
const shares: number[] = [];
for (const place of places) shares.push(await mutate(place));
await runner.stop();
process.exitCode = shares.every((share) => share >= GOAL) ? 0 : 1;

/** Prints the survivors of a place as they are found, then its count; gives the share that was killed. */
async function mutate(asked: string): Promise<number> {
  const [place, line] = asked.replace(/\/$/, '').split(':') as [string, string?];
  const tests = Object.entries(ROOMS).find(([room]) => `${place}/`.startsWith(`${room}/`))?.[1];
  if (tests === undefined) throw new Error(`${place} is in none of the rooms ${Object.keys(ROOMS).join(', ')}`);
  const all = mutantsOf(place, line === undefined ? undefined : Number(line));
  const mutants = all
    .filter((mutant) => !isEquivalent(mutant))
    .slice(skip, sample === undefined ? undefined : skip + sample);
  let killed = 0;
  for (const mutant of mutants) {
    if (!results.isKilled(mutant)) {
      const { killedBy } = await runner.judge(mutant, tests);
      results.add(mutant, killedBy);
      if (killedBy === null || killedBy === TIMEOUT)
        console.log(
          `${killedBy === null ? 'survived' : 'no end  '}  ${mutant.file}:${mutant.line}  ${changeOf(mutant)}\n          ${mutant.code}`,
        );
      killed += killedBy === null ? 0 : 1;
    } else killed += 1;
  }
  const share = mutants.length === 0 ? 1 : killed / mutants.length;
  const equivalent = all.filter(isEquivalent).length;
  console.log(
    `${place}: ${killed} of ${mutants.length} killed (${(share * 100).toFixed(1)} %), of ${all.length} mutants; ${equivalent} change nothing`,
  );
  return share;
}

/** In an order of chance that stays: so a sample is drawn from the whole place. */
function mutantsOf(place: string, line?: number): Mutant[] {
  return filesIn(place)
    .flatMap((file) => findMutants(file, readFileSync(file, 'utf8')))
    .filter((mutant) => line === undefined || mutant.line === line)
    .map((mutant) => ({ mutant, order: hashOfMutant(mutant) }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ mutant }) => mutant);
}

function filesIn(place: string): string[] {
  if (place.endsWith('.ts')) return [place];
  const paths = readdirSync(place, { recursive: true, encoding: 'utf8' });
  return paths
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(place, path))
    .sort();
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('a whole number from 1');
  return Number(text);
}
