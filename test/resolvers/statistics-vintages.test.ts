import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type StatisticsServer, startStatisticsServer } from './case-statistics-country.ts';

const QUESTION = `query ($filter: CaseStatisticsFilter, $release: ID) {
  caseStatistics(filter: $filter, groupBy: [MUNICIPALITY], measures: [COUNT], release: $release) {
    release { id } revisedOn total { count { value } } cells(first: 400) { nodes { count { value } } }
    receipt { operationHash releaseId checksum }
  }
}`;
const FIRST = 'synthetic-2025-09';
const NEWEST = 'synthetic-2025-12';
const SPRING = { from: '2025-01-01', to: '2025-07-01' };

interface Answered {
  readonly caseStatistics: {
    readonly release: { readonly id: string };
    readonly revisedOn: string | null;
    readonly total: { readonly count: { readonly value: number | null } };
    readonly cells: { readonly nodes: readonly { readonly count: { readonly value: number | null } }[] };
    readonly receipt: { readonly operationHash: string; readonly releaseId: string; readonly checksum: string };
  };
}

let server: StatisticsServer;
beforeAll(async () => {
  server = await startStatisticsServer();
});
afterAll(() => server.stop());

const ask = (filter: object, release?: string, token?: string) =>
  server.ask<Answered>(QUESTION, { variables: { filter, release }, ...(token !== undefined && { token }) });

describe('figures as a release published them', () => {
  test('are asked for by its id, cells and total alike, and the newest answers where none is named', async () => {
    const [first, named, newest] = [await ask(SPRING, FIRST), await ask(SPRING, NEWEST), await ask(SPRING)];
    expect([first.errors, named.errors, newest.errors]).toEqual([[], [], []]);
    expect(named.data).toEqual(newest.data);
    expect(first.data.caseStatistics.release.id).toBe(FIRST);
    const sum = first.data.caseStatistics.cells.nodes.reduce((total, { count }) => total + (count.value ?? 0), 0);
    expect(first.data.caseStatistics.total.count.value).toBe(sum);
    const table = server.country.version.tableFor('P', FIRST)!;
    const all = await ask({}, FIRST);
    expect(all.data.caseStatistics.total.count.value).toBe(table.length * 6);
  });

  test('a receipt of an earlier release is verified by asking anew, and of the newest too', async () => {
    for (const release of [FIRST, NEWEST]) {
      const { receipt } = (await ask(SPRING, release)).data.caseStatistics;
      const again = await server.ask<{ statisticsReceipt: object }>(
        'query ($hash: String!, $release: ID) { statisticsReceipt(hash: $hash, release: $release) { operationHash releaseId checksum } }',
        { variables: { hash: receipt.operationHash, release: receipt.releaseId } },
      );
      expect(again.data.statisticsReceipt).toEqual(receipt);
    }
  });

  test('a governor gets its own level of an earlier release', async () => {
    const token = await server.signIn('GOVERNOR', 'innlandet');
    const { data } = await ask({ ...SPRING, governors: ['innlandet'] }, FIRST, token);
    expect(data.caseStatistics.cells.nodes.some(({ count }) => (count.value ?? 0) % 6 !== 0)).toBe(true);
  });

  test.each(['synthetic-2019-01', '', 'x'])('a release that is not published is refused (%s)', async (release) => {
    const { errors } = await ask(SPRING, release);
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      rule: 'RELEASE_UNKNOWN',
      argument: 'release',
    });
  });
});

describe('readers see that figures were revised', () => {
  test.each([
    ['published in September and settled in December', SPRING, undefined, '2026-02-15'],
    ['as first published', SPRING, FIRST, null],
    ['published for the first time by the newest release', { from: '2025-10-01', to: '2026-01-01' }, undefined, null],
    ['of a year that was final before', { from: '2022-01-01', to: '2023-01-01' }, undefined, null],
  ])('%s', async (_, filter, release, day) => {
    const { data, errors } = await ask(filter, release);
    expect(errors).toEqual([]);
    expect(data.caseStatistics.revisedOn).toBe(day);
  });
});

describe('revisions are told', () => {
  const NOTICES = `query ($filter: CaseStatisticsFilter, $release: ID) {
    caseStatistics(filter: $filter, groupBy: [], measures: [COUNT], release: $release) { notices withheldShare }
  }`;
  const noticesOf = async (filter: object, release?: string) => {
    const { data } = await server.ask<{ caseStatistics: { notices: string[]; withheldShare: number | null } }>(
      NOTICES,
      {
        variables: { filter, release },
      },
    );
    return data.caseStatistics;
  };

  test('beside figures that were revised, and not beside those that stand as first published', async () => {
    expect((await noticesOf(SPRING)).notices.join(' ')).toContain('sist revidert 15. februar 2026');
    expect((await noticesOf(SPRING, FIRST)).notices.join(' ')).not.toContain('revidert');
  });

  test('as a list and as a feed, for all municipalities at once', async () => {
    const { data, errors } = await server.ask<{ statisticsRevisions: { nodes: object[] } }>(
      '{ statisticsRevisions(first: 5) { nodes { revisedOn from to message release { id } } } }',
    );
    expect(errors).toEqual([]);
    const [newest] = data.statisticsRevisions.nodes;
    expect(newest).toMatchObject({
      revisedOn: '2026-02-15',
      from: '2024-01-01',
      to: '2025-10-01',
      release: { id: NEWEST },
    });
    const response = await fetch(`${server.url}/statistics/revisions.json`);
    expect(response.headers.get('content-type')).toContain('application/feed+json');
    const feed = (await response.json()) as { items: { id: string; content_text: string }[] };
    expect(feed.items).toHaveLength(data.statisticsRevisions.nodes.length);
    expect(feed.items[0]!.content_text).toContain('alle kommuner');
  });

  test('and how much is withheld: nothing at the end of a year', async () => {
    expect((await noticesOf(SPRING)).withheldShare).toBe(0);
  });
});

describe('that a year’s first months are less exact by service is told', () => {
  const year = { from: '2025-01-01', to: '2026-01-01' };
  const january = { from: '2025-01-01', to: '2025-02-01' };
  const summer = { from: '2025-06-01', to: '2025-08-01' };
  const housing = { services: ['TEMPORARY_HOUSING'] };

  test.each([
    ['where each month stands by service', year, ['MONTH', 'SERVICE'], true],
    ['for January of one service', { ...january, ...housing }, [], true],
    ['for January without one service', { ...january, except: housing }, [], true],
    ['for February and what follows, by service', { from: '2025-02-01', to: '2025-05-01' }, ['SERVICE'], true],
    ['not for January of all services', january, ['MONTH'], false],
    ['not by quarter', year, ['QUARTER', 'SERVICE'], false],
    ['not by year', year, ['SERVICE'], false],
    ['not for other months', summer, ['MONTH', 'SERVICE'], false],
  ])('%s', async (_, filter, groupBy, isTold) => {
    const { data, errors } = await server.ask<{ caseStatistics: { notices: string[] } }>(
      `query ($filter: CaseStatisticsFilter, $groupBy: [CaseDimension!]!) {
        caseStatistics(filter: $filter, groupBy: $groupBy, measures: [COUNT]) { notices }
      }`,
      { variables: { filter, groupBy } },
    );
    expect(errors).toEqual([]);
    expect(data.caseStatistics.notices.some((notice) => notice.includes('første måneder'))).toBe(isTold);
  });
});
