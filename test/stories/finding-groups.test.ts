import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

type Key = 'municipality' | 'kind' | 'severity' | 'state' | 'entityType';
type Group = Readonly<Record<Key, string | null>> & { readonly count: number };
type Listed = Readonly<Record<Exclude<Key, 'municipality'>, string>> & {
  readonly municipalities: readonly string[] | null;
};
interface Answer {
  readonly findings: {
    readonly totalCount: number;
    readonly nodes: readonly Listed[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly groups: {
      readonly totalCount: number;
      readonly nodes: readonly Group[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    };
  } | null;
}

const GROUPS = `query ($filter: FindingFilter, $by: [FindingDimension!]!, $first: Int, $after: String) {
  findings(filter: $filter, first: 1) { totalCount groups(by: $by, first: $first, after: $after) { totalCount
    nodes { municipality kind severity state entityType count } pageInfo { hasNextPage endCursor } } } }`;
const LIST = `query ($filter: FindingFilter, $after: String) { findings(filter: $filter, first: 100, after: $after) { totalCount
  nodes { municipalities kind severity state entityType } pageInfo { hasNextPage endCursor } } }`;
const KEYS: Readonly<Record<string, Key>> = {
  MUNICIPALITY: 'municipality',
  KIND: 'kind',
  SEVERITY: 'severity',
  STATE: 'state',
  ENTITY_TYPE: 'entityType',
};

let server: TestServer;
let tokens: Readonly<Record<string, string>>;
beforeAll(async () => {
  server = await startTestServer();
  tokens = {
    Os: await server.signIn('MUNICIPALITY', '3430'),
    Røros: await server.signIn('MUNICIPALITY', '5025'),
    Oslo: await server.signIn('MUNICIPALITY', '0301'),
    Innlandet: await server.signIn('GOVERNOR', 'innlandet'),
    administrator: await server.signIn('ADMINISTRATOR'),
  };
  // One of Os and Røros together, one of every municipality, one of Oslo, and an answered and a resolved one of Os.
  await server.database.owner`
    insert into finding (id, kind, severity, entity_type, entity_id, message, observation_ids, municipality_numbers, opened_on, resolved_on)
    values ('group-shared', 'INVALID_VALUE', 'SERIOUS', 'OFFICE', '1640', 'Eksempel', '{}', '{3430,5025}', '2026-01-01', null),
      ('group-all', 'DEAD_SOURCE', 'INFO', 'SERVICE', 'x', 'Eksempel', '{}', null, '2026-01-02', null),
      ('group-oslo', 'INVALID_VALUE', 'SERIOUS', 'OFFICE', '0315', 'Eksempel', '{}', '{0301}', '2026-01-03', null),
      ('group-answered', 'INVALID_VALUE', 'INFO', 'CRISIS_CENTRE_AGREEMENT', 'y', 'Eksempel', '{}', '{3430}', '2026-01-04', null),
      ('group-gone', 'INVALID_VALUE', 'INFO', 'PHONE', 'z', 'Eksempel', '{}', '{3430}', '2026-01-04', '2026-01-05')`;
  await server.database.owner`
    insert into finding_answer (finding_id, kind, client_id, answered_at, answered_on, expires_on)
    values ('group-answered', 'RIGHT_AS_IT_IS', 'municipality-3430', now(), '2026-02-01', '2999-01-01')`;
});
afterAll(() => server.stop());

async function ask(document: string, who: string, variables: Readonly<Record<string, unknown>>) {
  const { data, errors } = await server.ask<Answer>(document, { token: tokens[who] ?? '', variables });
  expect(errors).toEqual([]);
  return data.findings;
}

async function groups(who: string, by: readonly string[], filter: object = {}) {
  const found = await ask(GROUPS, who, { filter, by, first: 100 });
  return found?.groups.nodes ?? [];
}

/** Every finding that somebody may see, page by page. */
async function listed(who: string, filter: object): Promise<readonly Listed[]> {
  const all: Listed[] = [];
  for (let after: string | null = null; ; ) {
    const page = await ask(LIST, who, { filter, after });
    all.push(...(page?.nodes ?? []));
    if (page?.pageInfo.hasNextPage !== true) return all;
    after = page.pageInfo.endCursor;
  }
}

/** Counts the listed findings as the groups promise to; a finding counts in each of its municipalities that are `counted`. */
function counts(findings: readonly Listed[], by: readonly string[], counted: (number: string) => boolean) {
  const places = ({ municipalities }: Listed) => (by.includes('MUNICIPALITY') ? municipalities : null);
  const keys = findings.flatMap((finding) =>
    (places(finding)?.filter(counted) ?? [null]).map((municipality) =>
      by.map((one) => (one === 'MUNICIPALITY' ? municipality : finding[KEYS[one] as Exclude<Key, 'municipality'>])),
    ),
  );
  return new Map([...Map.groupBy(keys, (key) => key.join(' '))].map(([key, { length }]) => [key, length]));
}

const asMap = (found: readonly Group[], by: readonly string[]) =>
  new Map(found.map((group) => [by.map((one) => group[KEYS[one] as Key]).join(' '), group.count]));

test.each([[['KIND']], [['SEVERITY', 'STATE']], [['ENTITY_TYPE']], [['MUNICIPALITY', 'KIND']], [[]]] as const)(
  'the groups by %s are the findings that the same reader is shown one by one, counted',
  async (by) => {
    const innlandet = new Set(
      (
        await server.ask<{ governor: { municipalities: { number: string }[] } }>(
          '{ governor(id: "innlandet") { municipalities { number } } }',
          {},
        )
      ).data.governor.municipalities.map(({ number }) => number),
    );
    for (const [who, counted] of [
      ['Os', (number: string) => number === '3430'],
      ['Innlandet', (number: string) => innlandet.has(number)],
    ] as const) {
      for (const filter of [{}, { state: 'OPEN' }, { kind: 'INVALID_VALUE' }, { since: '2026-01-05' }]) {
        const expected = counts(await listed(who, filter), by, counted);
        expect(asMap(await groups(who, by, filter), by), `${who} ${JSON.stringify(filter)}`).toEqual(expected);
      }
    }
  },
);

test('a municipality is counted its own findings alone, a governor those of its municipalities, nobody another’s', async () => {
  const places = async (who: string, filter: object = {}) =>
    (await groups(who, ['MUNICIPALITY'], { kind: 'INVALID_VALUE', ...filter })).map(({ municipality, count }) => [
      municipality,
      count,
    ]);
  expect(await places('Os')).toEqual([['3430', 3]]);
  expect(await places('Røros')).toEqual([['5025', 1]]);
  expect(await places('Oslo')).toEqual([['0301', 1]]);
  // The shared one concerns Røros too, which another governor oversees.
  expect(await places('Innlandet')).toEqual([['3430', 3]]);
  expect(await places('Innlandet', { municipality: '3430' })).toEqual([['3430', 3]]);
  expect(await places('administrator')).toEqual([
    ['3430', 3],
    ['0301', 1],
    ['5025', 1],
  ]);
  expect(await places('administrator', { municipality: '5025' })).toEqual([['5025', 1]]);
  for (const [who, municipality] of [
    ['Røros', '3430'],
    ['Os', '0301'],
    ['Innlandet', '5025'],
  ] as const) {
    expect(await ask(GROUPS, who, { filter: { municipality }, by: ['KIND'] }), who).toBeNull();
  }
  const denied = await server.ask(GROUPS, { variables: { by: ['KIND'] } });
  expect(denied.errors[0]?.extensions.code).toBe('FORBIDDEN');
});

test('what concerns every municipality is a group without a municipality; agreements have the API’s name', async () => {
  const dead = await groups('Os', ['MUNICIPALITY', 'STATE'], { kind: 'DEAD_SOURCE' });
  expect(dead).toContainEqual(expect.objectContaining({ municipality: null, state: 'OPEN', kind: null }));
  const answered = await groups('Os', ['ENTITY_TYPE', 'STATE'], { kind: 'INVALID_VALUE', state: 'ANSWERED' });
  expect(answered).toEqual([
    { municipality: null, kind: null, severity: null, state: 'ANSWERED', entityType: 'AGREEMENT', count: 1 },
  ]);
});

test('page by page, each group comes once, the largest first; a cursor of other groups is refused', async () => {
  const by = ['KIND', 'SEVERITY', 'STATE', 'ENTITY_TYPE', 'MUNICIPALITY'];
  const seen: Group[] = [];
  let first: string | null = null;
  for (let after: string | null = null; ; ) {
    const found: Answer['findings'] = await ask(GROUPS, 'administrator', { by, first: 60, after });
    seen.push(...(found?.groups.nodes ?? []));
    if (found?.groups.pageInfo.hasNextPage !== true) {
      expect(seen).toHaveLength(found?.groups.totalCount ?? 0);
      break;
    }
    after = found.groups.pageInfo.endCursor;
    first ??= after;
  }
  expect(new Set(seen.map((group) => JSON.stringify(group))).size).toBe(seen.length);
  expect(seen.map(({ count }) => count)).toEqual(seen.map(({ count }) => count).sort((left, right) => right - left));
  const { errors } = await server.ask(GROUPS, {
    token: tokens['administrator'] ?? '',
    variables: { by: ['KIND'], after: first },
  });
  expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', rule: 'PAGE_CURSOR' });
});
