import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signalsAsOf } from '../../resolvers/oversight/watched-municipalities.ts';
import type { RegisteredRole } from '../../services/identity/viewer.ts';
import { type StatisticsServer, startStatisticsServer } from '../resolvers/case-statistics-country.ts';

const QUESTION = `query ($governor: ID!, $since: DateTime!, $after: String) {
  oversightAlerts(governor: $governor, since: $since, first: 50, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { id kind municipality { number } message duty signalBefore signalNow on }
  }
}`;
interface Answered {
  readonly oversightAlerts: {
    readonly totalCount: number;
    readonly nodes: readonly {
      readonly kind: string;
      readonly municipality: { readonly number: string };
      readonly on: string;
    }[];
  } | null;
}

let server: StatisticsServer;
beforeAll(async () => {
  server = await startStatisticsServer();
});
afterAll(() => server.stop());

async function ask(since: string, role?: RegisteredRole, whom: string | null = null, governor = 'innlandet') {
  const token = role === undefined ? {} : { token: await server.signIn(role, whom) };
  return server.ask<Answered>(QUESTION, { variables: { governor, since }, ...token });
}

async function databaseNow(): Promise<string> {
  const [row] = await server.database.owner<{ now: Date }[]>`select clock_timestamp() as now`;
  return new Date(row!.now).toISOString();
}

describe('a governor follows its municipalities', () => {
  test('an agreement given an end within half a year, and one taken away, are told once each', async () => {
    const since = await databaseNow();
    expect((await ask(since, 'GOVERNOR', 'innlandet')).data.oversightAlerts).toMatchObject({ totalCount: 0 });
    const covered = await server.database.owner<{ id: string; municipality: string }[]>`
      select min(id) as id, municipality_number as municipality from tjenestegraf.agreement
      where municipality_number like '34%' and valid_to is null
      group by municipality_number having count(*) = 1 order by 2 limit 2`;
    const [ending, gone] = [covered[0]!, covered[1]!];
    await server.database.owner`
      update tjenestegraf.agreement set valid_to = current_date + 30 where id = ${ending.id}`;
    await server.database.owner`
      update tjenestegraf.agreement set valid_to = current_date - 1 where id = ${gone.id}`;
    await expect
      .poll(async () => (await ask(since, 'GOVERNOR', 'innlandet')).data.oversightAlerts?.totalCount, {
        timeout: 60_000,
      })
      .toBe(2);
    const { data, errors } = await ask(since, 'GOVERNOR', 'innlandet');
    expect(errors).toEqual([]);
    const told = data.oversightAlerts!.nodes.map(({ kind, municipality }) => `${kind} ${municipality.number}`);
    expect(told).toEqual([`AGREEMENT_ENDING ${ending.municipality}`, `GAP_OPENED ${gone.municipality}`]);
    const inLanguage = (message: string) =>
      `{ oversightAlerts(governor: "innlandet", since: "${since}", first: 1) { nodes { ${message} } } }`;
    const token = await server.signIn('GOVERNOR', 'innlandet');
    for (const [language, words] of [
      ['NN', 'sluttar å gjelde'],
      ['EN', 'ends on'],
    ]) {
      const answer = await server.ask(inLanguage(`message(language: ${language})`), { token });
      expect(JSON.stringify(answer.data)).toContain(words);
    }
    const later = await ask(await databaseNow(), 'GOVERNOR', 'innlandet');
    expect(later.data.oversightAlerts).toMatchObject({ totalCount: 0 });
  });

  test('signals are those of the release that was newest on the day before, beside the newest now', () => {
    const context = { statistics: server.country.version } as Parameters<typeof signalsAsOf>[0];
    const [first, second] = server.country.version.releases;
    expect(signalsAsOf(context, 'innlandet', 46, first!.publishedOn)).toBeNull();
    const governors = new Set(server.country.geography.municipalities.map(({ governor }) => governor));
    const signals = (day: string | null) =>
      [...governors].flatMap((governor) => [...signalsAsOf(context, governor, 1, day)!]);
    const [before, now] = [signals(second!.publishedOn), signals(null)];
    expect([before.length, now.length]).toEqual([357, 357]);
    for (const said of [before, now]) expect(new Set(said.map(([, signal]) => signal)).size).toBe(4);
    expect(before).not.toEqual(now);
  });

  test('another governor’s are null, as one of nobody’s; other roles are refused', async () => {
    const since = await databaseNow();
    expect((await ask(since, 'GOVERNOR', 'innlandet', 'agder')).data.oversightAlerts).toBeNull();
    expect((await ask(since, 'GOVERNOR', 'innlandet', 'atlantis')).data.oversightAlerts).toBeNull();
    const refused = await ask(since, 'ANALYST');
    expect(refused.errors.map(({ extensions }) => extensions.code)).toContain('FORBIDDEN');
  });

  test.each([
    ['2031-01-01T00:00:00Z', 'AS_OF_FUTURE'],
    ['2001-01-01T00:00:00Z', 'AS_OF_UNKNOWN'],
  ])('since %s is %s', async (since, rule) => {
    const { errors } = await ask(since, 'GOVERNOR', 'innlandet');
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', rule, argument: 'since' });
  });
});
