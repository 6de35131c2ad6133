import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../setup/running-server.ts';
import { saveAs } from '../setup/save-as.ts';

let server: TestServer;
let oslo: string;
let administrator: string;
beforeAll(async () => {
  server = await startTestServer();
  oslo = await server.signIn('MUNICIPALITY', '0301');
  administrator = await server.signIn('ADMINISTRATOR');
});
afterAll(() => server.stop());

const save = (mutation: string, items: readonly object[], more: object = {}) =>
  saveAs(server, oslo, mutation, { items, ...more });

/** Opens an office of Oslo's from a day on: proposed by the municipality, approved by an administrator. */
async function openOffice(office: string, name: string, validFrom: string): Promise<void> {
  const input = { kind: 'OFFICE', municipality: '0301', office, name, validFrom, idempotencyKey: `open-${office}` };
  const proposed = await server.ask<{ propose: { proposal: { id: string } } }>(
    'mutation ($input: ProposeInput!) { propose(input: $input) { proposal { id } } }',
    { token: oslo, variables: { input } },
  );
  const { id } = proposed.data.propose.proposal;
  const decided = await server.ask<{ decideProposal: { proposal: { state: string } } }>(
    'mutation ($input: DecideProposalInput!) { decideProposal(input: $input) { proposal { state } } }',
    { token: administrator, variables: { input: { id, decision: 'APPROVE', idempotencyKey: `approve-${office}` } } },
  );
  expect(decided.data.decideProposal.proposal.state).toBe('APPROVED');
}

interface State {
  readonly state: string;
  readonly reason: string | null;
  readonly until: string | null;
  readonly sources: readonly { readonly publisher: string }[];
}
async function stateOf(office: string, channel: string, at: string): Promise<State> {
  const { data } = await server.ask<{ office: { openingState: State } }>(
    `query ($office: ID!, $at: DateTime!) { office(number: $office) { openingState(at: $at, channel: ${channel}) {
      state reason until sources { publisher } } } }`,
    { variables: { office, at } },
  );
  return data.office.openingState;
}
const weekOf = (office: string, channel: string, version: number) => ({
  office,
  channel,
  version,
  validFrom: '2027-01-04',
  weekly: [{ days: ['MONDAY'], spans: [{ opens: '10:00', closes: '14:00' }] }],
});

describe('an office that opens in January', () => {
  test('has hours before it has a reception or a phone, and what is tried is what is then done', async () => {
    await openOffice('0398', 'Nav Fjordbyen', '2027-01-04');
    const week = [weekOf('0398', 'DROP_IN', 1), weekOf('0398', 'PHONE', 1)];
    for (const dryRun of [true, false]) {
      const { results, userErrors } = await save('saveWeeklyHours', week, { dryRun });
      expect([results.map(({ outcome }) => outcome), userErrors]).toEqual([['CREATED', 'CREATED'], []]);
    }
    expect(await stateOf('0398', 'DROP_IN', '2027-01-04T12:00:00+01:00')).toMatchObject({ state: 'OPEN' });
  });

  test('is closed until then also on channels that nobody has given hours for, by the word of its owner', async () => {
    await openOffice('0397', 'Nav Nydalen', '2027-01-04');
    expect(await stateOf('0397', 'DROP_IN', '2026-12-15T12:00:00+01:00')).toEqual({
      state: 'CLOSED',
      reason: 'Kontoret er ikke åpnet ennå',
      until: '2027-01-03T23:00:00.000Z',
      sources: [{ publisher: expect.any(String) }],
    });
    expect(await stateOf('0397', 'DROP_IN', '2027-01-04T12:00:00+01:00')).toMatchObject({ state: 'UNKNOWN' });
  });
});

describe('an office that is merged with another', () => {
  const merged = (office: string, openUntil: string, successor: string) => ({
    office,
    openUntil,
    ending: 'MERGED',
    successor,
  });

  test('is closed from then on on every channel, also those without hours', async () => {
    const { results } = await save('saveOfficeProfiles', [merged('0312', '2027-02-01', '0335')]);
    expect(results).toMatchObject([{ outcome: 'CREATED' }]);
    for (const channel of ['DROP_IN', 'PHONE', 'APPOINTMENT']) {
      expect(await stateOf('0312', channel, '2027-02-02T12:00:00+01:00')).toMatchObject({
        state: 'CLOSED',
        reason: 'Kontoret er lagt ned',
      });
    }
  });

  test('does not send people to an office that is closed by then', async () => {
    const refused = {
      outcome: 'REJECTED',
      userErrors: [{ code: 'CONFLICT', path: ['input', 'items', '0', 'successor'] }],
    };
    expect((await save('saveOfficeProfiles', [merged('0335', '2027-05-01', '0312')])).results).toMatchObject([refused]);
    const circle = [merged('0313', '2027-05-01', '0314'), merged('0314', '2027-05-01', '0313')];
    const { results } = await save('saveOfficeProfiles', circle);
    expect(results.map(({ outcome }) => outcome)).toEqual(['REJECTED', 'REJECTED']);
    expect(results[0]?.userErrors[0]?.message).toContain('SUCCESSOR_CLOSED');
    const later = [merged('0313', '2027-05-01', '0314'), merged('0314', '2028-05-01', '0315')];
    expect((await save('saveOfficeProfiles', later)).results).toMatchObject([
      { outcome: 'CREATED' },
      { outcome: 'CREATED' },
    ]);
  });
});
