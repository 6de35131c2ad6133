import { answerLanguage, type LanguageForm } from '../languages/answer-language.ts';
import type { Language, Texts } from '../languages/language.ts';
import { type Translatable, translate } from './translate.ts';

/** Texts in the requested language where they exist in it, and the language that they are in. */
export interface WordsIn<Of> {
  readonly language: Language;
  readonly texts: Of;
  /** False: as their author wrote them. */
  readonly isTranslated: boolean;
}

/**
 * Texts in a language: as they are written, or as the platform has translated them; where it has not, as they are written.
 * @param ownForm the written form of the municipality whose words they are; null: they are the catalogue's, in bokmål
 */
export function wordsIn<Of extends Translatable>(
  language: Language,
  texts: Of,
  ownForm: LanguageForm | null = null,
): WordsIn<Of> {
  const written = answerLanguage(null, ownForm === null ? null : { languageForm: ownForm });
  const asWritten = { language: written, texts, isTranslated: false };
  if (language === 'NB' || language === written) return asWritten;
  const found = translate(texts, language);
  return found === null ? asWritten : { language, texts: found, isTranslated: true };
}

/** A remark of the platform’s editors or of a source, in the requested language where it exists in it. */
export function remarkIn(language: Language | null, remark: string | null): string | null {
  return remark === null ? null : wordsIn(language ?? 'NB', remark).texts;
}

/** The translator of texts, and a warning that they are no official translation. */
export const TRANSLATED_BY: Texts = {
  nb: 'Oversatt av Tjenestegraf, ikke språkvasket.',
  nn: 'Omsett frå bokmål av Tjenestegraf og ikkje språkvaska. Teksten er ikkje kommunen sin eigen.',
  en: 'Translated from Norwegian by Tjenestegraf and not proofread. Not an official translation of any law, and not the municipality’s own words.',
};
