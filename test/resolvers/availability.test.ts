import { afterAll, beforeAll, expect, test } from 'vitest';
import { readContract } from '../../schema/contract/read-contract.ts';
import { saveAs } from '../setup/save-as.ts';
import { type StatisticsServer, startStatisticsServer } from './case-statistics-country.ts';

let server: StatisticsServer;
beforeAll(async () => {
  server = await startStatisticsServer(2_000);
});
afterAll(() => server.stop());

const document = () => readContract().find(({ name }) => name === 'availability')!.document;
const variables = { governor: 'innlandet', on: '2026-11-23' };
interface Answer {
  readonly availability: {
    readonly notices: readonly { readonly code: string; readonly message: string }[];
    readonly nodes: readonly {
      readonly municipality: { readonly number: string };
      readonly office: { readonly number: string } | null;
      readonly weeklyHours: {
        readonly hours: number | null;
        readonly status: string;
        readonly changedSince: boolean | null;
      };
      readonly emergencyLine: { readonly status: string; readonly hoursPerWeek: number | null };
      readonly confirmation: { readonly status: string; readonly lastConfirmedOn: string | null };
    }[];
  } | null;
}

test('a governor sees the drop-in hours of its district’s offices, and of whom nothing is known', async () => {
  const token = await server.signIn('GOVERNOR', 'innlandet');
  const { data, errors } = await server.ask<Answer>(document(), { variables, token });
  expect(errors).toEqual([]);
  const { nodes, notices } = data.availability!;
  expect(new Set(nodes.map(({ municipality }) => municipality.number)).size).toBe(46);
  const known = nodes.filter(({ weeklyHours }) => weeklyHours.status === 'REPORTED');
  const unknown = nodes.filter(({ weeklyHours }) => weeklyHours.status === 'NOT_REPORTED');
  expect(known.length).toBeGreaterThan(0);
  expect(unknown.length).toBeGreaterThan(0);
  for (const { weeklyHours } of unknown) expect(weeklyHours.hours).toBeNull();
  expect(notices).toHaveLength(1);
  expect(notices[0]!.message).toContain(`For ${unknown.length} av ${nodes.length}`);
  for (const { confirmation } of nodes) {
    expect(confirmation.lastConfirmedOn === null).toBe(confirmation.status === 'UNCONFIRMED');
  }
});

test('nobody else’s district is shown', async () => {
  const token = await server.signIn('GOVERNOR', 'agder');
  expect((await server.ask<Answer>(document(), { variables, token })).data.availability).toBeNull();
  const { data, errors } = await server.ask<Answer>(document(), { variables });
  // The public may not ask at all: the operation is refused as a whole.
  expect(data?.availability ?? null).toBeNull();
  expect(errors.length).toBeGreaterThan(0);
});

const GAPS = `query ($hours: Float) { availability(governor: "innlandet", on: "2026-11-23", reasonMissingUnder: $hours, first: 100) {
  notices { code } nodes { office { number } limitedHoursReason weeklyHours(channel: DROP_IN) { hours } }
} }`;

test('offices with few drop-in hours and no reason are the gap list, and a stated reason takes an office off it', async () => {
  const token = await server.signIn('GOVERNOR', 'innlandet');
  type Gaps = {
    availability: {
      nodes: { office: { number: string }; limitedHoursReason: string | null; weeklyHours: { hours: number } }[];
    };
  };
  const gaps = async () => (await server.ask<Gaps>(GAPS, { variables: { hours: 20 }, token })).data.availability.nodes;
  const before = await gaps();
  expect(before.map(({ office }) => office.number)).toContain('1640');
  for (const { weeklyHours, limitedHoursReason } of before) {
    expect(weeklyHours.hours).toBeLessThan(20);
    expect(limitedHoursReason).toBeNull();
  }
  const items = [{ office: '1640', limitedHoursReason: 'Resten av uka er satt av til timeavtaler.' }];
  const saved = await saveAs(server, await server.signIn('MUNICIPALITY', '3430'), 'saveOfficeProfiles', { items });
  expect(saved.results.map(({ outcome }) => outcome)).toEqual(['CREATED']);
  expect((await gaps()).map(({ office }) => office.number)).not.toContain('1640');
  const { data } = await server.ask<Gaps>(GAPS, { variables: {}, token });
  const os = data.availability.nodes.find(({ office }) => office?.number === '1640');
  expect(os?.limitedHoursReason).toBe(items[0]!.limitedHoursReason);
});

test.each([0, -1, 169])('no office has few hours by a limit of %d hours a week', async (hours) => {
  const token = await server.signIn('GOVERNOR', 'innlandet');
  const { errors } = await server.ask<Answer>(GAPS, { variables: { hours }, token });
  expect(JSON.stringify(errors)).toContain('HOURS_OF_WEEK');
});
