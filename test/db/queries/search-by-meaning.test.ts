import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { searchByMeaning } from '../../../db/queries/search-by-meaning.ts';
import { loadDirectory } from '../../../db/read-model/load.ts';
import type { DirectoryVersion } from '../../../db/read-model/model.ts';
import { understand } from '../../../services/search/understand.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';

let database: TestDatabase;
let directory: DirectoryVersion;
beforeAll(async () => {
  database = await createTestDatabase();
  directory = await loadDirectory(database.api);
});
afterAll(() => database.drop());

const OUT_OF_SCOPE = 'NONE';

async function search(text: string, municipality: string | null) {
  const understanding = understand(text, directory.lexicon, directory.catalogue.values());
  const question = { text, municipality, category: null, section: null, limit: 10, after: null };
  const found = await searchByMeaning(database.api, question, understanding, directory.services.edition);
  return { ...found, codes: found.items.map(({ id }) => directory.services.get(id)?.entry.code) };
}

/** Queries with the services that answer them; `first-queries` has a column of ids before. */
function readSet(name: string): { kind: string; query: string; right: string[] }[] {
  const file = fileURLToPath(new URL(`../../services/search/data/${name}.tsv`, import.meta.url));
  const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [right = '', query = '', kind = ''] = line.split('\t').reverse();
    return { kind, query, right: right.split('|') };
  });
}

async function measure(name: string, municipality: string | null) {
  const counts = { asked: 0, first: 0, amongThree: 0, nothing: 0, outOfScope: 0, outOfScopeAnswered: 0 };
  for (const { query, right } of readSet(name)) {
    const { codes } = await search(query, municipality);
    if (right[0] === OUT_OF_SCOPE) {
      counts.outOfScope += 1;
      if (codes.length > 0) counts.outOfScopeAnswered += 1;
      continue;
    }
    counts.asked += 1;
    if (right.includes(codes[0] ?? '')) counts.first += 1;
    if (codes.slice(0, 3).some((code) => right.includes(code ?? ''))) counts.amongThree += 1;
    if (codes.length === 0) counts.nothing += 1;
  }
  const { asked, first, amongThree, nothing, outOfScopeAnswered, outOfScope } = counts;
  return {
    first: first / asked,
    amongThree: amongThree / asked,
    nothing: nothing / asked,
    outOfScopeAnswered: outOfScopeAnswered / outOfScope,
  };
}

describe.each([
  ['in a municipality', '5025'],
  ['in one that says nothing itself', '4601'],
  ['in the whole country', null],
])('what people type, %s', (_, municipality) => {
  test('finds the right service first or among the first three: the set that the words were begun from', async () => {
    const shares = await measure('first-queries', municipality);
    expect(shares.first).toBeGreaterThanOrEqual(0.92);
    expect(shares.amongThree).toBeGreaterThanOrEqual(0.96);
    expect(shares.nothing).toBeLessThanOrEqual(0.03);
    expect(shares.outOfScopeAnswered).toBeLessThanOrEqual(0.1);
  });

  test.each(['second-queries', 'third-queries', 'fourth-queries', 'fifth-queries', 'sixth-queries', 'seventh-queries'])(
    'finds it in sets that the words were not made for: %s',
    async (name) => {
      const shares = await measure(name, municipality);
      expect(shares.first).toBeGreaterThanOrEqual(0.85);
      expect(shares.amongThree).toBeGreaterThanOrEqual(0.9);
      expect(shares.nothing).toBeLessThanOrEqual(0.05);
      expect(shares.outOfScopeAnswered).toBeLessThanOrEqual(0.1);
    },
  );
});

describe('how much of a text is answered', () => {
  test.each([
    ['every word', 'gjeldsrådgivning', 'ALL_WORDS'],
    ['every word that asks for something', 'jeg har mye gjeld', 'ALL_WORDS'],
    ['a part of the words', 'gjeld qwertyuiop', 'SOME_WORDS'],
    ['nothing, for nobody knows the words', 'qwertyuiop', 'NOTHING'],
    ['nothing, for another body does it', 'dagpenger', 'NOTHING'],
    ['nothing of what has no words', '% ; -- 😀', 'NOTHING'],
  ])('%s', async (_, text, matched) => expect((await search(text, '5025')).matched).toBe(matched));
});

