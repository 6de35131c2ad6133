import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { changeOf, isEquivalent } from './equivalent-mutants.ts';
import { findMutants, type Mutant } from './find-mutants.ts';
import { hashOfMutant, Results } from './results.ts';
import { ROOMS, TESTS_WITHOUT_MUTANTS } from './rooms.ts';
import { TestRunner, TIMEOUT, type Verdict } from './test-runner.ts';

/** `npm run mutate`: changes the rules one small place at a time and counts the changes that no test notices. */
interface Options {
  readonly sample?: number;
  readonly seed: string;
  readonly minutes: number;
  readonly tests?: readonly string[];
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
  .option('--sample <n>', 'only so many of each place, drawn by the seed', wholeNumber)
  .option('--seed <text>', 'another seed draws another sample', '')
  .option('--minutes <n>', 'asks about no further change after so many minutes', wholeNumber, 24 * 60)
  .option('--tests <tests...>', 'asks only test files whose path begins with this')
  .option('--without <tests...>', 'asks no test file whose path has this in it, such as one that takes long', [])
  .option('--results <file>', 'where kills are remembered for the next run', '.data/mutation/results.jsonl')
  .parse();

const options = program.opts<Options>();
const until = Date.now() + options.minutes * 60_000;
const results = new Results(options.results);
const places = program.args.length > 0 ? program.args : Object.keys(ROOMS);
const shares: number[] = [];
for (const place of places) shares.push(await mutate(place));
process.exitCode = shares.every((share) => share >= GOAL) ? 0 : 1;

/** Prints the survivors of a place and its count; gives the share that was killed. */
async function mutate(asked: string): Promise<number> {
  const [place, line] = asked.replace(/\/$/, '').split(':') as [string, string?];
  const tests = Object.entries(ROOMS).find(([room]) => `${place}/`.startsWith(`${room}/`))?.[1];
  if (tests === undefined) throw new Error(`${place} is in none of the rooms ${Object.keys(ROOMS).join(', ')}`);
  const all = mutantsOf(place, line === undefined ? undefined : Number(line));
  const mutants = all.filter((mutant) => !isEquivalent(mutant)).slice(0, options.sample);
  const unknown = mutants.filter((mutant) => !results.isKilled(mutant));
  const runner = new TestRunner(unknown, { without: [...TESTS_WITHOUT_MUTANTS, ...options.without], until }, results);
  const verdicts = await runner.judge(options.tests ?? tests, (test) => results.secondsOf(test));
  const survivors = verdicts.filter(({ killedBy, isAsked }) => killedBy === null && isAsked).length;
  const open = verdicts.filter(({ killedBy, isAsked }) => killedBy === null && !isAsked).length;
  for (const verdict of inOrder(verdicts)) print(verdict);
  const judged = mutants.length - open;
  const killed = judged - survivors;
  const share = judged === 0 ? 1 : killed / judged;
  const equivalent = all.filter(isEquivalent).length;
  console.log(
    `${place}: ${killed} of ${judged} killed (${(share * 100).toFixed(1)} %), of ${all.length} mutants; ${equivalent} change nothing`,
  );
  if (open > 0) console.log(`The time was up before ${open} more were asked of every test.`);
  return share;
}

function print({ mutant, killedBy, reachedBy, isAsked }: Verdict): void {
  if (killedBy === null ? !isAsked : killedBy !== TIMEOUT) return;
  const word = killedBy === TIMEOUT ? 'no end  ' : 'survived';
  console.log(
    `${word}  ${mutant.file}:${mutant.line}  ${changeOf(mutant)}  (evaluated by ${reachedBy} test files)\n          ${mutant.code}`,
  );
}

function inOrder(verdicts: readonly Verdict[]): Verdict[] {
  return verdicts.toSorted(({ mutant: a }, { mutant: b }) => a.file.localeCompare(b.file) || a.start - b.start);
}

/** In the seed's order of chance: so a sample is drawn from the whole place. */
function mutantsOf(place: string, line?: number): Mutant[] {
  return filesIn(place)
    .flatMap((file) => findMutants(file, readFileSync(file, 'utf8')))
    .filter((mutant) => line === undefined || mutant.line === line)
    .map((mutant) => ({ mutant, order: hashOfMutant(mutant, options.seed) }))
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
