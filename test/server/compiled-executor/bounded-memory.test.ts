import {
  GraphQLList,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLString,
  getOperationAST,
  parse,
} from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CompiledOperation, compileOperation } from '../../../http/compiled-executor/compile/compile-operation.ts';
import { FragmentCache } from '../../../http/compiled-executor/compile/fragment-cache.ts';
import {
  type CompiledExecutor,
  createCompiledExecutor,
  type ExecutorOutcome,
} from '../../../http/compiled-executor/compiled-executor.ts';
import { ProtectedReads, type RequestContext } from '../../../resolvers/shared/context.ts';
import type { ProtectedSchema } from '../../../schema/protect-schema.ts';
import { PUBLIC_VIEWER } from '../../../services/identity/viewer.ts';
import { bytesHeld, collectGarbage } from '../../setup/held-memory.ts';

const MB = 2 ** 20;
const QUESTIONS = 40;
/** A few fields would be written faster than looked up. */
const EIGHT = 'a: text b: text c: text d: text e: text f: text g: text h: text';

/** As `LocalDate`: written down as it is. */
const Day = new GraphQLScalarType<string>({ name: 'Day', serialize: String });
const Thing = new GraphQLObjectType({
  name: 'Thing',
  fields: { text: { type: GraphQLString }, day: { type: Day } },
});
type Things = readonly { readonly text?: string; readonly day?: string }[];
interface Context extends Pick<RequestContext, 'protectedReads'> {
  readonly things: Things;
  readonly directory: object;
}
const schema = new GraphQLSchema({
  query: new GraphQLObjectType<undefined, Context>({
    name: 'Query',
    fields: { things: { type: new GraphQLList(Thing), resolve: (_source, _args, { things }) => things } },
  }),
});
const contextOf = (things: Things, directory: object = {}): Context => ({
  things,
  directory,
  protectedReads: new ProtectedReads(),
});

function compiled(query: string, memory: FragmentCache | null = null): CompiledOperation {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (operation === null || operation === undefined) throw new Error('no operation');
  const versionOf = (context: unknown) => (context as Context).directory;
  const fragmentCaching = memory && { memory, types: new Set(['Thing']), versionOf };
  return compileOperation(schema, document, operation, {}, { observer: null, fragmentCaching });
}

/** Bytes that are held no more once something is done. */
async function freedBy(work: () => unknown): Promise<number> {
  const before = await bytesHeld();
  work();
  return before - (await bytesHeld());
}

describe('many different questions about the same things', () => {
  test('remember together no more text than they may, whichever of them is asked again', async () => {
    const things = Array.from({ length: 200 }, (_, index) => ({ text: `${index}`.padEnd(250, 'x') }));
    const context = contextOf(things);
    let memory: FragmentCache | null = new FragmentCache(MB);
    const questions = Array.from({ length: QUESTIONS }, (_, place) =>
      compiled(`{ a${place}: things { ${EIGHT} } }`, memory),
    );
    for (const ask of questions) expect(ask(context, {})).toContain('"h":"199xx');
    // Each brings 0.4 MB, 16 MB all together.
    const freed = await freedBy(() => {
      questions.length = 0;
      memory = null;
    });
    expect(freed).toBeLessThan(4 * MB);
    expect(things).toHaveLength(200);
  });

  test('let go of what they remember when there is a new version, though only one of them is asked', async () => {
    const memory = new FragmentCache(64 * MB);
    const questions = Array.from({ length: QUESTIONS }, (_, place) =>
      compiled(`{ a${place}: things { ${EIGHT} } }`, memory),
    );
    const things = Array.from({ length: 200 }, (_, index) => ({ text: `${index}`.padEnd(250, 'x') }));
    const old = contextOf(things);
    for (const ask of questions) ask(old, {});
    expect(await freedBy(() => questions[0]?.(contextOf([]), {}))).toBeGreaterThan(10 * MB);
    expect(things).toHaveLength(200);
  });

  test('count a short text for more than its letters', async () => {
    let memory: FragmentCache | null = new FragmentCache(MB);
    let ask: CompiledOperation | null = compiled('{ things { a: text b: text c: text d: text } }', memory);
    const things = Array.from({ length: 30_000 }, () => ({ text: '' }));
    const context = contextOf(things);
    ask(context, {});
    const freed = await freedBy(() => {
      ask = null;
      memory = null;
    });
    expect(freed).toBeLessThan(2.5 * MB);
    expect(things).toHaveLength(30_000);
  });

  test('know a day’s text together, not each for itself', async () => {
    const questions = Array.from({ length: QUESTIONS }, (_, place) => compiled(`{ a${place}: things { day } }`));
    for (const [place, ask] of questions.entries()) {
      const things = Array.from({ length: 5_000 }, (_, index) => ({ day: `${place}-${index}`.padEnd(60, '-') }));
      expect(ask(contextOf(things), {})).toContain(`"${place}-4999--`);
    }
    expect(await freedBy(() => questions.splice(0))).toBeLessThan(4 * MB);
  });
});

describe('a platform that is asked thousands of different questions', () => {
  let executor: CompiledExecutor;
  let outcomes: ExecutorOutcome[] = [];
  beforeAll(() => {
    const open = { denied: [], refused: [], deniedFields: new Set(), protectedFields: new Set(), introspects: false };
    const protectedSchema = { schema, check: () => open } as unknown as ProtectedSchema;
    const checkLimits = () => ({ code: 'OK', cost: 1, hasUnknownField: false }) as const;
    executor = createCompiledExecutor({ protectedSchema, checkLimits, report: (outcome) => outcomes.push(outcome) });
  });
  const ask = (query: string) =>
    executor.answer(
      { query, operationName: null, variables: {}, language: null },
      PUBLIC_VIEWER,
      () => ({ ...contextOf([]), charge: () => null }) as unknown as RequestContext,
    );
  const twice = (query: string) => [ask(query), ask(query)][1];
  /** A text of its own, as one that came over the line. */
  const sent = (text: string) => Buffer.from(text).toString();
  const question = (index: number) => `{ a${index}: things { text } }`;

  test('forgets one of them, with all that was made of it, when five hundred others came after it', async () => {
    const document = (() => {
      const answered = twice(question(0));
      if (answered === null || answered === undefined || answered instanceof Promise) throw new Error('not answered');
      return new WeakRef(answered.document);
    })();
    for (let index = 1; index < 500; index += 1) twice(question(index));
    await collectGarbage();
    expect(document.deref()).toBeDefined();
    for (let index = 500; index < 1_500; index += 1) twice(question(index));
    await collectGarbage();
    expect(document.deref()).toBeUndefined();
    outcomes = [];
    for (const index of [0, 0, 1_499]) ask(question(index));
    expect(outcomes).toEqual(['FELL_BACK', 'ANSWERED', 'ANSWERED']);
  });

  test('holds next to nothing of what is asked once', async () => {
    const before = await bytesHeld();
    for (let index = 0; index < 10_000; index += 1) ask(sent(`${question(index)} # ${'x'.repeat(3_000)}`));
    expect((await bytesHeld()) - before).toBeLessThan(6 * MB);
    expect(ask(question(1_499))).not.toBe(null);
  });
});
