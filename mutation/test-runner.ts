import { type ChildProcess, spawnSync } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { BaseSequencer, createVitest, type TestSpecification, type Vitest } from 'vitest/node';
import config from '../vitest.config.ts';
import type { Mutant } from './find-mutants.ts';
import type { Plan, Progress } from './progress.ts';
import { withSwitches } from './switches.ts';

/** `killedBy` is the test file that failed, `TIMEOUT` where the mutant never ended, null where no test that was asked failed. */
export interface Verdict {
  mutant: Mutant;
  killedBy: string | null;
  /** Test files that evaluate it. */
  reachedBy: number;
  /** Whether there was time to run every test that evaluates it. */
  isAsked: boolean;
}

export const TIMEOUT = 'TIMEOUT';

/** A request that a mutant leaves without an answer. */
const TEST_TIMEOUT = 60_000;
const LOOK_EVERY = 3_000;

export interface Limits {
  /** Parts of the paths of tests that are not asked. */
  readonly without: readonly string[];
  /** Time (ms since 1970) from which no further mutant is asked about. */
  readonly until: number;
}

/** What is remembered of a run as it goes, for it can be ended at any time. */
export interface Notes {
  killed(mutant: Mutant, killedBy: string): void;
  passed(mutant: Mutant, test: string): void;
  hasPassed(mutant: Mutant, test: string): boolean;
  measured(test: string, seconds: number): void;
}

/**
 * Runs all mutants in one process: the code holds all of them, each behind a number, and each test file runs with those it
 * reaches.
 */
export class TestRunner {
  readonly #folder = mkdtempSync(join(tmpdir(), 'mutation-'));
  readonly #progress = join(this.#folder, 'progress.jsonl');
  readonly #processes = new Set<ChildProcess>();
  readonly #killed = new Map<number, string>();
  readonly #reached = new Map<string, ReadonlySet<number>>();
  readonly #judged = new Map<string, Set<number>>();
  #read = 0;
  #current: Extract<Progress, { started: string }> | null = null;
  #restartAt: string | null = null;
  #vitest!: Vitest;

  constructor(
    private readonly mutants: readonly Mutant[],
    private readonly limits: Limits,
    private readonly note: Notes,
  ) {}

