import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContract } from '../../schema/contract/read-contract.ts';
import { type Answer, startTestServer, type TestServer } from '../setup/running-server.ts';

interface SyncedChange {
  readonly id: string;
  readonly kind: string;
  readonly entityType: string;
  readonly entityId: string;
  readonly changedFields: readonly string[];
  readonly successorId: string | null;
  readonly entity: { readonly __typename: string; readonly [field: string]: unknown } | null;
}
interface Sync {
  readonly changes: {
    readonly edges: readonly { readonly cursor: string; readonly node: SyncedChange }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly lagMs?: number;
  } | null;
}

let server: TestServer;
let os: string;
let roros: string;
let oslo: string;
beforeAll(async () => {
  server = await startTestServer();
  os = await server.signIn('MUNICIPALITY', '3430');
  roros = await server.signIn('MUNICIPALITY', '5025');
  oslo = await server.signIn('MUNICIPALITY', '0301');
});
afterAll(() => server.stop());

const contractOperation = (name: string) => readContract().find((operation) => operation.name === name)?.document ?? '';

const sync = (token: string, variables: Record<string, unknown>): Promise<Answer<Sync>> =>
  server.ask<Sync>(contractOperation('sync-changes'), { token, variables });

/** Page by page from a token until no more follows. */
async function syncOn(token: string, after: string | null, filter: Record<string, unknown> = {}) {
  const changes: SyncedChange[] = [];
  for (let place = after; ; ) {
    const { data, errors } = await sync(token, { ...filter, after: place });
    expect(errors).toEqual([]);
    changes.push(...(data.changes?.edges ?? []).map(({ node }) => node));
    place = data.changes?.pageInfo.endCursor ?? null;
    if (!data.changes?.pageInfo.hasNextPage) return { changes, end: place };
  }
}

async function cursorNow(token: string, filter: Record<string, unknown> = {}): Promise<string> {
  const document =
    'query ($types: [EntityType!], $municipality: ID) { changesCursor(types: $types, municipality: $municipality) }';
  const { data } = await server.ask<{ changesCursor: string }>(document, { token, variables: filter });
  return data.changesCursor;
}

/** Writes as an editor at the database, and waits until the platform's directory has it. */
async function write(statement: string): Promise<void> {
  await server.database.owner.unsafe(statement);
  const lagMs = async () =>
    (await server.ask<Sync>('{ changes(first: 1) { lagMs } }', { token: oslo })).data.changes?.lagMs;
  await expect.poll(lagMs).toBe(0);
}

async function setHours(token: string, key: string): Promise<void> {
  const { data } = await server.ask<{ office: { version: number } }>('{ office(number: "1640") { version } }');
  const { errors, data: saved } = await server.ask<{ setOfficeHours: { userErrors: unknown[] } }>(
    contractOperation('upsert-office-hours'),
    {
      token,
      variables: {
        input: {
          office: '1640',
          channel: 'DROP_IN',
          validFrom: '2026-12-01',
          weekly: [{ days: ['MONDAY'], spans: [{ opens: '12:00', closes: '14:00' }] }],
          exceptions: [],
          version: data.office.version,
          idempotencyKey: key,
        },
      },
    },
  );
  expect([errors, saved.setOfficeHours.userErrors]).toEqual([[], []]);
}

test('a municipality reads everything, another one sets its hours, and the change arrives from where the first one was', async () => {
  const first = await syncOn(os, null);
  expect(first.changes.length).toBeGreaterThan(700);
  expect(first.changes.filter(({ kind, entity }) => kind === 'CREATED' && entity === null)).toEqual([]);

  await setHours(roros, 'sync-story-1');
  const second = await syncOn(os, first.end);
  expect(second.changes.map(({ kind, entityType, entityId }) => `${entityType} ${entityId} ${kind}`)).toEqual(
    expect.arrayContaining(['OPENING_HOURS 1640 UPDATED', 'OFFICE 1640 UPDATED']),
  );
  expect(second.changes.find(({ entityType }) => entityType === 'OPENING_HOURS')?.changedFields).toContain('weekly');
  expect(second.changes.find(({ entityType }) => entityType === 'OPENING_HOURS')?.entity).toMatchObject({
    __typename: 'Office',
    number: '1640',
  });

  const third = await syncOn(os, second.end);
  expect(third.changes).toEqual([]);
  // An old place is as good as a new one: at least once, from anywhere.
  expect((await syncOn(os, first.end)).changes).toEqual(second.changes);
});

