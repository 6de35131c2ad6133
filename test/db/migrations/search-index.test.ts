import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';
import { DIRECTORY_WRITES } from '../../setup/directory-writes.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const index = () => database.owner`select * from service_search order by id`;

/** What is indexed now, and what is when all of it is made anew. */
async function nowAndAnew() {
  const now = await index();
  await database.owner`select index_service(code) from catalogue_entry`;
  return [now, await index()];
}

test('whatever is written, search has of every service the words that it has now', async () => {
  for (const [n, write] of [...DIRECTORY_WRITES, ...DIRECTORY_WRITES].entries()) {
    await database.owner.unsafe(write(n));
    const [now, anew] = await nowAndAnew();
    expect(now, write(n)).toEqual(anew);
  }
  await database.owner`delete from municipal_service`;
  const [now, anew] = await nowAndAnew();
  expect(now).toEqual(anew);
});

test('a municipality’s new wording has its own words indexed, and nobody else’s', async () => {
  const wording = (number: string) => database.owner`
    insert into municipal_service (municipality_number, code, name, summary, conditions, what_to_bring, phases, source_id)
    select ${number}, code, 'Eget navn', summary, conditions, what_to_bring, phases, source_id
    from catalogue_entry where code = 'GUIDANCE'`;
  await wording('3430');
  const places = () =>
    database.owner`select id, xmin::text, ctid::text from service_search where id <> '5025-guidance' order by id`;
  const before = await places();
  await wording('5025');
  expect(await places()).toEqual(before);
  await database.owner`update municipal_service set verified_at = now()`;
  expect(await places()).toEqual(before);
});

test('every word of a new wording can be found by a misspelling, and is known once', async () => {
  await database.owner`
    insert into municipal_service (municipality_number, code, name, summary, conditions, what_to_bring, phases, source_id)
    select number, 'CRISIS_CENTRE', 'Tryggheimen, døgnåpen', summary, conditions, what_to_bring, phases, source_id
    from catalogue_entry, unnest('{3430,5026}'::text[]) as number where code = 'CRISIS_CENTRE'
    on conflict (municipality_number, code) do update set name = excluded.name`;
  const unknown = await database.owner`
    select piece from service_search, unnest(pieces_of(words)) as piece except select piece from search_piece`;
  expect(unknown).toEqual([]);
  const known = await database.owner`
    select piece, count(*)::int4 as times from search_piece where piece like 'tryggheimen%' group by piece order by piece`;
  expect(known).toEqual([
    { piece: 'tryggheimen', times: 1 },
    { piece: 'tryggheimen dognapen', times: 1 },
  ]);
  const [alike] = await database.api`select pieces_like('trygheimen') as pieces`;
  expect(alike?.['pieces']).toEqual(['tryggheimen']);
});

test('a document holds the words of its name and of its entry, and each two that stand beside each other', async () => {
  const [documents] = await database.owner`
    select count(*) filter (where held <> pieces)::int4 as others, count(municipality_number)::int4 as own,
      bool_or('=dognapen krisesenter' = any (held)) as meets
    from service_search, lateral (
      select array(select lexeme from unnest(document) where lexeme like '=%' order by lexeme) as held,
        array(select distinct '=' || piece as piece from unnest(pieces_of(words)) as piece order by piece) as pieces
    ) as compared`;
  expect(documents).toMatchObject({ others: 0, meets: true });
  expect(documents?.['own']).toBeGreaterThan(0);
});
