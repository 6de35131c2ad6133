import { execute, parse, subscribe } from 'graphql';
import { describe, expect, test } from 'vitest';
import { createOperationCheck } from '../../../schema/policy/check-operation.ts';
import { guardFields } from '../../../schema/policy/guard-fields.ts';
import { shieldFields } from '../../../schema/policy/shield.ts';
import { ROLES, type Viewer } from '../../../services/identity/viewer.ts';
import { ask, guardedWorld, pathsOf, viewerOf } from './support/ask.ts';
import { smallPolicy, smallReach, smallSchema } from './support/small-schema.ts';

const os = viewerOf('MUNICIPALITY', ['3430']);
const hamar = viewerOf('MUNICIPALITY', ['3403']);

describe('a protected field', () => {
  test('is null with FORBIDDEN and its path for the public, its siblings are intact, and its resolver does not run', async () => {
    const world = guardedWorld();
    const answer = await ask(world, '{ office(number: "0403") { number contacts { role name } } }', viewerOf('PUBLIC'));
    expect(JSON.parse(JSON.stringify(answer.data))).toEqual({
      office: {
        number: '0403',
        contacts: [
          { role: 'OFFICE_MANAGER', name: null },
          { role: 'OFFICE_MANAGER', name: null },
        ],
      },
    });
    expect(pathsOf(answer)).toEqual(['office.contacts.0.name']);
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN', coordinate: 'Contact.name' });
    expect(world.ran).toEqual([]);
  });

  test('in a list of a hundred gives a hundred items with one summarised error, never data: null', async () => {
    const answer = await ask(guardedWorld(), '{ office(number: "1640") { contacts { id name } } }', viewerOf('PUBLIC'));
    const contacts = (answer.data as { office: { contacts: { name: unknown }[] } }).office.contacts;
    expect(contacts).toHaveLength(100);
    expect(contacts.every((contact) => contact.name === null)).toBe(true);
    expect(answer.errors).toHaveLength(1);
  });

  test('that is asked for in two places is FORBIDDEN in each of them', async () => {
    const source =
      '{ a: office(number: "0403") { contacts { name } } b: office(number: "1640") { contacts { name phone } } }';
    const answer = await ask(guardedWorld(), source, viewerOf('PUBLIC'));
    expect(pathsOf(answer)).toEqual(['a.contacts.0.name', 'b.contacts.0.name', 'b.contacts.0.phone']);
  });

  test('of a subscription is guarded where it begins: who is denied it never follows it', async () => {
    const schema = smallSchema();
    const { audited } = schema.getSubscriptionType()!.getFields();
    let begun = 0;
    audited!.subscribe = async function* () {
      begun += 1;
      yield { audited: null };
    };
    const plain = guardFields(smallSchema(), smallPolicy, { reach: smallReach });
    expect(plain.getSubscriptionType()!.getFields()['audited']!.subscribe).toBeUndefined();
    guardFields(schema, smallPolicy, { reach: smallReach });
    const check = createOperationCheck(schema, smallPolicy);
    const document = parse('subscription { audited { who } }');
    const follow = (viewer: Viewer) =>
      subscribe({ schema, document, contextValue: { viewer, access: check(document, null, {}, viewer) } });
    expect(await follow(os)).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect(begun).toBe(0);
    for await (const answer of (await follow(viewerOf('ADMINISTRATOR'))) as AsyncIterable<unknown>)
      expect(answer).toEqual({ data: { audited: null } });
    expect(begun).toBe(1);
  });

  test('is served to a municipality for its own office, and is simply null for another one’s', async () => {
    const source = '{ office(number: "1640") { secretNotes contacts { name } } }';
    const mine = await ask(guardedWorld(), source, os);
    expect(mine.errors).toBeUndefined();
    expect((mine.data as { office: { contacts: { name: string }[] } }).office.contacts[0]?.name).toContain(
      'Kari Eksempel',
    );
    const world = guardedWorld();
    const theirs = await ask(world, source, hamar);
    expect(theirs.errors).toBeUndefined();
    expect((theirs.data as { office: unknown }).office).toMatchObject({ secretNotes: null });
    expect((theirs.data as { office: { contacts: { name: unknown }[] } }).office.contacts[0]?.name).toBeNull();
    expect(world.ran).toEqual([]);
  });

  test('of the office that serves two governors’ municipalities is within reach of both, and of no third', async () => {
    const source = '{ office(number: "1640") { secretNotes } }';
    const notes = async (municipalities: string[]) =>
      (
        (await ask(guardedWorld(), source, viewerOf('GOVERNOR', municipalities))).data as {
          office: { secretNotes: string[] | null };
        }
      ).office.secretNotes;
    expect(await notes(['3430', '3403'])).toHaveLength(1);
    expect(await notes(['5025', '5001'])).toHaveLength(1);
    expect(await notes(['4601'])).toBeNull();
  });

  const disguises: Record<string, string> = {
    'under an alias': '{ office(number: "1640") { contacts { id: name } } }',
    'two aliases, first the allowed object':
      '{ a: office(number: "0403") { contacts { name } } b: office(number: "1640") { contacts { name } } }',
    'two aliases, first the other object':
      '{ b: office(number: "1640") { contacts { name } } a: office(number: "0403") { contacts { name } } }',
    'in a fragment': '{ office(number: "1640") { contacts { ...f } } } fragment f on Contact { name }',
    'in fragments three levels down':
      '{ office(number: "1640") { ...a } } fragment a on Office { contacts { ...b } } fragment b on Contact { office { contacts { ...c } } } fragment c on Contact { name }',
    'in an inline fragment on an interface': '{ node(id: "contact-1640-0") { ... on Contact { name } } }',
    'in an inline fragment on a union': '{ entities { ... on Contact { name } } }',
    'through an interface spread on an interface':
      '{ node(id: "contact-1640-0") { ...n } } fragment n on Node { ... on Contact { name } }',
    'through a back reference':
      '{ office(number: "1640") { contacts { office { contacts { office { contacts { name } } } } } } }',
    'in a connection': '{ offices(first: 2) { nodes { contacts { name } } } }',
    'with @include by a variable':
      'query ($yes: Boolean = true) { office(number: "1640") { contacts { name @include(if: $yes) } } }',
  };
  for (const [disguise, source] of Object.entries(disguises)) {
    test(`stays closed ${disguise}`, async () => {
      const world = guardedWorld();
      const answer = await ask(world, source, viewerOf('PUBLIC'));
      expect(JSON.stringify(answer.data)).not.toContain('Kari Eksempel');
      expect(answer.access.deniedFields).toEqual(new Set(['Contact.name']));
      expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      expect(world.ran).toEqual([]);
    });
  }

  test('gives each alias of one field its own verdict, in both orders', async () => {
    const names = (answer: { data?: unknown }, alias: string) =>
      (answer.data as Record<string, { contacts: { name: unknown }[] }>)[alias]?.contacts[0]?.name;
    const mine = 'a: office(number: "0403") { contacts { name } }';
    const theirs = 'b: office(number: "1640") { contacts { name } }';
    for (const source of [`{ ${mine} ${theirs} }`, `{ ${theirs} ${mine} }`]) {
      const answer = await ask(guardedWorld(), source, hamar);
      expect(names(answer, 'a')).toContain('Kari Eksempel');
      expect(names(answer, 'b')).toBeNull();
    }
  });

  test('is closed where the request has no verdict at all, or nobody who asks, and says so', async () => {
    const world = guardedWorld();
    const document = parse('{ office(number: "1640") { contacts { name } } }');
    const access = world.check(document, undefined, {}, os);
    for (const contextValue of [undefined, {}, { viewer: os }, { access }]) {
      const answer = await execute({ schema: world.schema, document, contextValue });
      expect(JSON.stringify(answer.data)).not.toContain('Kari Eksempel');
      expect(answer.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN', coordinate: 'Contact.name' });
    }
    expect(world.ran).toEqual([]);
  });

  test('asked for by 200 requests of two municipalities at once never reaches the other one', async () => {
    const world = guardedWorld();
    const source = '{ offices { nodes { number contacts { name } } } }';
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) => ask(world, source, index % 2 === 0 ? os : hamar)),
    );
    for (const [index, answer] of answers.entries()) {
      const text = JSON.stringify(answer.data);
      expect(text.includes('contact-1640')).toBe(index % 2 === 0);
      expect(text.includes('contact-0403')).toBe(index % 2 === 1);
    }
  });
});

