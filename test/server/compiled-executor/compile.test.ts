import {
  execute,
  GraphQLEnumType,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLString,
  GraphQLUnionType,
  getOperationAST,
  parse,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { compileOperation } from '../../../http/compiled-executor/compile/compile-operation.ts';
import { type CompileOptions } from '../../../http/compiled-executor/compile/compile-options.ts';
import { FragmentCache } from '../../../http/compiled-executor/compile/fragment-cache.ts';

const later = <Value>(value: Value) => new Promise<Value>((resolve) => setTimeout(resolve, 1, value));
const counted = { reads: 0 };
const fixed = {
  id: 7,
  text: 'ordinary',
  get read() {
    counted.reads += 1;
    return 'read';
  },
};

const Colour = new GraphQLEnumType({ name: 'Colour', values: { RED: { value: 1 }, BLUE: { value: 'b' } } });
const Day = new GraphQLScalarType<unknown>({
  name: 'Day',
  serialize: (value) => (value === 'bad' ? fail() : new Date(String(value))),
});
const Leaf: GraphQLObjectType = new GraphQLObjectType({
  name: 'Leaf',
  fields: () => ({
    id: { type: GraphQLID },
    text: { type: GraphQLString },
    read: { type: GraphQLString },
    self: { type: Leaf, resolve: (source) => source },
  }),
});
const Other = new GraphQLObjectType({ name: 'Other', fields: { other: { type: GraphQLInt } } });
const Any = new GraphQLUnionType({
  name: 'Any',
  types: [Leaf, Other],
  resolveType: async (value: object) => ('other' in value ? 'Other' : 'Leaf'),
});
const of = (type: ConstructorParameters<typeof GraphQLList>[0], value: unknown) => ({
  type: type as typeof GraphQLString,
  resolve: () => value,
});
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: 'Query',
    fields: {
      texts: of(new GraphQLList(GraphQLString), [
        '',
        'a"b\\c\n\u0007',
        'æøå “–” 😀',
        '\ud800',
        'x'.repeat(40),
        5,
        true,
        null,
      ]),
      ints: of(new GraphQLList(GraphQLInt), [0, -0, -5, 2_147_483_647, '7', true, null]),
      floats: of(new GraphQLList(GraphQLFloat), [0.1, 1e21, -0, 5, '2.5']),
      colours: of(new GraphQLList(Colour), [1, 'b', null]),
      days: of(new GraphQLList(Day), ['2026-11-23', '2026-11-23', 0]),
      badDay: of(Day, 'bad'),
      tooLarge: of(GraphQLInt, 2 ** 40),
      noColour: of(Colour, 'green'),
      noText: of(GraphQLString, {}),
      promised: of(GraphQLString, later('late')),
      rejected: { type: GraphQLString, resolve: () => Promise.reject(new Error('no')) },
      thrown: { type: GraphQLString, resolve: () => fail() },
      error: of(Leaf, new Error('as a value')),
      absent: of(Leaf, undefined),
      missing: of(new GraphQLNonNull(Leaf), null),
      list: of(new GraphQLList(Leaf), new Set([{ id: 1 }, later({ id: 2, text: later('deep') }), null])),
      notList: of(new GraphQLList(Leaf), 'text'),
      holes: of(new GraphQLList(new GraphQLNonNull(Leaf)), [null]),
      matrix: of(new GraphQLList(new GraphQLList(GraphQLInt)), [[1, 2], [], null]),
      any: of(new GraphQLList(Any), [{ id: 1 }, { other: 2 }]),
      called: of(Leaf, { id: 3, text: (args: object, context: unknown) => `${JSON.stringify(args)} ${context}` }),
      fixed: of(Leaf, fixed),
      sum: {
        type: GraphQLInt,
        args: { a: { type: GraphQLInt, defaultValue: 1 }, b: { type: new GraphQLNonNull(GraphQLInt) } },
        resolve: (_source, { a, b }) => a + b,
      },
    },
  }),
});

