import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { brokenRule } from '../setup/database.ts';
import { type GraphqlRequest, startTestServer, type TestServer } from '../setup/running-server.ts';

interface Row {
  readonly outcome: string;
  readonly role: string;
  readonly coordinates: readonly string[];
  readonly municipality_numbers: readonly string[];
  readonly [column: string]: unknown;
}

const PEOPLE = 'query People { office(number: "1640") { contacts { name phone email role } } }';

let server: TestServer;
let os: string;
let innlandet: string;
beforeAll(async () => {
  server = await startTestServer();
  os = await server.signIn('MUNICIPALITY', '3430');
  innlandet = await server.signIn('GOVERNOR', 'innlandet');
});
afterAll(() => server.stop());

let last = '0';
beforeEach(async () => {
  const [row] = await server.database.owner<{ id: string }[]>`select coalesce(max(id), 0) as id from audit_event`;
  last = row?.id ?? '0';
});

/** Asks, and gives back what the audit then holds of it. */
async function askAndRead(document: string, question: GraphqlRequest = {}) {
  const answer = await server.ask(document, question);
  const rows = await server.database.owner<Row[]>`select * from audit_event where id > ${last} order by id`;
  return { answer, rows: [...rows] };
}

interface Found {
  readonly totalCount: number;
  readonly nodes: readonly (Row & { readonly organisationNumber: string | null })[];
  readonly byMonth: readonly { readonly month: string; readonly clientName: string | null; readonly count: number }[];
}

