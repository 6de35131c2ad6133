import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WEEKDAYS } from '../../services/calendar/date-time.ts';
import { checkRequestedHours, type RequestedRule } from '../../services/opening-hours/requested-hours.ts';
import { anyDate, anySpans } from '../services/opening-hours/any-schedule.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';
import { saveAs } from '../setup/save-as.ts';

let server: TestServer;
let roros: string;
beforeAll(async () => {
  server = await startTestServer();
  roros = await server.signIn('MUNICIPALITY', '5025');
});
afterAll(() => server.stop());

const FIRST = '2027-01-04';
const anyOne: fc.Arbitrary<RequestedRule> = fc
  .record({
    days: fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1, maxLength: 7 }),
    spans: anySpans.map((spans) => spans.filter(({ state }) => state !== 'CLOSED')),
    cycleFrom: fc.option(anyDate),
    season: fc.option(fc.constantFrom({ from: '06-15', until: '08-16' }, { from: '12-01', until: '03-01' })),
    note: fc.option(fc.constantFrom('Kun partallsuker', 'Ring på')),
  })
  .map((rule) => ({ ...rule, everyWeeks: rule.cycleFrom === null ? 1 : 2 }));
const anyWeek = fc.array(anyOne, { minLength: 1, maxLength: 5 }).filter((weekly) => {
  try {
    return checkRequestedHours({ channel: 'DROP_IN', validFrom: FIRST, weekly }).weekly !== null;
  } catch {
    return false;
  }
});

interface Answer {
  readonly office: {
    readonly version: number;
    readonly hoursRules: readonly {
      readonly channel: string;
      readonly reception: { readonly id: string } | null;
      readonly weekly: readonly (RequestedRule & {
        readonly validFrom: string | null;
        readonly validTo: string | null;
      })[];
    }[];
  };
}
async function read() {
  const { data, errors } = await server.ask<Answer>(
    `{ office(number: "1640") { version hoursRules { channel reception { id } weekly { days spans { opens closes state } validFrom
      validTo everyWeeks cycleFrom season { from until } note } } } }`,
  );
  expect(errors).toEqual([]);
  return data.office;
}

test('whatever week is written, by one call or by many at once, is read back as it was written', async () => {
  const place = (await read()).hoursRules.find(({ channel }) => channel === 'DROP_IN')?.reception?.id;
  const inOneForm = (rules: readonly RequestedRule[]) =>
    rules
      .map(({ days, spans, everyWeeks, cycleFrom, season, note }) =>
        JSON.stringify([[...days].sort(), spans, everyWeeks, cycleFrom, season, note]),
      )
      .sort();
  await fc.assert(
    fc.asyncProperty(anyWeek, fc.boolean(), async (weekly, atOnce) => {
      const { version } = await read();
      const week = { office: '1640', reception: place, channel: 'DROP_IN', validFrom: FIRST, weekly, version };
      if (atOnce) {
        const { results } = await saveAs(server, roros, 'saveWeeklyHours', { items: [week] });
        expect(results.flatMap(({ userErrors }) => userErrors)).toEqual([]);
      } else {
        const { data, errors } = await server.ask<{ done: { userErrors: readonly object[] } }>(
          `mutation ($input: SetOfficeHoursInput!) { done: setOfficeHours(input: $input) { userErrors { code message path } } }`,
          { token: roros, variables: { input: { ...week, idempotencyKey: crypto.randomUUID() } } },
        );
        expect([errors, data.done.userErrors]).toEqual([[], []]);
      }
      const rules =
        (await read()).hoursRules.find(({ channel, reception }) => channel === 'DROP_IN' && reception?.id === place)
          ?.weekly ?? [];
      const mine = rules.filter(({ validTo }) => validTo === null);
      expect(inOneForm(mine)).toEqual(inOneForm(weekly));
    }),
    { numRuns: 25 },
  );
});
