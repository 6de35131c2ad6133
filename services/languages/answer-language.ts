import type { Language } from './language.ts';

/** The form of Norwegian that a municipality writes. NEUTRAL: both. */
export type LanguageForm = 'BOKMAL' | 'NYNORSK' | 'NEUTRAL';

/**
 * The language that a text is answered in: the one asked for, else that of the municipality that it is about, else bokmål.
 * @param asked by the argument `language` or, where that is absent, by the request's `Accept-Language`
 */
export function answerLanguage(
  asked: Language | null | undefined,
  municipality?: { readonly languageForm: LanguageForm } | null,
): Language {
  return asked ?? (municipality?.languageForm === 'NYNORSK' ? 'NN' : 'NB');
}
