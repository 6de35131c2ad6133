import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createClient } from '../../codegen/client/client.ts';
import { createMemoryCopy, createSync } from '../../codegen/client/sync/index.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

interface Row {
  readonly outcome: string;
  readonly municipality_numbers: readonly string[];
}

const OWN_READ = { outcome: 'ALLOWED', municipality_numbers: ['3430', '5025', '5026'] };
/** Contacts of NAV Røros, which serves Os too, and of an office in Oslo. */
const [RØROS, OSLO] = ['mirror-audit-1640', 'mirror-audit-0315'];

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  await server.database.owner`insert into contact (id, office_number, role, name, phone, source_id) values
    (${RØROS}, '1640', 'SWITCHBOARD', 'Kari Eksempel', '+4700000001', 'source-synthetic-examples'),
    (${OSLO}, '0315', 'SWITCHBOARD', 'Ola Eksempel', '+4700000002', 'source-synthetic-examples')`;
  await untilShown();
});
afterAll(() => server.stop());

let last = '0';
beforeEach(async () => {
  const [row] = await server.database.owner<{ id: string }[]>`select coalesce(max(id), 0) as id from audit_event`;
  last = row?.id ?? '0';
});

/** What the audits of municipalities have got, and every denied row: that the feed was read is nobody's. */
const audited = () => server.database.owner<Row[]>`
  select outcome, municipality_numbers from audit_event
  where id > ${last} and (outcome = 'DENIED' or municipality_numbers <> '{}') order by id`;

/** Waits until the platform's directory has all that is committed. */
async function untilShown(): Promise<void> {
  const token = await server.signIn('MUNICIPALITY', '3430');
  const lagMs = async () =>
    (await server.ask<{ changes: { lagMs: number } }>('{ changes(first: 1) { lagMs } }', { token })).data.changes.lagMs;
  await vi.waitFor(async () => expect(await lagMs()).toBe(0), 10_000);
}

/** A copy of all types, and the operations that it asked. */
function startCopy(token: string) {
  const copy = createMemoryCopy();
  const asked: string[] = [];
  const counted: typeof fetch = (url, init) => {
    asked.push(/query (\w+)/.exec(String(init?.body))?.[1] ?? '');
    return fetch(url, init);
  };
  const client = createClient({ url: `${server.url}/graphql`, token: () => token, fetch: counted });
  const contact = (id: string) => copy.get('CONTACT', id);
  return { sync: createSync({ client, store: copy.store, settleMs: 0 }), contact, asked };
}

test('a whole sync leaves no denied row in anybody’s audit, and has the persons of its own offices', async () => {
  const { sync, contact, asked } = startCopy(await server.signIn('MUNICIPALITY', '3430'));
  await sync.catchUp();
  expect(await audited()).toEqual([OWN_READ]);
  expect(contact(RØROS)).toMatchObject({ personName: 'Kari Eksempel', phone: '+4700000001' });
  expect(contact(OSLO)).toMatchObject({ role: 'SWITCHBOARD', personName: null, phone: null, email: null });
  expect(asked.filter((operation) => operation.endsWith('WithPersons'))).toHaveLength(1);
});

test('what the feed says of contacts is asked for in the same way: own persons once, others’ never', async () => {
  const { sync, contact, asked } = startCopy(await server.signIn('MUNICIPALITY', '3430'));
  await sync.catchUp();
  const change = async (id: string, name: string) => {
    await server.database.owner`update contact set name = ${name}, role = 'DEBT_COUNSELLOR' where id = ${id}`;
    await untilShown();
    const before = [asked.length, (await audited()).length];
    await sync.catchUp();
    return [asked.slice(before[0]), (await audited()).slice(before[1])];
  };
  expect(await change(OSLO, 'Per Eksempel')).toEqual([['CopyChanges'], []]);
  expect(contact(OSLO)).toMatchObject({ role: 'DEBT_COUNSELLOR', personName: null });
  expect(await change(RØROS, 'Eva Eksempel')).toEqual([['CopyChanges', 'CopyChangesWithPersons'], [OWN_READ]]);
  expect(contact(RØROS)).toMatchObject({ role: 'DEBT_COUNSELLOR', personName: 'Eva Eksempel' });
});

test('an administrator, who may see no persons, has a copy without them and without a denied row', async () => {
  const { sync, contact } = startCopy(await server.signIn('ADMINISTRATOR'));
  await sync.catchUp();
  expect(contact(OSLO)).toMatchObject({ role: expect.any(String), personName: null });
  expect(await audited()).toEqual([]);
});
