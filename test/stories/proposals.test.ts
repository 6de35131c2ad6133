import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registerHeeded, startTestServer, type TestServer } from '../setup/running-server.ts';
import { saveAs } from '../setup/save-as.ts';

interface Payload {
  readonly proposal: Readonly<Record<string, unknown>> | null;
  readonly userErrors: readonly { readonly code: string; readonly message: string; readonly path: readonly string[] }[];
}

let server: TestServer;
let roros: string;
let os: string;
let oslo: string;
let administrator: string;
let keys = 0;
beforeAll(async () => {
  server = await startTestServer();
  roros = await server.signIn('MUNICIPALITY', '5025');
  os = await server.signIn('MUNICIPALITY', '3430');
  oslo = await server.signIn('MUNICIPALITY', '0301');
  administrator = await server.signIn('ADMINISTRATOR');
});
afterAll(() => server.stop());

const PAYLOAD =
  '{ proposal { id kind state municipality clientName office name reason resultId } userErrors { code message path } }';
async function send(field: 'propose' | 'decideProposal', input: object, token: string): Promise<Payload> {
  keys += 1;
  const type = field === 'propose' ? 'ProposeInput' : 'DecideProposalInput';
  const { data, errors } = await server.ask<Record<string, Payload>>(
    `mutation ($input: ${type}!) { done: ${field}(input: $input) ${PAYLOAD} }`,
    { token, variables: { input: { idempotencyKey: `proposal-${keys}`, ...input } } },
  );
  expect(errors).toEqual([]);
  return data['done'] as Payload;
}
const propose = (input: object, token = oslo) => send('propose', input, token);
const decide = (id: unknown, decision: string, token: string, more: object = {}) =>
  send('decideProposal', { id, decision, ...more }, token);
async function waiting(token: string): Promise<readonly unknown[]> {
  const { data } = await server.ask<{ proposals: readonly { id: string }[] }>('{ proposals(state: PENDING) { id } }', {
    token,
  });
  return data.proposals.map(({ id }) => id);
}

describe('that an office serves a municipality', () => {
  const asked = { kind: 'COVERAGE', municipality: '0301', office: '1640', validFrom: '2027-07-01' };

  test('is decided by somebody whom the office serves, for it gives rights; nobody decides their own', async () => {
    expect(await propose(asked, roros)).toMatchObject({ userErrors: [{ code: 'FORBIDDEN' }] });
    expect(await propose({ ...asked, dryRun: true })).toEqual({ proposal: null, userErrors: [] });
    expect(await waiting(oslo)).toEqual([]);
    const { proposal } = await propose(asked);
    expect(proposal).toMatchObject({ state: 'PENDING', municipality: '0301', office: '1640' });
    const id = proposal?.['id'];
    const own = await saveAs(server, oslo, 'saveNotices', {
      items: [{ office: '1640', text: 'Hei', from: '2027-01-01', until: '2027-01-02' }],
    });
    expect(own.results[0]?.userErrors[0]).toMatchObject({ code: 'FORBIDDEN' });
    expect(await decide(id, 'APPROVE', oslo)).toMatchObject({
      userErrors: [{ code: 'NOT_FOUND', path: ['input', 'id'] }],
    });
    expect(await waiting(os)).toEqual([id]);
    expect(await decide(id, 'APPROVE', os, { dryRun: true })).toEqual({ proposal: null, userErrors: [] });
    expect(await waiting(os)).toEqual([id]);
    expect(await decide(id, 'APPROVE', os)).toMatchObject({ proposal: { state: 'APPROVED', resultId: '1640' } });
    expect(await decide(id, 'REFUSE', administrator, { reason: 'For sent' })).toMatchObject({
      userErrors: [{ code: 'NOT_FOUND' }],
    });
    const { data } = await server.ask<{ office: { municipalities: readonly { number: string }[] } }>(
      '{ office(number: "1640") { municipalities { number } } }',
    );
    expect(data.office.municipalities.map(({ number }) => number)).toContain('0301');
  });

  test('that is so already cannot be approved, and is refused with a reason that its proposer reads', async () => {
    const { proposal } = await propose({ ...asked, municipality: '3430', validFrom: undefined }, os);
    const id = proposal?.['id'];
    expect(await decide(id, 'APPROVE', roros)).toMatchObject({ userErrors: [{ code: 'CONFLICT' }] });
    expect(await decide(id, 'REFUSE', roros)).toMatchObject({ userErrors: [{ path: ['input', 'reason'] }] });
    for (const [reason, rule] of [
      ['Spør etter 138972 00001', '(NATIONAL_ID)'],
      ['Nei\u0007', '(TEXT_CHARACTERS)'],
    ]) {
      expect(await decide(id, 'REFUSE', roros, { reason })).toMatchObject({
        userErrors: [{ path: ['input', 'reason'], message: expect.stringContaining(rule as string) }],
      });
    }
    expect(await decide(id, 'REFUSE', roros, { reason: 'Det står alt.' })).toMatchObject({
      proposal: { state: 'REFUSED', reason: 'Det står alt.', resultId: null },
    });
  });
});