describe('the shield behind the guard', () => {
  const shielded = () => shieldFields(smallSchema(), smallPolicy, smallReach);
  const run = (viewer: ReturnType<typeof viewerOf>, source: string) =>
    Promise.resolve(execute({ schema: shielded(), document: parse(source), contextValue: { viewer } }));

  test('denies by itself what the table denies, with no operation checked', async () => {
    const answer = await run(
      viewerOf('PUBLIC'),
      '{ office(number: "0403") { number contacts { name } } audit(municipality: "3403") { who } }',
    );
    expect(JSON.stringify(answer.data)).not.toMatch(/Kari Eksempel|somebody/);
    expect(answer.errors?.every((error) => error.extensions.code === 'FORBIDDEN')).toBe(true);
  });

  test('judges each of two aliases by its own object', async () => {
    const answer = await run(
      hamar,
      '{ a: office(number: "0403") { contacts { name } } b: office(number: "1640") { contacts { name } } }',
    );
    expect(JSON.stringify(answer.data?.a)).toContain('Kari Eksempel');
    expect(JSON.stringify(answer.data?.b)).not.toContain('Kari Eksempel');
  });

  test('wraps the protected fields and leaves all others as they are', () => {
    const plain = smallSchema();
    const before = plain.getQueryType()?.getFields().office?.resolve;
    shieldFields(plain, smallPolicy, smallReach);
    expect(plain.getQueryType()?.getFields().office?.resolve).toBe(before);
  });

  test('passes a resolver’s own error on instead of calling it a matter of access', async () => {
    const schema = smallSchema();
    const contact = schema.getType('Contact');
    if (contact === undefined || !('getFields' in contact)) throw new Error('no Contact');
    const field = contact.getFields().name;
    if (field === undefined || !('resolve' in field)) throw new Error('no field');
    field.resolve = () => {
      throw new Error('the register is away');
    };
    shieldFields(schema, smallPolicy, smallReach);
    const answer = await execute({
      schema,
      document: parse('{ office(number: "0403") { contacts { name } } }'),
      contextValue: { viewer: hamar },
    });
    expect(answer.errors?.[0]?.message).toBe('the register is away');
  });
});

