import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

interface Rule {
  readonly days: readonly string[];
  readonly spans: readonly { readonly opens: string; readonly closes: string }[];
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly everyWeeks: number;
  readonly cycleFrom: string | null;
  readonly season: { readonly from: string; readonly until: string } | null;
  readonly note: string | null;
  readonly sources: readonly { readonly publisher: string }[];
}
interface Office {
  readonly version: number;
  readonly openingHours: readonly { readonly date: string; readonly spans: Rule['spans'] }[];
  readonly hoursRules: readonly {
    readonly channel: string;
    readonly reception: { readonly id: string } | null;
    readonly weekly: readonly Rule[];
  }[];
}
interface Answer {
  readonly office: { readonly version: number } | null;
  readonly change: object | null;
  readonly preview: readonly { readonly date: string; readonly spans: Rule['spans'] }[];
  readonly userErrors: readonly { readonly code: string; readonly path: readonly string[] }[];
}

let server: TestServer;
let roros: string;
let keys = 0;
beforeAll(async () => {
  server = await startTestServer();
  roros = await server.signIn('MUNICIPALITY', '5025');
});
afterAll(() => server.stop());

async function office(from = '2027-01-04', days = 1): Promise<Office> {
  const { data, errors } = await server.ask<{ office: Office }>(
    `query ($from: LocalDate!, $days: Int!) { office(number: "1640") { version
      openingHours(from: $from, days: $days, channel: DROP_IN) { date spans { opens closes } }
      hoursRules { channel reception { id } weekly { days spans { opens closes } validFrom validTo everyWeeks cycleFrom
        season { from until } note sources { publisher } } } } }`,
    { variables: { from, days } },
  );
  expect(errors).toEqual([]);
  return data.office;
}
const dropIn = ({ hoursRules }: Office) => hoursRules.find(({ channel }) => channel === 'DROP_IN')?.weekly ?? [];

async function setHours(input: object): Promise<Answer> {
  keys += 1;
  const { version } = await office();
  const { data, errors } = await server.ask<{ setOfficeHours: Answer }>(
    `mutation ($input: SetOfficeHoursInput!) { setOfficeHours(input: $input) { office { version } change { id }
      preview { date spans { opens closes } } userErrors { code path } } }`,
    {
      token: roros,
      variables: {
        input: { office: '1640', channel: 'DROP_IN', version, idempotencyKey: `office-hours-${keys}`, ...input },
      },
    },
  );
  expect(errors).toEqual([]);
  return data.setOfficeHours;
}

const at = (opens: string, closes: string) => [{ opens, closes }];
const seconds = (times: Rule['spans']) => times.map(({ opens }) => opens);

test('hours of second weeks and of the summer are tried, written, and read back as they were given', async () => {
  const before = await office();
  const weekly = [
    { days: ['MONDAY'], spans: at('10:00', '14:00'), everyWeeks: 2, cycleFrom: '2027-01-06', note: 'Kun partallsuker' },
    { days: ['MONDAY'], spans: [], everyWeeks: 2, cycleFrom: '2027-01-13' },
    { days: ['THURSDAY'], spans: at('12:00', '15:00') },
    { days: ['THURSDAY'], spans: at('12:00', '13:00'), season: { from: '06-21', until: '08-16' } },
  ];
  const tried = await setHours({ validFrom: '2027-01-04', weekly, dryRun: true });
  expect(tried).toMatchObject({ office: { version: before.version }, change: null, userErrors: [] });
  const hoursOn = (answer: Answer, date: string) =>
    answer.preview.find((day) => day.date === date)?.spans.map(({ opens, closes }) => `${opens}-${closes}`);
  expect(hoursOn(tried, '2027-01-04')).toEqual(['10:00-14:00']);
  expect(hoursOn(tried, '2027-01-11')).toEqual([]);
  expect(hoursOn(tried, '2027-01-14')).toEqual(['12:00-15:00']);
  expect(hoursOn(tried, '2027-06-24')).toEqual(['12:00-13:00']);
  expect(await office()).toEqual(before);

  const written = await setHours({ validFrom: '2027-01-04', weekly });
  expect(written).toMatchObject({ office: { version: before.version + 1 }, preview: tried.preview, userErrors: [] });
  const now = await office('2027-01-04', 14);
  const days = now.openingHours.filter(({ date }) => ['2027-01-04', '2027-01-11'].includes(date));
  expect(days.map(({ spans }) => seconds(spans))).toEqual([['10:00'], []]);
  expect((await office('2027-06-24')).openingHours[0]?.spans).toEqual(at('12:00', '13:00'));

  // What is read can be sent again as it is, and changes nothing that anybody sees.
  const mine = dropIn(now).filter(({ validFrom }) => validFrom === '2027-01-04');
  expect(mine).toHaveLength(4);
  for (const rule of mine) {
    expect(rule.validTo).toBeNull();
    expect(rule.sources[0]?.publisher).toContain('Røros');
  }
  const again = mine.map(({ validFrom: _, validTo: _to, sources: _by, ...rule }) => rule);
  expect(await setHours({ validFrom: '2027-01-04', weekly: again })).toMatchObject({ preview: tried.preview });
  const byDays = (rules: readonly Rule[]) => rules.map((rule) => JSON.stringify(rule)).sort();
  expect(byDays(dropIn(await office()))).toEqual(byDays(dropIn(now)));
});

test('what the hours were before is still there, with the day on which it ended', async () => {
  const ended = dropIn(await office()).filter(({ validTo }) => validTo === '2027-01-04');
  expect(ended.length).toBeGreaterThan(0);
  for (const rule of ended) expect(rule.sources[0]?.publisher).toBe('Os kommune');
});

test('a slip of the pen in the first day, of years too late, is mended by sending the hours again', async () => {
  const week = [{ days: ['FRIDAY'], spans: at('09:00', '11:00') }];
  expect((await setHours({ validFrom: '2072-02-01', weekly: week })).userErrors).toEqual([]);
  expect((await setHours({ validFrom: '2027-02-01', weekly: week })).userErrors).toEqual([]);
  const rules = dropIn(await office());
  expect(rules.filter(({ validFrom }) => validFrom === '2072-02-01')).toEqual([]);
  expect(rules.filter(({ validTo }) => validTo === null)).toMatchObject([
    { days: ['FRIDAY'], validFrom: '2027-02-01' },
  ]);
});

test('two weeks that answer for the same day are refused with the place of the second, in a dry run too', async () => {
  const weekly = [
    { days: ['MONDAY'], spans: at('10:00', '14:00') },
    { days: ['MONDAY'], spans: at('09:00', '10:00'), everyWeeks: 2, cycleFrom: '2027-01-06' },
  ];
  const refused = await setHours({ validFrom: '2027-03-01', weekly, dryRun: true });
  expect(refused).toMatchObject({
    preview: [],
    userErrors: [{ code: 'BAD_USER_INPUT', path: ['input', 'weekly', '1'] }],
  });
});
