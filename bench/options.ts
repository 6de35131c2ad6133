import { Command, InvalidArgumentError } from 'commander';
import { BASE, CEILING, candidates, type Mode } from './platform/candidates.ts';
import { type WorkloadName, workloads } from './workloads/documents.ts';

/** How a run was asked for. */
export interface Options {
  readonly workloads: readonly WorkloadName[];
  readonly modes: readonly Mode[];
  /** Names of the candidates to measure, base and ceiling always among them. */
  readonly candidates: readonly string[];
  readonly rounds: number;
  /** The length of one window. */
  readonly seconds: number;
  readonly connections: number;
  /** Most questions of an operation that are put to every candidate before timing. */
  readonly questions: number;
  readonly countries: number;
  readonly cases: number;
  readonly label: string;
}

const numberFrom = (minimum: number, maximum: number) => (text: string) => {
  const value = Number(text);
  if (!(value >= minimum && value <= maximum)) throw new InvalidArgumentError(`a number from ${minimum} to ${maximum}`);
  return value;
};
const whole = (minimum: number, maximum: number) => (text: string) => {
  const value = numberFrom(minimum, maximum)(text);
  if (!Number.isInteger(value)) throw new InvalidArgumentError('a whole number');
  return value;
};
const names = Object.keys(workloads) as WorkloadName[];
const listOf =
  <Name extends string>(allowed: readonly Name[]) =>
  (text: string) =>
    text.split(',').map((name) => {
      const found = allowed.find((one) => one === name.trim());
      if (found === undefined) throw new InvalidArgumentError(`one or more of ${allowed.join(', ')}`);
      return found;
    });

/** Reads the command line; `--help` and mistakes end the process. */
export function readOptions(): Options {
  const program = new Command('bench')
    .description('Measures this server beside its peers and its limits, on the data of a whole country.')
    .option('--quick', 'three rounds of half a second, few questions compared: to see that all works', false)
    .option('--workload <names>', `some of ${names.join(', ')}`, listOf(names))
    .option('--mode <modes>', 'miss, hit or both', listOf(['miss', 'hit'] as const))
    .option('--candidate <words>', 'candidates whose names hold one of these words, such as tjenestegraf,yoga')
    .option('--rounds <n>', 'rounds, in each of which every candidate has its turn (9)', whole(1, 100))
    .option('--seconds <s>', 'seconds of a turn (2)', numberFrom(0.1, 60))
    .option('--connections <n>', 'requests under way at a time', whole(1, 500), 8)
    .option('--countries <n>', 'size of the directory, in countries', whole(1, 10), 1)
    .option('--cases <n>', 'made-up cases behind the statistics', whole(10_000, 5_000_000), 1_000_000)
    .option('--label <name>', 'name of the results, also of their file', 'latest')
    .addHelpText('after', '\nResults: bench/results/<label>.json and bench/results/index.html (of this run).')
    .parse();
  const given = program.opts();
  if (!/^[\w.-]+$/.test(given['label'])) program.error('error: a label has letters, digits, dots and hyphens only');
  const words = (given['candidate'] as string | undefined)?.toLowerCase().split(',');
  const chosen = candidates
    .map(({ name }) => name)
    .filter(
      (name) => name === BASE || name === CEILING || (words ?? ['']).some((word) => name.toLowerCase().includes(word)),
    );
  return {
    workloads: given['workload'] ?? names,
    modes: given['mode'] ?? ['miss', 'hit'],
    candidates: chosen,
    rounds: given['rounds'] ?? (given['quick'] ? 3 : 9),
    seconds: given['seconds'] ?? (given['quick'] ? 0.5 : 2),
    connections: given['connections'],
    questions: given['quick'] ? 8 : 40,
    countries: given['countries'],
    cases: given['cases'],
    label: given['label'],
  };
}
