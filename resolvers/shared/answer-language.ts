import type { Language } from '../../services/languages/language.ts';

/** The language that a text is answered in: the one asked for, else bokmål. */
export function answerLanguage(asked: Language | null | undefined): Language {
  return asked ?? 'NB';
}
