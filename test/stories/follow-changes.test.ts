import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Followed, follow } from '../setup/follow.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

interface Page {
  readonly changes: {
    readonly nodes: readonly {
      readonly kind: string;
      readonly entityType: string;
      readonly entityId: string;
      readonly changedFields: readonly string[];
      readonly entity: Readonly<Record<string, unknown>> | null;
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  } | null;
}

const FOLLOW = `subscription ($after: String, $types: [EntityType!], $municipality: ID, $first: Int) {
  changes(after: $after, types: $types, municipality: $municipality, first: $first) {
    nodes { kind entityType entityId changedFields entity { ... on Contact { role phone email } ... on Office { name } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

let server: TestServer;
let roros: string;
let oslo: string;
beforeAll(async () => {
  server = await startTestServer();
  roros = await server.signIn('MUNICIPALITY', '5025');
  oslo = await server.signIn('MUNICIPALITY', '0301');
});
afterAll(() => server.stop());

/** What is awaited comes in some tens of ms; a busy machine gets longer. */
const poll = <Value>(value: () => Value) => expect.poll(value, { interval: 20 });

const followed: Followed<Page>[] = [];
function begin(token: string, variables: Record<string, unknown> = {}): Followed<Page> {
  const stream = follow<Page>(server.url, { query: FOLLOW, token, variables });
  followed.push(stream);
  return stream;
}
afterAll(() => {
  for (const stream of followed) stream.leave();
});

const changesOf = ({ events }: Followed<Page>) => events.flatMap(({ data }) => data?.changes?.nodes ?? []);
const endOf = ({ events }: Followed<Page>) => events.at(-1)?.data?.changes?.pageInfo.endCursor ?? '';
const begun = async (stream: Followed<Page>) => {
  await poll(() => stream.events.length).toBeGreaterThan(0);
  return stream;
};
const rename = (name: string) => server.database.owner`update county set name = ${name} where number = '34'`;

test('a stream begins now, says where that is, and brings a change as soon as it is committed', async () => {
  const stream = await begun(begin(oslo));
  expect(stream.events[0]).toMatchObject({ data: { changes: { nodes: [], pageInfo: { hasNextPage: false } } } });
  await rename('Innlandet fylke');
  await poll(() => changesOf(stream)).toHaveLength(1);
  expect(changesOf(stream)[0]).toMatchObject({ kind: 'UPDATED', entityType: 'COUNTY', entityId: '34' });
  stream.leave();
});

test('whoever goes on from its last token after a break misses nothing', async () => {
  const before = await begun(begin(oslo, { types: ['COUNTY'] }));
  const token = endOf(before);
  before.leave();
  await rename('Innlandet 1');
  await server.database.owner`update county set name = 'Agder fylke' where number = '42'`;
  const after = await begun(begin(oslo, { types: ['COUNTY'], after: token }));
  await rename('Innlandet 2');
  await poll(() => changesOf(after).map(({ entityId }) => entityId)).toEqual(['34', '42', '34']);
  after.leave();
});

test('a page is as long as asked for, and the next follows by itself', async () => {
  const start = endOf(await begun(begin(oslo)));
  await server.database.owner`update county set name = name || ' x'`;
  const stream = await begun(begin(oslo, { after: start, first: 4 }));
  await poll(() => changesOf(stream).length).toBeGreaterThanOrEqual(15);
  expect(Math.max(...stream.events.map(({ data }) => data?.changes?.nodes.length ?? 0))).toBe(4);
  stream.leave();
});

describe('a contact’s particulars', () => {
  test('come to those within reach, and are not even a change to others', async () => {
    const [within, outside] = [begin(roros, { types: ['CONTACT'] }), begin(oslo, { types: ['CONTACT'] })];
    await Promise.all([begun(within), begun(outside)]);
    await server.database.owner`update contact set email = 'ny@example.no' where id = 'example-1640-office-manager'`;
    await poll(() => changesOf(within)).toHaveLength(1);
    expect(changesOf(within)[0]).toMatchObject({ changedFields: ['email'], entity: { email: 'ny@example.no' } });
    await server.database.owner`update contact set role = 'SWITCHBOARD' where id = 'example-1640-office-manager'`;
    await poll(() => changesOf(outside)).toHaveLength(1);
    expect(changesOf(outside)[0]).toMatchObject({
      changedFields: ['role'],
      entity: { role: 'SWITCHBOARD', phone: null, email: null },
    });
  });

  test('are said to be hidden when the office leaves the municipality', async () => {
    const stream = await begun(begin(await server.signIn('MUNICIPALITY', '3430'), { types: ['CONTACT'] }));
    await server.database.owner`delete from coverage where office_number = '1640' and municipality_number = '3430'`;
    await poll(() => changesOf(stream).map(({ kind }) => kind)).toContain('HIDDEN');
    expect(changesOf(stream).find(({ kind }) => kind === 'HIDDEN')?.entity).toMatchObject({ phone: null, email: null });
  });

  test('that a stream brought are in the audit, with the operation’s id', async () => {
    const rows = await server.database.owner<{ municipalities: string[] }[]>`
      select municipality_numbers as municipalities from audit_event
      where 'Contact.email' = any(coordinates) and outcome = 'ALLOWED'`;
    expect(rows.flatMap(({ municipalities }) => municipalities)).toContain('5025');
  });
});

test('eight writers with rollbacks: what the stream delivers is what was committed, each writer’s in order', async () => {
  const stream = await begun(begin(oslo, { types: ['CONTACT'], first: 7 }));
  const clients = server.database.connect({ role: null, poolSizeMax: 8 });
  const committed: string[] = [];
  let rolledBack = 0;
  await Promise.all(
    Array.from({ length: 8 }, async (_, writer) => {
      for (let turn = 0; turn < 12; turn += 1) {
        const id = `live-${writer}-${String(turn).padStart(2, '0')}`;
        const undo = (writer + turn) % 4 === 0;
        const work = clients.begin(async (transaction) => {
          await transaction`insert into contact (id, office_number, role, source_id)
            values (${id}, '0315', 'SWITCHBOARD', 'source-synthetic-examples')`;
          if (turn % 3 === 0) await transaction`select pg_sleep(${0.002 * writer})`;
          if (undo) throw new Error('undo');
        });
        await work.then(
          () => committed.push(id),
          () => {
            rolledBack += 1;
          },
        );
      }
    }),
  );
  const delivered = () => changesOf(stream).map(({ entityId }) => entityId);
  await poll(() => delivered().length).toBeGreaterThanOrEqual(committed.length);
  expect(rolledBack).toBe(24);
  expect(delivered().toSorted()).toEqual(committed.toSorted());
  for (let writer = 0; writer < 8; writer += 1) {
    const own = delivered().filter((id) => id.startsWith(`live-${writer}-`));
    expect(own).toEqual(own.toSorted());
  }
  stream.leave();
});

test('a stream goes on when LISTEN is lost, and holds no connection while it waits', async () => {
  const stream = await begun(begin(oslo, { types: ['COUNTY'] }));
  const [gone] = await server.database.owner<{ count: number }[]>`
    select count(pg_terminate_backend(pid))::int as count from pg_stat_activity
    where datname = current_database() and (query ilike 'listen %tjenestegraf_change%' or query = 'select')`;
  expect(gone?.count).toBeGreaterThan(0);
  await rename('Innlandet uten LISTEN');
  await poll(() => changesOf(stream)).toHaveLength(1);
  const [busy] = await server.database.owner<{ count: number }[]>`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and application_name = 'tjenestegraf api' and state <> 'idle'`;
  expect(busy?.count).toBe(0);
  stream.leave();
});
