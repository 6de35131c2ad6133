import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RegisteredRole } from '../../services/identity/viewer.ts';
import { SILENT, type StatisticsServer, startStatisticsServer } from './case-statistics-country.ts';
import { asking, type Cell, contract, innlandet, type Statistics } from './case-statistics-question.ts';

let server: StatisticsServer;
beforeAll(async () => {
  server = await startStatisticsServer();
});
afterAll(() => server.stop());
const { ask, answered } = asking(() => server);

describe('who gets which level', () => {
  test('a governor that asks about its own municipalities gets multiples of three, everyone else multiples of six', async () => {
    const variables = { filter: innlandet, groupBy: ['MUNICIPALITY'], first: 100 };
    const asked = [
      await answered(variables, 'GOVERNOR', 'innlandet'),
      await answered(variables),
      await answered(variables, 'ANALYST'),
      await answered(variables, 'MUNICIPALITY', '3430'),
      await answered(variables, 'ADMINISTRATOR'),
      await answered(variables, 'GOVERNOR', 'agder'),
    ];
    expect(asked.map(({ level, weight }) => [level, weight])).toEqual([['A', 3], ...Array(5).fill(['P', 6])]);
    for (const { weight, cells } of asked) {
      for (const { count } of cells.nodes) if (count.value !== null) expect(count.value % weight).toBe(0);
    }
  });

  test('one municipality outside the reach, or no filter at all, is level P for a governor too', async () => {
    const widened = { filter: { municipalities: ['3430', '5025'] } };
    expect((await answered(widened, 'GOVERNOR', 'innlandet')).level).toBe('P');
    expect((await answered({}, 'GOVERNOR', 'innlandet')).level).toBe('P');
    expect((await answered({ filter: { municipalities: [] } }, 'GOVERNOR', 'innlandet')).level).toBe('P');
  });

  test('where the level is the same, every role gets the same bytes', async () => {
    const variables = {
      filter: innlandet,
      groupBy: ['QUARTER', 'SERVICE'],
      measures: ['COUNT', 'MEDIAN_HANDLING_DAYS'],
    };
    const text = async (role?: RegisteredRole, whom?: string) => JSON.stringify(await answered(variables, role, whom));
    const publicly = await text();
    expect(await text('ANALYST')).toBe(publicly);
    expect(await text('PORTAL')).toBe(publicly);
    expect(await text('MUNICIPALITY', '3430')).toBe(publicly);
    expect(await text('GOVERNOR', 'agder')).toBe(publicly);
  });

  test('under two aliases of one operation a question has one answer', async () => {
    const field =
      'caseStatistics(groupBy: [COUNTY], measures: [COUNT]) { cells { nodes { count { value } } } receipt { checksum } }';
    const { data } = await server.ask<Record<string, unknown>>(`{ one: ${field} other: ${field} }`);
    expect(data['one']).toEqual(data['other']);
  });

  test('a governor’s reading of level A is in the audit of the municipalities it is about', async () => {
    await answered({ filter: { municipalities: ['3430'] } }, 'GOVERNOR', 'innlandet');
    const events = await server.database.owner`
      select coordinates from tjenestegraf.audit_event where '3430' = any(municipality_numbers) and role = 'GOVERNOR'`;
    expect(events.some(({ coordinates }) => (coordinates as string[]).includes('StatisticsLevel.A'))).toBe(true);
  });
});

