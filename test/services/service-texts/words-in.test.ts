import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ENUM_LABELS } from '../../../schema/labels/enum-labels.ts';
import { THEMES } from '../../../services/service-texts/themes.ts';
import { wordsIn } from '../../../services/service-texts/words-in.ts';

const read = <Row>(path: string) =>
  JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')) as Row[];

interface Wording {
  readonly code: string;
  readonly name: string;
  readonly summary: string;
  readonly description: string | null;
  readonly targetGroup: string | null;
  readonly conditions: readonly string[];
  readonly howToApply: string | null;
  readonly whatToBring: readonly string[];
  readonly phases: readonly { readonly title: string; readonly description: string }[];
  readonly complaint: { readonly deadline: string; readonly body: string; readonly route: string } | null;
}
interface Entry extends Wording {
  readonly category: string;
  readonly deadlines: readonly { readonly text: string }[];
}

function textsOf(wording: Wording) {
  const { name, summary, description, targetGroup, conditions, howToApply, whatToBring, phases, complaint } = wording;
  const texts = { name, summary, description, targetGroup, conditions, howToApply, whatToBring };
  return {
    ...texts,
    phases: phases.map((phase) => ({ title: phase.title, description: phase.description })),
    complaint: complaint && { deadline: complaint.deadline, body: complaint.body, route: complaint.route },
  };
}
const isRegional = (municipality: string) => municipality === '5025' || municipality === '3430';

const entries = read<Entry>('db/seed/data/services.json');
const wordings = read<Wording & { municipality: string }>('db/seed/data/municipal-services.json');

describe.each(entries)('$code', (entry) => {
  test.each(['NN', 'EN'] as const)('has all of its texts in %s', (language) => {
    const texts = { ...textsOf(entry), deadlines: entry.deadlines.map(({ text }) => text) };
    const words = wordsIn(language, texts);
    expect([words.language, words.isTranslated]).toEqual([language, true]);
    expect(words.texts.summary).not.toBe(entry.summary);
  });

  test('has a label for its category and a place in Los', () => {
    expect(ENUM_LABELS.get('ServiceCategory')?.labels.get(entry.category)).toBeDefined();
    expect(THEMES[entry.code]?.length).toBeGreaterThan(0);
  });
});

test.each(wordings.map((one) => [one.municipality, one.code, one] as const))(
  'the words of %s for %s are held in nynorsk too, and said to be a translation',
  (municipality, _, wording) => {
    expect(isRegional(municipality)).toBe(true);
    const words = wordsIn('NN', textsOf(wording), 'NEUTRAL');
    expect([words.language, words.isTranslated]).toEqual(['NN', true]);
  },
);

test('a translation says what the bokmål says: as many paragraphs, and the same numbers and addresses', () => {
  for (const name of ['statutory', 'municipal']) {
    const path = `services/service-texts/translations/${name}.json`;
    for (const { nb, ...others } of read<Record<'nb' | 'nn' | 'en', string>>(path)) {
      for (const other of Object.values(others)) {
        expect(other.split('\n').length, nb).toBe(nb.split('\n').length);
        expect(figuresIn(other), nb).toEqual(figuresIn(nb));
      }
    }
  }
});

/** Figures written with digits, and addresses on the net. */
const figuresIn = (text: string) =>
  [...text.replace(/\b24 hours\b/g, '').matchAll(/\d[\d :-]*\d|\d+|\w+\.no\b/g)].map(([one]) => one).sort();

test('an entry that was changed since its translation is served as it is written, and says so', () => {
  const texts = { ...textsOf(entries[0] as Entry), summary: 'Ny tekst' };
  expect(wordsIn('EN', texts)).toEqual({ language: 'NB', texts, isTranslated: false });
});

test.each([
  ['NYNORSK', 'NN'],
  ['BOKMAL', 'NB'],
  ['NEUTRAL', 'NB'],
] as const)('a municipality’s own words (%s) that nobody has translated stay as they are written', (form, language) => {
  const texts = { name: 'Fjellhjelpa', summary: 'Hjelp', howToApply: null };
  expect(wordsIn('EN', texts, form)).toEqual({ language, texts, isTranslated: false });
});
