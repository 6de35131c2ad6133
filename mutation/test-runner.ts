import { type ChildProcess, spawnSync } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { relative, resolve } from 'node:path';
import { BaseSequencer, createVitest, type TestModule, type TestSpecification, type Vitest } from 'vitest/node';
import config from '../vitest.config.ts';
import { applyMutant, type Mutant } from './find-mutants.ts';

/** `killedBy` is the test file that failed, `TIMEOUT` where the mutant never ended, null where every test passed. */
export interface Verdict {
  killedBy: string | null;
}

/** Tests that take so many times the work they take without a mutant are ended: a mutant can make a loop that never does. */
const LATE_TIMES = 5;
/** What a process takes to start and to import the platform. */
const START_SECONDS = 30;
/** Files run in one process until they take so long together: importing costs more than most of them, and the platform most of all. */
const BATCH_SECONDS = { unit: 5, integration: 60 };
/** A request that a mutant leaves without an answer. */
const TEST_TIMEOUT = 120_000;

/** One Vitest for all mutants: a mutant is put in while its file is transformed, so that no file is ever written. */
export class TestRunner {
  #mutant: Mutant | null = null;
  readonly #passesUnchanged = new Map<string, boolean>();
  readonly #lastKiller = new Map<string, string>();
  readonly #related = new Map<string, TestSpecification[]>();
  readonly #seconds = new Map<string, number>();
  readonly #processes = new Set<ChildProcess>();
  #vitest!: Vitest;

  /** @param leftOut parts of the paths of tests that are not asked. */
  constructor(private readonly leftOut: readonly string[]) {}

  async start(): Promise<void> {
    subscribe('child_process', (message) => {
      const { process } = message as { process: ChildProcess };
      this.#processes.add(process);
      process.once('exit', () => this.#processes.delete(process));
    });
    const plugin = {
      name: 'mutant',
      enforce: 'pre' as const,
      transform: (code: string, id: string) =>
        this.#mutant !== null && id === resolve(this.#mutant.file) ? applyMutant(code, this.#mutant) : undefined,
    };
    // One worker, so that files are run in the order given; it ends with its batch, and the mutant with it.
    const projects = config.test!.projects!.map((given) => {
      const project = given as { test: object };
      return { ...project, plugins: [plugin], test: { ...project.test, maxWorkers: 1, testTimeout: TEST_TIMEOUT } };
    });
    this.#vitest = await createVitest(
      'test',
      {
        config: false,
        watch: false,
        bail: 1,
        reporters: [{}],
        onConsoleLog: () => false,
        sequence: { sequencer: AsGiven },
      },
      { test: { projects } },
    );
    await this.#vitest.standalone();
  }

  /** Runs the tests that are quick and near first, then the others, until one fails. */
  async judge(mutant: Mutant, tests: readonly string[]): Promise<Verdict> {
    const related = await this.#relatedTests(mutant.file, tests);
    for (const batch of this.#batches(this.#likeliestFirst(mutant.file, related))) {
      const killedBy = await this.#run(batch, mutant);
      if (killedBy === null) continue;
      this.#lastKiller.set(mutant.file, killedBy);
      return { killedBy };
    }
    return { killedBy: null };
  }

  async stop(): Promise<void> {
    await this.#vitest.close();
  }

