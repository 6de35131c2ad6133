import { type Language, textIn } from '../languages/language.ts';
import { STATUTORY_WORDS } from './statutory-words.ts';

/** The texts of a service that are held in several languages. */
export interface TranslatedTexts {
  readonly name: string;
  readonly summary: string;
  readonly howToApply: string | null;
}

/** Its texts with those in the language asked for, and the language that these are in. */
export interface WordsIn<Texts extends TranslatedTexts> {
  readonly language: Language;
  readonly texts: Texts;
}

/**
 * The texts of a service in a language, where they are the catalogue's own and the platform has translated just these;
 * otherwise as they are written, in bokmål. A municipality's words are never translated: they stay in its own form.
 * @param ownForm the written form of the municipality whose words they are; null: they are the catalogue's
 */
export function wordsIn<Texts extends TranslatedTexts>(
  language: Language,
  code: string,
  texts: Texts,
  ownForm: 'BOKMAL' | 'NYNORSK' | 'NEUTRAL' | null,
): WordsIn<Texts> {
  if (ownForm !== null) return { language: ownForm === 'NYNORSK' ? 'NN' : 'NB', texts };
  const words = language === 'NB' ? undefined : STATUTORY_WORDS[code];
  if (words === undefined) return { language: 'NB', texts };
  // An editor may have changed the entry since it was translated: then nothing old is passed off as its translation.
  const isOfThese =
    words.name.nb === texts.name && words.summary.nb === texts.summary && words.howToApply.nb === texts.howToApply;
  if (!isOfThese) return { language: 'NB', texts };
  const { name, summary, howToApply } = words;
  const translated = {
    name: textIn(language, name),
    summary: textIn(language, summary),
    howToApply: textIn(language, howToApply),
  };
  return { language, texts: { ...texts, ...translated } };
}
