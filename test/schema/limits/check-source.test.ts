import fc from 'fast-check';
import { Kind, Lexer, parse, Source, TokenKind } from 'graphql';
import { describe, expect, test } from 'vitest';
import { checkSource, scanSource } from '../../../schema/limits/check-source.ts';
import type { LimitRule } from '../../../schema/limits/limit-broken.ts';
import { limits } from '../../../schema/limits/limits.ts';

describe('the text of a document', () => {
  test('brackets in strings and comments do not count', () => {
    const many = '['.repeat(500);
    for (const source of [
      `{ a(x: "${many}") }`,
      `{ a(x: "\\"${many}") }`,
      `{ a(x: """${many} \\""" ${many}""") }`,
      `# ${many}\n{ a }`,
    ])
      expect(checkSource(source)).toBeNull();
    expect(checkSource(`{ a(x: "") ${many}`)?.rule).toBe('NESTING');
    expect(checkSource(`{ a(x: ${many}`)?.rule).toBe('NESTING');
  });

  test('whatever it is, the check ends, and what it passes the parser can take', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('{', '}', '[', ']', '(', ')', '"', '"""', '\\', '#', '\n', 'a', ' '), {
          maxLength: 300,
        }),
        (parts) => {
          const source = parts.join('');
          if (checkSource(source) !== null) return;
          try {
            parse(source, { maxTokens: limits.tokensMax });
          } catch (error) {
            expect((error as Error).message).toMatch(/^Syntax Error/);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('what a document may have a few of is counted before it is parsed', () => {
  const root = [
    'counties { number }',
    'on: viewer { role }',
    'fragment',
    '...F',
    '... F @include(if: true)',
    '... on Query { a: __typename }',
    '...@skip(if: false) { query }',
    '... { on }',
    'municipality(number: "{ a b c }", of: [A, B], x: { y: 1.5 }) { name on: number # { a',
  ] as const;
  /** Of each form some, in any order. */
  const selections = fc.array(fc.constantFrom(...root), { minLength: 1, maxLength: 45 });
  const heads = [
    '',
    'query',
    'query Q ',
    'mutation ',
    'subscription S',
    'query ($a: [Int!] = [1, 2], $b: X = { y: 1 })',
  ];

  test('an operation is refused where it has more at its root than it may, and only then', () => {
    fc.assert(
      fc.property(selections, fc.constantFrom(...heads), fc.boolean(), (parts, head, behind) => {
        const text = parts.map((part) => (part.endsWith('# { a') ? `${part}\n}` : part)).join(' ');
        const fragment = `fragment F on Query { ${'counties '.repeat(90)}}`;
        const source = behind ? `${fragment} ${head} { ${text} }` : `${head} { ${text} } ${fragment}`;
        const max = head.startsWith('mutation') ? limits.rootMutationsMax : limits.rootFieldsMax;
        expect(checkSource(source)?.rule).toBe(countRoot(source) > max ? 'ROOT_FIELDS' : undefined);
      }),
      { numRuns: 400 },
    );
  });

  const countRoot = (source: string) =>
    Math.max(
      ...parse(source).definitions.map((node) =>
        node.kind === Kind.OPERATION_DEFINITION ? node.selectionSet.selections.length : 0,
      ),
    );

  test('as are variables, directives, operations and fragments', () => {
    const times = (count: number, write: (index: number) => string) =>
      Array.from({ length: count }, (_, index) => write(index)).join(' ');
    const variables = (count: number) =>
      `query (${times(count, (i) => `$v${i}: [Int!] = [${i}]`)}) { a(x: [$v1, $v2]) }`;
    const directives = (count: number) => `{ a { ${'b @include(if: $c) '.repeat(count)} } }`;
    const operations = (count: number) => times(count, (i) => `query Q${i}($a: Int = 1) { a(x: { y: $a }) }`);
    const fragments = (count: number) => `{ ...F1 } ${times(count, (i) => `fragment F${i} on Query { a }`)}`;
    const limited: [LimitRule, (count: number) => string, number][] = [
      ['VARIABLES', variables, limits.variablesMax],
      ['DIRECTIVES', directives, limits.directivesMax],
      ['OPERATIONS', operations, limits.operationsMax],
      ['FRAGMENTS', fragments, limits.fragmentsMax],
    ];
    for (const [rule, write, max] of limited) {
      expect(checkSource(write(max))).toBeNull();
      expect(checkSource(write(max + 1))).toMatchObject({ rule, cost: max + 1, limit: max });
    }
  });

  test('a token too many is found where the parser finds it', () => {
    const parts = [
      'a',
      ' 1.5 ',
      '-1e+5,',
      '"x"',
      '""\n',
      '"" ',
      '...on T{b}',
      '$c',
      '@d',
      '# ( e\n',
      '!=&|',
      '"""f"""',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 20 }), (some) => {
        const source = some.join(' ').repeat(Math.ceil(limits.tokensMax / some.length) + 10);
        const { tokenOverAt } = scanSource(source);
        const lexer = new Lexer(new Source(source));
        try {
          for (let count = 0; count <= limits.tokensMax; count += 1) lexer.advance();
        } catch {
          return;
        }
        expect(tokenOverAt).toBe(lexer.token.kind === TokenKind.EOF ? null : lexer.token.start);
      }),
      { numRuns: 60 },
    );
  });
});