describe('what a question gets', () => {
  test('the contract’s own question, with its variables', async () => {
    const { data, errors } = await server.ask<Statistics>(contract.document, { variables: contract.variables });
    expect(errors).toEqual([]);
    expect(data.caseStatistics!.cells.totalCount).toBe(8);
    expect(data.caseStatistics!.cells.nodes[0]!.keys).toEqual([
      { dimension: 'MUNICIPALITY', code: '3405', label: 'Lillehammer' },
      { dimension: 'QUARTER', code: '2025-Q1', label: '1. kvartal 2025' },
    ]);
  });

  test('a null never stands alone: every value without a figure says why', async () => {
    const { cells } = await answered({
      groupBy: ['MUNICIPALITY', 'SERVICE'],
      measures: ['COUNT', 'SHARE_WITHIN_DEADLINE', 'MEDIAN_HANDLING_DAYS'],
      first: 1000,
    });
    const seen = new Set<string>();
    for (const { count, shareWithinDeadline, medianHandlingDays } of cells.nodes) {
      for (const figure of [count, shareWithinDeadline!, medianHandlingDays!]) {
        seen.add(figure.status);
        expect(figure.value === null).toBe(figure.status !== 'PUBLISHED');
      }
      expect(count.value).not.toBe(0);
      if (count.value !== null) expect(count.value).toBeGreaterThanOrEqual(count.low);
    }
    const usual = ['FEWER_THAN_THRESHOLD', 'NOT_REPORTED', 'PUBLISHED', 'TOO_FEW_FOR_RATIO', 'WITHHELD'];
    expect([...seen].filter((status) => !status.startsWith('NEAR_')).sort()).toEqual(usual);
  });

  test('a municipality that has reported nothing, and a month that is not released, are told apart from few', async () => {
    const filter = { municipalities: [SILENT, '3405'], from: '2025-11-01', to: '2026-02-01' };
    const { cells } = await answered({ filter, groupBy: ['MUNICIPALITY', 'MONTH'], first: 10 });
    const statuses = Object.fromEntries(
      cells.nodes.map(({ keys, count }) => [keys.map(({ code }) => code).join(' '), count.status]),
    );
    expect(statuses).toMatchObject({ '0301 2025-11': 'NOT_REPORTED', '0301 2026-01': 'NOT_YET_RELEASED' });
    expect(statuses).toMatchObject({ '3405 2025-12': 'PUBLISHED', '3405 2026-01': 'NOT_YET_RELEASED' });
  });

  test('the true number lies in the interval of 99 of 100 municipalities and years, as is promised', async () => {
    const { counted, geography } = server.country;
    const truth = new Map<string, number>();
    for (let at = 0; at < counted.length; at++) {
      const { number } = geography.municipalities[counted.municipality[at]!]!;
      const cell = `${number} ${Math.floor(counted.month[at]! / 12)}`;
      truth.set(cell, (truth.get(cell) ?? 0) + 1);
    }
    const { cells } = await answered({ groupBy: ['MUNICIPALITY', 'YEAR'], first: 1000 });
    const reported = cells.nodes.filter(({ count }) => count.status !== 'NOT_REPORTED');
    const inside = reported.filter(({ keys, count }) => {
      const known = truth.get(keys.map(({ code }) => code).join(' ')) ?? 0;
      return known >= count.low && known <= count.high;
    });
    expect(reported.length).toBeGreaterThan(100);
    expect(inside.length / reported.length).toBeGreaterThanOrEqual(0.99);
  });

  test('the total is the sum of the cells', async () => {
    const { cells, total } = await answered({ filter: innlandet, groupBy: ['MUNICIPALITY', 'AGE_BAND'], first: 1000 });
    expect(cells.totalCount).toBe(cells.nodes.length);
    expect(cells.nodes.reduce((sum, { count }) => sum + (count.value ?? 0), 0)).toBe(total.count.value);
  });

  test('a former municipality number stands for the present one', async () => {
    const cellsOf = async (number: string) => (await answered({ filter: { municipalities: [number] } })).cells.nodes;
    expect(await cellsOf('0441')).toEqual(await cellsOf('3430'));
  });

  test('made-up data say so, before anything else', async () => {
    const { release, notices } = await answered({});
    expect(release?.synthetic).toBe(true);
    expect(notices[0]).toMatch(/oppdiktede/);
  });
});

describe('pages and order', () => {
  const variables = { groupBy: ['MUNICIPALITY', 'YEAR'], measures: ['COUNT', 'SHARE_WITHIN_DEADLINE'] };

  test.each([undefined, 'COUNT_LOWEST', 'SHARE_WITHIN_DEADLINE_HIGHEST'])(
    'pages in order %s put together are the whole, and a page’s cursor is no good for another order',
    async (sort) => {
      const whole = (await answered({ ...variables, sort, first: 1000 })).cells;
      const nodes: Cell[] = [];
      let after: string | null = null;
      do {
        const { cells }: { cells: typeof whole } = await answered({ ...variables, sort, first: 150, after });
        nodes.push(...cells.nodes);
        after = cells.pageInfo.hasNextPage ? cells.pageInfo.endCursor : null;
        const other = await ask({ ...variables, sort: 'COUNT_HIGHEST', after: cells.pageInfo.endCursor });
        expect(other.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', rule: 'PAGE_CURSOR' });
      } while (after !== null);
      expect(nodes).toEqual(whole.nodes);
    },
  );

  test('the highest come first and those without a figure last, whichever way', async () => {
    for (const [sort, sign] of [
      ['SHARE_WITHIN_DEADLINE_HIGHEST', -1],
      ['SHARE_WITHIN_DEADLINE_LOWEST', 1],
    ] as const) {
      const values = (await answered({ ...variables, sort, first: 1000 })).cells.nodes.map(
        ({ shareWithinDeadline }) => shareWithinDeadline!.value,
      );
      const known = values.filter((value) => value !== null);
      expect(known.length).toBeGreaterThan(50);
      expect(values.slice(0, known.length)).toEqual(known.toSorted((a, b) => (a - b) * sign));
    }
  });
});
