import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';
import { DIRECTORY_WRITES } from '../../setup/directory-writes.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const different = async () => {
  const [row] = await database.owner<{ count: number }[]>`
    select count(*)::int from (
      (table service_search except select id, code, municipality_number, category, sections, name, words, document from service_document)
      union all
      (select id, code, municipality_number, category, sections, name, words, document from service_document except table service_search)
    ) as differing`;
  return row?.count;
};

test('whatever is written, search has of every service the words that it has now', async () => {
  for (const [n, write] of [...DIRECTORY_WRITES, ...DIRECTORY_WRITES].entries()) {
    await database.owner.unsafe(write(n));
    expect(await different(), write(n)).toBe(0);
  }
  await database.owner`delete from municipal_service`;
  expect(await different()).toBe(0);
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