describe('the audit', () => {
  test('has one row for a denied read: who, what, and nothing personal', async () => {
    const { answer, rows } = await askAndRead(PEOPLE);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      outcome: 'DENIED',
      role: 'PUBLIC',
      client_id: null,
      operation_name: 'People',
      coordinates: ['Contact.email', 'Contact.name', 'Contact.phone'],
      correlation_id: answer.headers.get('x-correlation-id'),
    });
  });

  test('names the municipalities whose data were asked for and denied, so that they can know of it', async () => {
    const { rows } = await askAndRead(PEOPLE);
    expect(rows.map(({ municipality_numbers }) => municipality_numbers)).toEqual([['3430', '5025', '5026']]);
  });

  test('has a row where a municipality asks for what lies outside its reach, though the answer only says null', async () => {
    const oslo = await server.signIn('MUNICIPALITY', '0301');
    const { answer, rows } = await askAndRead(PEOPLE, { token: oslo });
    expect(answer.errors).toEqual([]);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      outcome: 'DENIED',
      role: 'MUNICIPALITY',
      client_id: 'municipality-0301',
      coordinates: ['Contact.email', 'Contact.name', 'Contact.phone'],
      municipality_numbers: ['3430', '5025', '5026'],
    });
  });

  test('has one row for a read of protected fields, with the municipalities whose they are', async () => {
    const { answer, rows } = await askAndRead(PEOPLE, { token: os });
    expect(answer.text).toContain('Kari Eksempel');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      outcome: 'ALLOWED',
      role: 'MUNICIPALITY',
      client_id: 'municipality-3430',
      organisation_number: '943464723',
      scopes: ['tjenestegraf:municipality.write', 'tjenestegraf:read'],
      coordinates: ['Contact.email', 'Contact.name', 'Contact.phone'],
      municipality_numbers: ['3430', '5025', '5026'],
      correlation_id: answer.headers.get('x-correlation-id'),
    });
  });

  test('never holds a value that was read or asked for', async () => {
    const document = `query ($n: ID!) { office(number: $n) { contacts { name phone email } } municipality(number: "3430") { crisisCentreAgreements(on: "2026-11-23") { terms } } }`;
    const { rows } = await askAndRead(document, { token: innlandet, variables: { n: '1640' } });
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toMatch(/Eksempel |Kari|Ola|\+47|@|Eksempelvilkår/);
    expect(JSON.stringify(server.logged)).not.toMatch(/Kari|Ola|\+47|@|Eksempelvilkår/);
  });

  test('has a row each where one question is partly granted and partly denied', async () => {
    const document =
      '{ office(number: "1640") { contacts { name } } municipality(number: "3430") { crisisCentreAgreements(on: "2026-11-23") { terms } } }';
    const { rows } = await askAndRead(document, { token: os });
    expect(rows.map(({ outcome, coordinates }) => [outcome, coordinates]).sort()).toEqual([
      ['ALLOWED', ['Contact.name']],
      ['DENIED', ['CrisisCentreAgreement.terms']],
    ]);
  });

  test('has a row for a field asked for in a part of the question that a condition leaves out or a list leaves empty', async () => {
    const { rows } = await askAndRead('{ office(number: "9999") { contacts { name } } }');
    expect(rows.map(({ outcome }) => outcome)).toEqual(['DENIED']);
  });

  test('has a row for a question that was refused whole', async () => {
    const { answer, rows } = await askAndRead('{ auditEvents(municipality: "3430") { totalCount } }');
    expect(answer.errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(rows.map(({ outcome, role }) => [outcome, role])).toEqual([['DENIED', 'PUBLIC']]);
  });

  test('has no row for what everybody may read', async () => {
    const { rows } = await askAndRead('{ office(number: "1640") { name contacts { role } } }', { token: os });
    expect(rows).toEqual([]);
  });

  test('has a row for a change that was denied for its municipality', async () => {
    const change = `mutation { setOfficeHours(input: { office: "0315", channel: DROP_IN, validFrom: "2027-01-01",
      weekly: [], closedEveryDay: true, version: 1, idempotencyKey: "audit-denied" }) { userErrors { code } } }`;
    const { answer, rows } = await askAndRead(change, { token: os });
    expect(answer.data).toEqual({ setOfficeHours: { userErrors: [{ code: 'FORBIDDEN' }] } });
    expect(rows.filter(({ outcome }) => outcome === 'DENIED')).toMatchObject([
      { coordinates: ['Mutation.setOfficeHours'], municipality_numbers: ['0301'] },
    ]);
  });

  test('lets a municipality ask who read its data, and no other municipality', async () => {
    await askAndRead(PEOPLE, { token: innlandet });
    const question = '{ auditEvents(municipality: "3430", first: 5) { nodes { role outcome coordinates } } }';
    const own = await server.ask<{ auditEvents: { nodes: readonly Row[] } }>(question, { token: os });
    expect(own.data.auditEvents.nodes[0]).toMatchObject({ role: 'GOVERNOR', outcome: 'ALLOWED' });
    const other = await server.ask(question, { token: await server.signIn('MUNICIPALITY', '0301') });
    expect([other.data, other.errors]).toEqual([{ auditEvents: null }, []]);
  });

  test('can be narrowed to what others did, to an outcome, a field and a period, and counted by month', async () => {
    await askAndRead(PEOPLE, { token: innlandet });
    await askAndRead('{ office(number: "1640") { contacts { name } } }', { token: os });
    const found = async (filter: string) => {
      const { data, errors } = await server.ask<{ auditEvents: Found }>(
        `{ auditEvents(municipality: "3430", filter: { ${filter} }, first: 100) { totalCount
          nodes { role outcome coordinates organisationNumber } byMonth { month clientName outcome count } } }`,
        { token: os },
      );
      expect(errors).toEqual([]);
      return data.auditEvents;
    };
    const all = await found('');
    const others = await found('notMe: true');
    expect(others.totalCount).toBeLessThan(all.totalCount);
    const [own] = await server.database
      .owner`select organisation_number as number from client where id = 'municipality-3430'`;
    expect(all.nodes.map(({ organisationNumber }) => organisationNumber)).toContain(own?.['number']);
    expect(others.nodes.map(({ organisationNumber }) => organisationNumber)).not.toContain(own?.['number']);
    const denied = await found('outcome: DENIED');
    expect(new Set(denied.nodes.map(({ outcome }) => outcome))).toEqual(new Set(['DENIED']));
    const names = await found('coordinate: "Contact.name"');
    for (const { coordinates } of names.nodes) expect(coordinates).toContain('Contact.name');
    expect((await found('coordinate: "Contact"')).totalCount).toBeGreaterThanOrEqual(names.totalCount);
    expect(await found('until: "2000-01-01"')).toEqual({ totalCount: 0, nodes: [], byMonth: [] });
    expect((await found('from: "2000-01-01"')).totalCount).toBeGreaterThanOrEqual(all.totalCount);
    expect(all.byMonth.reduce((sum, { count }) => sum + count, 0)).toBe(all.totalCount);
    expect(all.byMonth[0]).toMatchObject({ month: expect.stringMatching(/^\d{4}-\d{2}$/) });
    const { errors } = await server.ask(
      '{ auditEvents(municipality: "3430", filter: { coordinate: "x y" }) { totalCount } }',
      {
        token: os,
      },
    );
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', rule: 'COORDINATE' });
  });

  test('cannot be rewritten by the platform itself', async () => {
    const { api } = server.database;
    const denied = '42501';
    expect(await brokenRule(api`update audit_event set outcome = 'ALLOWED'`)).toBe(denied);
    expect(await brokenRule(api`delete from audit_event`)).toBe(denied);
    expect(await brokenRule(api`truncate audit_event`)).toBe(denied);
    expect(await brokenRule(api`alter table audit_event disable trigger all`)).toBe(denied);
  });

  test('comes first: what cannot be accounted for is not answered', async () => {
    const { owner } = server.database;
    await owner`revoke insert on audit_event from tjenestegraf_api`;
    try {
      const answer = await server.ask(PEOPLE, { token: os });
      expect(answer.text).not.toContain('Kari Eksempel');
      expect(answer.errors[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
      expect(answer.text).not.toMatch(/audit_event|permission|insert/);
      expect((await server.ask('{ office(number: "1640") { name } }', { token: os })).status).toBe(200);
    } finally {
      await owner`grant insert on audit_event to tjenestegraf_api`;
    }
  });
});
