import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { todayInNorway } from '../../http/request-context.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

interface SaidBySource {
  readonly value: string;
  readonly chosen: boolean;
  readonly source: { readonly publisher: string; readonly updatedOn: string | null };
}
interface FoundFinding {
  readonly id: string;
  readonly kind: string;
  readonly entityId: string;
  readonly field: string | null;
  readonly observations: readonly SaidBySource[];
}
interface Findings {
  readonly findings: { readonly totalCount: number; readonly nodes: readonly FoundFinding[] } | null;
}

const dataQuality = readFileSync(new URL('../../schema/contract/data-quality.graphql', import.meta.url), 'utf8');
const ALL = `query ($filter: FindingFilter, $after: String) {
  findings(filter: $filter, first: 7, after: $after) { totalCount nodes { id kind entityId } pageInfo { hasNextPage endCursor } }
}`;

/** The platform loads the facts of the pages at its first start, and finds what is wrong with them that day. */
let startedOn: string;
let server: TestServer;
let os: string;
let roros: string;
let innlandet: string;
let administrator: string;
beforeAll(async () => {
  startedOn = todayInNorway();
  server = await startTestServer();
  os = await server.signIn('MUNICIPALITY', '3430');
  roros = await server.signIn('MUNICIPALITY', '5025');
  innlandet = await server.signIn('GOVERNOR', 'innlandet');
  administrator = await server.signIn('ADMINISTRATOR');
});
afterAll(() => server.stop());

const ask = (municipality: string, token?: string) =>
  server.ask<Findings>(dataQuality, { variables: { municipality }, ...(token === undefined ? {} : { token }) });

describe('what is wrong with what is known', () => {
  test('Os asks about itself and is shown both pages’ words on drop-in, the newer as the one that holds', async () => {
    const { data, errors } = await ask('3430', os);
    expect(errors).toEqual([]);
    const conflict = data.findings?.nodes.find(({ field }) => field === 'hours.DROP_IN');
    expect(conflict).toMatchObject({
      kind: 'CONFLICT',
      entityId: '1640-roros',
      openedOn: startedOn,
      resolvedOn: null,
    });
    expect(conflict?.observations.map(({ chosen, source }) => [chosen, source.publisher, source.updatedOn])).toEqual([
      [true, 'Os kommune', '2023-07-20'],
      [false, 'Røros kommune', '2020-06-29'],
    ]);
    expect(JSON.parse(conflict?.observations[0]?.value ?? '')).toMatchObject({
      weekly: [{ days: ['MONDAY', 'FRIDAY'] }],
    });
  });

  test('the crisis centre’s own word on its number holds before the municipality’s', async () => {
    const { data } = await ask('3430', os);
    const conflict = data.findings?.nodes.find(({ entityId }) => entityId === 'gudbrandsdal-krisesenter');
    expect(conflict?.observations.map(({ value, chosen }) => [value, chosen])).toEqual([
      ['["+4741481220"]', true],
      ['["+4761279220","+4741481220"]', false],
    ]);
  });

  test('the municipality’s governor sees the same; a former number leads to it', async () => {
    const own = await ask('3430', os);
    expect((await ask('3430', innlandet)).data).toEqual(own.data);
    expect((await ask('0441', os)).data).toEqual(own.data);
    expect((await ask('3430', administrator)).data).toEqual(own.data);
  });

  test('Røros learns nothing of Os, and a governor nothing of another’s municipality', async () => {
    for (const [municipality, token] of [
      ['3430', roros],
      ['5025', os],
      ['5025', innlandet],
    ] as const) {
      const { data, errors } = await ask(municipality, token);
      expect(data).toEqual({ findings: null });
      expect(errors).toEqual([]);
    }
  });

  test.each(['PORTAL', 'ANALYST'] as const)('it is not for the public, nor for %s', async (role) => {
    for (const token of [undefined, await server.signIn(role)]) {
      const { data, text } = await ask('3430', token);
      expect(data?.findings ?? null).toBeNull();
      expect(text).not.toContain('Fylkesmannen');
    }
  });

  test('page by page, without a filter, a municipality comes to its own findings and no others, each once', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    let total = 0;
    do {
      const {
        data,
      }: {
        data: {
          findings: {
            totalCount: number;
            nodes: FoundFinding[];
            pageInfo: { hasNextPage: boolean; endCursor: string };
          };
        };
      } = await server.ask(ALL, { token: roros, variables: { after } });
      seen.push(...data.findings.nodes.map(({ id }) => id));
      total = data.findings.totalCount;
      after = data.findings.pageInfo.hasNextPage ? data.findings.pageInfo.endCursor : null;
    } while (after !== null);
    const rows = await server.database.owner<{ id: string }[]>`
      select id from finding where municipality_numbers is null or '5025' = any (municipality_numbers)`;
    expect([...seen].sort()).toEqual(rows.map(({ id }) => id).sort());
    expect(total).toBe(seen.length);
  });

  test('can be asked by kind and by state; a cursor of another question is refused', async () => {
    const filtered = async (filter: object) => {
      const { data } = await server.ask<Findings>(ALL, { token: os, variables: { filter } });
      return data.findings?.nodes.map(({ kind }) => kind);
    };
    expect(await filtered({ kind: 'SUPERSEDED_REFERENCE' })).toEqual(['SUPERSEDED_REFERENCE', 'SUPERSEDED_REFERENCE']);
    expect(await filtered({ state: 'RESOLVED' })).toEqual([]);
    const first = await server.ask<{ findings: { pageInfo: { endCursor: string } } }>(ALL, { token: os });
    const after = first.data.findings.pageInfo.endCursor;
    const wrong = await server.ask(ALL, { token: os, variables: { filter: { state: 'OPEN' }, after } });
    expect(wrong.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', rule: 'PAGE_CURSOR' });
  });
});

