import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language, words } from '../../web/words/words.ts';

/** Words that are spelt alike in the two written forms of Norwegian, or are names, are no omission. */
const text = (value: unknown): string | null =>
  typeof value === 'string' ? value : typeof value === 'function' ? String(value('1', '2')) : null;

function flat(value: unknown, path = ''): Map<string, string> {
  const own = text(value);
  if (own !== null) return new Map([[path, own]]);
  return new Map(Object.entries(value as object).flatMap(([key, inner]) => [...flat(inner, `${path}.${key}`)]));
}

const all = Object.fromEntries(LANGUAGES.map((language) => [language, flat(words[language])])) as Record<
  Language,
  Map<string, string>
>;

describe('the pages’ words', () => {
  test('are the same texts in all three languages, as long as lists', () => {
    const keys = [...all.nb.keys()].sort();
    for (const language of LANGUAGES) expect([...all[language].keys()].sort()).toEqual(keys);
  });

  test('are none of them empty in one language and said in another', () => {
    for (const [key, said] of all.nb) {
      for (const language of LANGUAGES) expect([key, all[language].get(key) === '']).toEqual([key, said === '']);
    }
  });

  test('are not left in Norwegian in English: no letter of Norwegian, no commonest word', () => {
    const names = /languages|exampleList|columns\.number/;
    const left = [...all.en].filter(
      ([key, said]) => !names.test(key) && /[æøå]|\b(og|ikke|ikkje|kommunen)\b/i.test(said),
    );
    expect(left).toEqual([]);
  });

  test('are not left in bokmål in nynorsk', () => {
    const bokmaal = /\b(ikke|hvor|hvilke[nt]?|noen|fra|jeg|kommuner|oppgitt av hvem|uke|uken|ble|hva)\b/i;
    const left = [...all.nn].filter(([, said]) => bokmaal.test(said.replace(/«[^»]*»/g, '')));
    expect(left.filter(([key]) => !/languages/.test(key))).toEqual([]);
  });
});
