import { afterAll, beforeAll, expect, test } from 'vitest';
import { contractDocument } from '../setup/contract-question.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

interface Payload {
  readonly results: readonly { readonly id: string; readonly outcome: string; readonly version: number }[];
  readonly change: { readonly cursor: string } | null;
  readonly userErrors: readonly unknown[];
}
const RESULT = '{ results { id outcome version userErrors { code path } } change { cursor } userErrors { code path } }';

let server: TestServer;
let roros: string;
let os: string;
beforeAll(async () => {
  server = await startTestServer();
  roros = await server.signIn('MUNICIPALITY', '5025');
  os = await server.signIn('MUNICIPALITY', '3430');
});
afterAll(() => server.stop());

async function write(mutation: string, type: string, items: readonly object[], key: string, token = roros) {
  const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) ${RESULT} }`;
  const { data, errors } = await server.ask<Record<string, Payload>>(document, {
    token,
    variables: { input: { items, idempotencyKey: key } },
  });
  expect(errors).toEqual([]);
  return data[mutation] as Payload;
}

async function feedAfter(cursor: string, token: string) {
  const { data } = await server.ask<{
    changes: {
      edges: readonly { node: { kind: string; entityType: string; entityId: string; changedFields: string[] } }[];
    };
  }>(contractDocument('sync-changes'), { token, variables: { after: cursor } });
  return data.changes.edges.map(({ node }) => `${node.kind} ${node.entityType} ${node.entityId} ${node.changedFields}`);
}

test('a municipality corrects its number and its contact: the portal shows it at once, and partners are told', async () => {
  const office = `{ office(number: "1640") {
    version phone phones { id number version verifiedAt sources { publisher } } contacts { id role version } } }`;
  type Shown = {
    office: {
      version: number;
      phone: string;
      phones: readonly {
        id: string;
        number: string;
        version: number;
        verifiedAt: string | null;
        sources: readonly { publisher: string }[];
      }[];
      contacts: readonly { id: string; role: string; version: number }[];
    };
  };
  const before = (await server.ask<Shown>(office)).data.office;
  const [phone] = before.phones;
  const { data: start } = await server.ask<{ changesCursor: string }>('{ changesCursor }', { token: os });

  const number = { id: phone?.id, version: phone?.version, number: '40 00 00 11' };
  const corrected = await write('savePhones', 'SavePhonesInput', [number], 'number-of-may');
  expect(corrected).toMatchObject({
    results: [{ id: '1640-switchboard', outcome: 'UPDATED', version: (phone?.version ?? 0) + 1 }],
    userErrors: [],
  });
  const manager = before.contacts.find(({ role }) => role === 'OFFICE_MANAGER');
  const person = { id: manager?.id, version: manager?.version, name: 'Ny Eksempel', email: 'ny.eksempel@example.no' };
  expect(await write('saveContacts', 'SaveContactsInput', [person], 'manager-of-may')).toMatchObject({
    results: [{ outcome: 'UPDATED' }],
  });

  const after = (await server.ask<Shown>(office)).data.office;
  expect(after.phones[0]).toMatchObject({
    number: '+4740000011',
    sources: [{ publisher: expect.stringContaining('Røros') }],
  });
  expect(after.phone).toBe('+4740000011');
  const told = await feedAfter(start.changesCursor, os);
  expect(told).toContain('UPDATED PHONE 1640-switchboard number,sources,verifiedAt');
  expect(told.find((line) => line.includes('CONTACT'))).toMatch(/email,name/);
  expect(await feedAfter(corrected.change?.cursor ?? '', roros)).not.toContain(
    'UPDATED PHONE 1640-switchboard number,sources,verifiedAt',
  );

  const stale = await write(
    'savePhones',
    'SavePhonesInput',
    [{ ...number, number: '40 00 00 12' }],
    'number-of-june',
    os,
  );
  expect(stale).toMatchObject({
    results: [
      { outcome: 'REJECTED', version: 2, userErrors: [{ code: 'CONFLICT', path: ['input', 'items', '0', 'version'] }] },
    ],
    change: null,
  });
  const still = await write(
    'verify',
    'VerifyInput',
    [{ entityType: 'PHONE', entityId: '1640-switchboard' }],
    'still-right-1',
    os,
  );
  expect(still.results).toMatchObject([{ outcome: 'VERIFIED', version: 2 }]);
  expect(await feedAfter(corrected.change?.cursor ?? '', roros)).toContain(
    'VERIFIED PHONE 1640-switchboard verifiedAt',
  );
  expect((await server.ask<Shown>(office)).data.office.version).toBe(after.version);
});

test('nobody writes for another municipality, nor without a token that lets them', async () => {
  const oslo = await server.signIn('MUNICIPALITY', '0301');
  const item = { id: '1640-switchboard', version: 2, number: '40 00 00 13' };
  expect(await write('savePhones', 'SavePhonesInput', [item], 'not-mine-1', oslo)).toMatchObject({
    results: [{ outcome: 'REJECTED', version: null, userErrors: [{ code: 'FORBIDDEN' }] }],
    change: null,
  });
  const document = `mutation { savePhones(input: { items: [], idempotencyKey: "nobody-at-all" }) ${RESULT} }`;
  for (const token of [undefined, await server.signIn('PORTAL'), await server.signIn('GOVERNOR', 'innlandet')]) {
    const { errors } = await server.ask(document, token === undefined ? {} : { token });
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
  }
});