describe('what each source said of an entity', () => {
  const SAID = `query ($type: EntityType!, $id: ID!, $field: String) {
    observations(entityType: $type, entityId: $id, field: $field, first: 100) {
      totalCount nodes { field value chosen origin importer observedOn withdrawnAt source { id } } } }`;
  interface Said {
    readonly observations: { readonly nodes: readonly Record<string, unknown>[] } | null;
  }
  const said = async (token: string, type: string, id: string, field: string | null = null) =>
    (await server.ask<Said>(SAID, { token, variables: { type, id, field } })).data.observations?.nodes;

  test('is there for its municipality, with which of it holds', async () => {
    expect(await said(roros, 'OFFICE', '1640', 'publicComputerReceptions')).toEqual([
      expect.objectContaining({
        value: '["1640-roros"]',
        chosen: true,
        origin: 'PAGE',
        importer: 'page-facts 1',
        observedOn: '2023-07-20',
      }),
      expect.objectContaining({ chosen: false, source: { id: 'source-roros-social-services' }, withdrawnAt: null }),
    ]);
  });

  test('is empty for others, as if nothing had been said', async () => {
    expect(await said(os, 'SERVICE', '3430-qualification-programme')).toHaveLength(1);
    expect(await said(roros, 'SERVICE', '3430-qualification-programme')).toEqual([]);
    expect(await said(innlandet, 'AGREEMENT', 'gudbrandsdal-krisesenter-3430')).toHaveLength(1);
    expect(await said(roros, 'AGREEMENT', 'gudbrandsdal-krisesenter-3430')).toEqual([]);
    expect(await said(roros, 'SOURCE', 'source-os-nav')).toEqual([]);
  });

  test('is there for everybody concerned where it concerns all', async () => {
    expect(await said(roros, 'CIRCULAR', 'A-1/2022')).toHaveLength(2);
    expect(await said(administrator, 'SERVICE', 'guidance')).toHaveLength(2);
  });
});
