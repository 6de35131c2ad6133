import { buildSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { assertPolicy, checkPolicy } from '../../../schema/policy/check-policy.ts';
import { compareMatrix } from '../../../schema/policy/matrix/compare-matrix.ts';
import { printMatrix } from '../../../schema/policy/matrix/print-matrix.ts';
import { type AccessTable, compilePolicy, mergeTables } from '../../../schema/policy/table.ts';

const base: AccessTable = {
  Query: { PUBLIC: 'name office(number)' },
  Office: { PUBLIC: 'number' },
};
const sdl = (office: string, query = '') =>
  buildSchema(`type Query { name: String office(number: ID): Office ${query} } type Office { number: ID ${office} }`);
const problems = (schema: ReturnType<typeof buildSchema>, table: AccessTable) =>
  checkPolicy(schema, compilePolicy(table));

describe('the build fails', () => {
  test('for a new field without a line, by its name', () => {
    expect(() => assertPolicy(sdl('safeword: String'), compilePolicy(base))).toThrow('Office.safeword has no line');
  });

  test('for what is missing first: nothing more is said of a table that is not whole', () => {
    const table = { ...base, Office: { PUBLIC: 'number', GOVERNOR: 'terms' } };
    const found = problems(sdl('safeword: String terms: String!'), table);
    expect(found).toEqual({ missing: ['Office.safeword'], stale: [], unenforceable: [] });
  });

  test('for an interface that is open to own and its type to all, or closed and its type to own', () => {
    const schema = buildSchema(
      'type Query { name: String office(number: ID): Office } interface Named { number: ID } type Office implements Named { number: ID }',
    );
    const narrower = (named: string, office: string) =>
      problems(schema, { ...base, Named: { [named]: 'number' }, Office: { [office]: 'number' } }).unenforceable.length;
    expect(narrower('GOVERNOR:own', 'GOVERNOR')).toBe(1);
    expect(narrower('ANALYST', 'GOVERNOR:own ANALYST')).toBe(1);
    expect(narrower('GOVERNOR:own', 'GOVERNOR:own')).toBe(0);
    expect(narrower('GOVERNOR', 'GOVERNOR:own')).toBe(0);
  });

  test('for a new argument, input field, enum value and type without a line', () => {
    const schema = buildSchema(
      'type Query { name(in: In): String office(number: ID): Office } type Office { number: ID } input In { e: E } enum E { A }',
    );
    expect(problems(schema, base).missing).toEqual(['E', 'E.A', 'In', 'In.e', 'Query.name(in:)']);
  });

  test('for a line whose coordinate is gone', () => {
    expect(problems(sdl(''), { ...base, Office: { PUBLIC: 'number closed' } }).stale).toEqual(['Office.closed']);
  });

  test('for a protected field that is not nullable, since its null would climb', () => {
    const table = { ...base, Office: { PUBLIC: 'number', GOVERNOR: 'terms' } };
    expect(problems(sdl('terms: String!'), table).unenforceable).toEqual([
      'Office.terms is protected and must be nullable',
    ]);
    expect(problems(sdl('terms: String'), table).unenforceable).toEqual([]);
  });

  test('but not for one of a type that those who are denied it cannot come to', () => {
    const schema = buildSchema(
      'type Query { name: String office(number: ID): Office audit: Audit } type Office { number: ID } type Audit { who: String! }',
    );
    const table = {
      ...base,
      Query: { PUBLIC: 'name office(number)', ADMINISTRATOR: 'audit' },
      Audit: { ADMINISTRATOR: 'who' },
    };
    expect(problems(schema, table).unenforceable).toEqual([]);
    expect(problems(schema, { ...table, Query: { PUBLIC: 'name office(number) audit' } }).unenforceable).toHaveLength(
      1,
    );
  });

  test('for an interface narrower than one of its types, since guards sit on the types', () => {
    const schema = buildSchema(
      'type Query { name: String office(number: ID): Office } interface Named { number: ID } type Office implements Named { number: ID }',
    );
    expect(problems(schema, { ...base, Named: { GOVERNOR: 'number' } }).unenforceable[0]).toContain(
      'Office.number is wider than Named.number',
    );
  });

  test('for a mutation open to roles that write nothing', () => {
    const schema = buildSchema(
      'type Query { name: String office(number: ID): Office } type Office { number: ID } type Mutation { close: String }',
    );
    expect(problems(schema, { ...base, Mutation: { 'ADMINISTRATOR ANALYST': 'close' } }).unenforceable).toEqual([
      'Mutation.close is open to ANALYST, which write nothing',
    ]);
  });

  test('for a required argument narrower than its field', () => {
    const schema = buildSchema(
      'type Query { name(of: ID!): String office(number: ID): Office } type Office { number: ID }',
    );
    const table = { ...base, Query: { PUBLIC: 'name office(number)', ANALYST: 'name(of:)' } };
    expect(problems(schema, table).unenforceable[0]).toContain('Query.name(of:) is required, but narrower');
  });

  test('for an unknown role, a coordinate in two lines, a type in two files', () => {
    expect(() => compilePolicy({ Query: { PUBLICK: 'name' } })).toThrow('"PUBLICK" is no audience');
    expect(() => compilePolicy({ Query: { 'GOVERNOR:all': 'name' } })).toThrow('no audience');
    expect(() => compilePolicy({ Query: { PUBLIC: 'name', GOVERNOR: 'name' } })).toThrow(
      'Query.name stands in two lines',
    );
    expect(() => compilePolicy({ Query: { PUBLIC: 'name, office' } })).toThrow('unreadable');
    expect(() => mergeTables({ Query: {} }, { Query: {} })).toThrow('Query stands in two files');
  });
});

describe('the matrix', () => {
  const narrow = printMatrix(compilePolicy({ ...base, Office: { PUBLIC: 'number', 'GOVERNOR:own': 'terms' } }));
  test('is the same text whatever the order of the table', () => {
    const reversed = Object.fromEntries(
      Object.entries({ ...base, Office: { 'GOVERNOR:own': 'terms', PUBLIC: 'number' } }).reverse(),
    );
    expect(printMatrix(compilePolicy(reversed))).toBe(narrow);
    expect(narrow).toMatch(/^Office\.terms +- +- +- +own +- +-$/m);
  });

  test('says which coordinate widened and for whom, from own to all as well', () => {
    const wide = printMatrix(compilePolicy({ ...base, Office: { PUBLIC: 'number', 'GOVERNOR ANALYST': 'terms' } }));
    expect(compareMatrix(narrow, wide)).toEqual({
      widened: [
        { coordinate: 'Office.terms', role: 'GOVERNOR', before: 'own', after: 'yes' },
        { coordinate: 'Office.terms', role: 'ANALYST', before: '-', after: 'yes' },
      ],
      narrowed: [],
    });
    expect(compareMatrix(wide, narrow).narrowed).toHaveLength(2);
    expect(compareMatrix(narrow, narrow)).toEqual({ widened: [], narrowed: [] });
    expect(() => compareMatrix('', narrow)).toThrow('not an access matrix');
    expect(() => compareMatrix(narrow, narrow.replace(' own ', ' most '))).toThrow('not a line of an access matrix');
  });
});
