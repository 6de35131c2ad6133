import { en } from './en.ts';
import { nb, type Words } from './nb.ts';
import { nn } from './nn.ts';

/** Languages of the pages. */
export const LANGUAGES = ['nb', 'nn', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export type { Words };

export const words: Readonly<Record<Language, Words>> = { nb, nn, en };

export const isLanguage = (value: unknown): value is Language => LANGUAGES.includes(value as Language);

/** The values of the API's `Language` enum. */
export const API_LANGUAGE = { nb: 'NB', nn: 'NN', en: 'EN' } as const;

/**
 * The reader's language: what was chosen, else what the browser prefers, else bokmål.
 * @param accepted the `Accept-Language` header
 */
export function chooseLanguage(chosen: string | null, accepted: string | null): Language {
  if (isLanguage(chosen)) return chosen;
  const preferred = (accepted ?? '')
    .split(',')
    .map((part, index) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const weight = Number(
        parameters
          .find((one) => one.trim().startsWith('q='))
          ?.trim()
          .slice(2) ?? '1',
      );
      return { language: tag.toLowerCase().split('-')[0] ?? '', weight: Number.isFinite(weight) ? weight : 0, index };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.index - b.index)
    .map(({ language }) => (language === 'no' ? 'nb' : language));
  return preferred.find(isLanguage) ?? 'nb';
}
