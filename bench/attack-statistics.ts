import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { seededRandom } from '../services/synthetic-country/seeded-random.ts';
import { attackerAt, governorToken } from './attack-statistics/attacker.ts';
import { type AttackResult, averaging, smallCells, tracker } from './attack-statistics/counting-attacks.ts';
import { startAttackedCountry } from './attack-statistics/country.ts';
import { fileAttacker } from './attack-statistics/file-attacker.ts';
import { integerPrograms } from './attack-statistics/integer-programs.ts';
import { attributeGuessing, collusion } from './attack-statistics/knowing-attacks.ts';
import { lateCases } from './attack-statistics/late-cases.ts';
import { outsideTotals } from './attack-statistics/outside-totals.ts';
import { attackerOver, producedCountry } from './attack-statistics/production.ts';
import { peopleAlone, trueCells } from './attack-statistics/truth.ts';
import { waitingSignal } from './attack-statistics/waiting-signal.ts';
import { watchedRevisions } from './attack-statistics/watched-revisions.ts';

/**
 * `npm run attack-statistics`: makes up a small country, releases it, starts the platform on it, and attacks its GraphQL
 * endpoint as a client would, with nothing but questions; then a country after 36 monthly releases, also as a file. Ends with 1
 * where an attack gets more than the method promises.
 */
interface Options {
  readonly cases: number;
  readonly production: number;
  readonly cells: number;
  readonly part: 'endpoint' | 'production' | 'all';
  readonly targets: number;
  readonly people: number;
  readonly seed: number;
}

const GOVERNOR = 'innlandet';

const program = new Command('attack-statistics')
  .description('Attacks the case statistics through the GraphQL endpoint of a country made up for it.')
  .option('--cases <n>', 'cases of the country', wholeNumber, 40_000)
  .option('--production <n>', 'cases of the country in monthly production', wholeNumber, 100_000)
  .option('--cells <n>', 'small cells for integer programming', wholeNumber, 100)
  .addOption(new Option('--part <part>', 'what to attack').choices(['endpoint', 'production', 'all']).default('all'))
  .option('--targets <n>', 'small cells to attack', wholeNumber, 12)
  .option('--people <n>', 'people to guess the outcome of', wholeNumber, 900)
  .option('--seed <n>', 'of what is attacked; the keys of the release are random', wholeNumber, 1);

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('a whole number from 1');
  return number;
}

const line = (attack: string, questions: string, result: string, promised: string) =>
  [attack.padEnd(36), questions.padStart(9), result.padEnd(58), promised].join('  ');

/** Prints results as they come, and keeps what is broken. */
function reporter() {
  const broken: AttackResult[] = [];
  const say = (...results: AttackResult[]) => {
    for (const { attack, questions, result, promised, withinPromise } of results) {
      console.log(
        `${line(attack, String(questions), result, promised.padEnd(26))}  ${withinPromise ? 'held' : 'BROKEN'}`,
      );
    }
    broken.push(...results.filter(({ withinPromise }) => !withinPromise));
  };
  return { broken, say };
}

async function run(options: Options): Promise<void> {
  const { broken, say } = reporter();
  console.log(line('attack', 'questions', 'result', 'promised'));
  if (options.part !== 'production') await attackEndpoint(options, say);
  if (options.part !== 'endpoint') await attackProduction(options, say);
  console.log(broken.length === 0 ? 'Every promise held.' : `${broken.length} promises broken.`);
  if (broken.length > 0) process.exitCode = 1;
}

type Say = ReturnType<typeof reporter>['say'];

/** The attacker sends nothing but questions to GraphQL. */
async function attackEndpoint({ cases, targets, people, seed }: Options, say: Say): Promise<void> {
  const random = seededRandom(seed);
  console.log(`${cases} cases in one release, at the endpoint`);
  const country = await startAttackedCountry(cases);
  try {
    const publicly = attackerAt(country.endpoint, null);
    const governor = attackerAt(country.endpoint, await governorToken(country.dataDirectory, GOVERNOR));
    const truth = trueCells(country);
    const cells = smallCells(truth, targets, random);
    say(await averaging(publicly, country, cells, 1, random));
    say(await tracker(publicly, country, cells));
    say(await averaging(publicly, country, cells, 64, random));
    say(await averaging(publicly, country, cells.slice(0, Math.ceil(targets / 4)), 256, random));
    say(await collusion(governor, publicly, GOVERNOR, truth));
    say(await attributeGuessing(publicly, peopleAlone(country), people, random));
    say(...(await outsideTotals(publicly, country, truth, targets)));
    say(await lateCases(publicly, country));
  } finally {
    await country.close();
  }
}

/** After 36 monthly releases: by the public and a governor, and over the file to take home. */
async function attackProduction(
  { production, targets, people, cells: wanted, seed }: Options,
  say: Say,
): Promise<void> {
  console.log(`${production} cases in 36 monthly releases, some late, withdrawn or corrected`);
  const country = producedCountry(production, seed);
  const folder = await mkdtemp(join(tmpdir(), 'tjenestegraf-attack-'));
  try {
    const publicly = { level: 'P', where: 'produced', attacker: attackerOver(country.tables.P) } as const;
    const governor = { level: 'A', where: 'produced', attacker: attackerOver(country.tables.A) } as const;
    const file = { level: 'P', where: 'file', attacker: await fileAttacker(country, folder) } as const;
    say(...(await integerPrograms(country, [publicly, governor, file], wanted)));
    for (const level of ['P', 'A'] as const) say(watchedRevisions(country, level), waitingSignal(country, level));
    const known = { truth: country.production.truth, geography: country.after };
    for (const { where, attacker } of [publicly, file]) {
      const random = seededRandom(seed);
      const at = (result: AttackResult) => ({ ...result, attack: `${result.attack}, ${where}` });
      const cells = smallCells(trueCells(known), targets, random);
      say(at(await averaging(attacker, known, cells, 1, random)));
      say(at(await tracker(attacker, known, cells)));
      say(at(await averaging(attacker, known, cells, 64, random)));
      say(at(await attributeGuessing(attacker, peopleAlone(known), people, random)));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

program
  .action(() => run(program.opts<Options>()))
  .parseAsync()
  .catch((error: unknown) => program.error(`error: ${error instanceof Error ? error.message : 'unknown'}`));
