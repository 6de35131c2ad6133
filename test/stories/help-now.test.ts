import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import variables from '../../schema/contract/variables.json' with { type: 'json' };
import { contractDocument } from '../setup/contract-question.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

describe('a person in Karasjok at 22.00 with nowhere to sleep', () => {
  test('is given lines that answer now, what is known of the crisis centre, and the office', async () => {
    const { data, errors } = await server.ask<{
      municipality: {
        crisisCentreCoverage: { status: string; reason: string };
        helpLines: { name: string; number: string; openingState: { state: string } }[];
      };
    }>(contractDocument('emergency'), { variables: variables.emergency });
    expect(errors).toEqual([]);
    const { crisisCentreCoverage, helpLines } = data.municipality;
    expect(crisisCentreCoverage.status).toBe('NOT_REPORTED');
    expect(crisisCentreCoverage.reason).toContain('116 006');
    const answering = helpLines.filter(({ openingState }) => openingState.state === 'OPEN').map(({ number }) => number);
    expect(answering).toEqual(['112', '113', '116117', '116006']);
    expect(helpLines.find(({ number }) => number === '+4755553333')?.openingState.state).toBe('CLOSED');
  });

  test('reads it in English', async () => {
    const { data } = await server.ask<{ municipality: { crisisCentreCoverage: { reason: string } } }>(
      contractDocument('emergency'),
      { variables: { ...variables.emergency, language: 'EN' } },
    );
    expect(data.municipality.crisisCentreCoverage.reason).toMatch(/ring 116 006 day and night/);
  });

  test('and so is anybody anywhere: every municipality has a number to ring now', async () => {
    const { data } = await server.ask<{
      municipalities: { nodes: { helpLines: { openingState: { state: string } }[] }[] };
    }>(
      `{ municipalities(first: 100) { nodes { helpLines(purposes: [HOMELESS_TONIGHT, VIOLENCE]) { openingState(at: "2026-12-25T03:00:00+01:00") { state } } } } }`,
    );
    for (const { helpLines } of data.municipalities.nodes) {
      expect(helpLines.some(({ openingState }) => openingState.state === 'OPEN')).toBe(true);
    }
  });
});

test.each([
  ['4204', 'Vest-Agder Krisesenter'],
  ['3305', 'Krisesenteret i Hønefoss'],
])(
  'in %s the agreement stands in an old list alone: the answer says so, and whom to ring',
  async (municipality, centre) => {
    const { data } = await server.ask<{ municipality: { crisisCentreCoverage: { status: string; reason: string } } }>(
      contractDocument('emergency'),
      { variables: { ...variables.emergency, municipality } },
    );
    const { status, reason } = data.municipality.crisisCentreCoverage;
    expect(status).toBe('COVERED');
    expect(reason).toContain('116 006');
    expect(reason).toContain(centre);
  },
);

describe('every office', () => {
  test('has a number to ring; where it reported none, the national one, marked as such', async () => {
    const { data, errors } = await server.ask<{
      offices: { nodes: { phones: { purpose: string; number: string }[] }[] };
    }>(
      '{ offices(first: 100) { nodes { phones { purpose number openingState(at: "2026-11-30T12:00:00+01:00") { state } } } } }',
    );
    expect(errors).toEqual([]);
    for (const { phones } of data.offices.nodes) expect(['SWITCHBOARD', 'NATIONAL_LINE']).toContain(phones[0]?.purpose);
  });
});

describe('hours that nobody has confirmed for long', () => {
  const stateIn = async (at: string, channel: string) =>
    (
      await server.ask<{ office: { openingState: Record<string, unknown> } }>(
        `query ($at: DateTime!, $channel: Channel!) { office(number: "1640") { openingState(at: $at, channel: $channel) {
          state reason lastKnown { days opens closes } confirmation { status lastConfirmedOn explanation } } } }`,
        { variables: { at, channel } },
      )
    ).data.office.openingState;

  test('say that sources disagree, to the public too', async () => {
    expect(await stateIn('2026-11-23T12:30:00+01:00', 'DROP_IN')).toMatchObject({
      state: 'OPEN',
      confirmation: { status: 'DISPUTED', lastConfirmedOn: '2023-07-20' },
    });
  });

  test('are stale after a year, and after five unknown, with the last known ones beside', async () => {
    expect(await stateIn('2026-11-23T09:30:00+01:00', 'APPOINTMENT')).toMatchObject({
      confirmation: { status: 'STALE' },
    });
    expect(await stateIn('2040-11-26T12:30:00+01:00', 'DROP_IN')).toMatchObject({
      state: 'UNKNOWN',
      lastKnown: [{ days: ['MONDAY', 'FRIDAY'], opens: '12:00', closes: '14:00' }],
    });
    const emergency = await stateIn('2026-11-23T09:30:00+01:00', 'EMERGENCY_PHONE');
    expect(emergency).toMatchObject({ state: 'UNKNOWN', lastKnown: [{ opens: '09:00', closes: '15:00' }] });
    expect(emergency['reason']).toContain('fem år');
  });

  test('application delivery until 12 has no beginning that anybody knows: UNKNOWN, never open from eight', async () =>
    expect((await stateIn('2026-11-23T09:30:00+01:00', 'APPLICATION_DELIVERY'))['state']).toBe('UNKNOWN'));
});