describe('nobody is taken for being in danger', () => {
  const dangers = (text: string) => understand(text, directory.lexicon, directory.catalogue.values()).dangers;

  test.each([
    ...[
      'har ikke penger i banken',
      'banklån',
      'fått sparken',
      'kontrollere søknaden',
      'julegaver',
      'jule',
      'helseplager',
    ],
    ...['jobbet hele livet', 'uteliv', 'skade på huset', 'flyttet hit fra Syria', 'leie rommet', 'my back hurts'],
    ...['pasta', 'farge', 'grape', 'smelter', 'ganger i uka', 'slott', 'stall', 'far', 'mor'],
  ])('by words that only look like dangerous ones: %s', (text) => expect(dangers(text)).toEqual([]));

  test.each([
    [
      'VIOLENCE',
      ['mannen banker meg', 'samboeren kontrollerer meg', 'kona plager meg', 'my husband hit me', 'he hurts me'],
    ],
    ['VIOLENCE', ['krisesennter', 'overgreb', 'voldtek', 'kvelertak', 'slår', 'tvinger meg', 'i fare']],
    [
      'SUICIDE_CRISIS',
      ['vil ta livet av meg', 'orker ikke livet', 'jeg skader meg selv', 'selvmorrd', 'dø', 'want to die'],
    ],
    ['HOMELESS_TONIGHT', ['huseier kaster meg ut', 'kastet ut av leiligheten', 'nowhere to sleep']],
  ])('who is, is: %s', (purpose, texts) => {
    for (const text of texts) expect([text, dangers(text)]).toEqual([text, expect.arrayContaining([purpose])]);
  });
});

describe('a municipality’s own words', () => {
  beforeAll(async () => {
    await database.owner`
      insert into municipal_service (municipality_number, code, name, summary, conditions, what_to_bring, phases, source_id)
      values ('5026', 'SPECIAL_CASES', 'Fjellhjelpen', 'Hjelp med zebrastripa ved skysstasjonen', '[]', '[]', '[]', 'source-os-nav'),
        ('5026', 'GUIDANCE', 'Dagpenger-veileder', 'Hjelp', '[]', '[]', '[]', 'source-os-nav')`;
    directory = await loadDirectory(database.api);
  });

  test('are found though the lexicon does not have them', async () => {
    expect((await search('fjellhjelpen', '5026')).codes).toEqual(['SPECIAL_CASES']);
    expect((await search('fjellhjelpen', null)).codes).toEqual(['SPECIAL_CASES']);
  });

  test('are found by their rare words where nothing has all of them', async () => {
    const { codes, matched } = await search('zebrastripa xyzzyx', '5026');
    expect([codes, matched]).toEqual([['SPECIAL_CASES'], 'SOME_WORDS']);
  });

  test('are found where another body does it and they name themselves so', async () => {
    expect((await search('dagpenger', '5026')).codes).toEqual(['GUIDANCE']);
  });
});

test('of the whole country the statutory entry comes before own wordings', async () => {
  const { items } = await search('gjeldsrådgivning', null);
  expect(items[0]?.id).toBe('debt-counselling');
});

test('an editor’s new word is known as soon as the directory is read again', async () => {
  expect((await search('fjøsnisse', '5025')).codes).toEqual([]);
  const before = directory.version;
  await database.owner`
    insert into lexicon_term (kind, term, language, target, weight, source_id)
    values ('SERVICE', 'fjøsnisse', 'dialect', 'PERSONAL_ASSISTANCE', 9, 'source-search-words')`;
  directory = await loadDirectory(database.api);
  expect(directory.version).toBeGreaterThan(before);
  expect((await search('fjøsnisse', '5025')).codes).toEqual(['PERSONAL_ASSISTANCE']);
});
