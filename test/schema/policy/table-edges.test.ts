import { buildSchema, type GraphQLSchema, isUnionType, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { createInputCheck, type PlacedCoordinate } from '../../../schema/policy/check-input.ts';
import { createOperationCheck } from '../../../schema/policy/check-operation.ts';
import { checkPolicy } from '../../../schema/policy/check-policy.ts';
import { guardFields } from '../../../schema/policy/guard-fields.ts';
import { narrowSchema } from '../../../schema/policy/narrow-schema.ts';
import { compilePolicy } from '../../../schema/policy/table.ts';
import { ROLES } from '../../../services/identity/viewer.ts';
import { viewerOf } from './support/ask.ts';
import { smallPolicy, smallReach, smallSchema, smallTable } from './support/small-schema.ts';

const problems = (sdl: string, table: Parameters<typeof compilePolicy>[0]) =>
  checkPolicy(buildSchema(sdl), compilePolicy(table)).unenforceable;

describe('the build fails for one role alone as for all of them', () => {
  test('that may not send an argument its field requires', () => {
    const table = { Query: { PUBLIC: 'name', REGISTERED: 'name(of:)' } };
    expect(problems('type Query { name(of: ID!): String }', table)).toEqual([
      'Query.name(of:) is required, but narrower than Query.name for PUBLIC',
    ]);
    expect(problems('type Query { name(of: ID): String }', table)).toEqual([]);
    expect(problems('type Query { name(of: ID! = 1): String }', table)).toEqual([]);
  });

  test('that may not send a field its input requires', () => {
    const table = { Query: { PUBLIC: 'name(in)' }, In: { PUBLIC: 'a', REGISTERED: 'b' } };
    const sdl = (b: string) => `type Query { name(in: In): String } input In { a: ID b: ${b} }`;
    expect(problems(sdl('ID!'), table)).toEqual(['In.b is required, but narrower than In for PUBLIC']);
    expect(problems(sdl('ID'), table)).toEqual([]);
    expect(problems(sdl('ID! = 1'), table)).toEqual([]);
  });

  test('that reads a field of its own municipalities only, which has to be nullable then', () => {
    const sdl = (type: string) => `type Query { office: Office } type Office { number: ID terms: ${type} }`;
    const table = {
      Query: { PUBLIC: 'office' },
      Office: { PUBLIC: 'number', 'PUBLIC ANALYST:own': 'terms' },
    };
    expect(problems(sdl('String!'), table)).toEqual(['Office.terms is protected and must be nullable']);
    expect(problems(sdl('String'), table)).toEqual([]);
  });

  test.each([
    ['an interface', 'interface Found { number: ID }', { PUBLIC: 'number' }],
    ['a union', 'union Found = Office', { PUBLIC: 'Office' }],
  ])('that comes to a protected field by %s alone', (_, found, line) => {
    const kind = found.startsWith('interface') ? ' implements Found' : '';
    const sdl = `type Query { found: Found } ${found} type Office${kind} { number: ID terms: String! }`;
    const table = { Query: { PUBLIC: 'found' }, Found: line, Office: { PUBLIC: 'number', GOVERNOR: 'terms' } };
    expect(problems(sdl, table)).toEqual(['Office.terms is protected and must be nullable']);
  });
});

describe('the table', () => {
  test('knows an audience with one word after the role, and none with two', () => {
    expect(() => compilePolicy({ Query: { 'GOVERNOR:own:more': 'name' } })).toThrow(
      '"GOVERNOR:own:more" is no audience',
    );
    expect(() => compilePolicy({ Query: { 'GOVERNOR:own:': 'name' } })).toThrow('is no audience');
  });

  test('shows a type to whoever may use a member of it, as widely as the widest', () => {
    const reachOf = (lines: Record<string, string>) => compilePolicy({ Office: lines }).reachOf('Office', 'GOVERNOR');
    expect(reachOf({ 'GOVERNOR:own': 'number' })).toBe('OWN');
    expect(reachOf({ 'GOVERNOR:own': 'number', GOVERNOR: 'name' })).toBe('ANY');
    expect(reachOf({ GOVERNOR: 'name', 'GOVERNOR:own': 'number' })).toBe('ANY');
    expect(reachOf({ ANALYST: 'name' })).toBeNull();
    expect(reachOf({ NOBODY: 'name' })).toBeNull();
  });

  test('says where a line cannot be read', () => {
    expect(() => compilePolicy({ Query: { PUBLIC: 'name office!' } })).toThrow('Query: unreadable at 11');
  });

  test('reads an argument of an audience of its own without opening its field', () => {
    const { audiences } = compilePolicy({ Query: { PUBLIC: 'offices(first filter)', GOVERNOR: 'offices(sort:)' } });
    expect([...audiences.keys()]).toEqual([
      'Query.offices',
      'Query.offices(first:)',
      'Query.offices(filter:)',
      'Query.offices(sort:)',
      'Query',
    ]);
    expect(() => compilePolicy({ Query: { PUBLIC: 'offices(first sort:)' } })).toThrow(
      'Query.offices: mixed arguments',
    );
  });
});

describe('a union of which a role may see one member', () => {
  const entityFor = (audience: string, role: (typeof ROLES)[number]) => {
    const table = { ...smallTable, Entity: { PUBLIC: 'Office', [audience]: 'Contact' } };
    const entity = narrowSchema(smallSchema(), compilePolicy(table), role).getType('Entity');
    return isUnionType(entity) ? entity.getTypes().map(({ name }) => name) : null;
  };

  test('has that one', () => {
    expect(entityFor('GOVERNOR', 'PUBLIC')).toEqual(['Office']);
    expect(entityFor('GOVERNOR', 'GOVERNOR')).toEqual(['Office', 'Contact']);
  });

  test('is gone where it may see none', () => {
    const table = { ...smallTable, Entity: { GOVERNOR: 'Office Contact' }, Query: { PUBLIC: 'office(number)' } };
    expect(narrowSchema(smallSchema(), compilePolicy(table), 'PUBLIC').getType('Entity')).toBeUndefined();
  });
});

describe('an operation', () => {
  const check = createOperationCheck(smallSchema(), smallPolicy);
  const accessOf = (source: string, role: (typeof ROLES)[number]) =>
    check(parse(source), undefined, {}, viewerOf(role, ['3430']));

  test('that spreads a fragment twice on a type is told of its hidden field once, on two types twice', () => {
    const fragment = 'fragment F on Contact { phone }';
    const twice = `{ office(number: "1") { contacts { ...F ...F } } } ${fragment}`;
    expect(accessOf(twice, 'PUBLIC').denied.map(({ path }) => path.join('.'))).toEqual(['office.contacts.phone']);
    const otherwise = `{ office(number: "1") { contacts { ...F } } node(id: "1") { ...F } } ${fragment}`;
    expect(accessOf(otherwise, 'PUBLIC').denied.map(({ path }) => path.join('.'))).toEqual([
      'office.contacts.phone',
      'node.phone',
    ]);
  });

  test('that names a fragment or a field nobody has defined is left to validation', () => {
    expect(accessOf('{ ...Missing nothing { phone } entities { phone } }', 'PUBLIC').denied).toEqual([]);
    expect(
      accessOf('{ node(id: "1") { ... on Missing { phone } ...G } } fragment G on Gone { phone }', 'PUBLIC').denied,
    ).toEqual([]);
  });

  test('that is granted a field closed to others has it audited, and no field that all may read', () => {
    expect([...accessOf('{ audit(municipality: "1") { who } }', 'ADMINISTRATOR').protectedFields]).toEqual([
      'Query.audit',
      'AuditEntry.who',
    ]);
    expect([...accessOf('{ office(number: "1") { number } }', 'ADMINISTRATOR').protectedFields]).toEqual([]);
  });

  test('asks for the schema by __schema and __type, and not by __typename', () => {
    expect(accessOf('{ __typename office(number: "1") { __typename } }', 'PUBLIC').introspects).toBe(false);
    expect(accessOf('{ __type(name: "Office") { name } }', 'PUBLIC').introspects).toBe(true);
  });
});

describe('a variable of another shape than its type', () => {
  const schema = smallSchema();
  const input = createInputCheck(schema, smallPolicy, 'PUBLIC');
  const refused = (value: unknown, type = 'OfficeFilter') => {
    const found: PlacedCoordinate[] = [];
    input.json(value, schema.getType(type) as Parameters<typeof input.json>[1], ['$it'], found);
    return found.map(({ coordinate, path }) => `${coordinate} at ${path.join('.')}`);
  };

  test.each([
    null,
    'text',
    5,
    [null],
    { contact: null },
    { contact: 'text' },
    { sort: 5 },
    { contact: { name: undefined } },
  ])('is left to its coercion: %j', (value) => expect(refused(value)).toEqual([]));

  test('is searched as far as it has one', () => {
    expect(refused({ sort: 'CONTACT_NAME', other: 1, any: { contact: { name: null } } })).toEqual([
      'Sort.CONTACT_NAME at $it.sort',
      'ContactFilter.name at $it.any.0.contact.name',
    ]);
    expect(refused('CONTACT_NAME', 'Sort')).toEqual(['Sort.CONTACT_NAME at $it']);
    expect(refused('toString', 'Sort')).toEqual([]);
  });
});

test('a subscription’s field is guarded where it is subscribed to as well, and nothing is made one that was none', () => {
  const schema: GraphQLSchema = smallSchema();
  const audited = schema.getSubscriptionType()!.getFields()['audited']!;
  audited.subscribe = () => {
    throw new Error('subscribed');
  };
  guardFields(schema, smallPolicy, { reach: smallReach });
  const context = { viewer: viewerOf('PUBLIC'), access: { deniedFields: new Set<string>() } };
  const info = { path: { key: 'audited', prev: undefined } } as never;
  expect(() => audited.subscribe!(undefined, {}, context, info)).toThrow('audited is not open to you');
  expect(schema.getQueryType()!.getFields()['audit']!.subscribe).toBeUndefined();
});
