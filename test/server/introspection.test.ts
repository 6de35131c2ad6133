import { getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { policy } from '../../schema/policy/access.ts';
import { ROLES, type Role } from '../../services/identity/viewer.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

let server: TestServer;
const tokens = new Map<Role, string>();
beforeAll(async () => {
  server = await startTestServer({ PUBLIC_INTROSPECTION: 'no' });
  const whom: Partial<Record<Role, string>> = { MUNICIPALITY: '3430', GOVERNOR: 'innlandet' };
  for (const role of ROLES) {
    if (role !== 'PUBLIC') tokens.set(role, await server.signIn(role, whom[role] ?? null));
  }
});
afterAll(() => server.stop());

const ask = (role: Role, document: string) => {
  const token = tokens.get(role);
  return server.ask<IntrospectionQuery>(document, token === undefined ? {} : { token });
};
/** Words of the schema that a role may not use anywhere. */
const closedTo = (role: Role) => {
  const contentOf = (open: boolean) =>
    new Set(
      [...policy.audiences.keys()]
        .filter((coordinate) => (policy.reachOf(coordinate, role) !== null) === open)
        .flatMap((coordinate) => coordinate.match(/\w+/g) ?? []),
    );
  const open = contentOf(true);
  return new Set([...contentOf(false)].filter((word) => !open.has(word)));
};

describe('the schema is as wide as who asks', () => {
  test('where it is closed to the public, the public is told nothing of it', async () => {
    for (const document of [
      getIntrospectionQuery(),
      '{ __type(name: "Contact") { name } }',
      '{ a: __schema { description } }',
    ]) {
      const { status, data, text } = await ask('PUBLIC', document);
      expect([status, data]).toEqual([400, undefined]);
      expect(text).not.toContain('ContactRole');
    }
    expect((await ask('PUBLIC', '{ __typename }')).data).toEqual({ __typename: 'Query' });
  });

  test.each(ROLES.filter((role) => role !== 'PUBLIC'))('%s sees what it may use and nothing else', async (role) => {
    const { data } = await ask(role, getIntrospectionQuery());
    const seen = new Set(coordinatesIn(data));
    for (const coordinate of seen)
      expect([coordinate, policy.reachOf(coordinate, role)]).not.toEqual([coordinate, null]);
    const types = new Set(data.__schema.types.map(({ name }) => name));
    for (const coordinate of policy.audiences.keys()) {
      const [type = ''] = coordinate.split('.');
      if (policy.reachOf(coordinate, role) !== null && types.has(type) && coordinate.includes('.')) {
        expect(seen).toContain(coordinate);
      }
    }
  });

  test('and where the form of each of its scalars is defined', async () => {
    const { data } = await ask('MUNICIPALITY', getIntrospectionQuery({ specifiedByUrl: true }));
    const scalars = data.__schema.types.filter(({ kind }) => kind === 'SCALAR');
    const defined = scalars.map((type) => [type.name, 'specifiedByURL' in type && type.specifiedByURL]);
    expect(Object.fromEntries(defined)).toMatchObject({
      ...{ Boolean: null, ID: null, Int: null, String: null },
      DateTime: 'https://datatracker.ietf.org/doc/html/rfc3339#section-5.6',
      LocalDate: 'https://scalars.graphql.org/andimarek/local-date.html',
      LocalTime: 'https://the-guild.dev/graphql/scalars/docs/scalars/local-time',
      _Any: 'https://specs.apollo.dev/federation/v2.3',
    });
  });

  test('introspection cannot be mixed with a question for data', async () =>
    expect((await ask('ADMINISTRATOR', '{ __schema { description } viewer { role } }')).status).toBe(400));
});

describe('a slip of the pen tells nothing that the role may not know', () => {
  const slips = [
    '{ helo }',
    '{ client }',
    '{ auditEvent { nodes { id } } }',
    '{ office(number: "1640") { contacts { nam phon emai } } }',
    '{ office(nummer: "1640") { name } }',
    '{ auditEvents(municipalit: "3430") { nodes { i } } }',
    '{ offices(filter: { municipalty: "3430" }) { totalCount } }',
    '{ office(number: "1640") { openingState(at: "2026-01-01T00:00:00Z", channel: DROPIN) { state } } }',
    '{ office(number: "1640") { ... on Ofice { name } ... on Client { id } } }',
    'mutation { setOfficeHour(input: {}) { office { number } } }',
    'mutation { setOfficeHours(input: { offic: "1640" }) { offic } }',
    'query ($input: SetOfficeHoursInpu!) { __typename }',
    'query ($input: ClientInput) { __typename }',
    '{ municipality(number: "3430") { crisisCentreAgreements(on: "2026-01-01") { term capacity } } }',
    '{ viewer }',
    '{ municipality(number: "3430") { sources { commen } } }',
  ];
  test.each(ROLES)('%s', async (role) => {
    const closed = closedTo(role);
    for (const slip of slips) {
      const { status, errors } = await ask(role, slip);
      expect(status).toBe(400);
      const sent = new Set(slip.match(/\w+/g));
      const told = errors.flatMap(({ message }) => namesIn(message));
      expect(told.filter((word) => closed.has(word) && word !== 'Mutation' && !sent.has(word))).toEqual([]);
    }
  });

  test('where the schema is closed to the public, an error holds no word of it but those that were sent', async () => {
    const words = new Set([...policy.audiences.keys()].flatMap((coordinate) => coordinate.match(/\w+/g) ?? []));
    const ordinary = new Set(['Query', 'Mutation']);
    for (const slip of slips) {
      const { text, errors } = await ask('PUBLIC', slip);
      expect(text).not.toMatch(/did you mean/i);
      const told = errors.flatMap(({ message }) => namesIn(message));
      expect(told.filter((word) => words.has(word) && !ordinary.has(word) && !slip.includes(word))).toEqual([]);
    }
  });

  test('the list of closed words is not empty for anybody but those who may use all', () => {
    expect(closedTo('PUBLIC')).toContain('Client');
    expect(closedTo('MUNICIPALITY')).toContain('coverageGaps');
  });
});

/** The words of a message that can be names of the schema: quoted ones, and those with a capital inside the sentence. */
function namesIn(message: string): readonly string[] {
  const quoted = [...message.matchAll(/"([^"]*)"/g)].flatMap(([, words = '']) => words.match(/\w+/g) ?? []);
  return [...quoted, ...(message.match(/\b[A-Z]\w*|\b[a-z]+[A-Z]\w*/g) ?? [])];
}

function coordinatesIn({ __schema: schema }: IntrospectionQuery): string[] {
  return schema.types
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => {
      if (type.kind === 'ENUM') return type.enumValues.map(({ name }) => `${type.name}.${name}`);
      if (type.kind === 'INPUT_OBJECT') return type.inputFields.map(({ name }) => `${type.name}.${name}`);
      if (type.kind === 'UNION') return type.possibleTypes.map(({ name }) => `${type.name}.${name}`);
      if (type.kind !== 'OBJECT' && type.kind !== 'INTERFACE') return [];
      return type.fields.flatMap(({ name, args }) => [
        `${type.name}.${name}`,
        ...args.map((argument) => `${type.name}.${name}(${argument.name}:)`),
      ]);
    });
}
