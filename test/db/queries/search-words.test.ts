import { afterAll, beforeAll, expect, test } from 'vitest';
import { searchDocuments } from '../../../db/queries/search-documents.ts';
import { searchServices } from '../../../db/queries/search-services.ts';
import { searchWords } from '../../../db/queries/search-words.ts';
import { createDirectoryStore, type DirectoryStore } from '../../../db/read-model/store.ts';
import { positionsIn } from '../../../services/search/document-set.ts';
import type { SearchDocuments } from '../../../services/search/search-documents.ts';
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

/** The database's connection, with some work after each statement that is waited for; fragments of one are none. */
function afterStatement(work: () => Promise<unknown>): typeof database.api {
  const wrap = (query: object) =>
    new Proxy(query, {
      get: (target, name) => {
        const value = Reflect.get(target, name, target);
        if (name !== 'then') return typeof value === 'function' ? value.bind(target) : value;
        return async (...next: Parameters<Promise<unknown>['then']>) => {
          await work();
          return value.apply(target, next);
        };
      },
    });
  return ((...statement: Parameters<typeof database.api>) => wrap(database.api(...statement))) as typeof database.api;
}

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
  await searchWords(database.api, ['gjeld'], documents, null);
  // Of three characters: longer ones are compared with all names, which takes its time.
  const others = Array.from({ length: 11_000 }, (_, n) => (36 ** 2 + n).toString(36));
  // Others are looked up between the statement and its answer.
  const late = afterStatement(() => searchWords(database.api, others, documents, null));
  const sought = await searchWords(late, ['gjeld', 'ny'], documents, null);
  expect(sought.map(({ word }) => word)).toEqual(['gjeld', 'ny']);
});

/** The statements that looking words up costs. */
async function statementsFor(typed: readonly string[], municipality: string, documents: SearchDocuments) {
  let statements = 0;
  const counting = afterStatement(async () => {
    statements += 1;
  });
  await searchWords(counting, typed, documents, municipality);
  return statements;
}

test('all new words are looked up by one statement, once for all municipalities that have no words of their own', async () => {
  const documents = await searchDocuments(database.api, {});
  const typed = ['gjeld', 'bolig', 'og', 'gjeldd', 'hjelp'];
  expect(await statementsFor(typed, '4601', documents)).toBe(1);
  expect(await statementsFor(typed, '0301', documents)).toBe(0);
  expect(await statementsFor(typed, '5025', documents)).toBe(1);
  expect(await statementsFor(typed, '5025', documents)).toBe(0);
});

test('a word is found in a municipality as it is in the whole country, whichever is asked first', async () => {
  const inPlace = async (first: string | null, then: string | null) => {
    const documents = await searchDocuments(database.api, {});
    await searchWords(database.api, ['rådgivning'], documents, first);
    const [word] = await searchWords(database.api, ['rådgivning'], documents, then);
    const having = word === undefined ? [] : [...positionsIn(word.documents)];
    return having.map((position) => documents.all[position]?.id);
  };
  const country = await inPlace('5025', null);
  const own = await inPlace(null, '5025');
  expect(own.length).toBeGreaterThan(0);
  expect(country).toEqual(expect.arrayContaining(own));
  expect(await inPlace('5025', '5025')).toEqual(own);
});

test('a search of which one word is nowhere answers the same whether or not its other words were asked for before', async () => {
  const meant = new Map([
    ['FINANCIAL_ASSISTANCE', 7],
    ['DEBT_COUNSELLING', 3],
    ['GUIDANCE', 3],
  ]);
  const narrowed = { municipality: null, category: null, section: null, limit: 20, after: null, meant };
  for (const text of ['hjelp qwertyuiop', 'sosialhjelp gjeld zzzxxx', 'n qwertyuiop', 'råd i kommunen qqqq']) {
    const known = {};
    for (const word of text.split(' ')) await searchServices(database.api, { ...narrowed, text: word }, known);
    const answer = await searchServices(database.api, { ...narrowed, text }, known);
    const [edition, statements] = [{}, [] as string[]];
    const counting = database.connect({ onStatement: (one) => statements.push(one), poolSizeMax: 1 });
    expect(await searchServices(counting, { ...narrowed, text }, edition)).toEqual(answer);
    statements.length = 0;
    expect(await searchServices(counting, { ...narrowed, text }, edition)).toEqual(answer);
    expect(statements).toEqual([]);
    // What was asked in part is asked in whole when its documents are needed.
    const [word = ''] = text.split(' ');
    const alone = { ...narrowed, text: word, meant: new Map<string, number>() };
    expect(await searchServices(counting, alone, edition)).toEqual(await searchServices(database.api, alone));
  }
});

test('what is typed is never read as search syntax, remembered or not', async () => {
  for (const text of [`gjeld' | 'a`, '!gjeld', 'gjeld:*', '__proto__', 'constructor', '=gjeld', "''", '\\']) {
    const first = await find(text);
    expect(await find(text)).toEqual(first);
  }
});
