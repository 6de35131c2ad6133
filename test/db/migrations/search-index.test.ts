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