test('the consumers’ own variables are answered: offices and contacts that concern Røros', async () => {
  const { data, errors } = await sync(roros, { after: null, types: ['OFFICE', 'CONTACT'], municipality: '5025' });
  expect(errors).toEqual([]);
  const nodes = data.changes?.edges.map(({ node }) => node) ?? [];
  expect(new Set(nodes.map(({ entityType }) => entityType))).toEqual(new Set(['OFFICE', 'CONTACT']));
  const offices = nodes.filter(({ entityType }) => entityType === 'OFFICE').map(({ entityId }) => entityId);
  expect(new Set(offices)).toEqual(new Set(['1640']));
  expect(nodes.map(({ entityId }) => entityId)).not.toContain('example-0315-professional-lead');
});

describe('a contact’s particulars in the feed', () => {
  const contactOf = (changes: readonly SyncedChange[]) =>
    changes.find(({ entityId }) => entityId === 'example-1640-office-manager');

  test('are those within reach only', async () => {
    const within = contactOf((await syncOn(roros, null, { types: ['CONTACT'] })).changes);
    const outside = contactOf((await syncOn(oslo, null, { types: ['CONTACT'] })).changes);
    expect(within?.entity).toMatchObject({ phone: '+4700000001', email: 'kari.eksempel@example.no' });
    expect(outside?.entity).toMatchObject({ role: 'OFFICE_MANAGER', phone: null, email: null });
  });

  test('that change are a change to those within reach, and nothing at all to others', async () => {
    const filter = { types: ['CONTACT'] };
    const [rorosAt, osloAt] = [await cursorNow(roros, filter), await cursorNow(oslo, filter)];
    await write(`update contact set email = 'ny.leder@example.no' where id = 'example-1640-office-manager'`);
    expect(contactOf((await syncOn(roros, rorosAt, filter)).changes)).toMatchObject({
      kind: 'UPDATED',
      changedFields: ['email'],
      entity: { email: 'ny.leder@example.no' },
    });
    expect((await syncOn(oslo, osloAt, filter)).changes).toEqual([]);
  });

  test('leave with the office: the partner is told to forget them', async () => {
    const at = await cursorNow(os);
    const narrowed = { municipality: '3430', types: ['OFFICE', 'CONTACT'] };
    const narrowedAt = await cursorNow(os, narrowed);
    await write(`delete from coverage where office_number = '1640' and municipality_number = '3430'`);
    expect(contactOf((await syncOn(os, at)).changes)).toMatchObject({
      kind: 'HIDDEN',
      entity: { __typename: 'Contact', role: 'OFFICE_MANAGER', phone: null, email: null },
    });
    const hidden = (await syncOn(os, narrowedAt, narrowed)).changes;
    expect(hidden.map(({ entityId }) => entityId)).toEqual(
      expect.arrayContaining(['1640', 'example-1640-office-manager', 'example-1640-debt-counsellor']),
    );
    expect(hidden.filter(({ kind, entity }) => kind !== 'HIDDEN' || entity !== null)).toEqual([]);
    await write(`insert into coverage (office_number, municipality_number, source_id)
      select '1640', '3430', source_id from office where number = '1640'`);
  });
});

test('a deletion, and a verification, arrive as what they are', async () => {
  const at = await cursorNow(os, { types: ['CONTACT', 'CRISIS_CENTRE'] });
  await write(`delete from contact where id = 'example-0315-professional-lead';
    update crisis_centre set verified_at = '2026-11-20T10:00:00Z' where id = 'oslo-krisesenter'`);
  const { changes } = await syncOn(os, at, { types: ['CONTACT', 'CRISIS_CENTRE'] });
  expect(changes).toMatchObject([
    { kind: 'DELETED', entityId: 'example-0315-professional-lead', entity: null },
    { kind: 'VERIFIED', entityId: 'oslo-krisesenter', changedFields: ['verifiedAt'] },
  ]);
});