  async #relatedTests(file: string, tests: readonly string[]): Promise<TestSpecification[]> {
    const known = this.#related.get(file);
    if (known !== undefined) return known;
    this.#vitest.config.related = [resolve(file)];
    const related = (await this.#vitest.getRelevantTestSpecifications([...tests])).filter(
      ({ moduleId }) => !this.leftOut.some((part) => moduleId.includes(part)),
    );
    this.#related.set(file, related);
    return related;
  }

  /** Tests without a database, then the others; of each the quick ones first, and of those the nearest by name. */
  #likeliestFirst(file: string, related: TestSpecification[]): TestSpecification[] {
    const words = new Set(file.replace(/\.ts$/, '').split(/[/-]/));
    const rank = (test: TestSpecification) => {
      const path = relative('.', test.moduleId);
      const near = path.replace(/\.test\.ts$/, '').split(/[/-]/);
      const isLastKiller = path === this.#lastKiller.get(file);
      return [
        test.project.config.sequence.groupOrder,
        isLastKiller ? 0 : Math.ceil(this.#secondsOf(test) / BATCH_SECONDS.unit),
        isLastKiller ? -Infinity : -near.filter((word) => words.has(word)).length,
        this.#secondsOf(test),
      ];
    };
    const ranked = related.map((test) => ({ test, rank: rank(test) }));
    return ranked.sort((a, b) => compare(a.rank, b.rank)).map(({ test }) => test);
  }

  #batches(tests: readonly TestSpecification[]): TestSpecification[][] {
    const batches: TestSpecification[][] = [];
    let seconds = 0;
    for (const test of tests) {
      const last = batches.at(-1);
      seconds += this.#secondsOf(test);
      if (last !== undefined && last[0]!.project === test.project && seconds <= batchSeconds(test)) last.push(test);
      else {
        batches.push([test]);
        seconds = this.#secondsOf(test);
      }
    }
    return batches;
  }

  /** As measured in this run; before that, a guess. */
  #secondsOf({ moduleId }: TestSpecification): number {
    return this.#seconds.get(moduleId) ?? 1;
  }

  #measure(module: TestModule): void {
    const { duration, collectDuration } = module.diagnostic();
    this.#seconds.set(module.moduleId, (duration + collectDuration) / 1000);
  }

  /** The test file that fails with the mutant and passes without it; null where all pass. */
  async #run(specifications: TestSpecification[], mutant: Mutant): Promise<string | null> {
    let left = specifications;
    while (left.length > 0) {
      const failed = await this.#failingFile(left, mutant);
      if (failed === null || failed === TIMEOUT) return failed;
      if (await this.#passes(failed, left)) return failed;
      left = left.filter(({ moduleId }) => relative('.', moduleId) !== failed);
    }
    return null;
  }

  async #passes(file: string, specifications: TestSpecification[]): Promise<boolean> {
    const known = this.#passesUnchanged.get(file);
    if (known !== undefined) return known;
    const alone = specifications.filter(({ moduleId }) => relative('.', moduleId) === file);
    const passes = (await this.#failingFile(alone, null)) === null;
    if (!passes) console.error(`${file} fails without any mutant: it is left out.`);
    this.#passesUnchanged.set(file, passes);
    return passes;
  }

  async #failingFile(specifications: TestSpecification[], mutant: Mutant | null): Promise<string | null> {
    this.#put(mutant);
    this.#vitest.state.filesMap.clear();
    const limit = START_SECONDS + LATE_TIMES * specifications.reduce((sum, test) => sum + this.#secondsOf(test), 0);
    let late = false;
    const timer = setInterval(() => {
      for (const child of this.#processes)
        if (child.spawnargs.some((word) => word.includes('vitest')) && cpuSeconds(child) > limit) {
          late = true;
          child.kill(9);
        }
    }, 5_000);
    const { testModules, unhandledErrors } = await this.#vitest.runTestSpecifications(specifications);
    clearInterval(timer);
    if (late) return TIMEOUT;
    for (const module of testModules) if (module.ok()) this.#measure(module);
    const failed = testModules.find((module) => !module.ok());
    if (failed !== undefined) return relative('.', failed.moduleId);
    return unhandledErrors.length > 0 ? relative('.', specifications[0]!.moduleId) : null;
  }

  #put(mutant: Mutant | null): void {
    if (mutant === this.#mutant) return;
    const changed = new Set([this.#mutant?.file, mutant?.file].filter((file) => file !== undefined));
    this.#mutant = mutant;
    for (const file of changed) this.#vitest.invalidateFile(resolve(file));
  }
}

export const TIMEOUT = 'TIMEOUT';

function batchSeconds({ project }: TestSpecification): number {
  return project.name === 'unit' ? BATCH_SECONDS.unit : BATCH_SECONDS.integration;
}

/** Of the processor and not of the clock: on a busy machine tests wait. */
function cpuSeconds({ pid }: ChildProcess): number {
  const { stdout } = spawnSync('ps', ['-o', 'time=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout
    .trim()
    .split(/[-:]/)
    .reduce((sum, part) => sum * 60 + Number(part), 0);
}

class AsGiven extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files;
  }
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at === -1 ? 0 : a[at]! - b[at]!;
}
