import 'reflect-metadata';
import { Command, InvalidArgumentError } from 'commander';
import { seededRandom } from '../services/synthetic-country/seeded-random.ts';
import { attackerAt, governorToken } from './attack-statistics/attacker.ts';
import { type AttackResult, averaging, smallCells, tracker } from './attack-statistics/counting-attacks.ts';
import { startAttackedCountry } from './attack-statistics/country.ts';
import { attributeGuessing, collusion } from './attack-statistics/knowing-attacks.ts';
import { lateCases } from './attack-statistics/late-cases.ts';
import { outsideTotals } from './attack-statistics/outside-totals.ts';
import { peopleAlone, trueCells } from './attack-statistics/truth.ts';

/**
 * `npm run attack-statistics`: makes up a small country, releases it, starts the platform on it, and attacks its GraphQL
 * endpoint as a client would, with nothing but questions. Ends with 1 where an attack gets more than the method promises.
 */
interface Options {
  readonly cases: number;
  readonly targets: number;
  readonly people: number;
  readonly seed: number;
}

const GOVERNOR = 'innlandet';

const program = new Command('attack-statistics')
  .description('Attacks the case statistics through the GraphQL endpoint of a country made up for it.')
  .option('--cases <n>', 'cases of the country', wholeNumber, 40_000)
  .option('--targets <n>', 'small cells to attack', wholeNumber, 12)
  .option('--people <n>', 'people to guess the outcome of', wholeNumber, 900)
  .option('--seed <n>', 'of what is attacked; the keys of the release are random', wholeNumber, 1);

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('a whole number from 1');
  return number;
}

async function run({ cases, targets, people, seed }: Options): Promise<void> {
  const random = seededRandom(seed);
  console.log(`Making up ${cases} cases, releasing and serving them …`);
  const country = await startAttackedCountry(cases);
  const failed: AttackResult[] = [];
  const say = (...results: AttackResult[]) => {
    for (const { attack, questions, result, promised, withinPromise } of results) {
      console.log(
        [
          attack.padEnd(20),
          String(questions).padStart(9),
          result.padEnd(58),
          promised.padEnd(26),
          withinPromise ? 'held' : 'BROKEN',
        ].join('  '),
      );
    }
    failed.push(...results.filter(({ withinPromise }) => !withinPromise));
  };
  try {
    const publicly = attackerAt(country.endpoint, null);
    const governor = attackerAt(country.endpoint, await governorToken(country.dataDirectory, GOVERNOR));
    const truth = trueCells(country);
    const cells = smallCells(truth, targets, random);
    console.log(['attack'.padEnd(20), 'questions', 'result'.padEnd(58), 'promised'.padEnd(26)].join('  '));
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
  console.log(failed.length === 0 ? 'Every promise held.' : `${failed.length} promises broken.`);
  if (failed.length > 0) process.exitCode = 1;
}

program
  .action(() => run(program.opts<Options>()))
  .parseAsync()
  .catch((error: unknown) => program.error(`error: ${error instanceof Error ? error.message : 'unknown'}`));
