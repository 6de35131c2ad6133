import type { ServiceNode } from '../../db/read-model/model.ts';
import type { Language } from '../../services/languages/language.ts';
import { wordsIn } from '../../services/service-texts/words-in.ts';
import { type Page, shownPage } from './page.ts';

/** A service as a reader asked for it. */
export type ShownService = ServiceNode & {
  /** Of its texts. Absent: nobody asked for another language than bokmål. */
  readonly language?: Language;
  /** The language that was asked for, for labels. */
  readonly asked?: Language;
};

const shown = new WeakMap<ServiceNode, Map<Language, ShownService>>();

/** A service in a language, shaped once for a version of the directory; in bokmål the node itself. */
export function showService(service: ServiceNode, asked: Language): ShownService {
  if (asked === 'NB') return service;
  const byLanguage = shown.get(service) ?? new Map<Language, ShownService>();
  shown.set(service, byLanguage);
  const known = byLanguage.get(asked) ?? Object.freeze({ ...service, ...ownWords(service, asked), asked });
  byLanguage.set(asked, known);
  return known;
}

/** A page of services in a language, with what it says of a search. */
export function showServices<Search>(
  page: Page<ServiceNode> & { search?: Search },
  asked: Language,
): Page<ShownService> {
  if (asked === 'NB') return page;
  return Object.assign(
    shownPage<ServiceNode, ShownService>(page, (one) => showService(one, asked)),
    { search: page.search },
  );
}

/** The language of a service's texts. */
export function languageOf(service: ShownService): Language {
  return service.language ?? ownWords(service, 'NB').language;
}

function ownWords({ wording, municipality, entry, texts }: ServiceNode, language: Language) {
  const ownForm = wording === 'OWN' ? (municipality?.languageForm ?? null) : null;
  return wordsIn(language, entry.code, texts, ownForm);
}
