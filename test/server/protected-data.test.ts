import { Agent, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

interface Contact {
  readonly id: string;
  readonly role: string;
  readonly name: string | null;
}
type Contacts = Readonly<Record<string, { readonly contacts: readonly Contact[] }>>;

/** Office 1640 serves 3430 (Innlandet), 5025 and 5026 (Trøndelag); office 0315 a part of Oslo. */
const SHARED = 'office(number: "1640") { contacts { id role name } }';
const OSLO = 'office(number: "0315") { contacts { id role name } }';
const TERMS =
  '{ municipality(number: "3430") { crisisCentreAgreements(on: "2026-11-23") { id form terms capacityPlaces } } }';

let server: TestServer;
let os: string;
let roros: string;
let oslo: string;
let innlandet: string;
let trondelag: string;
beforeAll(async () => {
  server = await startTestServer();
  os = await server.signIn('MUNICIPALITY', '3430');
  roros = await server.signIn('MUNICIPALITY', '5025');
  oslo = await server.signIn('MUNICIPALITY', '0301');
  innlandet = await server.signIn('GOVERNOR', 'innlandet');
  trondelag = await server.signIn('GOVERNOR', '50');
});
afterAll(() => server.stop());

/** Names of the contacts that somebody holds particulars of; every office has others, of which only the role is known. */
const names = (data: Contacts, alias = 'office') =>
  data[alias]?.contacts.filter(({ id }) => /^(example|many)-/.test(id)).map(({ name }) => name);

describe('a contact person’s particulars', () => {
  test('the public sees the role, and is told why it does not see the name', async () => {
    const { status, data, errors } = await server.ask<Contacts>(`{ ${SHARED} }`);
    expect(status).toBe(200);
    expect(names(data)).toEqual([null, null]);
    const roles = data['office']?.contacts.map(({ role }) => role);
    expect(roles).toEqual(expect.arrayContaining(['DEBT_COUNSELLOR', 'OFFICE_MANAGER']));
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({
      path: ['office', 'contacts', 0, 'name'],
      extensions: { code: 'FORBIDDEN', coordinate: 'Contact.name' },
    });
  });

  test('Os reads those of the office it shares, and of Oslo’s office nothing, without a word about why', async () => {
    const { data, errors } = await server.ask<Contacts>(`{ ${SHARED} other: ${OSLO} }`, { token: os });
    expect(names(data)).toEqual(['Ola Eksempel', 'Kari Eksempel']);
    expect(names(data, 'other')).toEqual([null]);
    expect(errors).toEqual([]);
  });

  test('both governors of the shared office’s municipalities read them, a third does not', async () => {
    const agder = await server.signIn('GOVERNOR', 'agder');
    for (const [token, expected] of [
      [innlandet, ['Ola Eksempel', 'Kari Eksempel']],
      [trondelag, ['Ola Eksempel', 'Kari Eksempel']],
      [agder, [null, null]],
    ] as const) {
      const { data, errors } = await server.ask<Contacts>(`{ ${SHARED} }`, { token });
      expect([names(data), errors]).toEqual([expected, []]);
    }
  });

  test.each([
    ['a role that has none of it', 'PORTAL'],
    ['an analyst', 'ANALYST'],
    ['an administrator', 'ADMINISTRATOR'],
  ] as const)('%s is refused', async (_, role) => {
    const { data, errors } = await server.ask<Contacts>(`{ ${SHARED} }`, { token: await server.signIn(role) });
    expect([names(data), errors[0]?.extensions.code]).toEqual([[null, null], 'FORBIDDEN']);
  });

  test('in a list of a hundred, each item stays, and the refusal is said once', async () => {
    await server.database.owner`
      insert into contact (id, office_number, role, name, source_id)
      select 'many-' || lpad(n::text, 3, '0'), '0312', 'OFFICE_MANAGER', 'Kari Eksempel', 'source-synthetic-examples'
      from generate_series(1, 100) as n`;
    await vi.waitFor(
      async () => {
        const { data, errors } = await server.ask<Contacts>('{ office(number: "0312") { contacts { id role name } } }');
        expect(names(data)).toEqual(Array.from({ length: 100 }, () => null));
        expect(errors).toHaveLength(1);
      },
      { timeout: 60_000, interval: 100 },
    );
  });
});

describe('an agreement’s terms', () => {
  const held = { terms: 'Eksempelvilkår: fast årlig tilskudd og betaling per døgn.', capacityPlaces: 4 };
  test('are the municipality’s own governor’s to read, not a neighbour’s', async () => {
    type Terms = { municipality: { crisisCentreAgreements: readonly object[] } };
    const own = await server.ask<Terms>(TERMS, { token: innlandet });
    const neighbour = await server.ask<Terms>(TERMS, { token: trondelag });
    expect([own.data.municipality.crisisCentreAgreements, own.errors]).toMatchObject([[held], []]);
    expect([neighbour.data.municipality.crisisCentreAgreements, neighbour.errors]).toMatchObject([
      [{ terms: null, capacityPlaces: null }],
      [],
    ]);
  });

  test('are refused to the municipality that made it, with the agreement itself intact', async () => {
    const { data, errors } = await server.ask(TERMS, { token: os });
    expect(data).toMatchObject({
      municipality: { crisisCentreAgreements: [{ form: 'NOT_REPORTED', terms: null, capacityPlaces: null }] },
    });
    expect(errors.map(({ extensions }) => [extensions.code, extensions['coordinate']]).sort()).toEqual([
      ['FORBIDDEN', 'CrisisCentreAgreement.capacityPlaces'],
      ['FORBIDDEN', 'CrisisCentreAgreement.terms'],
    ]);
  });
});

describe('however the question is put', () => {
  const mine = ['Ola Eksempel', 'Kari Eksempel'];
  test('two names for one field never share an answer, in either order', async () => {
    const a = await server.ask<Contacts>(`{ a: ${SHARED} b: ${OSLO} }`, { token: os });
    const b = await server.ask<Contacts>(`{ b: ${OSLO} a: ${SHARED} }`, { token: os });
    for (const { data } of [a, b]) expect([names(data, 'a'), names(data, 'b')]).toEqual([mine, [null]]);
    const twice = await server.ask<{ office: { contacts: Record<string, string | null>[] } }>(
      '{ office(number: "0315") { contacts { role x: name y: name id } } }',
      { token: os },
    );
    for (const { x, y } of twice.data.office.contacts) expect([x, y]).toEqual([null, null]);
  });

  test('in fragments, by variables and under conditions', async () => {
    const question = `query ($a: ID!, $b: ID!, $yes: Boolean!) { a: office(number: $a) { ...People } b: office(number: $b) { ... on Office { ...People } } }
      fragment People on Office { contacts { ...Person } }
      fragment Person on Contact { id role ... on Contact @include(if: $yes) { name } }`;
    for (const [a, b] of [
      ['1640', '0315'],
      ['0315', '1640'],
    ]) {
      const { data } = await server.ask<Contacts>(question, { token: os, variables: { a, b, yes: true } });
      expect(names(data, a === '1640' ? 'a' : 'b')).toEqual(mine);
      expect(names(data, a === '1640' ? 'b' : 'a')).toEqual([null]);
    }
    const publicly = await server.ask<Contacts>(question, { variables: { a: '1640', b: '0315', yes: true } });
    expect(publicly.text).not.toContain('Eksempel');
    expect(publicly.errors.map(({ extensions }) => extensions.code)).toContain('FORBIDDEN');
  });

  test('three relations down, out of one’s own municipality into another’s and back', async () => {
    const round = `{ municipality(number: "0301") { county { municipalities { offices { ${inner('contacts { name }')} } } } } }`;
    const { data, text } = await server.ask(round, { token: os });
    expect(data).not.toBeNull();
    expect(text).not.toContain('Eksempel');
    expect((await server.ask(round, { token: oslo })).text).toContain('Nor Eksempel');
  });

  test('in the answer to a change of hours', async () => {
    const { data } = await server.ask<{ office: { version: number } }>('{ office(number: "1640") { version } }');
    const change = `mutation ($input: SetOfficeHoursInput!) { setOfficeHours(input: $input) {
      userErrors { code } office { contacts { name } municipalities { crisisCentreAgreements(on: "2026-11-23") { terms } } } } }`;
    const input = {
      office: '1640',
      channel: 'DROP_IN',
      validFrom: '2027-01-01',
      weekly: [{ days: ['MONDAY'], spans: [{ opens: '12:00', closes: '14:00' }] }],
      version: data.office.version,
      idempotencyKey: 'protected-data-1',
    };
    const refused = await server.ask(change, { token: oslo, variables: { input } });
    expect(refused.data).toEqual({ setOfficeHours: { userErrors: [{ code: 'FORBIDDEN' }], office: null } });
    const written = await server.ask(change, { token: roros, variables: { input } });
    expect(written.data).toMatchObject({ setOfficeHours: { userErrors: [], office: {} } });
    expect(written.text).toContain('Kari Eksempel');
    expect(written.text).not.toContain('Eksempelvilkår');
    expect(written.errors.map(({ extensions }) => extensions['coordinate'])).toEqual(['CrisisCentreAgreement.terms']);
    const publicly = await server.ask(change, {
      variables: { input: { ...input, idempotencyKey: 'protected-data-2' } },
    });
    expect([publicly.status, publicly.errors[0]?.extensions.code]).toEqual([200, 'FORBIDDEN']);
  });

  test('two hundred questions of two municipalities over four shared connections never mix', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 4 });
    const body = JSON.stringify({ query: `{ mine: ${SHARED} theirs: ${OSLO} }` });
    const answers = await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const isOs = index % 2 === 0;
        return { isOs, text: await postOver(agent, body, isOs ? os : oslo) };
      }),
    );
    agent.destroy();
    for (const { isOs, text } of answers) {
      expect(text.includes('Kari Eksempel')).toBe(isOs);
      expect(text.includes('Nor Eksempel')).toBe(!isOs);
    }
  });
});

function inner(selection: string): string {
  return `municipalities { offices { ${selection} } }`;
}

function postOver(agent: Agent, body: string, token: string): Promise<string> {
  return new Promise((done, failed) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const sent = request(`${server.url}/graphql`, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      response.on('end', () => done(text));
    });
    sent.on('error', failed).end(body);
  });
}
