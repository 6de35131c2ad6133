import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContract } from '../../schema/contract/read-contract.ts';
import type { RegisteredRole } from '../../services/identity/viewer.ts';
import { SILENT, type StatisticsServer, startStatisticsServer } from './case-statistics-country.ts';

interface Cell {
  readonly keys: readonly { readonly dimension: string; readonly code: string; readonly label: string }[];
  readonly count: {
    readonly value: number | null;
    readonly low: number;
    readonly high: number;
    readonly status: string;
  };
  readonly shareWithinDeadline?: { readonly value: number | null; readonly status: string } | null;
  readonly medianHandlingDays?: { readonly value: number | null; readonly status: string } | null;
}
interface Statistics {
  readonly caseStatistics: {
    readonly level: string;
    readonly weight: number;
    readonly status: string;
    readonly notices: readonly string[];
    readonly release: { readonly id: string; readonly synthetic: boolean } | null;
    readonly cells: {
      readonly totalCount: number;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: readonly Cell[];
    };
    readonly total: Cell;
    readonly receipt: { readonly operationHash: string; readonly releaseId: string; readonly checksum: string } | null;
  } | null;
}

const contract = readContract().find(({ name }) => name === 'case-statistics')!;
const QUESTION = `query ($filter: CaseStatisticsFilter, $groupBy: [CaseDimension!]!, $measures: [CaseMeasure!]!, $first: Int, $after: String, $sort: CaseCellSort) {
  caseStatistics(filter: $filter, groupBy: $groupBy, measures: $measures) {
    level weight status notices
    release { id publishedOn coversThrough synthetic }
    cells(first: $first, after: $after, sort: $sort) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes { keys { dimension code label } count { value low high status } shareWithinDeadline { value status } medianHandlingDays { value status } }
    }
    total { count { value low high status } }
    receipt { operationHash releaseId policyVersion checksum }
  }
}`;
const RECEIPT = `query ($hash: String!, $release: ID) { statisticsReceipt(hash: $hash, release: $release) { operationHash releaseId policyVersion checksum level question } }`;

let server: StatisticsServer;
beforeAll(async () => {
  server = await startStatisticsServer();
});
afterAll(() => server.stop());