describe('a write', () => {
  const source = 'mutation { setName(input: { office: "1640", name: "x" }) { contact { id } } }';
  test('runs for a municipality with the scope to write, and for nobody else', async () => {
    for (const role of ROLES) {
      const world = guardedWorld();
      const answer = await ask(world, source, viewerOf(role, ['3430']));
      expect([role, world.ran]).toEqual([role, role === 'MUNICIPALITY' ? ['Mutation.setName'] : []]);
      if (role !== 'MUNICIPALITY') expect(answer.data?.setName ?? null).toBeNull();
    }
  });

  test.each([
    ['a reader first', [false, true]],
    ['a writer first', [true, false]],
  ])('asked in the same words by a reader and a writer, %s, is judged for each by its own token', (_, order) => {
    const world = guardedWorld();
    const document = parse(source);
    for (const writes of order) {
      const viewer = viewerOf('MUNICIPALITY', ['3430'], writes ? undefined : ['tjenestegraf:read']);
      expect(world.check(document, undefined, {}, viewer).deniedFields.size === 0).toBe(writes);
    }
  });

  test('is FORBIDDEN for a municipality whose token may only read', async () => {
    const world = guardedWorld();
    const answer = await ask(world, source, viewerOf('MUNICIPALITY', ['3430'], ['tjenestegraf:read']));
    expect(pathsOf(answer)).toEqual(['setName']);
    expect(world.ran).toEqual([]);
  });
});

test('a field that goes by reach cannot be guarded where nothing says whose its objects are', () => {
  expect(() => guardFields(smallSchema(), smallPolicy, { reach: {} })).toThrow('Office.secretNotes goes by reach');
});

test('a protected read is reported for the audit with its outcome, without its value', async () => {
  const reads: string[] = [];
  const schema = guardFields(smallSchema(), smallPolicy, {
    reach: smallReach,
    onProtected: ({ outcome, coordinate }) => reads.push(`${outcome} ${coordinate}`),
  });
  const check = createOperationCheck(schema, smallPolicy);
  const document = parse(
    '{ a: office(number: "1640") { secretNotes } b: office(number: "0403") { secretNotes } audit(municipality: "3430") { who } }',
  );
  await execute({ schema, document, contextValue: { viewer: os, access: check(document, null, {}, os) } });
  expect(reads).toEqual(['READ Office.secretNotes', 'OUT_OF_REACH Office.secretNotes', 'DENIED Query.audit']);
});

describe('a question', () => {
  const verdict = (source: string, operationName?: string) => {
    const { check } = guardedWorld();
    return check(parse(source), operationName, {}, os);
  };

  test('without the operation that it names asks for nothing: neither data nor the schema', () => {
    expect(verdict('query A { __schema { queryType { name } } }', 'B')).toEqual({
      deniedFields: new Set(),
      denied: [],
      refused: [],
      protectedFields: new Set(),
      introspects: false,
    });
  });

  test('names the fields that not everybody may read, for the audit, and no others', () => {
    const { protectedFields, deniedFields } = verdict('{ office(number: "1640") { number contacts { role name } } }');
    expect([protectedFields, deniedFields]).toEqual([new Set(['Contact.name']), new Set()]);
    const audit = parse('{ audit(municipality: "3430") { who } }');
    const { protectedFields: ofAll } = guardedWorld().check(audit, undefined, {}, viewerOf('ADMINISTRATOR'));
    expect(ofAll).toEqual(new Set(['Query.audit', 'AuditEntry.who']));
  });

  test('for the schema is told from one that only asks what type an object is', () => {
    expect(verdict('{ __schema { queryType { name } } }').introspects).toBe(true);
    expect(verdict('{ __typename office(number: "1640") { __typename } }').introspects).toBe(false);
  });
});