function fail(): never {
  throw new Error('thrown');
}

type Variables = Readonly<Record<string, unknown>>;

async function both(query: string, variables: Variables = {}, options?: CompileOptions) {
  const document = parse(query);
  const operation = getOperationAST(document)!;
  const expected = await execute({ schema, document, variableValues: variables, contextValue: 'context' });
  const executor = async () => compileOperation(schema, document, operation, variables, options)('context', variables);
  return { expected, text: await executor().catch(() => null) };
}

describe('compiled, a question has the text of what execution gives', () => {
  test.each([
    '{ texts ints floats colours days promised absent { id } matrix __typename }',
    '{ list { id text } any { __typename ... on Leaf { id } ... on Other { other } } called { text id } }',
    '{ sum(b: 2) more: sum(a: null, b: 1) }',
    '{ fixed { id ...F text } again: fixed { ...F ... { id } } } fragment F on Leaf { text self { id } ...G } fragment G on Leaf { self { text } }',
    '{ fixed { id @skip(if: true) } absent @include(if: false) { id } }',
    '{ fixed { ... on Leaf @skip(if: true) { text } } }',
  ])('%s', async (query) => {
    const { expected, text } = await both(query);
    expect(expected.errors).toBeUndefined();
    expect(text).toBe(`${JSON.stringify({ data: expected.data })}\n`);
  });

  test.each([
    [{ a: true, b: true, n: 1 }],
    [{ a: false, b: true, n: 2 }],
    [{ a: true, b: false, n: 3 }],
    [{ a: false, b: false, n: 4 }],
  ])('the order of keys is that of the first field shown: %o', async (variables) => {
    const query =
      'query ($a: Boolean!, $b: Boolean!, $n: Int!) { fixed @include(if: $a) { id } sum(b: $n) fixed { text @skip(if: $b) id } x: sum(a: $n, b: 0) }';
    const { expected, text } = await both(query, variables);
    expect(text).toBe(`${JSON.stringify({ data: expected.data })}\n`);
  });
});

describe('an answer with an error is none of the executor’s', () => {
  test.each([
    ...['badDay', 'tooLarge', 'noColour', 'noText', 'rejected', 'thrown', 'error { id }', 'missing { id }'],
    ...['notList { id }', 'holes { id }', 'promised rejected thrown'],
  ])('%s', async (selection) => {
    const { expected, text } = await both(`{ ${selection} }`);
    expect(expected.errors).toHaveLength(selection.includes(' t') ? 2 : 1);
    expect(text).toBeNull();
  });
});

describe('what an object alone decides is remembered', () => {
  const document = parse('{ fixed { id text read again: text self { id } } list { id text } }');
  const compileWith = (versionOf: () => unknown) => {
    const told: string[] = [];
    const compiled = compileOperation(
      schema,
      document,
      getOperationAST(document)!,
      {},
      {
        observer: { types: new Set(['Leaf']), onObject: (context, name) => void told.push(`${context}:${name}`) },
        fragmentCaching: { memory: new FragmentCache(), types: new Set(['Leaf']), versionOf },
      },
    );
    return async (context: string) => {
      told.length = 0;
      counted.reads = 0;
      const text = await compiled(context, {});
      return { text, told: [...told], reads: counted.reads };
    };
  };

  test('it is read once in a version, and an observer is told of the same objects each time', async () => {
    let version: object = {};
    const run = compileWith(() => version);
    const first = await run('one');
    expect(first).toMatchObject({ reads: 1, told: Array.from({ length: 4 }, () => 'one:Leaf') });
    expect(await run('two')).toEqual({ text: first.text, reads: 0, told: first.told.map(() => 'two:Leaf') });
    version = {};
    expect(await run('three')).toMatchObject({ text: first.text, reads: 1 });
    expect(await run('four')).toMatchObject({ text: first.text, reads: 0 });
  });
});