test('a copy begun at a cursor, read in pages while others write, is the directory once the feed is applied', async () => {
  const document =
    'query ($after: String) { offices(first: 100, after: $after) { nodes { number name } pageInfo { hasNextPage endCursor } } }';
  type Page = {
    offices: { nodes: { number: string; name: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  };
  const filter = { types: ['OFFICE'] };
  const copy = new Map<string, string>();
  const start = await cursorNow(os, filter);
  for (let after: string | null = null, turn = 0; ; turn += 1) {
    const { data }: Answer<Page> = await server.ask<Page>(document, { token: os, variables: { after } });
    for (const { number, name } of data.offices.nodes) copy.set(number, name);
    await write(
      `update office set name = 'NAV sted ${turn}' where number in ('1640', (select max(number) from office))`,
    );
    if (turn === 0)
      await write(
        `insert into office (number, name, type, source_id) select '0001', 'NAV Ny', 'LOCAL', source_id from office limit 1`,
      );
    after = data.offices.pageInfo.endCursor;
    if (!data.offices.pageInfo.hasNextPage) break;
  }
  await write(`delete from office where number = '0001'`);
  for (const { kind, entityId, entity } of (await syncOn(os, start, filter)).changes) {
    if (kind === 'DELETED' || entity === null) copy.delete(entityId);
    else copy.set(entityId, String(entity.name));
  }
  const offices = await server.database.api<
    { number: string; name: string }[]
  >`select number, name from office order by number`;
  expect([...copy].toSorted()).toEqual(offices.map(({ number, name }) => [number, name]));
});

describe('the feed refuses', () => {
  const codeOf = async (token: string, variables: Record<string, unknown>) => {
    const { status, data, errors } = await sync(token, variables);
    return [
      status,
      data.changes,
      errors[0]?.extensions.code,
      errors[0]?.extensions.rule ?? errors[0]?.extensions.reason,
    ];
  };

  test.each([
    ['empty', ''],
    ['garbage', 'garbage'],
    ['a number', '0'],
  ])('a token that is %s', async (_, after) => {
    expect(await codeOf(os, { after })).toEqual([200, null, 'BAD_USER_INPUT', 'PAGE_CURSOR']);
  });

  test('a token that is cut, or of another filter', async () => {
    const token = await cursorNow(os, { municipality: '3430' });
    const cut = { after: token.slice(0, -3), municipality: '3430' };
    expect(await codeOf(os, cut)).toEqual([200, null, 'BAD_USER_INPUT', 'PAGE_CURSOR']);
    for (const other of [{ municipality: '5025' }, {}, { municipality: '3430', types: ['OFFICE'] }]) {
      expect(await codeOf(os, { after: token, ...other })).toEqual([200, null, 'BAD_USER_INPUT', 'PAGE_CURSOR']);
    }
  });

  test('a token of somebody with another reach, for what was hidden then may be shown now', async () => {
    const token = await cursorNow(roros);
    expect(await codeOf(os, { after: token })).toEqual([200, null, 'SYNC_TOKEN_EXPIRED', 'REACH_CHANGED']);
  });

  test('no type at all, a page of none, and a page that is too large', async () => {
    expect(await codeOf(os, { types: [] })).toEqual([200, null, 'BAD_USER_INPUT', 'CHANGE_TYPES']);
    for (const first of [0, 1_001]) {
      const { errors } = await server.ask(`{ changes(first: ${first}) { edges { cursor } } }`, { token: os });
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', rule: 'PAGE_SIZE' });
    }
  });

  test('the public, a portal and a governor', async () => {
    const tokens = [undefined, await server.signIn('PORTAL'), await server.signIn('GOVERNOR', 'innlandet')];
    for (const token of tokens) {
      const answer = await server.ask<Record<string, unknown>>('{ changesCursor changes { edges { cursor } } }', {
        ...(token !== undefined && { token }),
      });
      expect(answer.data).toEqual({ changes: null, changesCursor: null });
      expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    }
  });

  test('a token of before the database was put back to an older state', async () => {
    const token = await cursorNow(os);
    await server.database.owner`update change_feed set incarnation = gen_random_uuid()`;
    expect(await codeOf(os, { after: token })).toEqual([200, null, 'SYNC_TOKEN_EXPIRED', 'OTHER_DATABASE']);
    expect((await syncOn(os, await cursorNow(os))).changes).toEqual([]);
  });
});
