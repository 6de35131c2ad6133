import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

interface Near {
  readonly totalCount: number;
  readonly advice: string | null;
  readonly nodes: readonly {
    readonly matchedOn: string;
    readonly name: string;
    readonly isCertain: boolean;
    readonly explanation: string;
    readonly office: { readonly number: string; readonly name: string } | null;
  }[];
}
const QUESTION = `query ($text: String, $near: GeoPoint) { findOffices(text: $text, near: $near, first: 20) {
  totalCount advice nodes { matchedOn name isCertain explanation office { number name } } } }`;

const ask = (variables: Record<string, unknown>) => server.ask<{ findOffices: Near }>(QUESTION, { variables });
async function near(latitude: number, longitude: number): Promise<Near> {
  const { data, errors } = await ask({ near: { latitude, longitude } });
  expect(errors).toEqual([]);
  return data.findOffices;
}

describe('who lets the phone tell where they are', () => {
  test.each([
    ['Stovner in Oslo', 59.9622, 10.9225, 'Stovner', 'Nav Stovner'],
    ['Røros', 62.5747, 11.3842, 'Røros', 'Nav Røros, Os og Holtålen'],
    ['Karasjok', 69.4719, 25.5112, 'Karasjok', 'Nav Karasjohka/Karasjok'],
    ['Heimdal in Trondheim', 63.351, 10.357, 'Heimdal', 'Nav Lerkendal'],
  ])('%s: the office there, with certainty', async (_, latitude, longitude, name, office) => {
    const { totalCount, nodes } = await near(latitude, longitude);
    expect(totalCount).toBe(1);
    expect(nodes[0]).toMatchObject({ matchedOn: 'POSITION', name, isCertain: true, office: { name: office } });
  });

  test('in the forest of Oslo, in no district: each office of the city, none as certain', async () => {
    const { totalCount, nodes } = await near(60.05, 10.7);
    expect(totalCount).toBe(15);
    expect(nodes.some(({ isCertain }) => isCertain)).toBe(false);
  });

  test('at Solli in Oslo, close to other districts: the district’s own office first', async () => {
    const { nodes } = await near(59.9175, 10.715);
    expect(nodes[0]).toMatchObject({ name: 'Frogner', isCertain: false, office: { number: '0312' } });
  });

  test('near a border: the offices on both sides, and to choose by where one lives', async () => {
    // The sculpture park at Frogner, which the simplified map puts in Ullern.
    const { nodes } = await near(59.9269, 10.7006);
    expect(nodes.map(({ name }) => name)).toContain('Frogner');
    expect(nodes.length).toBeGreaterThan(1);
    expect(nodes.some(({ isCertain }) => isCertain)).toBe(false);
    for (const { explanation } of nodes) expect(explanation).toContain('nær en grense');
  });

  test.each([
    ['in the Norwegian Sea', 66, 3],
    ['in Stockholm', 59.33, 18.06],
    ['in Longyearbyen', 78.22, 15.65],
    ['at the South Pole', -90, 0],
  ])('%s: nothing, and what to do instead', async (_, latitude, longitude) => {
    const { totalCount, advice } = await near(latitude, longitude);
    expect(totalCount).toBe(0);
    expect(advice).toContain('55 55 33 33');
    expect(advice).toContain('112');
  });

  test.each([
    ['latitude', 91, 10],
    ['longitude', 60, 181],
  ])('a %s that is none is refused', async (name, latitude, longitude) => {
    const { errors } = await ask({ near: { latitude, longitude } });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: `near.${name}` });
  });

  test.each([
    ['neither a text nor a point', {}],
    ['both', { text: 'Røros', near: { latitude: 62, longitude: 11 } }],
  ])('%s is refused', async (_, variables) => {
    expect((await ask(variables)).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
