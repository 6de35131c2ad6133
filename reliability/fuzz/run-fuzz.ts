import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { resolvers } from '../../resolvers/index.ts';
import { buildDescribedSchema } from '../../schema/build-schema.ts';
import type { Role } from '../../services/identity/viewer.ts';
import type { RunningServer } from '../../start-server.ts';
import { DIRECTORY_WRITES } from '../../test/setup/directory-writes.ts';
import { createCoverage, targetsOf } from './coverage.ts';
import { createFuzzWorld, FUZZ_ROLES, type FuzzWorld } from './fuzz-world.ts';
import { createRandom } from './random.ts';
import { createQuestions, type Question } from './random-question.ts';
import { shrink } from './shrink.ts';
import { compareWithSql } from './sql-facts.ts';
import type { Target } from './target.ts';

export interface FuzzOptions {
  readonly questions: number;
  readonly seed: number;
  readonly say: (line: string) => void;
}

export interface FuzzResult {
  readonly asked: number;
  readonly writes: number;
  /** From 0 to 1, of field × argument × role. */
  readonly coverage: number;
  readonly differences: number;
  readonly missing: readonly string[];
}

/** Folder of operations that differed; a test runs all of them again. */
export const FOUND = fileURLToPath(new URL('../../test/server/compiled-executor/found/', import.meta.url));
const QUESTIONS_BETWEEN_WRITES = 20;
const QUESTIONS_BETWEEN_FRESH = 1_000;
const ASKED_OF_FRESH = 30;
const SAID_EACH = 500;

export async function runFuzz({ questions, seed, say }: FuzzOptions): Promise<FuzzResult> {
  const world = await createFuzzWorld();
  try {
    const random = createRandom(seed);
    const schema = buildDescribedSchema(resolvers);
    const targets = targetsOf(schema);
    const coverage = createCoverage(schema, targets, FUZZ_ROLES);
    const make = createQuestions(schema, random);
    const latest: { readonly question: Question; readonly role: Role }[] = [];
    let [asked, writes, differences] = [0, 0, 0];
    say(`${coverage.size} fields and arguments by role to ask; seed ${seed}`);

    const report = async (what: string, question: Question, role: Role, other: RunningServer) => {
      differences += 1;
      const smallest = await shrink(question, (smaller) => differs(world, smaller, role, other));
      say(`DIFFERENT (${what}, ${role}): ${JSON.stringify(smallest)}`);
      await keep({ role, ...smallest });
    };
    for (; asked < questions; asked += 1) {
      const role = FUZZ_ROLES[asked % FUZZ_ROLES.length] as Role;
      const question = make(nextTarget(targets, (target) => coverage.has(role, target), random.below));
      if (question === null) continue;
      coverage.add(role, question.query);
      if (await differs(world, question, role, world.fast)) await report('compiled', question, role, world.fast);
      latest.push({ question, role });
      if (asked % QUESTIONS_BETWEEN_WRITES === 0) {
        writes += 1;
        await world.owner.unsafe(random.oneOf(DIRECTORY_WRITES)(writes));
        await Promise.all([world.settled(world.fast), world.settled(world.plain)]);
        const publicly = async (query: string) =>
          JSON.parse((await world.ask(world.fast, { query, variables: {} }, 'PUBLIC')).text) as { data?: unknown };
        for (const wrong of await compareWithSql(world.owner, publicly)) {
          differences += 1;
          say(`DIFFERENT (from the tables): ${wrong}`);
        }
      }
      if (asked % QUESTIONS_BETWEEN_FRESH === QUESTIONS_BETWEEN_FRESH - 1) {
        const fresh = await world.startFresh();
        for (const { question: again, role: by } of latest.splice(-ASKED_OF_FRESH))
          if (await differs(world, again, by, fresh)) await report('freshly started', again, by, fresh);
        latest.length = 0;
        await fresh.close();
      }
      if (asked % SAID_EACH === SAID_EACH - 1)
        say(
          `${asked + 1} of ${questions}: ${(coverage.share() * 100).toFixed(1)} % covered, ${differences} differences`,
        );
    }
    return { asked, writes, differences, coverage: coverage.share(), missing: coverage.missing() };
  } finally {
    await world.stop();
  }
}

/** The next field or argument that this role has not asked for, as long as there is one. */
function nextTarget(
  targets: readonly Target[],
  isAsked: (target: Target) => boolean,
  below: (count: number) => number,
) {
  const from = below(targets.length);
  for (let step = 0; step < targets.length; step += 1) {
    const target = targets[(from + step) % targets.length] as Target;
    if (!isAsked(target)) return target;
  }
  return targets[from] as Target;
}

/** Asked of both, of the other one twice, for it prepares what is asked again. What differs once may be a moment: it must differ again. */
async function differs(world: FuzzWorld, question: Question, role: Role, other: RunningServer): Promise<boolean> {
  for (let time = 0; time < 2; time += 1) {
    const expected = await world.ask(world.plain, question, role);
    const answers = [await world.ask(other, question, role), await world.ask(other, question, role)];
    if (answers.every(({ status, text }) => status === expected.status && text === expected.text)) return false;
  }
  return true;
}

async function keep(found: Question & { readonly role: Role }): Promise<void> {
  const text = `${JSON.stringify(found, null, 2)}\n`;
  await mkdir(FOUND, { recursive: true });
  await writeFile(`${FOUND}${createHash('sha256').update(text).digest('hex').slice(0, 12)}.json`, text);
}
