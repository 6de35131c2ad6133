import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isOrganisationNumber } from '../../services/identity/check-registration.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

interface Payload {
  readonly client: { readonly id: string; readonly active: boolean; readonly municipalityNumbers: string[] } | null;
  readonly userErrors: readonly { readonly code: string; readonly path: readonly string[]; readonly message: string }[];
}

let server: TestServer;
let administrator: string;
let keys = 0;
beforeAll(async () => {
  server = await startTestServer();
  administrator = await server.signIn('ADMINISTRATOR');
});
afterAll(() => server.stop());

async function change(mutation: 'registerClient' | 'updateClient', input: object, token = administrator) {
  keys += 1;
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await server.ask<Record<string, Payload>>(
    `mutation ($input: ${type}!) { done: ${mutation}(input: $input) { client { id active municipalityNumbers } userErrors { code path message } } }`,
    { token, variables: { input: { idempotencyKey: `client-key-${keys}`, ...input } } },
  );
  return { payload: data?.['done'] ?? null, errors };
}
const register = async (input: object) => (await change('registerClient', input)).payload as Payload;
const update = async (input: object) => (await change('updateClient', input)).payload as Payload;
const BERGEN = {
  organisationNumber: '964338531',
  name: 'Bergen kommune',
  role: 'MUNICIPALITY',
  municipalityNumbers: ['4601'],
};

describe('an administrator', () => {
  test('registers a municipality, withdraws it, and takes it in again with another reach', async () => {
    const made = await register({ ...BERGEN, organisationNumber: '974760673' });
    expect(made).toMatchObject({ client: { active: true, municipalityNumbers: ['4601'] }, userErrors: [] });
    const id = made.client?.id;
    expect(await update({ id, active: false })).toMatchObject({ client: { active: false } });
    const wider = await update({ id, active: true, municipalityNumbers: ['4601', '4602'] });
    expect(wider).toMatchObject({ client: { active: true, municipalityNumbers: ['4601', '4602'] } });
    const rows = await server.database.owner`
      select operation_name as name, municipality_numbers as municipalities from audit_event where operation_name = 'updateClient'`;
    expect(rows).toContainEqual({ name: 'updateClient', municipalities: ['4601', '4602'] });
  });

  test('who sends the same registration twice makes one, and is told of one that is there', async () => {
    const input = { ...BERGEN, organisationNumber: '889640782', idempotencyKey: 'client-once' };
    const first = await register(input);
    expect(await register(input)).toEqual(first);
    const again = await register({ ...input, idempotencyKey: 'client-twice' });
    expect(again.userErrors).toMatchObject([{ code: 'CONFLICT', path: ['input', 'organisationNumber'] }]);
    expect(again.userErrors[0]?.message).toContain(first.client?.id);
  });

  test.each<[string, object, string[]]>([
    ['a number that no organisation has', { organisationNumber: '123456789' }, ['input', 'organisationNumber']],
    ['a municipality without a municipality', { municipalityNumbers: [] }, ['input', 'municipalityNumbers']],
    ['a municipality that is no more', { municipalityNumbers: ['0441'] }, ['input', 'municipalityNumbers', '0']],
    ['a portal with a reach', { role: 'PORTAL' }, ['input', 'municipalityNumbers']],
    [
      'a governor that nobody knows',
      { role: 'GOVERNOR', municipalityNumbers: null, governorId: 'x' },
      ['input', 'governorId'],
    ],
    ['another administrator', { role: 'ADMINISTRATOR', municipalityNumbers: null }, ['input', 'role']],
    ['a name of nothing', { name: ' ' }, ['input', 'name']],
    ['a period that ends first', { validFrom: '2027-01-01', validTo: '2026-01-01' }, ['input', 'validTo']],
  ])('is refused %s, with its place', async (_case, wrong, path) => {
    const { client, userErrors } = await register({ ...BERGEN, ...wrong });
    expect([client, userErrors[0]?.code, userErrors[0]?.path]).toEqual([null, 'BAD_USER_INPUT', path]);
  });

  test('changes no administrator, and nothing that is not there', async () => {
    const [own] = await server.database.owner<{ id: string }[]>`select id from client where role = 'ADMINISTRATOR'`;
    for (const id of [own?.id, 'nobody']) {
      expect((await update({ id, active: false })).userErrors).toMatchObject([
        { code: 'NOT_FOUND', path: ['input', 'id'] },
      ]);
    }
    expect(await server.database.owner`select active from client where role = 'ADMINISTRATOR'`).toEqual([
      { active: true },
    ]);
  });
});

test('a municipality gives itself no wider reach', async () => {
  const roros = await server.signIn('MUNICIPALITY', '5025');
  const { payload, errors } = await change(
    'updateClient',
    { id: 'municipality-5025', municipalityNumbers: ['5025', '0301'] },
    roros,
  );
  expect(payload).toBeNull();
  expect(errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  const [row] = await server.database
    .owner`select municipality_numbers as numbers from client where id = 'municipality-5025'`;
  expect(row).toEqual({ numbers: ['5025'] });
});

test('an organisation number has the check digit of its first eight', () => {
  expect(['974760673', '889640782', '939898743'].map(isOrganisationNumber)).toEqual([true, true, true]);
  expect(['974760674', '97476067', 'x74760673', '000000010'].map(isOrganisationNumber)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
