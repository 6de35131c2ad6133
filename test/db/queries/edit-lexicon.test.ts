import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EditedTerm, listTerms, putTerm, removeTerm } from '../../../cli/lexicon/edit-lexicon.ts';
import { createDirectoryStore } from '../../../db/read-model/store.ts';
import { understand } from '../../../services/search/understand.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const WORD: EditedTerm = { kind: 'SERVICE', language: 'dialect', term: 'fjøsnisse', target: 'GUIDANCE', weight: 4 };

test('an editor adds a word, weighs it anew and removes it', async () => {
  expect(await putTerm(database.owner, WORD)).toBeNull();
  expect(await putTerm(database.owner, { ...WORD, weight: 9 })).toBeNull();
  expect(await listTerms(database.owner, 'FJØSNISSE')).toEqual([{ ...WORD, weight: 9 }]);
  expect(await removeTerm(database.owner, 'SERVICE', 'dialect', 'fjøsnisse')).toBe(1);
  expect(await listTerms(database.owner, 'fjøsnisse')).toEqual([]);
});

test('a running server searches by the new word at once', async () => {
  const store = await createDirectoryStore(database.api);
  const meant = () => {
    const { lexicon, catalogue } = store.current();
    return [...understand('fjøsnisse', lexicon, catalogue.values()).services.keys()];
  };
  try {
    expect(meant()).toEqual([]);
    await putTerm(database.owner, WORD);
    await store.refresh();
    expect(meant()).toEqual(['GUIDANCE']);
    await removeTerm(database.owner, 'SERVICE', 'dialect', 'fjøsnisse');
    await store.refresh();
    expect(meant()).toEqual([]);
  } finally {
    await store.close();
  }
});

describe('a word is refused', () => {
  test.each<[string, Partial<EditedTerm>, RegExp]>([
    ['of a service that is not there', { target: 'NOWHERE' }, /no service NOWHERE/],
    ['of an agency that is not there', { kind: 'AGENCY', target: 'nowhere' }, /no agency nowhere/],
    ['that stands for nothing', { target: null }, /what it stands for/],
    ['that asks for nothing and stands for something', { kind: 'STOP' }, /stands for nothing/],
    ['of no letters', { term: ' ' }, /letters/],
  ])('%s', async (_, part, problem) => {
    expect(await putTerm(database.owner, { ...WORD, ...part })).toMatch(problem);
    expect(await listTerms(database.owner, 'fjøsnisse')).toEqual([]);
  });
});
