import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findObservationsOf } from '../../db/sources/find-observations.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';
import { saveAs } from '../setup/save-as.ts';

let server: TestServer;
let roros: string;
beforeAll(async () => {
  server = await startTestServer();
  roros = await server.signIn('MUNICIPALITY', '5025');
});
afterAll(() => server.stop());

interface Rules {
  readonly channel: string;
  readonly weekly: readonly {
    readonly days: readonly string[];
    readonly spans: readonly { readonly opens: string }[];
    readonly validFrom: string | null;
    readonly validTo: string | null;
    readonly everyWeeks: number;
    readonly season: { readonly from: string; readonly until: string } | null;
    readonly note: string | null;
  }[];
}

async function office() {
  const { data } = await server.ask<{ office: { version: number; hoursRules: readonly Rules[] } }>(
    `{ office(number: "1640") { version hoursRules { channel weekly { days spans { opens } validFrom validTo everyWeeks
      season { from until } note } } } }`,
  );
  return data.office;
}
const opensOn = async (from: string, channel = 'DROP_IN') => {
  const { data } = await server.ask<{ office: { openingHours: { spans: { opens: string }[] }[] } }>(
    `{ office(number: "1640") { openingHours(from: "${from}", days: 1, channel: ${channel}) { spans { opens } } } }`,
  );
  return data.office.openingHours.map(({ spans }) => spans.map(({ opens }) => opens).join());
};
/** The place that has the drop-in hours. */
let place: { readonly id: string; readonly name: string };
beforeAll(async () => {
  const { data } = await server.ask<{
    office: { hoursRules: readonly { channel: string; reception: { id: string; name: string } | null }[] };
  }>('{ office(number: "1640") { hoursRules { channel reception { id name } } } }');
  const found = data.office.hoursRules.find(({ channel }) => channel === 'DROP_IN')?.reception;
  if (found == null) throw new Error('the office has drop-in hours');
  place = found;
});

const weekOf = (channel: string, opens: string, more: object = {}) => ({
  office: '1640',
  ...(channel !== 'PHONE' && { reception: place.id }),
  channel,
  validFrom: '2028-01-03',
  weekly: [{ days: ['MONDAY'], spans: [{ opens, closes: '15:00' }] }],
  ...more,
});
const save = (items: readonly object[], more: object = {}, token = roros) =>
  saveAs(server, token, 'saveWeeklyHours', { items, ...more });

test('all channels of an office get their hours in one call and one version', async () => {
  const { version } = await office();
  const channels = ['DROP_IN', 'APPOINTMENT', 'PHONE', 'APPLICATION_DELIVERY', 'PUBLIC_COMPUTER'];
  const saved = await save(channels.map((channel, place) => ({ ...weekOf(channel, `0${place + 5}:00`), version })));
  expect(saved.userErrors).toEqual([]);
  expect(
    saved.results.map(({ id, outcome, version: now }) => [id, ['CREATED', 'UPDATED'].includes(outcome), now]),
  ).toEqual(channels.map(() => ['1640', true, version + 1]));
  expect((await office()).version).toBe(version + 1);
  for (const [place, channel] of channels.entries()) {
    expect(await opensOn('2028-01-10', channel)).toContain(`0${place + 5}:00`);
  }
  const again = await save(
    channels.map((channel, place) => ({ ...weekOf(channel, `0${place + 5}:00`), version: version + 1 })),
  );
  expect(again.results.map(({ outcome }) => outcome)).toEqual(channels.map(() => 'UNCHANGED'));
  expect((await office()).version).toBe(version + 1);
});

