import { buildSchema, type DocumentNode, getIntrospectionQuery, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { createLimitCheck } from '../../../schema/limits/check-limits.ts';
import { checkSource } from '../../../schema/limits/check-source.ts';
import { limitError } from '../../../schema/limits/limit-broken.ts';
import { limits } from '../../../schema/limits/limits.ts';
import { cpuCost } from '../../setup/cpu-cost.ts';

const schema = buildSchema(/* GraphQL */ `
  type Query { item(id: ID): Item items(first: Int, after: String): ItemConnection! three(first: Int = 3): ItemConnection! list: [Item!]! services: Int }
  type Mutation { change(id: ID): Item }
  type ItemConnection { nodes: [Item!]! edges: [ItemEdge!]! totalCount: Int! }
  type ItemEdge { cursor: String! node: Item! }
  type Item { id: ID! name: String items(first: Int, after: String): ItemConnection! parts: [Item!]! days(days: Int!): [Day!]! }
  type Day { date: String! }
`);
const check = createLimitCheck(schema);
const judge = (
  source: string | DocumentNode,
  variables: Record<string, unknown> = {},
  operationName?: string,
  role: 'PUBLIC' | 'PORTAL' = 'PUBLIC',
) => {
  const result = check(typeof source === 'string' ? parse(source) : source, operationName, variables, role);
  return result.code === 'OK' ? result.cost : result.rule;
};
const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
const nested = (field: string, levels: number) => `${`${field} { `.repeat(levels)} id ${'}'.repeat(levels)}`;

/** A quarter of a second on a machine of 2025. */
const UNITS_MAX = 12;

describe('aliases', () => {
  test('of a root field, of __typename and of a mutation: a hundred and no more', () => {
    expect(judge(`{ ${times(101, (index) => `a${index}: item { id }`)} }`)).toBe('ALIASES');
    expect(judge(`{ ${times(101, (index) => `a${index}: __typename`)} }`)).toBe('ALIASES');
    expect(judge(`{ item { ${times(101, (index) => `a${index}: __typename`)} } }`)).toBe('ALIASES');
    expect(judge(`{ item { ${times(100, (index) => `a${index}: id`)} } }`)).toBe(101);
    expect(judge(`mutation { ${times(1000, (index) => `a${index}: change { id }`)} }`)).toBe('ALIASES');
  });

  test('are counted in fragments too', () => {
    expect(judge(`{ item { ...f } } fragment f on Item { ${times(101, (index) => `a${index}: id`)} }`)).toBe('ALIASES');
  });
});

test('a field that its type has not is seen wherever it stands, and none is where all are right', () => {
  const isSeen = (source: string) => {
    const result = check(parse(source), null, {}, 'PUBLIC');
    return result.code === 'OK' && result.hasUnknownField;
  };
  for (const wrong of [
    '{ navn }',
    '{ item { navn } }',
    '{ item { ...F } } fragment F on Item { parts { navn { a } } }',
    '{ ... on Query { list { __schema { a } } } }',
    'mutation { change { navn } }',
  ])
    expect(isSeen(wrong)).toBe(true);
  for (const right of [
    '{ item { id __typename } __typename }',
    '{ ...F } fragment F on Query { __schema { types { name } } __type(name: "Item") { name } }',
    getIntrospectionQuery(),
    'mutation { change { ... on Item { id } } }',
  ])
    expect(isSeen(right)).toBe(false);
});

describe('root fields', () => {
  test('are counted with repeats and through fragments, and a mutation may have fewer', () => {
    expect(judge(`{ ${times(31, () => 'item { id }')} }`)).toBe('ROOT_FIELDS');
    expect(judge(`{ ...f ...f } fragment f on Query { ${times(16, () => 'item { id }')} }`)).toBe('ROOT_FIELDS');
    expect(judge(`mutation { ${times(11, () => 'change { id }')} }`)).toBe('ROOT_FIELDS');
    expect(judge(`mutation { ${times(10, () => 'change { id }')} }`)).toBe(20);
  });
});

describe('depth', () => {
  test('is measured through fragments', () => {
    expect(judge('{ item { days(days: 1) { date } } }')).toBe(4);
    const chain = times(12, (index) => `fragment f${index} on Item { items(first: 1) { nodes { ...f${index + 1} } } }`);
    expect(judge(`{ item { ...f0 } } ${chain} fragment f12 on Item { id }`)).toBe('DEPTH');
  });

  test('of 13 is refused, and of 500 and 40 000 before the parser sees it', () => {
    expect(judge(`{ list { ${nested('parts', 11)} } }`)).toBe('DEPTH');
    expect(judge(`{ item { ${'items(first: 1) { nodes { '.repeat(6)} id ${'} } '.repeat(6)} } }`)).toBe('DEPTH');
    for (const levels of [500, 40_000])
      expect(checkSource(`{ item { ${nested('parts', levels)} } }`)?.rule).toBe('NESTING');
  });

  test('of the usual introspection query is allowed, of a much deeper one not', () => {
    expect(judge(getIntrospectionQuery())).toBeTypeOf('number');
    expect(
      judge(`{ __schema { types { fields { type { ${'ofType { '.repeat(15)} name ${'}'.repeat(15)} } } } } }`),
    ).toBe('DEPTH');
  });
});

describe('searches', () => {
  const one = limits.searchCost + 1;
  test('count for what they cost the database, however the text is given', () => {
    expect(judge('{ services(filter: { text: "gjeld" }) }')).toBe(one);
    expect(judge('query ($text: String) { services(filter: { text: $text }) }', { text: 'gjeld' })).toBe(one);
    expect(judge('query ($text: String = "gjeld") { services(filter: { text: $text }) }')).toBe(one);
    expect(judge('query ($of: ServiceFilter) { services(filter: $of) }', { of: { text: 'gjeld' } })).toBe(one);
    expect(judge('query ($of: ServiceFilter = { text: "gjeld" }) { services(filter: $of) }')).toBe(one);
    expect(judge('{ ...f } fragment f on Query { services(filter: { text: "gjeld" }) }')).toBe(one);
  });

  test('are none where no text is given', () => {
    expect(judge('{ services(filter: { category: ADVICE, text: null }) }')).toBe(1);
    expect(judge('query ($text: String = "gjeld") { services(filter: { text: $text }) }', { text: null })).toBe(1);
    expect(judge('query ($of: ServiceFilter) { services(filter: $of) }', { of: { category: 'ADVICE' } })).toBe(1);
    expect(judge('query ($of: ServiceFilter) { services(filter: $of) }')).toBe(1);
  });

  test('are few in one request, under whatever names', () => {
    const searches = (count: number) => `{ ${times(count, (n) => `a${n}: services(filter: { text: "o${n}" })`)} }`;
    expect(judge(searches(4))).toBeTypeOf('number');
    expect(judge(searches(5))).toBe('COST');
  });
});

describe('cost', () => {
  test('multiplies nested page sizes', () => {
    const bomb =
      '{ items(first: 100) { nodes { items(first: 100) { nodes { items(first: 100) { nodes { id } } } } } } }';
    expect(judge(bomb)).toBe('COST');
    expect(judge('{ items(first: 100) { nodes { id name } } }')).toBe(301);
  });

  test('is the same whether a size comes as a literal, a variable, a default or in a fragment', () => {
    const cost = judge('{ items(first: 50) { nodes { id } } }');
    expect(judge('query ($n: Int) { items(first: $n) { nodes { id } } }', { n: 50 })).toBe(cost);
    expect(judge('query ($n: Int = 50) { items(first: $n) { nodes { id } } }')).toBe(cost);
    expect(
      judge('query ($n: Int = 50) { items(first: $n) { ...f } } fragment f on ItemConnection { nodes { id } }'),
    ).toBe(cost);
    expect(judge('{ ...q } fragment q on Query { items(first: 50) { ... on ItemConnection { nodes { id } } } }')).toBe(
      cost,
    );
    expect(judge('query ($n: Int = 1) { items(first: $n) { nodes { id } } }', { n: 50 })).toBe(cost);
  });

  test('counts the default where no size is given, and the largest page where one is out of bounds', () => {
    const page = (size: number) => judge(`{ items(first: ${size}) { nodes { id } } }`);
    expect(judge('{ items { nodes { id } } }')).toBe(page(limits.pageSizeDefault));
    expect(judge('{ items(first: null) { nodes { id } } }')).toBe(page(limits.pageSizeDefault));
    expect(judge('{ three { nodes { id } } }')).toBe(page(3));
    for (const size of ['0', '-1', '101', '2147483647', '99999999999', '1.5'])
      expect(judge(`{ items(first: ${size}) { nodes { id } } }`)).toBe(page(100));
    for (const n of [0, -1, 1e12, '50', [], {}, true])
      expect(judge('query ($n: Int) { items(first: $n) { nodes { id } } }', { n })).toBe(page(100));
    expect(judge('query ($n: Int) { items(first: $n) { nodes { id } } }', { n: null })).toBe(
      page(limits.pageSizeDefault),
    );
  });

  test('counts items below edges and not below totals', () => {
    expect(judge('{ items(first: 100) { totalCount } }')).toBe(2);
    expect(judge('{ items(first: 100) { edges { cursor node { id } } } }')).toBe(401);
  });

  test('is higher for registered frontends', () => {
    const source =
      '{ items(first: 100) { nodes { items(first: 100) { nodes { id name a: name b: name c: name } } } } }';
    expect(judge(source)).toBe('COST');
    expect(judge(source, {}, undefined, 'PORTAL')).toBeTypeOf('number');
  });

  test('says itself and the limit in the error, with status 400', () => {
    const broken = check(
      parse('{ items(first: 100) { nodes { items(first: 100) { nodes { items(first: 100) { nodes { id } } } } } } }'),
      null,
      {},
      'PUBLIC',
    );
    if (broken.code === 'OK') throw new Error('not refused');
    expect(limitError(broken).extensions).toEqual({
      code: 'QUERY_TOO_COMPLEX',
      rule: 'COST',
      cost: broken.cost,
      limit: 50_000,
      http: { status: 400 },
    });
    expect(broken.cost).toBeGreaterThan(50_000);
  });
});

describe('fragments', () => {
  const bomb = (levels: number, spreads: string) =>
    `{ item { ...f0 } } ${times(levels, (index) => `fragment f${index} on Item { ${spreads.replaceAll('$', `f${index + 1}`)} }`)} fragment f${levels} on Item { id }`;

  test('that double at each of 20 levels by aliases, or at each of 25 by the same spread, are refused at once', async () => {
    const refuse = () => {
      expect(judge(bomb(20, 'a: parts { ...$ } b: parts { ...$ }'))).toMatch(/COST|DEPTH/);
      expect(judge(bomb(25, '...$ ...$'))).toBe('COST');
      expect(judge(bomb(60, '...$ ...$'))).toMatch(/COST|CHAIN/);
    };
    expect(await cpuCost(refuse, UNITS_MAX)).toBeLessThanOrEqual(UNITS_MAX);
  });

  test('in a circle end here and are left to validation', () => {
    expect(judge('{ item { ...a } } fragment a on Item { id ...b } fragment b on Item { name ...a }')).toBeTypeOf(
      'number',
    );
    expect(judge('{ item { ...a } } fragment a on Item { ...a }')).toBeTypeOf('number');
  });

  test('too many, or in too long a chain, are refused without a stack overflow', () => {
    expect(judge(bomb(10_000, '...$'))).toBe('FRAGMENTS');
    expect(judge(bomb(150, '...$'))).toBe('FRAGMENT_CHAIN');
    expect(
      judge(
        `{ item { id ${times(201, (index) => `...f${index}`)} } } ${times(201, (index) => `fragment f${index} on Item { id }`)}`,
      ),
    ).toBe('FRAGMENTS');
  });
});

describe('what is not valid', () => {
  test('is measured without an error, for the limits come first', () => {
    for (const source of [
      '{ nope { deeper } }',
      '{ ...missing }',
      '{ item { ... on Nope { id } } }',
      'subscription { x }',
      '{ item { items(first: $undefined) { nodes { id } } } }',
    ])
      expect(judge(source)).toBeTypeOf('number');
  });

  test('thousands of directives, and a crowd of operations, are refused', () => {
    expect(judge(`{ item { id ${'@include(if: true) '.repeat(61)} } }`)).toBe('DIRECTIVES');
    expect(judge(times(11, (index) => `query Q${index} { item { id } }`))).toBe('OPERATIONS');
  });

  test('a hundred variables are taken, whether they are used or not, and one more is refused', () => {
    const declaring = (count: number) =>
      `query (${Array.from({ length: count }, (_, index) => `$v${index}: Int`).join(', ')}) { item { id } }`;
    expect(judge(declaring(100))).toBeTypeOf('number');
    expect(judge(declaring(101))).toBe('VARIABLES');
  });

  test('several operations without a name are all measured', () => {
    const large =
      '{ items(first: 100) { nodes { items(first: 100) { nodes { items(first: 100) { nodes { id } } } } } } }';
    expect(judge(`query A { item { id } } query B ${large}`)).toBe('COST');
    expect(judge(`query A { item { id } } query B ${large}`, {}, 'A')).toBe(2);
  });
});

describe('a request of 60 kB', () => {
  const shapes: Record<string, string> = {
    'of one field ten thousand times': `{ ${'item '.repeat(10_000)} }`,
    'of inline fragments': `{ item { ${'... on Item { id } '.repeat(3_000)} } }`,
    'of 3 000 fragments on one field': `{ item { ${times(3_000, (index) => `...f${index}`)} } } ${times(3_000, (index) => `fragment f${index} on Item { id }`)}`,
    'of 10 000 chained fragments': `{ item { ...f0 } } ${times(10_000, (index) => `fragment f${index} on Item { ...f${index + 1} }`)}`,
    'of 200 000 directives': `{ item { id ${'@aa '.repeat(200_000)} } }`,
    'of nested lists': `{ item(id: ${'['.repeat(100_000)}${']'.repeat(100_000)}) { id } }`,
  };
  for (const [shape, source] of Object.entries(shapes)) {
    test(`${shape} is refused for a quarter of a second of CPU at the most`, async () => {
      const refuse = () => checkSource(source)?.rule ?? judge(parse(source, { maxTokens: limits.tokensMax }));
      let verdict: unknown;
      const cost = await cpuCost(() => {
        try {
          verdict = refuse();
        } catch (error) {
          verdict = (error as Error).message;
        }
      }, UNITS_MAX);
      expect(String(verdict)).toMatch(/more tha[nt] 4000 tokens|NESTING|ROOT_FIELDS|FRAGMENTS|DIRECTIVES/);
      expect(cost).toBeLessThanOrEqual(UNITS_MAX);
    });
  }

  test('that is as large as the limits allow validates for a quarter of a second of CPU', async () => {
    const worst = [
      `{ item { ${'id '.repeat(3_900)} } }`,
      `{ item { ${times(99, (index) => `a${index}: parts { ${'id '.repeat(30)} }`)} } }`,
      `{ item { ${times(199, (index) => `...f${index}`)} } } ${times(199, (index) => `fragment f${index} on Item { ${'id '.repeat(10)} }`)}`,
      `{ item { ${'... on Item { parts { id } } '.repeat(400)} } }`,
    ];
    for (const source of worst) {
      const document = parse(source, { maxTokens: limits.tokensMax });
      const judged = () => {
        expect(judge(document)).toBeTypeOf('number');
        const messages = validate(schema, document).map((error) => error.message);
        expect(messages.filter((message) => message !== 'Validation aborted.')).toEqual([]);
      };
      expect(await cpuCost(judged, UNITS_MAX)).toBeLessThanOrEqual(UNITS_MAX);
    }
  });
});

test('the cost of a document is linear: a fragment spread a hundred times is measured once', () => {
  const source = (spreads: number) =>
    `{ item { ${'...f '.repeat(spreads)} } } fragment f on Item { ${times(500, () => 'id')} }`;
  expect(judge(source(10))).toBe(5_001);
  expect(judge(source(90))).toBe(45_001);
});
