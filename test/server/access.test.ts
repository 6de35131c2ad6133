import { type GraphQLField, getNamedType, isCompositeType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { resolvers } from '../../resolvers/index.ts';
import { buildDescribedSchema } from '../../schema/build-schema.ts';
import { policy } from '../../schema/policy/access.ts';
import { restrictedFields } from '../../schema/policy/coordinates/restricted-fields.ts';
import { ROLES, type Role } from '../../services/identity/viewer.ts';
import { follow } from '../setup/follow.ts';
import { inFull } from '../setup/long-run.ts';
import { type Answer, startTestServer, type TestServer } from '../setup/running-server.ts';
import { call, type Path, samplePaths } from './support/paths-to.ts';

/** What the database holds of an object whose fields go by reach: the values, and whose they are. */
type Held = Readonly<
  Record<string, { readonly municipalities: readonly string[]; readonly [column: string]: unknown }>
>;
interface Met {
  readonly id?: string;
  readonly [key: string]: unknown;
}

const PATHS_MAX = inFull(40, 12);
const schema = buildDescribedSchema(resolvers);
const ROOTS = ['Query', 'Mutation', 'Subscription'];
const restricted = restrictedFields(schema, policy);
const rootFields = restricted.filter(({ type }) => ROOTS.includes(type.name));
const followed = rootFields.filter(({ type }) => type.name === 'Subscription');
const roots = rootFields.filter((root) => !followed.includes(root));
const byType = Map.groupBy(
  restricted.filter(({ type }) => !ROOTS.includes(type.name)),
  ({ type }) => type.name,
);
const pathsTo = samplePaths(schema, PATHS_MAX);
const paths = new Map([...byType.keys()].map((name) => [name, pathsTo(name)]));

/** By role, so that a new one does not compile until it is asked here. */
const whoAsks: Readonly<Record<Role, readonly (readonly [whom: string | null, reach: string])[]>> = {
  PUBLIC: [[null, 'none']],
  PORTAL: [[null, 'none']],
  MUNICIPALITY: [
    ['3430', '3430'],
    ['0301', '0301'],
  ],
  GOVERNOR: [
    ['innlandet', '34'],
    ['trondelag', '50'],
    ['agder', '42'],
  ],
  ANALYST: [[null, 'none']],
  ADMINISTRATOR: [[null, 'none']],
};
const viewers = ROLES.flatMap((role) => whoAsks[role].map((one) => [role, ...one] as const));

let server: TestServer;
let held: Readonly<Record<string, Held>>;
const plain = new Map<string, Answer<unknown>>();
beforeAll(async () => {
  server = await startTestServer();
  const contacts = await server.database.owner`
    select id, name, phone, email, (select array_agg(municipality_number) from coverage
      where coverage.office_number = contact.office_number) as municipalities from contact`;
  const agreements = await server.database.owner`
    select id, terms, capacity_places as "capacityPlaces", array[municipality_number] as municipalities from agreement`;
  const byId = (rows: Iterable<{ [column: string]: unknown }>) =>
    Object.fromEntries([...rows].map((row) => [String(row['id']), row])) as Held;
  held = { Contact: byId(contacts), CrisisCentreAgreement: byId(agreements) };
});
afterAll(() => server.stop());

test('what goes by reach has its rule in this test, and each protected type is met along several ways', () => {
  const going = [...byType].filter(([, fields]) => fields.some(({ byReach }) => byReach)).map(([name]) => name);
  expect(going.sort()).toEqual(Object.keys(held).sort());
  for (const name of going) expect(paths.get(name)?.length).toBeGreaterThan(5);
});

describe.each(viewers)('%s %s', (role, whom, reach) => {
  let token: string | undefined;
  beforeAll(async () => {
    token = role === 'PUBLIC' ? undefined : await server.signIn(role, whom);
  });
  const question = () => (token === undefined ? {} : { token });

  test.each(roots)('$coordinate', async ({ coordinate, type, field, byReach }) => {
    const operation = type.name === 'Mutation' ? 'mutation' : 'query';
    const answer = await server.ask<Met | undefined>(
      `${operation} { secret: ${call(type, field)} ${below(field)} }`,
      question(),
    );
    const open = policy.reachOf(coordinate, role);
    if (open === null) return expectClosed(answer, coordinate);
    expect(answer.errors).toEqual([]);
    // What is asked for is municipality 3430's, or its governor's.
    const secret = answer.data?.['secret'];
    if (open === 'ANY' || (byReach && '3430'.startsWith(reach))) expect(secret).not.toBeNull();
    else expect(metIn(secret)).toEqual([]);
  });

  test.each(followed)('$coordinate, at its stream', async ({ coordinate, type, field }) => {
    const query = `subscription { secret: ${call(type, field)} ${below(field)} }`;
    const stream = follow<Met>(server.url, { query, ...question() });
    await expect.poll(() => stream.events.length).toBe(1);
    stream.leave();
    const [event] = stream.events;
    const closed = policy.reachOf(coordinate, role) === null;
    expect(event?.errors?.map(({ extensions }) => extensions?.['code']) ?? []).toEqual(closed ? ['FORBIDDEN'] : []);
    expect(event?.data?.['secret'] === null).toBe(closed);
  });

  test.each([...byType.keys()])('%s, along every way to it', async (typeName) => {
    let answered = 0;
    for (const path of paths.get(typeName) ?? []) {
      const answer = await server.ask(path.around(selectionOf(typeName)), question());
      if (answer.errors[0]?.extensions.code === 'QUERY_TOO_COMPLEX') continue;
      answered += 1;
      const closed = path.coordinates.find((coordinate) => policy.reachOf(coordinate, role) === null);
      if (closed === undefined) await expectByTable(typeName, path, answer);
      else expectClosed(answer, closed);
    }
    expect(answered).toBeGreaterThan(0);
  });

  /** Each protected value as the table and the reach say, each denial said once, everything beside it untouched. */
  async function expectByTable(typeName: string, path: Path, answer: Answer<unknown>): Promise<void> {
    expect(answer.status).toBe(200);
    const met = metIn(answer.data);
    const denied = (byType.get(typeName) ?? []).filter((field) => policy.reachOf(field.coordinate, role) === null);
    for (const object of met) {
      for (const { coordinate, field, byReach } of byType.get(typeName) ?? []) {
        if (policy.reachOf(coordinate, role) === null) expect(object[`secret_${field.name}`]).toBeNull();
        else if (byReach) expect(object[`secret_${field.name}`]).toEqual(expectedOf(typeName, object, field.name));
      }
    }
    const forbidden = answer.errors.filter(({ extensions }) => extensions.code === 'FORBIDDEN');
    const said = forbidden.map(({ extensions, path: at }) => [extensions['coordinate'], at?.at(-1)]);
    const expected =
      met.length === 0 ? [] : denied.map(({ coordinate, field }) => [coordinate, `secret_${field.name}`]);
    expect(said.sort()).toEqual(expected.sort());
    // The audit grows with every question about it.
    if (path.operation === 'query' && !path.coordinates.includes('Query.auditEvents'))
      expect(withoutSecrets(answer.data)).toEqual((await plainAnswer(typeName, path)).data);
  }

  function expectedOf(typeName: string, { id = '' }: Met, column: string): unknown {
    const row = held[typeName]?.[id];
    expect(row).toBeDefined();
    return row?.municipalities.some((number) => number.startsWith(reach)) ? row[column] : null;
  }

  /** The same question without the protected fields, as this role asks it. */
  async function plainAnswer(typeName: string, path: Path): Promise<Answer<unknown>> {
    const document = path.around(`${idOf(typeName)} __typename met: __typename`);
    const key = `${role} ${whom} ${document}`;
    const answer = plain.get(key) ?? (await server.ask(document, question()));
    plain.set(key, answer);
    return answer;
  }
});

/** Nothing behind a closed field is met, and the field is named. */
function expectClosed(answer: Answer<unknown>, coordinate: string): void {
  const [error] = answer.errors;
  expect([answer.status, error?.extensions.code]).toEqual([200, 'FORBIDDEN']);
  // A field that is closed with its arguments may be refused by the first of them.
  expect(String(error?.extensions['coordinate']).split('(')[0]).toBe(coordinate);
  expect(metIn(answer.data)).toEqual([]);
}

function selectionOf(typeName: string): string {
  const secrets = (byType.get(typeName) ?? []).map(({ type, field }) => {
    const selection = isCompositeType(getNamedType(field.type)) ? '{ __typename }' : '';
    return `secret_${field.name}: ${call(type, field)} ${selection}`;
  });
  return `${idOf(typeName)} __typename met: __typename ${secrets.join(' ')}`;
}

/** Something to see of a root field's answer: its items where it is a list of pages. */
function below(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type);
  if (!isObjectType(type)) return '';
  return 'nodes' in type.getFields() ? '{ nodes { met: __typename } }' : '{ met: __typename }';
}

function idOf(typeName: string): string {
  const type = byType.get(typeName)?.[0]?.type;
  return type !== undefined && 'id' in type.getFields() && held[typeName] !== undefined ? 'id' : '';
}

/** The objects of the protected type, wherever they are in an answer. */
function metIn(data: unknown): Met[] {
  if (Array.isArray(data)) return data.flatMap(metIn);
  if (typeof data !== 'object' || data === null) return [];
  return 'met' in data ? [data as Met] : Object.values(data).flatMap(metIn);
}

function withoutSecrets(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(withoutSecrets);
  if (typeof data !== 'object' || data === null) return data;
  const kept = Object.entries(data).filter(([key]) => !key.startsWith('secret_'));
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutSecrets(value)]));
}
