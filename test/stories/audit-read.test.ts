import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createClient } from '../../codegen/client/client.ts';
import { createMemoryCopy, createSync } from '../../codegen/client/sync/index.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

interface Month {
  readonly month: string;
  readonly clientName: string | null;
  readonly organisationNumber: string | null;
  readonly outcome: string;
  readonly count: number;
}
interface Audit {
  readonly totalCount: number;
  readonly nodes: readonly {
    readonly at: string;
    readonly organisationNumber: string | null;
    readonly outcome: string;
    readonly coordinates: readonly string[];
  }[];
  readonly byMonth: readonly Month[];
}

const AUDIT = `query ($filter: AuditFilter) { auditEvents(municipality: "5025", filter: $filter, first: 100) { totalCount
  nodes { at organisationNumber outcome coordinates } byMonth { month clientName organisationNumber outcome count } } }`;
/** NAV Røros serves Os too. */
const PERSONS = 'query Persons { office(number: "1640") { contacts { name phone } } }';

let server: TestServer;
let roros: string;
const numbers: Record<string, string> = {};
beforeAll(async () => {
  server = await startTestServer();
  roros = await server.signIn('MUNICIPALITY', '5025');
  await server.signIn('MUNICIPALITY', '0301');
  await server.signIn('MUNICIPALITY', '3430');
  for (const { id, number } of await server.database.owner<{ id: string; number: string }[]>`
    select id, organisation_number as number from client`) {
    numbers[id] = number;
  }
});
afterAll(() => server.stop());

async function audit(filter: Readonly<Record<string, unknown>>): Promise<Audit> {
  const { data, errors } = await server.ask<{ auditEvents: Audit }>(AUDIT, { token: roros, variables: { filter } });
  expect(errors).toEqual([]);
  return data.auditEvents;
}

/** Waits until the platform's directory has all that is committed. */
async function untilShown(token: string): Promise<void> {
  const lagMs = async () =>
    (await server.ask<{ changes: { lagMs: number } }>('{ changes(first: 1) { lagMs } }', { token })).data.changes.lagMs;
  await vi.waitFor(async () => expect(await lagMs()).toBe(0), 10_000);
}

test('Oslo’s sync over a night, with a change in an office of Røros, writes nothing into the audit of Røros', async () => {
  const oslo = await server.signIn('MUNICIPALITY', '0301');
  const copy = createMemoryCopy();
  const client = createClient({ url: `${server.url}/graphql`, token: () => oslo });
  const sync = createSync({ client, store: copy.store, settleMs: 0 });
  const denied = async () => (await server.database.owner`select 1 from audit_event where outcome = 'DENIED'`).length;
  await sync.catchUp();
  await server.database.owner`insert into contact (id, office_number, role, name, phone, source_id)
    values ('night-1640', '1640', 'SWITCHBOARD', 'Kari Eksempel', '+4700000001', 'source-synthetic-examples')`;
  await untilShown(oslo);
  for (let hour = 0; hour < 3; hour += 1) await sync.catchUp();
  expect(copy.get('CONTACT', 'night-1640')).toMatchObject({ role: 'SWITCHBOARD', personName: null, phone: null });
  expect((await audit({ notMe: true })).totalCount).toBe(0);
  expect(await denied()).toBe(0);
});

test('Røros reads who has asked for its persons: by outcome, organisation, field and period, without itself, by month', async () => {
  const [os, oslo] = [await server.signIn('MUNICIPALITY', '3430'), await server.signIn('MUNICIPALITY', '0301')];
  for (const token of [os, oslo, oslo, roros]) await server.ask(PERSONS, { token });
  // Of two months before: what a governor read, and what nobody known was denied, on either side of midnight in Norway.
  await server.database.owner`
    insert into audit_event (at, client_id, organisation_number, role, scopes, operation_hash, coordinates, municipality_numbers,
      outcome, correlation_id)
    values ('2026-03-31T21:59:00Z', 'governor-trondelag', ${numbers['governor-trondelag'] ?? '999999999'}, 'GOVERNOR', '{}', 'hash',
        '{CrisisCentreAgreement.terms}', '{5025}', 'ALLOWED', 'c1'),
      ('2026-03-31T22:01:00Z', null, null, 'PUBLIC', '{}', 'hash', '{Contact.email}', '{5025,3430}', 'DENIED', 'c2'),
      ('2026-03-31T22:02:00Z', null, null, 'PUBLIC', '{}', 'hash', '{Contact.email}', '{3430}', 'DENIED', 'c3')`;
  const all = await audit({});
  const [own, byOs, byOslo] = [
    numbers['municipality-5025'],
    numbers['municipality-3430'],
    numbers['municipality-0301'],
  ];
  const count = async (filter: Readonly<Record<string, unknown>>) => (await audit(filter)).totalCount;

  expect(await count({ outcome: 'DENIED' })).toBe(3);
  expect(await count({ organisationNumber: byOslo })).toBe(2);
  expect(await count({ organisationNumber: byOs })).toBe(1);
  expect(await count({ coordinate: 'Contact.email' })).toBe(1);
  expect(await count({ coordinate: 'CrisisCentreAgreement' })).toBe(1);
  expect(await count({ notMe: true })).toBe(5);
  expect((await audit({ notMe: true })).nodes.map(({ organisationNumber }) => organisationNumber)).not.toContain(own);
  expect(await count({ from: '2026-03-01', until: '2026-04-01' })).toBe(1);
  expect(await count({ from: '2026-04-01', until: '2026-05-01' })).toBe(1);
  expect(await count({ from: '2026-04-01', until: '2026-05-01', outcome: 'ALLOWED' })).toBe(0);

  const { byMonth } = await audit({ notMe: true });
  expect(byMonth.slice(-2)).toMatchObject([
    { month: '2026-04', organisationNumber: null, clientName: null, outcome: 'DENIED', count: 1 },
    { month: '2026-03', outcome: 'ALLOWED', count: 1 },
  ]);
  expect(
    byMonth.slice(0, -2).map(({ organisationNumber, outcome, count }) => [organisationNumber, outcome, count]),
  ).toEqual([
    [byOslo, 'DENIED', 2],
    [byOs, 'ALLOWED', 1],
  ]);
  expect(all.byMonth.reduce((sum, month) => sum + month.count, 0)).toBe(all.totalCount);
});

test.each([
  [{ organisationNumber: '12345' }, 'ORGANISATION_NUMBER', 'filter.organisationNumber'],
  [{ from: '2026-11-01', until: '2026-10-01' }, 'PERIOD', 'filter.until'],
  [{ from: '2026-11-01', until: '2026-11-01' }, 'PERIOD', 'filter.until'],
  [{ coordinate: 'x y' }, 'COORDINATE', 'filter.coordinate'],
])('a filter that can find nothing, %o, is told', async (filter, rule, argument) => {
  const { errors } = await server.ask(AUDIT, { token: roros, variables: { filter } });
  expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', rule, argument });
});
