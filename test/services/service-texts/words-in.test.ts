import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CATEGORY_LABELS } from '../../../services/service-texts/category-labels.ts';
import { STATUTORY_WORDS } from '../../../services/service-texts/statutory-words.ts';
import { THEMES } from '../../../services/service-texts/themes.ts';
import { wordsIn } from '../../../services/service-texts/words-in.ts';

const entries = JSON.parse(readFileSync(new URL('../../../db/seed/data/services.json', import.meta.url), 'utf8')) as {
  code: string;
  category: string;
  name: string;
  summary: string;
  howToApply: string;
}[];

describe.each(entries)('$code', (entry) => {
  test.each(['NN', 'EN'] as const)('is told in %s, its own words and nobody else’s', (language) => {
    const { language: given, texts } = wordsIn(language, entry.code, entry, null);
    expect(given).toBe(language);
    const words = STATUTORY_WORDS[entry.code];
    const key = language === 'NN' ? 'nn' : 'en';
    expect([texts.name, texts.summary, texts.howToApply]).toEqual([
      words?.name[key],
      words?.summary[key],
      words?.howToApply[key],
    ]);
  });

  test('has a label for its category and a place in Los', () => {
    expect(CATEGORY_LABELS[entry.category]).toBeDefined();
    expect(THEMES[entry.code]?.length).toBeGreaterThan(0);
  });
});

test('an entry that was changed since its translation is served as it is written, and says so', () => {
  const [entry] = entries;
  const changed = { ...(entry as (typeof entries)[number]), summary: 'Ny tekst' };
  expect(wordsIn('EN', changed.code, changed, null)).toEqual({ language: 'NB', texts: changed });
});

test.each([
  ['NYNORSK', 'NN'],
  ['BOKMAL', 'NB'],
  ['NEUTRAL', 'NB'],
] as const)('a municipality’s own words (%s) stay as they are written', (form, language) => {
  const own = { name: 'Fjellhjelpa', summary: 'Hjelp', howToApply: null };
  expect(wordsIn('EN', 'GUIDANCE', own, form)).toEqual({ language, texts: own });
});
