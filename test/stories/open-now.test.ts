import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contractDocument } from '../setup/contract-question.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

const FIND = contractDocument('find-open-office');

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const find = (at: string, channel = 'DROP_IN', municipality = '3430') =>
  server.ask<{ offices: { totalCount: number; nodes: { number: string }[] } }>(FIND, {
    variables: { municipality, at, channel },
  });
async function stateAt(at: string, channel = 'DROP_IN', office = '1640') {
  const question = `query ($at: DateTime!, $channel: Channel!, $office: ID!) { office(number: $office) {
    openingState(at: $at, channel: $channel) { state until nextOpening reason reasonEnglish } } }`;
  type State = { state: string; until: string | null; nextOpening: string | null; reason: string | null };
  const { data, errors } = await server.ask<{ office: { openingState: State } }>(question, {
    variables: { at, channel, office },
  });
  expect(errors).toEqual([]);
  return data.office.openingState;
}

describe('which office is open for me now', () => {
  test.each([
    ['a Monday at half past twelve', '2026-11-23T12:30:00+01:00', 1],
    ['the minute it opens', '2026-11-23T12:00:00+01:00', 1],
    ['the minute it closes', '2026-11-23T14:00:00+01:00', 0],
    ['a Tuesday', '2026-11-24T12:30:00+01:00', 0],
    ['the same instant told in another time zone', '2026-11-23T06:30:00-05:00', 1],
    ['Easter Monday', '2026-04-06T12:30:00+02:00', 0],
    ['Christmas Day, a Friday', '2026-12-25T12:30:00+01:00', 0],
    ['before the source’s first day, when it was closed', '2021-11-22T12:30:00+01:00', 0],
  ])('%s', async (_, at, count) => {
    const { data, errors } = await find(at);
    expect(errors).toEqual([]);
    expect([data.offices.totalCount, data.offices.nodes.length]).toEqual([count, count]);
  });

  test('an office whose hours nobody reports is not said to be open, nor closed', async () => {
    expect((await find('2026-11-23T12:30:00+01:00', 'DROP_IN', '4601')).data.offices.totalCount).toBe(0);
    expect(await stateAt('2026-11-23T12:30:00+01:00', 'DROP_IN', '1209')).toMatchObject({
      state: 'UNKNOWN',
      until: null,
      nextOpening: null,
    });
  });

  test('over the country, the number of open offices and the list agree', async () => {
    const question = `{ offices(first: 100, filter: { openAt: { at: "2026-11-23T12:30:00+01:00", channel: PHONE } }) { totalCount nodes { number openingState(at: "2026-11-23T12:30:00+01:00", channel: PHONE) { state } } } }`;
    type Found = { offices: { totalCount: number; nodes: { openingState: { state: string } }[] } };
    const { data } = await server.ask<Found>(question);
    expect(data.offices.nodes).toHaveLength(data.offices.totalCount);
    for (const { openingState } of data.offices.nodes) expect(openingState.state).toBe('OPEN');
  });

  test('of a municipality that is not there, there are none', async () =>
    expect((await find('2026-11-23T12:30:00+01:00', 'DROP_IN', '9999')).data.offices.totalCount).toBe(0));
});

describe('when it opens next', () => {
  test('after Monday’s closing it is Friday', async () =>
    expect(await stateAt('2026-11-23T14:00:00+01:00')).toMatchObject({
      state: 'CLOSED',
      nextOpening: '2026-11-27T11:00:00.000Z',
    }));

  test('over Easter, the holiday is named and skipped', async () => {
    const state = await stateAt('2026-04-03T12:30:00+02:00');
    expect(state).toMatchObject({ state: 'CLOSED', nextOpening: '2026-04-10T10:00:00.000Z' });
    expect(state.reason).toMatch(/langfredag/i);
  });

  test('an appointment is no drop-in', async () =>
    expect(await stateAt('2026-11-24T09:00:00+01:00', 'APPOINTMENT')).toMatchObject({ state: 'BY_APPOINTMENT' }));

  test.each(['1969-12-31T12:00:00Z', '2101-01-01T12:00:00Z'])('%s is outside what can be asked', async (at) => {
    const { errors } = await find(at);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test.each([
    ['no offset', { at: '2026-11-23T12:30:00' }, 'at'],
    ['an unknown channel', { channel: 'DROPIN' }, 'channel'],
  ])('%s is refused by argument', async (_, wrong, argument) => {
    const variables = { municipality: '3430', at: '2026-11-23T12:30:00+01:00', channel: 'DROP_IN', ...wrong };
    const { status, errors } = await server.ask(FIND, { variables });
    expect([status, errors[0]?.extensions]).toMatchObject([400, { code: 'BAD_USER_INPUT', argument }]);
  });
});

describe.each([
  ['ics', 'text/calendar; charset=utf-8', /^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\s*$/],
  ['jsonld', 'application/ld+json; charset=utf-8', /OpeningHoursSpecification/],
])('the feed opening-hours.%s', (ending, type, form) => {
  const get = (office: string, headers: Record<string, string> = {}) =>
    fetch(`${server.url}/offices/${office}/opening-hours.${ending}`, { headers });

  test('is at a plain address, for everybody', async () => {
    const response = await get('1640');
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
    expect(response.headers.get('cache-control')).toMatch(/^public, max-age=\d+$/);
    expect(await response.text()).toMatch(form);
  });

  test('is not sent again to who has it, and is sent when it has changed', async () => {
    const tag = (await get('1640')).headers.get('etag') ?? '';
    // Weak, for it comes packed: who has it unpacked has the same.
    expect(tag).toMatch(/^W\/"[\w-]+"$/);
    for (const known of [tag, tag.slice(2), `"other", ${tag}`, '*']) {
      const again = await get('1640', { 'if-none-match': known });
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
    }
    expect((await get('1640', { 'if-none-match': '"other"' })).status).toBe(200);
    expect((await get('1640')).headers.get('etag')).toBe(tag);
  });

  test('of an office whose hours nobody reports has no hours', async () => {
    const response = await get('1209');
    expect(response.status).toBe(200);
    const text = await response.text();
    expect(text).not.toMatch(/DTSTART:|opens/);
    if (ending === 'ics') expect(text).toContain('SUMMARY:Uten timeavtale: åpningstid ikke kjent');
  });

  test.each(['9999', 'abc', '..%2f1640', '1640%00'])('of %s is not there', async (office) => {
    const response = await get(office);
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'application/json; charset=utf-8']);
  });
});

describe('the calendar of one channel', () => {
  const get = (channel: string) => fetch(`${server.url}/offices/1640/opening-hours/${channel}.ics`);

  test('has that channel’s hours alone, and its place', async () => {
    const text = await (await get('drop-in')).text();
    expect(text).toContain('SUMMARY:Uten timeavtale');
    expect(text).not.toContain('SUMMARY:Telefon');
    expect(text).toMatch(/LOCATION:.*Kjerkgata 15/);
    expect(await (await get('phone')).text()).toContain('SUMMARY:Telefon');
  });

  test('is there for a channel that nobody gives hours of, and says so', async () => {
    expect(await (await get('public-computer')).text()).toMatch(/SUMMARY:Datamaskiner for publikum.*ikke kjent/);
  });

  test('of no such channel is not there', async () => {
    const response = await get('telefon');
    expect([response.status, ((await response.json()) as { errors: unknown[] }).errors.length]).toEqual([404, 1]);
  });
});
