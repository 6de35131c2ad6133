import type { ServiceNode } from '../../db/read-model/model.ts';
import { answerLanguage } from '../../services/languages/answer-language.ts';
import { type Language, textIn } from '../../services/languages/language.ts';
import { TRANSLATED_BY, wordsIn } from '../../services/service-texts/words-in.ts';
import { type Page, shownPage } from './page.ts';

/** A service as a reader asked for it. */
export type ShownService = ServiceNode & {
  /** The language that was asked for. Absent: bokmål. */
  readonly asked?: Language;
  /** The language of its texts, where `asked` is given. */
  readonly language?: Language;
  /** See `Service.translation`. */
  readonly translation?: string | null;
};

const shown = new WeakMap<ServiceNode, Map<Language, ShownService>>();

/**
 * A service in a language, shaped once for a version of the directory; in bokmål the node itself.
 * @param asked null: in the form of its municipality
 */
export function showService(service: ServiceNode, asked: Language | null): ShownService {
  const language = answerLanguage(asked, service.municipality);
  if (language === 'NB') return service;
  const byLanguage = shown.get(service) ?? new Map<Language, ShownService>();
  shown.set(service, byLanguage);
  const known = byLanguage.get(language) ?? shape(service, language);
  byLanguage.set(language, known);
  return known;
}

/** A page of services in a language, with what it says of a search. */
export function showServices<Search>(
  page: Page<ServiceNode> & { search?: Search },
  asked: Language | null,
): Page<ShownService> {
  const isBokmal = page.nodes.every(({ municipality }) => answerLanguage(asked, municipality) === 'NB');
  const services = isBokmal ? page : shownPage<ServiceNode, ShownService>(page, (one) => showService(one, asked));
  return page.search === undefined ? services : Object.assign(services, { search: { ...page.search, asked } });
}

/** The language of a service's texts. */
export function languageOf(service: ShownService): Language {
  return service.language ?? ownWords(service, 'NB').language;
}

/** The statutory text, in the requested language where it exists in it. */
export function statutoryOf({ entry, asked = 'NB' }: ShownService) {
  const { howToApply, conditions, rights } = entry;
  const { texts, language, isTranslated } = wordsIn(asked, { howToApply, conditions });
  return {
    ...texts,
    rights: rights.map((right) => textIn(language, right)),
    language,
    translation: isTranslated ? textIn(language, TRANSLATED_BY) : null,
  };
}

/** The catalogue's deadlines, in the language of `statutoryOf`. */
export function deadlinesOf({ entry, asked = 'NB' }: ShownService) {
  if (asked === 'NB') return entry.deadlines;
  return entry.deadlines.map((deadline) => ({ ...deadline, text: wordsIn(asked, deadline.text).texts }));
}

function shape(service: ServiceNode, asked: Language): ShownService {
  const { texts, language, isTranslated } = ownWords(service, asked);
  const { complaint, ...others } = texts;
  return Object.freeze({
    ...service,
    texts: others,
    complaint: service.complaint === null || complaint === null ? null : { ...service.complaint, ...complaint },
    asked,
    language,
    translation: isTranslated ? textIn(language, TRANSLATED_BY) : null,
  });
}

/** The words of whoever wrote them; the way to complain is the catalogue's where a municipality has none of its own. */
function ownWords({ wording, municipality, texts, complaint }: ServiceNode, language: Language) {
  const { name, summary, description, targetGroup, conditions, howToApply, whatToBring, phases } = texts;
  const ownForm = wording === 'OWN' ? (municipality?.languageForm ?? null) : null;
  const route = complaint && { deadline: complaint.deadline, body: complaint.body, route: complaint.route };
  const words = { name, summary, description, targetGroup, conditions, howToApply, whatToBring };
  const steps = phases.map(({ number, title, description }) => ({ number, title, description }));
  return wordsIn(language, { ...words, phases: steps, complaint: route }, ownForm);
}
