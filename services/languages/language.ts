/** Languages that the platform's own texts are written in: bokmål, nynorsk, English. */
export const LANGUAGES = ['NB', 'NN', 'EN'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The same text in each language. */
export interface Texts {
  readonly nb: string;
  readonly nn: string;
  readonly en: string;
}

/** A text with its translations. */
export const in3 = (nb: string, nn: string, en: string): Texts => ({ nb, nn, en });

/** A text that is the same in all languages, such as a name. */
export const sameInAll = (text: string): Texts => ({ nb: text, nn: text, en: text });

/** The text in a language. */
export function textIn(language: Language, texts: Texts): string {
  return texts[KEYS[language]];
}

/** The languages by their codes in files, addresses and headers. */
export const LANGUAGE_OF_CODE = { nb: 'NB', nn: 'NN', en: 'EN' } as const satisfies Record<keyof Texts, Language>;

const KEYS = { NB: 'nb', NN: 'nn', EN: 'en' } as const satisfies Record<Language, keyof Texts>;
