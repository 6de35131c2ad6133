import { afterAll, beforeAll, expect, test } from 'vitest';
import { readContract } from '../../schema/contract/read-contract.ts';
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