test('hours of a summer end by themselves, and what held before holds again', async () => {
  const { version } = await office();
  const summer = weekOf('DROP_IN', '12:00', { validFrom: '2028-06-05', validTo: '2028-08-07', version });
  expect((await save([summer])).results).toMatchObject([{ outcome: 'UPDATED' }]);
  expect(await opensOn('2028-05-29')).toEqual(['05:00']);
  // 5 June is Whit Monday.
  expect(await opensOn('2028-06-12')).toEqual(['12:00']);
  expect(await opensOn('2028-08-07')).toEqual(['05:00']);
  // What other sources say of the summer is compared with the summer's hours, and of the autumn with those of the year.
  const statedOn = async (today: string) => {
    const entity = { entityType: 'RECEPTION', entityId: place.id, field: 'hours.DROP_IN', reach: null };
    const chosen = (await findObservationsOf(server.database.api, entity, today)).find((one) => one.chosen);
    const [week] = (chosen?.value as { weekly?: { spans: { opens: string }[] }[] } | undefined)?.weekly ?? [];
    return [chosen?.validFrom, chosen?.validTo, week?.spans[0]?.opens];
  };
  expect(await statedOn('2028-03-01')).toEqual(['2028-01-03', null, '05:00']);
  expect(await statedOn('2028-07-03')).toEqual(['2028-06-05', '2028-08-07', '12:00']);
  expect(await statedOn('2028-09-01')).toEqual(['2028-01-03', null, '05:00']);
});

describe('what cannot be done is told, and nothing is half done', () => {
  test.each([
    ['a stale version', () => [weekOf('DROP_IN', '08:00', { version: 1_000 })], 'CONFLICT', ['version']],
    ['an office of somebody else', () => [weekOf('DROP_IN', '08:00', { office: '0315', version: 1 })], 'FORBIDDEN', []],
    [
      'an office that is not there',
      () => [weekOf('DROP_IN', '08:00', { office: '0001', version: 1 })],
      'NOT_FOUND',
      ['office'],
    ],
    [
      'two weeks of one channel at once',
      (version: number) => [weekOf('DROP_IN', '08:00', { version }), weekOf('DROP_IN', '09:00', { version })],
      'BAD_USER_INPUT',
      [],
    ],
    [
      'a period that is reversed',
      (version: number) => [weekOf('DROP_IN', '08:00', { version, validTo: '2027-01-01' })],
      'BAD_USER_INPUT',
      ['validTo'],
    ],
    [
      'an empty week that nobody has said to be meant',
      (version: number) => [weekOf('DROP_IN', '08:00', { version, weekly: [] })],
      'BAD_USER_INPUT',
      ['weekly'],
    ],
    [
      'a place of another office',
      (version: number) => [weekOf('DROP_IN', '08:00', { version, reception: '0315-x' })],
      'NOT_FOUND',
      ['reception'],
    ],
  ] as const)('%s', async (_what, items, code, path) => {
    const { version } = await office();
    const good = weekOf('PUBLIC_COMPUTER', '10:00', { validFrom: '2029-01-01', version });
    const wrong = items(version);
    const { results } = await save([good, ...wrong]);
    expect(results[0]?.outcome).toBe('HELD_BACK');
    expect(results.at(-1)).toMatchObject({
      outcome: 'REJECTED',
      userErrors: [{ code, path: ['input', 'items', String(wrong.length), ...path] }],
    });
    expect((await office()).version).toBe(version);
  });

  test('with the good ones kept, the weeks of a schedule still stand or fall together', async () => {
    const { version } = await office();
    const { results } = await save(
      [
        weekOf('PUBLIC_COMPUTER', '10:00', { validFrom: '2029-01-01', version }),
        weekOf('DROP_IN', '10:00', { validFrom: '2029-01-01', validTo: '2029-06-01', version }),
        weekOf('DROP_IN', '10:00', { validFrom: '2029-06-01', version, weekly: [] }),
      ],
      { onRejected: 'KEEP_GOOD' },
    );
    expect(results.map(({ outcome }) => outcome)).toEqual(['UPDATED', 'HELD_BACK', 'REJECTED']);
  });
});

