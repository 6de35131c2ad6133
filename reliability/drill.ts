import { setTimeout as pause } from 'node:timers/promises';
import { Command } from 'commander';
import { type Platform, startPlatform } from './drill/platform.ts';
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

const URL_OF_PROXY = 'http://127.0.0.1:8080';
const NODES = ['node-1', 'node-2'];
/** Below what one asker may ask in a minute. */
const PER_SECOND = 18;
const DOWN_MS = 8_000;
const BACK_MS_MAX = 90_000;
const AFTER_MS = 5_000;

interface Options {
  readonly also: readonly string[];
  readonly build: boolean;
  readonly only?: string;
}

const program = new Command('drill')
  .description(
    'Starts all of ops/compose.yaml, hurts one part after the other, and counts what those who read and write get.',
  )
  .option('--also <files...>', 'further compose files, such as the settings of another engine', [])
  .option('--no-build', 'the images are there')
  .option('--only <part>', 'steps that name it')
  .addHelpText(
    'after',
    `
The platform has a name and secrets of its own, an issuer of tokens beside it (reliability/drill/compose.yaml), and is removed at the end.

${PER_SECOND} questions a second of the directory and searches, a tenth of them writes; each part is away for ${DOWN_MS / 1_000} s. Rules: each health check
finds its service healthy before and after each step; as many answered as each step says; what is refused is 503, or 502 of the
proxy, with Retry-After, or 504 TIMEOUT; no acknowledged write is missing; the platform is ready again within ${BACK_MS_MAX / 1_000} s of the part's
return, and answers everything from then on. About seven minutes. Exit codes: 0 no rule was broken, 1 one was.`,
  );

const IS_READY =
  "fetch('http://127.0.0.1:4000/health/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))";

/** @returns milliseconds until the proxy answers, each node is ready and each health check healthy; null: not within the time */
async function untilReady({ compose, health }: Platform): Promise<number | null> {
  const startedAt = performance.now();
  while (performance.now() - startedAt < BACK_MS_MAX) {
    const nodes = NODES.map((node) =>
      compose('exec', '-T', node, 'node', '-e', IS_READY).then(
        () => true,
        () => false,
      ),
    );
    const ready = await Promise.all([answersOk(`${URL_OF_PROXY}/health/ready`), ...nodes]);
    if (ready.every(Boolean) && Object.values(await health()).every((state) => state === 'healthy'))
      return performance.now() - startedAt;
    await pause(1_000);
  }
  return null;
}

const isAnswered = ({ status, code }: Outcome) => status === 200 && code === null;
const isRefused = ({ status, code, retryAfter }: Outcome) =>
  (status === 503 || status === 502) && code === 'SERVICE_UNAVAILABLE' && retryAfter;
const isLate = ({ status, code }: Outcome) => status === 504 && code === 'TIMEOUT';

async function take(step: Step, platform: Platform): Promise<readonly string[]> {
  const load = startLoad(() => URL_OF_PROXY, await platform.signIn(), PER_SECOND);
  await pause(2_000);
  await platform.compose(...step.hurt);
  await pause(DOWN_MS);
  await platform.compose(...step.mend);
  const readyMs = await untilReady(platform);
  await pause(AFTER_MS);
  await load.stop();
  const after = startLoad(() => URL_OF_PROXY, await platform.signIn(), PER_SECOND);
  await pause(AFTER_MS);
  await after.stop();

  const count = (keep: (outcome: Outcome) => boolean) => load.outcomes.filter(keep).length;
  const [asked, answered] = [load.outcomes.length, count(isAnswered)];
  const acknowledged = [...load.outcomes, ...after.outcomes].flatMap(({ key }) => key ?? []);
  const missing = await platform.missingWrites(acknowledged);
  console.log(
    JSON.stringify({
      what: step.what,
      asked,
      answered,
      refused: count(isRefused),
      refusedWrites: count((one) => isRefused(one) && one.kind === 'WRITE'),
      late: count(isLate),
      lost: count(({ status }) => status === null),
      writesAcknowledged: acknowledged.length,
      writesMissing: missing.length,
      slowestMs: Math.round(Math.max(...load.outcomes.map(({ ms }) => ms))),
      readyMs: readyMs && Math.round(readyMs),
    }),
  );
  const broken: string[] = [];
  if (answered < (asked * step.answeredMin) / 100) broken.push(`less than ${step.answeredMin} of 100 were answered`);
  const isOther = (one: Outcome) => !isAnswered(one) && !isRefused(one) && !isLate(one) && one.status !== null;
  const other = load.outcomes.find(isOther);
  if (other !== undefined) broken.push(`an answer was ${other.status} ${other.code}`);
  if (missing.length > 0) broken.push(`${missing.length} acknowledged writes are not in the database`);
  if (acknowledged.length === 0) broken.push('no write was acknowledged');
  if (readyMs === null) broken.push(`it was not ready again: ${JSON.stringify(await platform.health())}`);
  const [wrongAfter, ...others] = after.outcomes.filter((one) => !isAnswered(one));
  if (wrongAfter !== undefined)
    broken.push(
      `${1 + others.length} of ${after.outcomes.length} were not answered when it was ready again: ${JSON.stringify(wrongAfter)}`,
    );
  return broken;
}

async function drill({ only, ...options }: Options): Promise<void> {
  let failed = 0;
  const platform = await startPlatform(options);
  try {
    if ((await untilReady(platform)) === null) throw new Error('the nodes are not ready');
    console.log(JSON.stringify(await platform.health()));
    for (const step of STEPS.filter(({ what }) => only === undefined || what.includes(only))) {
      const broken = await take(step, platform);
      for (const rule of broken) console.log(`    BROKEN: ${rule}`);
      if (broken.length > 0) failed += 1;
    }
  } finally {
    await platform.stop();
  }
  console.log(failed === 0 ? 'no rule was broken' : `${failed} steps broke a rule`);
  process.exitCode = failed === 0 ? 0 : 1;
}

await program.action(drill).parseAsync();
