import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { putTerm, removeTerm } from '../../../cli/lexicon/edit-lexicon.ts';
import { DATA_FOLDER } from '../../../db/seed/read-files.ts';
import { seed } from '../../../db/seed/seed.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';

let database: TestDatabase;
let folder: string;
const STOP = 'lexicon/stop-words.tsv';
const SERVICES = 'lexicon/services.tsv';
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'tjenestegraf-lexicon-'));
  await cp(DATA_FOLDER, folder, { recursive: true });
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await database.drop();
});

const start = async () => (await seed(database.url, { examples: false, folder })).lexicon;
const edit = async (file: string, change: (text: string) => string) =>
  writeFile(join(folder, file), change(await readFile(join(folder, file), 'utf8')));
const weightOf = async (term: string) =>
  (await database.owner<{ weight: number }[]>`select weight from lexicon_term where term = ${term}`)[0]?.weight ?? null;
const word = (term: string, weight: number) =>
  ({ kind: 'SERVICE', language: 'nb', term, target: 'GUIDANCE', weight }) as const;

test('a start brings newer words, and leaves alone what an editor changed', async () => {
  await edit(SERVICES, (text) => `${text}prøveord\tnb\tGUIDANCE\t5\tsource-search-words\n`);
  await edit(SERVICES, (text) => `${text}byttord\tnb\tGUIDANCE\t5\tsource-search-words\n`);
  expect(await start()).toBe('RENEWED');
  expect(await weightOf('prøveord')).toBe(5);

  await putTerm(database.owner, word('redaktørord', 4));
  await putTerm(database.owner, word('byttord', 9));
  await removeTerm(database.owner, 'STOP', 'nb', 'angående');
  await edit(SERVICES, (text) => text.replace('prøveord\tnb\tGUIDANCE\t5', 'prøveord\tnb\tGUIDANCE\t7'));
  await edit(SERVICES, (text) => text.replace('byttord\tnb\tGUIDANCE\t5', 'byttord\tnb\tGUIDANCE\t6'));
  await edit(STOP, (text) => text.replace('uansett\tnb\tsource-search-words\n', ''));
  expect(await start()).toBe('RENEWED');

  const words = ['prøveord', 'redaktørord', 'byttord', 'angående', 'uansett'];
  expect(await Promise.all(words.map(weightOf))).toEqual([7, 4, 9, null, null]);
  expect(await start()).toBe('UNCHANGED');
});

test('a server of an older release leaves newer words alone', async () => {
  const older = await seed(database.url, { examples: false });
  expect(older.lexicon).toBe('OUTDATED');
  expect(await weightOf('prøveord')).toBe(7);
});

test('words that were loaded before it was noted which are kept, and the missing ones come', async () => {
  await database.owner`update seed_run set rows = null, checksum = 'before', earlier = '{}' where data_set = 'lexicon'`;
  await database.owner`delete from lexicon_term where kind = 'GROUP'`;
  expect(await start()).toBe('RENEWED');
  const [{ groups } = { groups: 0 }] = await database.owner<{ groups: number }[]>`
    select count(*)::int as groups from lexicon_term where kind = 'GROUP'`;
  expect(groups).toBeGreaterThan(1_000);
  expect(await weightOf('redaktørord')).toBe(4);
});