test('a crisis centre that is not held, with the agreement, is there once its host or an administrator approves it', async () => {
  const centre = {
    kind: 'CRISIS_CENTRE',
    municipality: '3430',
    name: 'Østerdal krisesenter',
    form: 'HOST_MUNICIPALITY',
  };
  expect(await propose({ ...centre, office: '1640' }, os)).toMatchObject({
    userErrors: [
      { path: ['input', 'office'], message: expect.stringContaining('NOT_OF_KIND') },
      { path: ['input', 'addressWithheld'], message: expect.stringContaining('REQUIRED') },
    ],
  });
  const whole = { ...centre, addressWithheld: true, phone: '62 00 00 00', host: '5025', validFrom: '2027-01-01' };
  const { proposal } = await propose(whole, os);
  const id = proposal?.['id'];
  expect(await waiting(oslo)).not.toContain(id);
  expect(await decide(id, 'APPROVE', oslo)).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
  expect(await decide(id, 'APPROVE', roros)).toMatchObject({ proposal: { resultId: 'osterdal-krisesenter' } });
  const { data } = await server.ask<{ crisisCentre: unknown }>(
    `{ crisisCentre(id: "osterdal-krisesenter") { name addressWithheld visitingAddress { street } phones { number }
      sources { publisher } servedMunicipalities(on: "2027-02-01") { number } } }`,
  );
  expect(data.crisisCentre).toMatchObject({
    ...{ name: 'Østerdal krisesenter', addressWithheld: true, visitingAddress: null },
    ...{ phones: [{ number: '+4762000000' }], sources: [{ publisher: expect.stringContaining('Os') }] },
  });
  expect(await propose(whole, os)).toMatchObject({ userErrors: [{ code: 'CONFLICT', path: ['input', 'name'] }] });
});

test('a new office is an administrator’s to approve; it is closed until its first day and its municipality’s to write', async () => {
  const office = { kind: 'OFFICE', municipality: '3430', office: '0499', name: 'Nav Os', validFrom: '2027-07-01' };
  expect(await propose({ ...office, office: '1640' }, os)).toMatchObject({ userErrors: [{ code: 'CONFLICT' }] });
  const { proposal } = await propose(office, os);
  expect(await decide(proposal?.['id'], 'APPROVE', roros)).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
  expect(await decide(proposal?.['id'], 'APPROVE', administrator)).toMatchObject({ proposal: { resultId: '0499' } });
  const { results } = await saveAs(server, os, 'saveOfficeProfiles', {
    items: [{ office: '0499', website: 'https://www.example.no/nav-os' }],
  });
  expect(results[0]?.outcome).toBe('UPDATED');
});

describe('an organisation that asks to be registered', () => {
  const post = async (body: unknown) => {
    const answer = await fetch(`${server.url}/registrations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: answer.status, body: (await answer.json()) as { receipt?: string; errors?: readonly unknown[] } };
  };
  const status = async (receipt = '') => (await fetch(`${server.url}/registrations/${receipt}`)).json();
  const lom = { municipality: '3434', organisationNumber: '' };

  test('sends the number that the register has, waits, and is registered by an administrator alone', async () => {
    const { data } = await server.ask<{ municipality: { organisationNumber: string } }>(
      '{ municipality(number: "3434") { organisationNumber } }',
    );
    const right = { ...lom, organisationNumber: data.municipality.organisationNumber };
    for (const wrong of [
      { ...lom, organisationNumber: '943464723' },
      { ...lom, organisationNumber: '12' },
      { ...right, municipality: '9999' },
      { ...right, role: 'ADMINISTRATOR' },
      { municipality: '1580', organisationNumber: right.organisationNumber },
      [],
    ]) {
      expect((await post(wrong)).status).toBe(400);
    }
    const { status: accepted, body } = await post(right);
    expect([accepted, Object.keys(body).sort()]).toEqual([202, ['receipt', 'state']]);
    expect(await status(body.receipt)).toEqual({ receipt: body.receipt, state: 'PENDING', reason: null });
    expect(await waiting(roros)).not.toContain(body.receipt);
    expect(await decide(body.receipt, 'APPROVE', roros)).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });

    // So many wait, and no more; what others asked is told to nobody.
    expect([(await post(right)).status, (await post(right)).status, (await post(right)).status]).toEqual([
      202, 202, 429,
    ]);
    expect((await fetch(`${server.url}/registrations/00000000-0000-0000-0000-000000000000`)).status).toBe(404);

    await server.database
      .owner`update client set active = false where organisation_number = ${right.organisationNumber}`;
    expect(await waiting(administrator)).toContain(body.receipt);
    expect(await decide(body.receipt, 'APPROVE', administrator)).toMatchObject({
      proposal: { kind: 'REGISTRATION', state: 'APPROVED', name: 'Lom kommune' },
    });
    expect(await status(body.receipt)).toMatchObject({ state: 'APPROVED' });
    await registerHeeded();
    const [client] = await server.database.owner`
      select role, municipality_numbers from client where organisation_number = ${right.organisationNumber} and active`;
    expect(client).toEqual({ role: 'MUNICIPALITY', municipality_numbers: ['3434'] });
  });

  test('is told why it was refused', async () => {
    const { body } = await post({ municipality: '5025', organisationNumber: '939898743' });
    await decide(body.receipt, 'REFUSE', administrator, { reason: 'Dere er registrert fra før.' });
    expect(await status(body.receipt)).toMatchObject({ state: 'REFUSED', reason: 'Dere er registrert fra før.' });
  });
});
