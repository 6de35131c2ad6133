import { appendFileSync, readFileSync } from 'node:fs';
import { type File, type Suite, startTests, type Test } from '@vitest/runner';
import { getTasks, hasFailed } from '@vitest/runner/utils';
import { type SerializedConfig, TestRunner, vi } from 'vitest';
import type { Plan, Progress } from './progress.ts';
import { NONE, type Switch } from './switches.ts';

/** A mutant that takes so many times the work of the file without one never ends. */
const LATE_TIMES = 5;
const LATE_SECONDS = 10;
/**
 * Kills are confirmed in groups of this size, when the file has passed again without a mutant: else the first of them has
 * spoilt the process, and the others are asked about anew in another process.
 */
const KILLS_CONFIRMED = 20;
/** A test that fails may leave its servers open. With more sockets than this, PostgreSQL would soon refuse connections. */
const OPEN_SOCKETS_MAX = 40;

interface World {
  __mutant?: Switch;
  /** Where decorated classes register: they do so anew with each import. */
  TypeGraphQLMetadataStorage?: unknown;
}
const world = globalThis as World;

const plan: Plan = JSON.parse(readFileSync(process.env['MUTATION_PLAN']!, 'utf8'));
const tell = (progress: Progress) => appendFileSync(plan.progress, `${JSON.stringify(progress)}\n`);

/** In the process of the tests: runs each file as it is, then once more for every mutant that it reached and none has killed yet. */
export default class SwitchingRunner extends TestRunner {
  readonly #alive = new Set(plan.mutants);
  #unhandled = false;
  #started = 0;

  constructor(config: SerializedConfig) {
    super(config);
    process.on('unhandledRejection', () => {
      this.#unhandled = true;
    });
    world.__mutant = { on: NONE, reached: new Uint8Array(plan.count), spend: () => undefined };
  }

  onBeforeCollect(): void {
    importAnew();
    world.__mutant!.reached.fill(0);
    this.#started = cpuSeconds();
  }

  override async onAfterRunFiles(files: File[] = []): Promise<void> {
    for (const file of files) {
      if (hasFailed(file)) tell({ test: file.filepath, failsUnchanged: firstError(file) });
      else await this.#judge(file.filepath, cpuSeconds() - this.#started);
    }
    super.onAfterRunFiles();
  }

  async #judge(path: string, seconds: number): Promise<void> {
    const reached = world.__mutant!.reached.slice();
    const judged = new Set(plan.judged[path]);
    const reaching = [...this.#alive].filter((number) => reached[plan.first[number]!] === 1);
    const asked = reaching.filter((number) => !judged.has(number));
    tell({ test: path, seconds, reached: reaching });
    const killed: number[] = [];
    const confirm = async () => {
      if (killed.length === 0) return;
      const spoilt = await this.#fails(path, NONE, Infinity);
      for (const mutant of spoilt ? killed.slice(0, 1) : killed) {
        this.#alive.delete(mutant);
        tell({ mutant, killedBy: path });
      }
      killed.length = 0;
      if (spoilt) restartAt(path);
    };
    for (const mutant of asked) {
      if (Date.now() > plan.until) break;
      const limit = seconds * LATE_TIMES + LATE_SECONDS;
      tell({ mutant, started: path, until: cpuSeconds() + limit });
      if (await this.#fails(path, mutant, limit)) killed.push(mutant);
      else tell({ mutant, passes: path });
      const isCrowded = openSockets() > OPEN_SOCKETS_MAX;
      if (killed.length >= KILLS_CONFIRMED || isCrowded) await confirm();
      if (isCrowded) restartAt(path);
    }
    await confirm();
  }

  async #fails(path: string, mutant: number, limit: number): Promise<boolean> {
    const end = cpuSeconds() + limit;
    let calls = 0;
    const spend = () => {
      calls += 1;
      if (calls % 1024 === 0 && cpuSeconds() > end) throw new Error('the mutant does not end');
    };
    this.#unhandled = false;
    world.__mutant = { ...world.__mutant!, on: mutant, spend };
    importAnew();
    const runner = new UntilOneFails(this.config);
    runner['moduleRunner'] = this['moduleRunner'];
    runner.__setTraces(this['_otel']);
    const [file] = await startTests([path], runner);
    world.__mutant = { ...world.__mutant, on: NONE };
    return this.#unhandled || hasFailed(file!);
  }
}

class UntilOneFails extends TestRunner {
  #failed = false;

  override async onBeforeRunTask(test: Test): Promise<void> {
    if (this.#failed) test.mode = 'skip';
    await super.onBeforeRunTask(test);
  }

  override async onBeforeRunSuite(suite: Suite): Promise<void> {
    if (this.#failed) suite.mode = 'skip';
    await super.onBeforeRunSuite(suite);
  }

  override onAfterRunTask(test: Test): void {
    this.#failed ||= test.result?.state === 'fail';
    super.onAfterRunTask(test);
  }
}

/** Drops all modules, clocks and replacements of an earlier run, as a new file would start. */
function importAnew(): void {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.resetModules();
  delete world.TypeGraphQLMetadataStorage;
}

/** Vitest makes process.exit throw, so the process kills itself. */
function restartAt(path: string): void {
  tell({ restartAt: path });
  process.kill(process.pid, 'SIGKILL');
}

function openSockets(): number {
  return process.getActiveResourcesInfo().filter((type) => type === 'TCPSocketWrap').length;
}

function firstError(file: File): string {
  const failed = [file, ...getTasks(file)].find(({ result }) => result?.errors?.length);
  return failed?.result?.errors?.[0]?.message ?? 'no test';
}

/** CPU time and not clock time: on a busy machine tests wait. */
function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
