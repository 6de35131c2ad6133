import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { relative, resolve } from 'node:path';
import { createVitest, type TestSpecification, type Vitest } from 'vitest/node';
import config from '../vitest.config.ts';
import { applyMutant, type Mutant } from './find-mutants.ts';
import { TESTS_WITHOUT_MUTANTS } from './rooms.ts';

/** `killedBy` is the test file that failed, `TIMEOUT` where the mutant never ended, null where every test passed. */
export interface Verdict {
  killedBy: string | null;
}

/** Test files longer than this are ended: a mutant can make a loop that never does. */
const MOST_SECONDS = 240;

/** One Vitest for all mutants: a mutant is put in while its file is transformed, so that no file is ever written. */
export class TestRunner {
  #mutant: Mutant | null = null;
  readonly #passesUnchanged = new Map<string, boolean>();
  readonly #lastKiller = new Map<string, string>();
  readonly #related = new Map<string, TestSpecification[]>();
  readonly #processes = new Set<ChildProcess>();
  #vitest!: Vitest;

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
    // Each file in modules of its own: a shared process would go on with the last mutant's.
    const projects = config.test!.projects!.map((given) => {
      const project = given as { test: object };
      return { ...project, plugins: [plugin], test: { ...project.test, isolate: true } };
    });
    this.#vitest = await createVitest(
      'test',
      { config: false, watch: false, bail: 1, reporters: [{}], onConsoleLog: () => false },
      { test: { projects } },
    );
    await this.#vitest.standalone();
  }

  /** Runs the test that is likeliest to fail, then the others, until one does. */
  async judge(mutant: Mutant, tests: readonly string[]): Promise<Verdict> {
    const related = await this.#relatedTests(mutant.file, tests);
    const [first, ...others] = this.#likeliestFirst(mutant.file, related);
    if (first === undefined) return { killedBy: null };
    const killedBy = (await this.#run([first], mutant)) ?? (await this.#run(others, mutant));
    if (killedBy !== null) this.#lastKiller.set(mutant.file, killedBy);
    return { killedBy };
  }

  async stop(): Promise<void> {
    await this.#vitest.close();
  }

  async #relatedTests(file: string, tests: readonly string[]): Promise<TestSpecification[]> {
    const known = this.#related.get(file);
    if (known !== undefined) return known;
    this.#vitest.config.related = [resolve(file)];
    const related = (await this.#vitest.getRelevantTestSpecifications([...tests])).filter(
      ({ moduleId }) => !TESTS_WITHOUT_MUTANTS.some((part) => moduleId.includes(part)),
    );
    this.#related.set(file, related);
    return related;
  }

  #likeliestFirst(file: string, related: TestSpecification[]): TestSpecification[] {
    const words = new Set(file.replace(/\.ts$/, '').split(/[/-]/));
    const score = ({ moduleId }: TestSpecification) => {
      const path = relative('.', moduleId);
      if (path === this.#lastKiller.get(file)) return Number.MAX_SAFE_INTEGER;
      return path
        .replace(/\.test\.ts$/, '')
        .split(/[/-]/)
        .filter((word) => words.has(word)).length;
    };
    return related.toSorted((a, b) => score(b) - score(a));
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
    let late = false;
    const timer = setTimeout(
      () => {
        late = true;
        for (const child of this.#processes) if (child.spawnargs.some((word) => word.includes('vitest'))) child.kill(9);
      },
      MOST_SECONDS * 1000 * Math.max(1, specifications.length / 4),
    );
    const { testModules, unhandledErrors } = await this.#vitest.runTestSpecifications(specifications);
    clearTimeout(timer);
    if (late) return TIMEOUT;
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

const TIMEOUT = 'TIMEOUT';
