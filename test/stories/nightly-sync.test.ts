import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

interface Saved {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly withdrawn: readonly string[];
  readonly change: object | null;
  readonly userErrors: readonly { readonly message: string }[];
}

let server: TestServer;
let oslo: string;
beforeAll(async () => {
  server = await startTestServer();
  oslo = await server.signIn('MUNICIPALITY', '0301');
});
afterAll(() => server.stop());

async function night(items: readonly object[], idempotencyKey: string, more: object = {}): Promise<Saved> {
  const { data, errors } = await server.ask<{ saveContacts: Saved }>(
    `mutation ($input: SaveContactsInput!) { saveContacts(input: $input) {
      created updated unchanged removed withdrawn change { id } userErrors { message } } }`,
    { token: oslo, variables: { input: { items, mode: 'FULL', idempotencyKey, ...more } } },
  );
  expect(errors).toEqual([]);
  return data.saveContacts;
}

const contactsHeld = async () => {
  const [row] = await server.database.owner<{ count: number }[]>`
    select count(*)::int as count from contact where name like 'Nattlig Eksempel %'`;
  return row?.count;
};

interface FeedChange {
  readonly node: { readonly kind: string; readonly entityType: string; readonly entityId: string };
}
/** What the municipality's own feed has of contacts since a place in it, and its place now. */
async function contactsInFeed(after: string): Promise<readonly FeedChange['node'][]> {
  const { data, errors } = await server.ask<{ changes: { edges: readonly FeedChange[] } }>(
    `query ($after: String) { changes(first: 1000, after: $after, types: [CONTACT]) {
      edges { node { kind entityType entityId } } } }`,
    { token: oslo, variables: { after } },
  );
  expect(errors).toEqual([]);
  return data.changes.edges.map(({ node }) => node);
}
const placeInFeed = async () =>
  (await server.ask<{ changesCursor: string }>('{ changesCursor(types: [CONTACT]) }', { token: oslo })).data
    .changesCursor;
const historyOf = async (id: string) => {
  const { data } = await server.ask<{ history: { nodes: readonly { kind: string; actor: string }[] } }>(
    'query ($id: ID!) { history(entityType: CONTACT, entityId: $id, first: 10) { nodes { kind actor fields { field } } } }',
    { token: oslo, variables: { id } },
  );
  return data.history.nodes;
};

test('500 contacts by their own keys for three nights: the same list changes nothing, one is changed and one is gone', async () => {
  const { data } = await server.ask<{ municipality: { offices: { number: string }[] } }>(
    '{ municipality(number: "0301") { offices { number } } }',
  );
  const offices = data.municipality.offices.map(({ number }) => number);
  const staff = Array.from({ length: 500 }, (_, index) => ({
    externalId: `ansatt-${index}`,
    office: offices[index % offices.length],
    role: 'DEBT_COUNSELLOR',
    name: `Nattlig Eksempel ${index}`,
    phone: `+4740${String(100_000 + index)}`,
  }));

  expect(await night(staff, 'first-night')).toMatchObject({ created: 500, userErrors: [] });
  expect(await contactsHeld()).toBe(500);

  // The second night nothing has happened: nothing is written, no version grows, no feed moves.
  const beforeSecond = await placeInFeed();
  expect(await night(staff, 'second-night')).toMatchObject({ created: 0, updated: 0, unchanged: 500, change: null });
  expect(await contactsInFeed(beforeSecond)).toEqual([]);

  const third = staff.slice(0, -1).map((one, index) => (index === 7 ? { ...one, phone: '+4740999999' } : one));
  const tried = await night(third, 'third-night', { dryRun: true });
  expect(tried).toMatchObject({ updated: 1, removed: 1, change: null });
  expect(await contactsHeld()).toBe(500);
  const done = await night(third, 'third-night');
  expect(done).toMatchObject({ created: 0, updated: 1, unchanged: 498, removed: 1, userErrors: [] });
  expect(done.withdrawn).toHaveLength(1);
  expect(await contactsHeld()).toBe(499);
  const ofThird = await contactsInFeed(beforeSecond);
  expect(ofThird.map(({ kind }) => kind).sort()).toEqual(['DELETED', 'UPDATED']);
  expect(ofThird.find(({ kind }) => kind === 'DELETED')?.entityId).toBe(done.withdrawn[0]);
  const changed = ofThird.find(({ kind }) => kind === 'UPDATED')?.entityId ?? '';
  expect(await historyOf(changed)).toMatchObject([{ kind: 'UPDATED', actor: 'CLIENT' }, { kind: 'CREATED' }]);
  expect(JSON.stringify(await historyOf(changed))).not.toContain('999999');

  // A list that was cut short takes nobody away.
  const short = await night(third.slice(0, 20), 'cut-short');
  expect(short.userErrors[0]?.message).toContain('LIST_TOO_SMALL');
  expect(await contactsHeld()).toBe(499);
});
