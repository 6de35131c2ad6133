import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withoutCorrelationIds } from '../setup/without-correlation-ids.ts';
import { type StatisticsServer, startStatisticsServer } from './case-statistics-country.ts';
import { asking, contract, innlandet, RECEIPT, type Statistics } from './case-statistics-question.ts';

let server: StatisticsServer;
beforeAll(async () => {
  server = await startStatisticsServer();
});
afterAll(() => server.stop());
const { ask, answered } = asking(() => server);

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

  test('a receipt of level A that is verified is in the audit, whichever release it is of', async () => {
    const filter = { municipalities: ['3401'] };
    const { receipt } = await answered({ ...variables, filter }, 'GOVERNOR', 'innlandet');
    const token = await server.signIn('GOVERNOR', 'innlandet');
    const [earlier] = server.country.version.releases;
    const audited = async () => {
      const rows = await server.database.owner<{ coordinates: string[] }[]>`
        select coordinates from tjenestegraf.audit_event where '3401' = any(municipality_numbers)`;
      return rows.filter(({ coordinates }) => coordinates.includes('StatisticsLevel.A')).length;
    };
    const before = await audited();
    for (const [release, rows] of [
      [undefined, 1],
      [earlier!.id, 2],
    ] as const) {
      const more = release === undefined ? { token } : { token, release };
      expect((await verify(receipt!.operationHash, more)).data.statisticsReceipt).not.toBeNull();
      expect(await audited()).toBe(before + rows);
    }
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
      expect(withoutCorrelationIds(text)).not.toMatch(/atlantis|9999/);
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
