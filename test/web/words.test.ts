import { describe, expect, test, vi } from 'vitest';
import { showDay, showInstant, showWeekday } from '../../web/words/show-time.ts';
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

describe('days and times', () => {
  test('are written as each language does, in Norwegian time', () => {
    const instant = '2026-12-24T07:05:00Z';
    expect(showInstant(instant, '2026-12-24', 'nb')).toBe('08.05');
    expect(showInstant(instant, '2026-12-23', 'nn')).toBe('torsdag 24. desember 08.05');
    expect(showInstant(instant, '2026-12-23', 'en')).toBe('Thursday 24 December 08:05');
    expect(showInstant('2026-07-01T23:30:00Z', '2026-07-02', 'nb')).toBe('01.30');
  });

  test('are written by the formatters made for the first of them', () => {
    const write = () => [
      showDay('2026-12-24', 'nb'),
      showWeekday('2026-12-24', 'nb'),
      showInstant('2026-12-24T07:05:00Z', '2026-12-23', 'nb'),
    ];
    const first = write();
    const made = vi.spyOn(Intl, 'DateTimeFormat');
    expect(write()).toEqual(first);
    expect(made).not.toHaveBeenCalled();
    made.mockRestore();
  });
});