describe('a spreadsheet of weekly hours', () => {
  const HEAD =
    'kommunenummer;enhetsnummer;sted;kanal;dag;fra;til;tilstand;gyldig_fra;gyldig_til;annenhver_uke_fra;sesong_fra;sesong_til_og_med;merknad';
  interface Report {
    readonly rows: { readonly read: number; readonly taken: number; readonly rejected: number };
    readonly created: number;
    readonly updated: number;
    readonly unchanged: number;
    readonly faults: readonly { readonly row: number; readonly column: string | null; readonly rule: string }[];
    readonly rejectedFile: string | null;
  }
  async function upload(rows: readonly string[], query = ''): Promise<Report> {
    const response = await fetch(`${server.url}/imports/hours${query}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${roros}`, 'content-type': 'text/csv' },
      body: [HEAD, ...rows].join('\r\n'),
    });
    const text = await response.text();
    expect(response.status, text).toBe(200);
    return JSON.parse(text) as Report;
  }
  const row = (rest: string) => `5025;1640;${place.name};uten avtale;${rest}`;

  test('with second weeks, a season and words beside them is tried, taken in, and read back', async () => {
    const rows = [
      row('mandag;10:00;14:00;åpent;2031-01-06;;06.01.2031;;;Kun partallsuker'),
      row('mandag;;;stengt;2031-01-06;;2031-01-13;;;'),
      row('torsdag;12;15;åpent;2031-01-06;;;;;'),
      row('torsdag;12;13;åpent;2031-01-06;;;15.06;15.08;'),
    ];
    const before = await office();
    const tried = await upload(rows, '?dryRun=true');
    expect(tried).toMatchObject({ rows: { read: 4, taken: 4, rejected: 0 }, faults: [] });
    expect(await office()).toEqual(before);
    expect(await upload(rows)).toMatchObject({ rows: { taken: 4 }, faults: [] });
    const now = await office();
    expect(now.version).toBe(before.version + 1);
    const rules = now.hoursRules.find(({ channel }) => channel === 'DROP_IN')?.weekly ?? [];
    const mine = rules.filter(({ validFrom }) => validFrom === '2031-01-06');
    expect(mine).toHaveLength(4);
    expect(mine).toContainEqual(expect.objectContaining({ everyWeeks: 2, note: 'Kun partallsuker' }));
    expect(mine).toContainEqual(expect.objectContaining({ season: { from: '06-15', until: '08-16' } }));
    expect(await opensOn('2031-01-06')).toEqual(['10:00']);
    expect(await opensOn('2031-01-13')).toEqual(['']);
    expect(await upload(rows)).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
    expect((await office()).version).toBe(now.version);
  });

  test('says of each row what is wrong, takes in the other places and channels, and gives the rejected rows back', async () => {
    const report = await upload([
      row('tirsdag;10:00;14:00;åpent;2032-01-06;;;;;'),
      row('tirsdag;16:00;9:00;åpent;2032-01-06;;;;;'),
      `5025;1640;Et annet sted;uten avtale;mandag;10:00;14:00;åpent;2032-01-06;;;;;`,
      `5025;1640;${place.name};publikums-pc;fredag;10:00;14:00;åpent;2032-01-06;;;;;`,
      `0301;0315;${place.name};publikums-pc;fredag;10:00;14:00;åpent;2032-01-06;;;;;`,
    ]);
    expect(report.rows).toMatchObject({ read: 5, taken: 1, rejected: 4 });
    expect(report.faults).toMatchObject([
      { row: 1, rule: 'GROUP_INCOMPLETE' },
      { row: 2, column: 'til', rule: 'OVERNIGHT_VISIT' },
      { row: 3, column: 'sted', rule: 'RECEPTION' },
      { row: 5, column: 'kommunenummer', rule: 'OTHER_MUNICIPALITY' },
    ]);
    expect(report.rejectedFile?.split('\r\n').filter((line) => line !== '')).toHaveLength(5);
  });
});