  /** @param tests prefixes of the paths of the tests that answer for the mutants. */
  async judge(tests: readonly string[], secondsOf: (test: string) => number): Promise<Verdict[]> {
    await this.#start();
    this.#vitest.config.related = [...new Set(this.mutants.map(({ file }) => resolve(file)))];
    const specifications = (await this.#vitest.getRelevantTestSpecifications([...tests]))
      .filter(({ moduleId }) => !this.limits.without.some((part) => moduleId.includes(part)))
      .map((test) => ({
        test,
        rank: [test.project.config.sequence.groupOrder, secondsOf(relative('.', test.moduleId))],
      }))
      .sort((a, b) => a.rank[0]! - b.rank[0]! || a.rank[1]! - b.rank[1]!)
      .map(({ test }) => test);
    for (const { moduleId: test } of specifications) {
      const passed = (number: number) => this.note.hasPassed(this.mutants[number]!, relative('.', test));
      this.#judged.set(test, new Set([...this.mutants.keys()].filter(passed)));
    }
    for (const project of new Set(specifications.map((test) => test.project)))
      await this.#ask(specifications.filter((test) => test.project === project));
    await this.#vitest.close();
    rmSync(this.#folder, { recursive: true });
    const known = this.#reached.size === specifications.length;
    return this.mutants.map((mutant, number) => {
      const reaching = [...this.#reached].filter(([, reached]) => reached.has(number));
      const isAsked = known && reaching.every(([test]) => this.#judged.get(test)!.has(number));
      return { mutant, killedBy: this.#killed.get(number) ?? null, reachedBy: reaching.length, isAsked };
    });
  }

  async #start(): Promise<void> {
    subscribe('child_process', (message) => {
      const { process } = message as { process: ChildProcess };
      this.#processes.add(process);
      process.once('exit', () => this.#processes.delete(process));
    });
    process.env['MUTATION_PLAN'] = join(this.#folder, 'plan.json');
    const numbersOf = Map.groupBy(this.mutants.keys(), (number) => resolve(this.mutants[number]!.file));
    const plugin = {
      name: 'mutants',
      enforce: 'pre' as const,
      transform: (code: string, id: string) => {
        const numbers = numbersOf.get(id);
        return numbers && withSwitches(code, new Map(numbers.map((number) => [number, this.mutants[number]!])));
      },
    };
    // One worker runs the files in the order given.
    const projects = config.test!.projects!.map((given) => {
      const project = given as { test: object };
      const one = { maxWorkers: 1, isolate: false, fileParallelism: false, runner: './mutation/switching-runner.ts' };
      const patience = { testTimeout: TEST_TIMEOUT, hookTimeout: TEST_TIMEOUT };
      return { ...project, plugins: [plugin], test: { ...project.test, ...one, ...patience } };
    });
    this.#vitest = await createVitest(
      'test',
      { config: false, watch: false, reporters: [{}], onConsoleLog: () => false, sequence: { sequencer: AsGiven } },
      { test: { projects } },
    );
    await this.#vitest.standalone();
  }

  /** Runs the files one after the other; a process that a mutant has stopped is followed by another from there on. */
  async #ask(specifications: readonly TestSpecification[]): Promise<void> {
    let left = [...specifications];
    while (left.length > 0 && this.#killed.size < this.mutants.length && Date.now() < this.limits.until) {
      this.#writePlan();
      const watch = setInterval(() => this.#look(), LOOK_EVERY);
      await this.#vitest.runTestSpecifications(left);
      clearInterval(watch);
      this.#readProgress();
      const next = this.#restartAt ?? this.#current?.started;
      if (next === undefined) return;
      if (this.#current !== null) this.#kill(this.#current.mutant, TIMEOUT);
      this.#current = null;
      this.#restartAt = null;
      left = left.slice(left.findIndex(({ moduleId }) => moduleId === next));
    }
  }

  #writePlan(): void {
    const firsts = new Map<string, number>();
    const first = this.mutants.map(({ file, expression }, number) => {
      const key = [file, expression.start, expression.end].join();
      if (!firsts.has(key)) firsts.set(key, number);
      return firsts.get(key)!;
    });
    const plan: Plan = {
      progress: this.#progress,
      count: this.mutants.length,
      mutants: [...this.mutants.keys()].filter((number) => !this.#killed.has(number)),
      first,
      judged: Object.fromEntries([...this.#judged].map(([test, numbers]) => [test, [...numbers]])),
      until: this.limits.until,
    };
    writeFileSync(process.env['MUTATION_PLAN']!, JSON.stringify(plan));
  }

  /** Ends the process in which a mutant goes on and on. */
  #look(): void {
    this.#readProgress();
    if (this.#current === null) return;
    for (const child of this.#processes)
      if (child.spawnargs.some((word) => word.includes('vitest')) && cpuSeconds(child) > this.#current.until + 20)
        child.kill(9);
  }

  #readProgress(): void {
    if (!existsSync(this.#progress)) return;
    const lines = readFileSync(this.#progress, 'utf8').split('\n').slice(0, -1);
    for (const line of lines.slice(this.#read)) this.#take(JSON.parse(line));
    this.#read = lines.length;
  }

  #take(progress: Progress): void {
    if ('started' in progress) {
      this.#current = progress;
      return;
    }
    if ('failsUnchanged' in progress) {
      console.error(
        `${relative('.', progress.test)} fails without a mutant and is left out: ${progress.failsUnchanged}`,
      );
      this.#reached.set(progress.test, new Set());
    }
    if ('seconds' in progress) {
      this.note.measured(relative('.', progress.test), progress.seconds);
      this.#reached.set(progress.test, new Set(progress.reached));
    }
    if ('passes' in progress) {
      this.#judged.get(progress.passes)!.add(progress.mutant);
      this.note.passed(this.mutants[progress.mutant]!, relative('.', progress.passes));
    }
    if ('restartAt' in progress) this.#restartAt = progress.restartAt;
    if ('killedBy' in progress) this.#kill(progress.mutant, relative('.', progress.killedBy));
    this.#current = null;
  }

  #kill(number: number, killedBy: string): void {
    this.#killed.set(number, killedBy);
    this.note.killed(this.mutants[number]!, killedBy);
  }
}

/** CPU time and not clock time: on a busy machine tests wait. */
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
