import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../setup/running-server.ts';
import { type Assistant, assistantAt } from './asking.ts';

let server: TestServer;
let anybody: Assistant;
beforeAll(async () => {
  server = await startTestServer();
  anybody = await assistantAt(server.url);
});
afterAll(async () => {
  await anybody?.close();
  await server.stop();
});

const found = async (document: string) => (await server.ask(document)).data as never;

test('a rate of 2026 is given as the last confirmed one, and until when it is confirmed', async () => {
  const { answer } = await anybody.ask('get_guideline_rates', { on: '2026-06-01' });
  expect(answer).toMatchObject({
    guidelineRates: { status: 'NOT_CONFIRMED', confirmedTo: '2025-01-01', explanation: expect.any(String) },
  });
});

test('what a household gets today is not given as certain', async () => {
  const { answer, asked } = await anybody.ask('calculate_household_rate', { adults: 'SINGLE' });
  expect(answer).toMatchObject({ householdRate: { status: 'NOT_CONFIRMED', explanation: expect.any(String) } });
  expect(asked['on']).toMatch(/^\d{4}-\d\d-\d\d$/);
});

test('an address that is withheld is said to be withheld, and the number to ring is there', async () => {
  const { answer } = await anybody.ask('get_crisis_help', { municipality: '0301' });
  const centre = { addressWithheld: true, visitingAddress: null, phones: [{ number: '+4722480380' }] };
  expect(answer).toMatchObject({ municipality: { crisisCentreAgreements: [{ crisisCentre: centre }] } });
  const all = await anybody.ask<{ crisisCentres: { nodes: Centre[] } }>('list_crisis_centres', { first: 100 });
  const withheld = all.answer.crisisCentres.nodes.filter(({ addressWithheld }) => addressWithheld);
  expect(withheld.length).toBeGreaterThan(1);
  for (const { visitingAddress } of withheld) expect(visitingAddress).toBeNull();
});
interface Centre {
  readonly addressWithheld: boolean;
  readonly visitingAddress: object | null;
}

test('a municipality that no source reports an office of is not said to have none', async () => {
  const { municipalities } = (await found(
    '{ municipalities(first: 100) { nodes { number offices { number } } } }',
  )) as {
    municipalities: { nodes: { number: string; offices: object[] }[] };
  };
  const { number } = municipalities.nodes.find(({ offices }) => offices.length === 0)!;
  const { answer, notKnown } = await anybody.ask('get_municipality', { number });
  expect(answer).toMatchObject({ municipality: { offices: [] } });
  const meaning = notKnown.find(({ field }) => field === 'Municipality.offices')?.meaning;
  expect(meaning).toContain('which is not "has none"');
});

test('a municipality without a known crisis-centre agreement still leads to lines that answer', async () => {
  const municipality = await gapIn('NOT_REPORTED');
  const { answer } = await anybody.ask('get_crisis_help', { municipality });
  expect(answer).toMatchObject({
    municipality: {
      crisisCentreCoverage: { status: 'NOT_REPORTED', reason: expect.any(String) },
      helpLines: expect.arrayContaining([expect.objectContaining({ number: '112' })]),
    },
  });
});
async function gapIn(status: string): Promise<string> {
  const { municipalities } = (await found(
    '{ municipalities(first: 100) { nodes { number crisisCentreCoverage(on: "2026-11-23") { status } } } }',
  )) as { municipalities: { nodes: { number: string; crisisCentreCoverage: { status: string } }[] } };
  return municipalities.nodes.find(({ crisisCentreCoverage }) => crisisCentreCoverage.status === status)!.number;
}

test('hours that no source gives are unknown, and not closed', async () => {
  const { answer } = await anybody.ask('get_nav_office', {
    number: '1640',
    channel: 'EMERGENCY_PHONE',
    at: '2026-11-23T12:30:00+01:00',
  });
  expect(answer).toMatchObject({ office: { openingState: { state: 'UNKNOWN', reason: expect.any(String) } } });
});

test('a name that several municipalities have leads to all of them', async () => {
  const { answer } = await anybody.ask<{ municipalities: { nodes: { number: string }[] } }>('list_municipalities', {
    text: 'Våler',
  });
  expect(answer.municipalities.nodes.map(({ number }) => number)).toEqual(expect.arrayContaining(['3114', '3419']));
});

test('a phone number that sources disagree on is marked', async () => {
  const { answer } = await anybody.ask('get_crisis_help', { municipality: '3430', on: '2026-11-23' });
  const disputed = expect.objectContaining({ number: '+4761279220', disputed: true });
  expect(answer).toMatchObject({
    municipality: { crisisCentreAgreements: [{ crisisCentre: { phones: expect.arrayContaining([disputed]) } }] },
  });
});

test('words that no service answers find nothing, and nothing is put in its place', async () => {
  const { answer } = await anybody.ask('search_services', { text: 'xyzzyplugh' });
  expect(answer).toMatchObject({ services: { totalCount: 0, matched: 'NOTHING', nodes: [] } });
});

test('a municipality that does not exist is not invented', async () => {
  expect(await anybody.refused('get_municipality', { number: '9998' })).toMatchObject({
    code: 'NOT_FOUND',
    nextStep: expect.stringMatching(/\w/),
  });
});

test('a national identity number in the place of another is refused and never repeated', async () => {
  const told = await anybody.refused('get_municipality', { number: '01017012345' });
  expect(told).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'number' });
  expect(JSON.stringify(told)).not.toContain('01017012345');
});

test('statistics that are not released are not zero', async () => {
  const { answer } = await anybody.ask('get_case_statistics', { municipalities: ['3430'] });
  expect(answer).toMatchObject({ caseStatistics: { status: 'NOT_YET_RELEASED' } });
});
