import 'reflect-metadata';
import { Command } from 'commander';
import { quantile } from '../bench/report/figures.ts';
import { resolvers } from '../resolvers/index.ts';
import { buildDescribedSchema } from '../schema/build-schema.ts';
import { ROLES, type Role } from '../services/identity/viewer.ts';
import { cpuMsOf } from './cpu-of-process.ts';
import { createFaultWorld, type FaultWorld, UNLIMITED } from './fault-world.ts';
import { targetsOf } from './fuzz/coverage.ts';
import { createRandom } from './fuzz/random.ts';
import { createQuestions, type Question } from './fuzz/random-question.ts';
import type { ServerProcess } from './server-process.ts';
import { wholeNumber } from './whole-number.ts';

/** The largest ratio of the 95th percentile of CPU per point to the median. */
const RATIO_MAX = 10;
/** Times that each is measured; the least counts, for other work on the machine only adds. */
const TIMES = 5;

const program = new Command('cost-points')
  .description(
    'Measures the CPU of a server for each point of cost, over made-up questions that are allowed, of every role.',
  )
  .option('--questions <n>', 'how many', wholeNumber(1), 500)
  .option('--seed <n>', 'the same seed asks the same questions', wholeNumber(1), 20261130)
  .addHelpText(
    'after',
    `
Nothing is kept between questions but what is compiled. CPU is the server's alone, of all its threads, the least of ${TIMES} times; cost is what
the server itself counts. Rule: the 95th percentile is at most ${RATIO_MAX} times the median. Linux only.

Exit codes: 0 the rule holds, 1 it does not.`,
  );

interface Measured {
  readonly role: Role;
  readonly question: Question;
  readonly cost: number;
  readonly cpuMs: number;
}

function createAsker({ url, child }: ServerProcess, world: FaultWorld) {
  const tokens = new Map<Role, string>();
  return async (role: Role, question: Question) => {
    const token = role === 'PUBLIC' ? null : (tokens.get(role) ?? (await world.signIn(role, whomOf(role))));
    if (token !== null) tokens.set(role, token);
    const before = await cpuMsOf(child.pid ?? 0);
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(question),
    });
    const { data, errors } = (await response.json()) as { data?: unknown; errors?: readonly unknown[] };
    const cpuMs = (await cpuMsOf(child.pid ?? 0)) - before;
    const left = Number(/"cost";r=(\d+)/.exec(response.headers.get('ratelimit') ?? '')?.[1]);
    return { isAllowed: response.status === 200 && data != null && errors === undefined, cpuMs, left };
  };
}

const whomOf = (role: Role) => (role === 'MUNICIPALITY' ? '3430' : role === 'GOVERNOR' ? 'innlandet' : null);

/** Null: it is refused, in whole or in part. */
async function measure(ask: ReturnType<typeof createAsker>, role: Role, question: Question): Promise<Measured | null> {
  const answers: Awaited<ReturnType<typeof ask>>[] = [];
  for (let time = 0; time < TIMES + 2; time += 1) {
    const answer = await ask(role, question);
    if (!answer.isAllowed) return null;
    answers.push(answer);
  }
  // A minute may have ended in between: then more is left than before.
  const costs = answers.slice(1).map(({ left }, index) => (answers[index]?.left ?? 0) - left);
  const cost = costs.find((one) => one > 0);
  if (cost === undefined) return null;
  return { role, question, cost, cpuMs: Math.min(...answers.slice(2).map(({ cpuMs }) => cpuMs)) };
}

function report(measured: readonly Measured[]): boolean {
  const perPoint = (one: Measured) => (one.cpuMs * 1_000) / one.cost;
  const sorted = measured.toSorted((one, other) => perPoint(one) - perPoint(other));
  const [p50, p95] = [0.5, 0.95].map((share) => quantile(sorted.map(perPoint), share)) as [number, number];
  const line = (one: Measured) =>
    `  ${perPoint(one).toFixed(1)} µs a point: ${one.cpuMs.toFixed(2)} ms for ${one.cost} (${one.role}) ${one.question.query.slice(0, 240)}`;
  for (const role of ROLES) {
    const of = sorted.filter((one) => one.role === role).map(perPoint);
    console.log(`${role}: ${of.length} questions, median ${quantile(of, 0.5).toFixed(1)} µs a point`);
  }
  console.log('dearest by the point:');
  for (const one of sorted.slice(-15).toReversed()) console.log(line(one));
  const ratio = p95 / p50;
  console.log(
    `${measured.length} questions: p50 ${p50.toFixed(1)}, p95 ${p95.toFixed(1)} µs a point, p95/p50 ${ratio.toFixed(1)}`,
  );
  return ratio <= RATIO_MAX;
}

async function run({ questions, seed }: { questions: number; seed: number }): Promise<void> {
  const world = await createFaultWorld();
  try {
    const server = await world.startServer({
      ANSWER_CACHE_MB: '0',
      ...UNLIMITED,
    });
    const schema = buildDescribedSchema(resolvers);
    const random = createRandom(seed);
    const make = createQuestions(schema, random);
    const targets = targetsOf(schema);
    const ask = createAsker(server, world);
    const measured: Measured[] = [];
    while (measured.length < questions) {
      const role = ROLES[measured.length % ROLES.length] as Role;
      const question = make(random.oneOf(targets));
      const one = question === null ? null : await measure(ask, role, question);
      if (one !== null) measured.push(one);
    }
    process.exitCode = report(measured) ? 0 : 1;
  } finally {
    await world.stop();
  }
}

await program.action(run).parseAsync();
