import type { Language } from '../languages/language.ts';
import ofMunicipalities from './translations/municipal.json' with { type: 'json' };
import ofRemarks from './translations/remarks.json' with { type: 'json' };
import ofCatalogue from './translations/statutory.json' with { type: 'json' };

/** A text in bokmål and what the platform has made of it. */
interface Translation {
  readonly nb: string;
  readonly nn: string;
  readonly en?: string;
}

const TRANSLATIONS: ReadonlyMap<string, Translation> = new Map(
  [...ofCatalogue, ...ofMunicipalities, ...ofRemarks].map((one: Translation) => [one.nb, one]),
);

/** A text, or texts in lists and objects; what is no text stays as it is. */
export type Translatable = string | number | null | readonly Translatable[] | { readonly [name: string]: Translatable };

/**
 * Texts written in bokmål, in another language. Whole texts are translated, word for word as they were written then: one
 * that an editor has changed since has no translation, so nothing old is passed off as what it says now.
 * @returns null where one of them has no translation
 */
export function translate<Of extends Translatable>(texts: Of, language: Exclude<Language, 'NB'>): Of | null {
  const missing: string[] = [];
  const whole = replaced(texts, language === 'NN' ? 'nn' : 'en', missing);
  return missing.length > 0 ? null : (whole as Of);
}

function replaced(texts: Translatable, key: 'nn' | 'en', missing: string[]): Translatable {
  if (typeof texts === 'string') {
    const found = TRANSLATIONS.get(texts)?.[key];
    if (found === undefined) missing.push(texts);
    return found ?? texts;
  }
  if (texts === null || typeof texts === 'number') return texts;
  if (Array.isArray(texts)) return texts.map((one) => replaced(one, key, missing));
  return Object.fromEntries(Object.entries(texts).map(([name, one]) => [name, replaced(one, key, missing)]));
}