async function ask(variables: Record<string, unknown>, role?: RegisteredRole, whom?: string) {
  const token = role === undefined ? {} : { token: await server.signIn(role, whom ?? null) };
  return server.ask<Statistics>(QUESTION, { variables: { measures: ['COUNT'], groupBy: [], ...variables }, ...token });
}
async function answered(variables: Record<string, unknown>, role?: RegisteredRole, whom?: string) {
  const { data, errors } = await ask(variables, role, whom);
  expect(errors).toEqual([]);
  return data.caseStatistics!;
}
const innlandet = { governors: ['innlandet'] };

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
    expect([...seen].sort()).toEqual(['FEWER_THAN_THRESHOLD', 'NOT_REPORTED', 'PUBLISHED', 'TOO_FEW_FOR_RATIO']);
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

  test('the true number lies in the interval of every municipality and year', async () => {
    const { counted, geography } = server.country;
    const truth = new Map<string, number>();
    for (let at = 0; at < counted.length; at++) {
      const { number } = geography.municipalities[counted.municipality[at]!]!;
      const cell = `${number} ${Math.floor(counted.month[at]! / 12)}`;
      truth.set(cell, (truth.get(cell) ?? 0) + 1);
    }
    const { cells } = await answered({ groupBy: ['MUNICIPALITY', 'YEAR'], first: 1000 });
    for (const { keys, count } of cells.nodes) {
      if (count.status === 'NOT_REPORTED') continue;
      const held = truth.get(keys.map(({ code }) => code).join(' ')) ?? 0;
      expect(held).toBeGreaterThanOrEqual(count.low);
      expect(held).toBeLessThanOrEqual(count.high);
    }
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

describe('receipts', () => {
  const variables = { filter: innlandet, groupBy: ['MUNICIPALITY'], measures: ['COUNT', 'SHARE_WITHIN_DEADLINE'] };
  const verify = (hash: string, more: { token?: string; release?: string } = {}) =>
    server.ask<{ statisticsReceipt: { checksum: string; level: string } | null }>(RECEIPT, {
      variables: { hash, release: more.release },
      ...(more.token !== undefined && { token: more.token }),
    });

  test('asking again, page by page or under another role of the same level, gives the same receipt', async () => {
    const { receipt } = await answered(variables);
    expect((await answered({ ...variables, first: 1 }, 'ANALYST')).receipt).toEqual(receipt);
    const { statisticsReceipt } = (await verify(receipt!.operationHash)).data;
    expect(statisticsReceipt).toMatchObject({ ...receipt, level: 'P' });
  });

  test('a receipt of an earlier release is verified from the rows of that release', async () => {
    const { receipt } = await answered(variables);
    const [earlier] = server.country.version.releases;
    const { statisticsReceipt } = (await verify(receipt!.operationHash, { release: earlier!.id })).data;
    expect(statisticsReceipt?.checksum).not.toBe(receipt!.checksum);
    expect((await verify(receipt!.operationHash, { release: 'synthetic-1999-01' })).data.statisticsReceipt).toBeNull();
  });

  test('a receipt of level A is the governor’s alone', async () => {
    const { receipt } = await answered(variables, 'GOVERNOR', 'innlandet');
    const token = await server.signIn('GOVERNOR', 'innlandet');
    expect((await verify(receipt!.operationHash, { token })).data.statisticsReceipt?.checksum).toBe(receipt!.checksum);
    expect((await verify(receipt!.operationHash)).data.statisticsReceipt).toBeNull();
    const other = await server.signIn('GOVERNOR', 'agder');
    expect((await verify(receipt!.operationHash, { token: other })).data.statisticsReceipt).toBeNull();
  });

  test('a damaged or made-up hash is refused', async () => {
    const { receipt } = await answered(variables);
    const hash = receipt!.operationHash;
    for (const wrong of ['', 'x', hash.slice(1), `${hash}A`, hash.replace('.P.', '.B.'), 'a'.repeat(40_000)]) {
      const { errors } = await verify(wrong);
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', rule: 'OPERATION_HASH' });
    }
  });
});

describe('questions that cannot be answered', () => {
  test.each([
    ['a reversed period', { filter: { from: '2025-06-01', to: '2025-01-01' } }, 'PERIOD_REVERSED', 'filter.to'],
    ['an open period', { filter: { from: '2025-06-01' } }, 'PERIOD_OPEN', 'filter.to'],
    ['half a month', { filter: { from: '2025-06-15', to: '2025-08-01' } }, 'PERIOD_WHOLE_MONTHS', 'filter.from'],
    ['a period of centuries', { filter: { from: '1000-01-01', to: '2025-08-01' } }, 'PERIOD_TOO_LONG', 'filter.to'],
    [
      'an unknown municipality',
      { filter: { municipalities: ['3430', '9999'] } },
      'UNKNOWN_CODE',
      'filter.municipalities.1',
    ],
    ['an unknown governor', { filter: { governors: ['atlantis'] } }, 'UNKNOWN_CODE', 'filter.governors.0'],
    ['thirteen groups', { groupBy: Array(13).fill('MONTH') }, 'REPEATED_DIMENSION', 'groupBy.1'],
    ['a million cells', { groupBy: ['MUNICIPALITY', 'MONTH', 'SERVICE', 'AGE_BAND'] }, 'TOO_MANY_CELLS', 'groupBy'],
    ['a page of none', { first: 0 }, 'PAGE_SIZE', 'first'],
    ['a page of too many', { first: 1001 }, 'PAGE_SIZE', 'first'],
    ['an order by what is not asked', { sort: 'MEAN_HANDLING_DAYS_LOWEST' }, 'SORT_MEASURE', 'sort'],
  ])('%s', async (_what, variables, rule, argument) => {
    for (const released of [true, false]) {
      server.release(released);
      const { status, errors, text } = await ask(variables);
      server.release(true);
      if (!released && rule === 'TOO_MANY_CELLS') continue;
      expect([status, errors.length]).toEqual([200, 1]);
      expect(errors[0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', rule, argument });
      expect(text).not.toMatch(/atlantis|9999/);
    }
  });

  test('too many cells says how to go on', async () => {
    const { errors } = await ask({ groupBy: ['MUNICIPALITY', 'MONTH', 'SERVICE', 'AGE_BAND'] });
    expect(errors[0]!.message).toMatch(/at most 100000.*narrow the filter.*cells\(first, after\)/);
  });

  test('an unknown service or dimension is refused without being repeated', async () => {
    for (const variables of [{ filter: { services: ['KARI'] } }, { groupBy: ['KARI'] }, { measures: ['KARI'] }]) {
      const { status, errors, text } = await ask(variables);
      expect([status, errors[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
      expect(text).not.toContain('KARI');
    }
  });

  test.each(['level: A', 'protect: false', 'threshold: 1'])(
    'nobody can ask for less protection: %s',
    async (argument) => {
      const { status, errors } = await server.ask(
        `{ caseStatistics(groupBy: [], measures: [], ${argument}) { level } }`,
        { token: await server.signIn('ANALYST') },
      );
      expect([status, errors[0]?.extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
    },
  );
});

describe('before the first release', () => {
  test('every question is answered, with a status instead of figures', async () => {
    server.release(false);
    const { data, errors } = await server.ask<Statistics>(contract.document, { variables: contract.variables });
    const plain = await answered({});
    server.release(true);
    expect(errors).toEqual([]);
    expect(data.caseStatistics).toMatchObject({ level: 'P', release: null, receipt: null });
    expect(data.caseStatistics!.cells.totalCount).toBe(8);
    expect(new Set(data.caseStatistics!.cells.nodes.map(({ count }) => count.status))).toEqual(
      new Set(['NOT_YET_RELEASED']),
    );
    expect(plain).toMatchObject({ status: 'NOT_YET_RELEASED', total: { count: { status: 'NOT_YET_RELEASED' } } });
  });
});
