import { execFile } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Command } from 'commander';
import { answersOk } from './server-process.ts';
import { type Outcome, startLoad } from './steady-load.ts';

/** One fault of a part of `ops/compose.yaml`, and what readers must still get. */
interface Step {
  readonly what: string;
  /** Arguments of `docker compose`. */
  readonly hurt: readonly string[];
  readonly mend: readonly string[];
  /** The least number of answers to a hundred questions. */
  readonly answeredMin: number;
}

const stopped = (service: string) => ({ hurt: ['stop', service], mend: ['start', service] });
const killed = (service: string) => ({ hurt: ['kill', service], mend: ['start', service] });
const STEPS: readonly Step[] = [
  { what: 'nothing', hurt: ['ps'], mend: ['ps'], answeredMin: 100 },
  { what: 'a node killed', ...killed('node-1'), answeredMin: 99 },
  { what: 'a node stopped', ...stopped('node-2'), answeredMin: 100 },
  { what: 'the replica killed', ...killed('replica'), answeredMin: 99 },
  { what: 'PgBouncer killed', ...killed('pgbouncer'), answeredMin: 60 },
  { what: 'the primary killed', ...killed('postgres'), answeredMin: 60 },
  { what: 'the primary stopped', ...stopped('postgres'), answeredMin: 60 },
  { what: 'the collector of traces killed', ...killed('otel-collector'), answeredMin: 100 },
  { what: 'Prometheus killed', ...killed('prometheus'), answeredMin: 100 },
  { what: 'the proxy stopped, of which there is one', ...stopped('proxy'), answeredMin: 25 },
];
type RunCompose = (args: readonly string[]) => Promise<unknown>;
const runCompose =
  (given: string): RunCompose =>
  (args) =>
    promisify(execFile)('docker', ['compose', ...given.split(' '), ...args]);

const NODES = ['node-1', 'node-2'];
/** Below what one asker may ask in a minute. */
const PER_SECOND = 18;
const DOWN_MS = 8_000;
const BACK_MS_MAX = 90_000;
const AFTER_MS = 5_000;

interface Options {
  readonly url: string;
  readonly compose: string;
  readonly only?: string;
}

const program = new Command('drill')
  .description(
    'Hurts one part after the other of the platform that ops/compose.yaml has started, and counts what readers get.',
  )
  .option('--url <url>', 'of the proxy', 'http://127.0.0.1:8080')
  .option('--compose <arguments>', 'of docker compose, as one text', '-f ops/compose.yaml')
  .option('--only <part>', 'steps that name it')
  .addHelpText(
    'after',
    `
  docker compose -f ops/compose.yaml up --build --detach
  npm run drill

${PER_SECOND} questions a second of the directory and searches; each part is away for ${DOWN_MS / 1_000} s. Rules: as many answered as each step says,
what is refused is 503, or 502 of the proxy, with Retry-After; the platform is ready again within ${BACK_MS_MAX / 1_000} s of the part's
return, and answers everything from then on. About five minutes. Exit codes: 0 no rule was broken, 1 one was.`,
  );

const IS_READY =
  "fetch('http://127.0.0.1:4000/health/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))";

/** @returns milliseconds until the proxy answers and each node says that it is ready; null: not within the time */
async function untilReady(url: string, run: RunCompose): Promise<number | null> {
  const startedAt = performance.now();
  while (performance.now() - startedAt < BACK_MS_MAX) {
    const nodes = NODES.map((node) =>
      run(['exec', '-T', node, 'node', '-e', IS_READY]).then(
        () => true,
        () => false,
      ),
    );
    const ready = await Promise.all([answersOk(`${url}/health/ready`), ...nodes]);
    if (ready.every(Boolean)) return performance.now() - startedAt;
    await pause(1_000);
  }
  return null;
}

const isAnswered = ({ status, code }: Outcome) => status === 200 && code === null;
const isRefused = ({ status, code, retryAfter }: Outcome) =>
  (status === 503 || status === 502) && code === 'SERVICE_UNAVAILABLE' && retryAfter;

async function take(step: Step, { url, compose }: Options): Promise<readonly string[]> {
  const run = runCompose(compose);
  const load = startLoad(() => url, null, PER_SECOND);
  await pause(2_000);
  await run(step.hurt);
  await pause(DOWN_MS);
  await run(step.mend);
  const readyMs = await untilReady(url, run);
  await pause(AFTER_MS);
  await load.stop();
  const after = startLoad(() => url, null, PER_SECOND);
  await pause(AFTER_MS);
  await after.stop();

  const count = (keep: (outcome: Outcome) => boolean) => load.outcomes.filter(keep).length;
  const [asked, answered, refused] = [load.outcomes.length, count(isAnswered), count(isRefused)];
  const lost = count(({ status }) => status === null);
  const slowestMs = Math.round(Math.max(...load.outcomes.map(({ ms }) => ms)));
  console.log(
    JSON.stringify({
      what: step.what,
      asked,
      answered,
      refused,
      lost,
      slowestMs,
      readyMs: readyMs && Math.round(readyMs),
    }),
  );
  const broken: string[] = [];
  if (answered < (asked * step.answeredMin) / 100) broken.push(`less than ${step.answeredMin} of 100 were answered`);
  const other = load.outcomes.find((one) => !isAnswered(one) && !isRefused(one) && one.status !== null);
  if (other !== undefined) broken.push(`an answer was ${other.status} ${other.code}`);
  if (readyMs === null) broken.push('it was not ready again');
  const wrongAfter = after.outcomes.filter((one) => !isAnswered(one)).length;
  if (wrongAfter > 0)
    broken.push(`${wrongAfter} of ${after.outcomes.length} were not answered when it was ready again`);
  return broken;
}

async function drill(options: Options): Promise<void> {
  let failed = 0;
  if ((await untilReady(options.url, runCompose(options.compose))) === null)
    throw new Error(`nobody is ready at ${options.url}`);
  for (const step of STEPS.filter(({ what }) => options.only === undefined || what.includes(options.only))) {
    const broken = await take(step, options);
    for (const rule of broken) console.log(`    BROKEN: ${rule}`);
    if (broken.length > 0) failed += 1;
  }
  console.log(failed === 0 ? 'no rule was broken' : `${failed} steps broke a rule`);
  process.exitCode = failed === 0 ? 0 : 1;
}

await program.action(drill).parseAsync();
