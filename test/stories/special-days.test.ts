import OpeningHours from 'opening_hours';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contractDocument } from '../setup/contract-question.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

interface Payload {
  readonly results: readonly {
    readonly outcome: string;
    readonly specialDay: {
      readonly id: string;
      readonly channels: readonly string[] | null;
      readonly version: number;
    } | null;
    readonly userErrors: readonly {
      readonly code: string;
      readonly message: string;
      readonly path: readonly string[];
    }[];
  }[];
  readonly preview: readonly {
    readonly office: string;
    readonly channel: string;
    readonly days: readonly {
      readonly date: string;
      readonly state: string;
      readonly spans: readonly { readonly opens: string; readonly closes: string }[];
      readonly reason: string | null;
    }[];
  }[];
  readonly userErrors: readonly unknown[];
}

let server: TestServer;
let roros: string;
let os: string;
let keys = 0;
beforeAll(async () => {
  server = await startTestServer();
  roros = await server.signIn('MUNICIPALITY', '5025');
  os = await server.signIn('MUNICIPALITY', '3430');
});
afterAll(() => server.stop());

async function save(items: readonly object[], more: object = {}, token = roros): Promise<Payload> {
  keys += 1;
  const input = { items, idempotencyKey: `christmas-${keys}`, ...more };
  const { data, errors } = await server.ask<{ saveSpecialDays: Payload }>(contractDocument('special-days'), {
    token,
    variables: { input },
  });
  expect(errors).toEqual([]);
  return data.saveSpecialDays;
}

const HOURS = `query ($from: LocalDate!, $days: Int!) { office(number: "1640") {
  version specialDays { id from until state reason version sources { publisher } }
  openingHours(from: $from, days: $days) { date channel state spans { opens closes } reason } } }`;
interface Hours {
  readonly office: {
    readonly version: number;
    readonly specialDays: readonly {
      readonly id: string;
      readonly sources: readonly { readonly publisher: string }[];
    }[];
    readonly openingHours: readonly {
      readonly date: string;
      readonly channel: string;
      readonly state: string;
      readonly spans: readonly { readonly opens: string; readonly closes: string }[];
      readonly reason: string | null;
    }[];
  };
}
const hours = async (from: string, days = 1) =>
  (await server.ask<Hours>(HOURS, { variables: { from, days } })).data.office;
const file = async (ending: string) => (await fetch(`${server.url}/offices/1640/opening-hours.${ending}`)).text();
/** Whether OpenStreetMap's own evaluator, which reads the process's clock, finds the drop-in open at 10.30 on a day. */
async function isOpenOnTheMap(day: string): Promise<boolean> {
  const { data } = await server.ask<{ office: { openingHoursString: string } }>(
    '{ office(number: "1640") { openingHoursString(channel: DROP_IN) } }',
  );
  const place = { lat: 62.57, lon: 11.38, address: { country_code: 'no', state: '' } };
  return new OpeningHours(data.office.openingHoursString, place).getState(new Date(`${day}T10:30:00`));
}
const CHRISTMAS = {
  office: '1640',
  from: '2026-12-24',
  until: '2027-01-02',
  state: 'CLOSED',
  reason: 'Julestengt',
};

