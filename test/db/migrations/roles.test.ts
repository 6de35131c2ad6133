import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeAuditEvent } from '../../../db/queries/write-audit-event.ts';
import { brokenRule, createTestDatabase, type TestDatabase } from '../../setup/database.ts';

const INSUFFICIENT_PRIVILEGE = '42501';
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await database.owner`create table confidential.proof (id int)`;
  await writeAuditEvent(database.api, {
    clientId: 'municipality-5025',
    organisationNumber: '939898743',
    role: 'MUNICIPALITY',
    scopes: ['example:read'],
    operationName: null,
    operationHash: 'abc',
    coordinates: ['Contact.name'],
    municipalityNumbers: ['5025'],
    outcome: 'ALLOWED',
    correlationId: 'one',
  });
});
afterAll(() => database.drop());

describe('the API’s role', () => {
  test('writes and reads the audit', async () => {
    const rows = await database.api`select role, coordinates, municipality_numbers, outcome from audit_event`;
    expect(rows).toEqual([
      { role: 'MUNICIPALITY', coordinates: ['Contact.name'], municipality_numbers: ['5025'], outcome: 'ALLOWED' },
    ]);
  });

  test.each([
    ['change an audit row', `update audit_event set outcome = 'DENIED'`],
    ['delete an audit row', `delete from audit_event`],
    ['empty the audit', `truncate audit_event`],
    ['read the confidential schema', `select * from confidential.proof`],
    ['make something in the confidential schema', `create table confidential.mine (id int)`],
    ['make a table of its own', `create table tjenestegraf.mine (id int)`],
    ['change what the register says of an office', `update office set type = 'COUNTY'`],
    ['make an office', `insert into office (number, name, type, source_id) values ('9999', 'x', 'LOCAL', 'x')`],
    ['give a line to another office', `update phone set office_number = '0315'`],
    ['set a version by hand', `update phone set version = 7`],
    ['change what was said', `update observation set value = 'null'`],
    ['take back what was said', `delete from observation`],
    ['change an agreement’s terms', `update agreement set terms = 'x'`],
    ['change the client register', `update client set role = 'ADMINISTRATOR'`],
    [
      'register a client by hand',
      `insert into client (id, organisation_number, name, role, municipality_numbers) values ('x', '974760673', 'x', 'PORTAL', '{}')`,
    ],
    ['make an administrator', `select register_client('x', '974760673', 'x', 'ADMINISTRATOR', '{}', null, null, null)`],
    ['write the change log by hand', `insert into directory_commit values (99, '1', now())`],
    ['run the owner’s functions', `select index_service('GUIDANCE')`],
  ])('cannot %s', async (_, statement) => {
    const attempt = database.api.begin((transaction) => transaction.unsafe(statement));
    expect(await brokenRule(attempt)).toBe(INSUFFICIENT_PRIVILEGE);
  });

  test('owns nothing', async () => {
    const [row] = await database.owner`
      select count(*)::int as owned from pg_class where relowner = 'tjenestegraf_api'::regrole`;
    expect(row).toEqual({ owned: 0 });
  });
});

describe('the release’s role', () => {
  test('reads no contacts, no audit and no clients', async () => {
    const release = database.connect({ role: 'tjenestegraf_release' });
    for (const table of ['contact', 'audit_event', 'client', 'agreement']) {
      expect(await brokenRule(release`select * from ${release(table)}`)).toBe(INSUFFICIENT_PRIVILEGE);
    }
    expect(await release`select name from municipality where number = '3430'`).toEqual([{ name: 'Os' }]);
  });
});
