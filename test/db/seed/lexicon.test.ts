import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATA_FOLDER } from '../../../db/seed/read-files.ts';
import { readLexicon } from '../../../db/seed/read-lexicon.ts';

const LEXICON = join(DATA_FOLDER, 'lexicon');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tjenestegraf-lexicon-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The lexicon with a line added to one of its files. */
async function withLine(file: string, line: string): Promise<string> {
  await cp(LEXICON, folder, { recursive: true });
  await writeFile(join(folder, file), `${(await readFile(join(LEXICON, file), 'utf8')).trimEnd()}\n${line}\n`);
  return folder;
}

describe('a line of the lexicon that breaks a rule is named', () => {
  test.each([
    ['a service of no weight', 'services.tsv', 'ord\tnb\tGUIDANCE\t0\tsource-search-words', /weight/],
    ['a language that is not known', 'services.tsv', 'ord\txx\tGUIDANCE\t5\tsource-search-words', /language/],
    ['an agency that is not known', 'elsewhere.tsv', 'ord\tnb\tnobody\tsource-search-words', /no such agency/],
    ['a source that is not known', 'stop-words.tsv', 'ord\tnb\tnowhere', /no such source/],
    ['a word of no group', 'word-groups.tsv', 'ord\tnb\t\tsource-search-words', /target/],
    ['a column too few', 'synonyms.tsv', 'ord\tnb\tannet', /source/],
  ])('%s', async (_, file, line, rule) => {
    const lines = (await readFile(join(LEXICON, file), 'utf8')).trimEnd().split('\n').length;
    const reading = readLexicon(await withLine(file, line));
    await expect(reading).rejects.toThrow(rule);
    await expect(reading).rejects.toThrow(`${file}`);
    await expect(reading).rejects.toThrow(String(lines + 1));
    await cp(LEXICON, folder, { recursive: true });
  });
});

test('every group of a sentence or a phrase has words', async () => {
  const { terms } = await readLexicon(LEXICON);
  const groups = new Set(terms.filter(({ kind }) => kind === 'GROUP').map(({ target }) => target));
  const named = terms
    .filter(({ kind }) => kind === 'DANGER' || kind === 'HARMLESS')
    .flatMap(({ term }) => [...term.matchAll(/<(\w+)>/gu)].map(([, group]) => group ?? ''));
  expect(new Set(named.filter((group) => !groups.has(group)))).toEqual(new Set(['danger']));
});

test('the project’s own lexicon holds no word twice, and points at services alone that there are', async () => {
  const { terms } = await readLexicon(LEXICON);
  const entries = JSON.parse(await readFile(join(DATA_FOLDER, 'services.json'), 'utf8')) as { code: string }[];
  const codes = new Set(entries.map(({ code }) => code));
  const keys = terms.map(({ kind, term, language, target }) => [kind, term, language, target].join('\t'));
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  expect(terms.filter(({ kind, target }) => kind === 'SERVICE' && !codes.has(target ?? ''))).toEqual([]);
});