test('Christmas at NAV Røros: closed on all channels, opened for two hours on one day, and taken back', async () => {
  const ordinary = await hours('2026-12-28');
  expect(ordinary.openingHours.some(({ state }) => state === 'OPEN')).toBe(true);
  const onTheMap = await isOpenOnTheMap('2026-12-28');
  const { data: start } = await server.ask<{ changesCursor: string }>('{ changesCursor }', { token: os });

  // Seen before it is sent.
  const dry = await save([CHRISTMAS], { dryRun: true });
  expect(dry.results).toMatchObject([{ outcome: 'CREATED', specialDay: { channels: null, version: 1 } }]);
  expect(dry.preview.length).toBe(ordinary.openingHours.length);
  for (const { days } of dry.preview) {
    expect(days.map(({ state }) => state)).toEqual(Array(9).fill('CLOSED'));
    expect(days[0]?.reason).toBe('Julestengt');
  }
  expect(await hours('2026-12-28')).toEqual(ordinary);

  // Closed on all channels in one call, and with one new version of the office.
  const closed = await save([CHRISTMAS]);
  expect(closed).toMatchObject({ results: [{ outcome: 'CREATED' }], preview: dry.preview, userErrors: [] });
  const christmas = closed.results[0]?.specialDay;
  const shut = await hours('2026-12-28');
  expect(shut.version).toBe(ordinary.version + 1);
  for (const day of shut.openingHours) expect(day).toMatchObject({ state: 'CLOSED', spans: [], reason: 'Julestengt' });
  expect((await hours('2027-01-04')).openingHours.some(({ state }) => state === 'OPEN')).toBe(true);
  expect(shut.specialDays[0]?.sources[0]?.publisher).toContain('Røros');
  expect(await file('jsonld')).toContain('Julestengt');
  const calendar = await file('ics');
  expect(calendar).not.toMatch(/DTSTART[^\n]*:20261228T/);
  expect(calendar).toContain('stengt (Julestengt)');

  for (const day of ['2026-12-24', '2026-12-28', '2027-01-01']) expect(await isOpenOnTheMap(day)).toBe(false);

  // One day of it is opened again: wholly inside, so it decides.
  const monday = {
    office: '1640',
    channels: ['DROP_IN'],
    from: '2026-12-28',
    until: '2026-12-29',
    state: 'OPEN',
    spans: [{ opens: '10:00', closes: '12:00' }],
  };
  const opened = await save([monday]);
  expect(opened.preview.find(({ channel }) => channel === 'DROP_IN')?.days).toMatchObject([
    { date: '2026-12-28', state: 'OPEN', spans: [{ opens: '10:00', closes: '12:00' }] },
  ]);
  const dropIn = (await hours('2026-12-28')).openingHours.filter(({ channel }) => channel === 'DROP_IN');
  expect(dropIn.length).toBeGreaterThan(0);
  for (const day of dropIn) expect(day.spans).toMatchObject([{ opens: '10:00', closes: '12:00' }]);
  expect((await hours('2026-12-29')).openingHours[0]?.state).toBe('CLOSED');
  expect(await file('ics')).toMatch(/DTSTART[^\n]*:20261228T(100000|090000Z)/);
  expect(await file('jsonld')).toMatch(/10:00[\s\S]{0,400}2026-12-28|2026-12-28[\s\S]{0,400}10:00/);

  expect(await isOpenOnTheMap('2026-12-28')).toBe(true);
  expect(await isOpenOnTheMap('2026-12-29')).toBe(false);

  // A slip of the pen is mended, and everything is taken back.
  const { id, version } = christmas ?? { id: '', version: 0 };
  expect(await save([{ id, version, until: '2027-01-20' }])).toMatchObject({ results: [{ outcome: 'UPDATED' }] });
  expect((await hours('2027-01-11')).openingHours[0]?.reason).toBe('Julestengt');
  const other = opened.results[0]?.specialDay;
  const gone = await save([
    { id, version: version + 1, remove: true },
    { id: other?.id, version: 1, remove: true },
  ]);
  expect(gone.results.map(({ outcome, specialDay }) => [outcome, specialDay])).toEqual([
    ['REMOVED', null],
    ['REMOVED', null],
  ]);
  const after = await hours('2026-12-28');
  expect({ ...after, version: 0 }).toEqual({ ...ordinary, version: 0 });
  expect(await file('ics')).toMatch(/DTSTART[^\n]*:20261228T/);

  expect(await isOpenOnTheMap('2026-12-28')).toBe(onTheMap);
  expect(await file('jsonld')).not.toContain('Julestengt');

  // Whoever shares the office is told, and sees who did what.
  const feed = await server.ask<{
    changes: { edges: readonly { node: { entityType: string; changedFields: string[] } }[] };
  }>(contractDocument('sync-changes'), { token: os, variables: { after: start.changesCursor } });
  const told = feed.data.changes.edges.filter(({ node }) => node.entityType === 'OPENING_HOURS');
  expect(told.map(({ node }) => node.changedFields)).toContainEqual(['specialDays']);
  const history = await server.ask<{
    history: { nodes: readonly { kind: string; fields: readonly { field: string }[] }[] };
  }>(`{ history(entityType: OPENING_HOURS, entityId: "1640", first: 10) { nodes { kind fields { field } } } }`, {
    token: os,
  });
  expect(history.data.history.nodes.slice(0, 5).map(({ kind }) => kind)).toEqual([
    'DELETED',
    'DELETED',
    'UPDATED',
    'CREATED',
    'CREATED',
  ]);
});

test('what cannot be is told with the way to it, and nothing is done', async () => {
  const made = await save([{ ...CHRISTMAS, from: '2028-12-20', until: '2028-12-27' }]);
  const id = made.results[0]?.specialDay?.id ?? '';
  const refused = async (item: object, token = roros) => {
    const { results } = await save([item], {}, token);
    expect(results[0]?.outcome).toBe('REJECTED');
    return results[0]?.userErrors[0];
  };
  const meets = await refused({ ...CHRISTMAS, channels: ['PHONE'], from: '2028-12-24', until: '2028-12-30' });
  expect(meets).toMatchObject({ code: 'CONFLICT', path: ['input', 'items', '0', 'from'] });
  expect(meets?.message).toContain(id);
  expect(await refused({ ...CHRISTMAS, from: '2029-01-05', until: '2029-01-01' })).toMatchObject({
    message: expect.stringContaining('PERIOD_EMPTY'),
    path: ['input', 'items', '0', 'until'],
  });
  expect(await refused({ ...CHRISTMAS, from: '2029-01-01', until: '2030-02-05' })).toMatchObject({
    message: expect.stringMatching(/until 2030-01-02.*TOO_MANY_DAYS/),
    path: ['input', 'items', '0', 'until'],
  });
  expect(await refused({ ...CHRISTMAS, office: '0315' })).toMatchObject({ code: 'FORBIDDEN' });
  expect(await refused({ ...CHRISTMAS, from: '2029-01-01', until: '2029-01-02', reception: '0315-x' })).toMatchObject({
    code: 'NOT_FOUND',
    path: ['input', 'items', '0', 'reception'],
  });
  expect(await refused({ id, version: 7, until: '2028-12-26' })).toMatchObject({ code: 'CONFLICT' });
  expect((await hours('2028-12-28')).specialDays.map((day) => day.id)).toContain(id);
});

test('a line that is closed some hours of a night is never shown as open in them', async () => {
  const channels = ['PHONE'];
  const day = { office: '1640', channels, from: '2027-02-03', until: '2027-02-04', reason: 'Feil på linjen' };
  await save([{ ...day, state: 'CLOSED', spans: [{ opens: '10:00', closes: '12:00' }] }]);
  const stateAt = async (at: string) => {
    const { data } = await server.ask<{ office: { openingState: { state: string } } }>(
      'query ($at: DateTime!) { office(number: "1640") { openingState(at: $at, channel: PHONE) { state } } }',
      { variables: { at } },
    );
    return data.office.openingState.state;
  };
  const at = (time: string) => stateAt(`2027-02-03T${time}:00+01:00`);
  expect([await at('09:30'), await at('11:00'), await at('12:30')]).toEqual(['OPEN', 'CLOSED', 'OPEN']);
});
