import { THEMES } from '../service-texts/themes.ts';
import { wordsIn } from '../service-texts/words-in.ts';
import type { DescribedEntry } from './described.ts';
import type { Identifiers } from './identifiers.ts';
import { link, page, type Resource, resource, text, words } from './rdf/resource.ts';

const LOS = 'https://psi.norge.no/los/';

/**
 * A statutory service, once for the whole country: what it is, the law it rests on, its themes in Los. It is every
 * municipality’s duty, so that all of them are its authorities.
 * @param authorities of the instances
 */
export function genericService(entry: DescribedEntry, authorities: readonly string[], ids: Identifiers): Resource[] {
  const { code, name, summary, complaint, legalBasis } = entry;
  const translated = (['NB', 'NN', 'EN'] as const)
    .map((language) => wordsIn(language, { name, summary }))
    .filter(({ language }, at) => at === 0 || language !== 'NB')
    .map(({ language, texts }) => ({ language: language.toLowerCase(), texts }));
  const title = translated.map(({ language, texts }) => words(texts.name, language));
  const service = resource(ids.generic(code), ['cpsv:PublicService'], {
    'dct:identifier': [text(code)],
    'dct:title': title,
    'dct:description': translated.map(({ language, texts }) => words(texts.summary, language)),
    'cv:hasCompetentAuthority': authorities.map(link),
    'cv:contactPoint': [link(ids.finder)],
    'cpsv:produces': [link(ids.output(code))],
    'cv:thematicArea': themesOf(code),
    'cv:hasLegalResource': legalBasis.map(({ act, section }) => link(ids.law(act, section))),
    'cv:isClassifiedBy': [link(ids.level('generic'))],
    'dct:language': [link(BOKMAL)],
  });
  const output = resource(ids.output(code), ['cv:Output'], {
    'dct:identifier': [text(code)],
    'dct:title': complaint === null ? title : [words(`Vedtak om: ${entry.name}`, 'nb')],
  });
  return [service, output, ...legalBasis.map((basis) => lawResource(basis, ids))];
}

/** Whom to contact, in the words of vCard and of the European vocabulary: harvesters read one or the other. */
export const CONTACT_POINT = ['vcard:Organization', 'cv:ContactPoint'] as const;

export const BOKMAL = 'http://publications.europa.eu/resource/authority/language/NOB';
export const NYNORSK = 'http://publications.europa.eu/resource/authority/language/NNO';

export function themesOf(code: string) {
  return (THEMES[code] ?? []).map(({ path }) => link(LOS + path));
}

/** The concepts of Los that services are placed under, with their labels. */
export function themeResources(codes: Iterable<string>): Resource[] {
  const themes = new Map([...codes].flatMap((code) => THEMES[code] ?? []).map((theme) => [theme.path, theme]));
  return Array.from(themes.values(), ({ path, label }) =>
    resource(LOS + path, ['skos:Concept'], {
      'skos:prefLabel': [words(label.nb, 'nb'), words(label.nn, 'nn'), words(label.en, 'en')],
    }),
  );
}

function lawResource({ act, section, url }: DescribedEntry['legalBasis'][number], ids: Identifiers): Resource {
  return resource(ids.law(act, section), ['eli:LegalResource'], {
    'dct:title': [words(`${act} ${section}`, 'nb')],
    'dct:type': [link('https://data.norge.no/vocabulary/legal-resource-type#act')],
    'rdfs:seeAlso': [page(url)],
  });
}
