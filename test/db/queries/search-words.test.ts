import { afterAll, beforeAll, expect, test } from 'vitest';
import { searchDocuments } from '../../../db/queries/search-documents.ts';
import { searchServices } from '../../../db/queries/search-services.ts';
import { searchWords } from '../../../db/queries/search-words.ts';
import { createDirectoryStore, type DirectoryStore } from '../../../db/read-model/store.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';

let database: TestDatabase;
let store: DirectoryStore;
beforeAll(async () => {
  database = await createTestDatabase();
  store = await createDirectoryStore(database.api);
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

const find = async (text: string) => {
  const search = { text, municipality: '5026', category: null, section: null, limit: 10, after: null };
  const { items } = await searchServices(database.api, search, store.current().services.edition);
  return items.map(({ id }) => id);
};

test('a misspelling that found nothing finds a service that has been given such a name since', async () => {
  expect(await find('fjellhjelpn')).toEqual([]);
  await database.owner`
    insert into municipal_service (municipality_number, code, name, summary, conditions, what_to_bring, phases, source_id)
    values ('5026', 'SPECIAL_CASES', 'Fjellhjelpen', 'Hjelp på fjellet', '[]', '[]', '[]', 'source-os-nav')`;
  await store.refresh();
  expect(await find('fjellhjelpn')).toEqual(['5026-special-cases']);
  await database.owner`delete from municipal_service where municipality_number = '5026'`;
  await store.refresh();
  expect(await find('fjellhjelpn')).toEqual([]);
});

test('what a word asks for is learned again when a service is written, and not when anything else is', async () => {
  const { edition } = store.current().services;
  await database.owner`update office set name = name || '.' where number = '1640'`;
  await store.refresh();
  expect(store.current().services.edition).toBe(edition);
  await database.owner`update catalogue_entry set summary = summary || '.' where code = 'GUIDANCE'`;
  await store.refresh();
  expect(store.current().services.edition).not.toBe(edition);
});

test('a known word is still asked for when thousands of others are learned while a new one is looked up', async () => {
  const documents = await searchDocuments(database.api, {});
  await searchWords(database.api, ['gjeld'], documents);
  // Of three characters: longer ones are compared with all names, which takes its time.
  const others = Array.from({ length: 6_000 }, (_, n) => (36 ** 2 + n).toString(36));
  const late = (async (...statement: Parameters<typeof database.api>) => {
    await searchWords(database.api, others, documents);
    return database.api(...statement);
  }) as unknown as typeof database.api;
  const sought = await searchWords(late, ['gjeld', 'ny'], documents);
  expect(sought.map(({ word }) => word)).toEqual(['gjeld', 'ny']);
});

test('what is typed is never read as search syntax, remembered or not', async () => {
  for (const text of [`gjeld' | 'a`, '!gjeld', 'gjeld:*', '__proto__', 'constructor', '=gjeld', "''", '\\']) {
    const first = await find(text);
    expect(await find(text)).toEqual(first);
  }
});
