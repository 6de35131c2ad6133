import { dangersInText } from './dangers-in-text.ts';
import { type Agency, isStopWord, type Lexicon } from './lexicon.ts';
import { matchedMeanings } from './matched-meanings.ts';
import { type NamedSection, sectionKey, sectionsIn } from './sections.ts';
import { withoutPlaces } from './service-vocabulary.ts';
import { type Unit, unitsOf } from './units.ts';
import { withoutHarmless } from './without-harmless.ts';

/** An entry of the catalogue, as far as a search needs it. */
export interface SearchedEntry {
  readonly code: string;
  readonly legalBasis: readonly { readonly act: string; readonly section: string }[];
}

/** The meaning of a search text by the lexicon. */
export interface Understanding {
  /** The words that say something, as typed; the words to look for in the services' texts. */
  readonly contentWords: readonly string[];
  /** Service code to how strongly the text points at it, the strongest first; the weak are left out. */
  readonly services: ReadonlyMap<string, number>;
  /** Content words that the lexicon has no meaning for. */
  readonly unknown: readonly string[];
  /** Bodies that do what the text asks for. Where the text asks for nothing else, `services` is empty. */
  readonly agencies: readonly { readonly term: string; readonly agency: Agency }[];
  /** Purposes of the help lines that belong beside the answer: somebody may be in danger. */
  readonly dangers: readonly string[];
  /** The text as it was probably meant, in the lexicon's spelling; null: it is spelt so, or it is not known how. */
  readonly meant: string | null;
}

/** The least share of the strongest service's weight: a weaker service is no answer. */
const SHARE_MIN = 0.3;
const WEIGHT_MIN = 2;
/** A text that names another body's matter is about a service, too, from here on. */
const WEIGHT_BESIDE_AGENCY = 5;
const SECTION_MAIN = 10;
const SECTION_BESIDE = 7;
/** Content words looked at: a sentence of 200 characters has some forty words. */
const WORDS_MAX = 40;

/**
 * Reads a text: sections of acts, then phrases before single words, each word counted once.
 * @param places names of municipalities, see `withoutPlaces`
 */
export function understand(
  text: string,
  lexicon: Lexicon,
  entries: Iterable<SearchedEntry>,
  places: ReadonlySet<string> = new Set(),
): Understanding {
  const asked = withoutPlaces(text, lexicon, places);
  const { sections, rest } = sectionsIn(asked, lexicon.acts);
  const scores = new Map<string, number>();
  const add = (code: string, weight: number) => scores.set(code, (scores.get(code) ?? 0) + weight);
  const catalogue = sections.length === 0 ? [] : [...entries];
  for (const named of sections) {
    for (const [code, weight] of servicesOfSection(named, catalogue, lexicon)) add(code, weight);
  }
  // If no service rests on the section, its act remains in the text, as a word like others.
  const read = scores.size === 0 ? asked : rest;
  const units = withoutHarmless(unitsOf(read, lexicon), lexicon);
  const matches = matchedMeanings(units, lexicon);
  const told = dangersInText(withoutCalmed(units, lexicon), lexicon);
  const dangers = new Set([...matches.dangers.flatMap(({ meaning }) => [...meaning.targets.keys()]), ...told]);
  for (const { meaning, quality } of matches.services) {
    for (const [code, weight] of meaning.targets) add(code, weight * quality);
  }
  // A sentence says what it asks for; a word of danger, where nothing else does.
  const asking = scores.size === 0 ? dangers : new Set(told);
  for (const danger of asking) {
    for (const [code, weight] of lexicon.ofDanger.get(danger) ?? []) if (!scores.has(code)) add(code, weight);
  }
  const agencies = matches.agencies.flatMap(({ meaning }) =>
    [...meaning.targets.keys()].flatMap((id) => {
      const agency = lexicon.agencies.get(id);
      return agency === undefined ? [] : [{ term: meaning.term, agency }];
    }),
  );
  return {
    contentWords: contentWordsOf(read, lexicon),
    services: strongest(scores, agencies.length > 0 ? WEIGHT_BESIDE_AGENCY : WEIGHT_MIN),
    unknown: units.filter((unit) => !unit.isStopWord && !matches.used.has(unit)).map(({ word }) => word),
    agencies: [...new Map(agencies.map((one) => [one.agency.id, one])).values()],
    dangers: [...dangers],
    meant: units.some((unit) => unit.meant !== null) ? units.map((unit) => unit.meant ?? unit.typed).join(' ') : null,
  };
}

/** The words as typed, without those that are harmless here. */
const withoutCalmed = (units: readonly Unit[], { stopWords }: Lexicon) =>
  units.filter(({ isStopWord: isSmall, typed }) => !isSmall || isStopWord(typed, stopWords)).map(({ typed }) => typed);

/** The words in the spelling of the text, without those that say nothing by themselves. */
function contentWordsOf(text: string, { stopWords }: Lexicon): string[] {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return [...new Set(words.slice(0, WORDS_MAX).filter((word) => !isStopWord(word, stopWords)))];
}

/** The services that a section points at, by the first way of reading it that points at any. */
function servicesOfSection(
  { act, readings }: NamedSection,
  entries: readonly SearchedEntry[],
  { sections }: Pick<Lexicon, 'sections'>,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const reading of readings) {
    const names = (basis: { readonly act: string | null; readonly section: string }) =>
      (act === null || act === basis.act) && reading.some((section) => covers(basis.section, section));
    for (const term of sections) if (names(term)) found.set(term.target, term.weight);
    for (const { code, legalBasis } of entries) {
      const at = legalBasis.findIndex(names);
      if (at >= 0) found.set(code, at === 0 ? SECTION_MAIN : SECTION_BESIDE);
    }
    if (found.size > 0) break;
  }
  return found;
}

/** `§ 3-2 a` is a part of what `3-2` names, and of chapter `3-`. */
function covers(basis: string, section: string): boolean {
  const key = sectionKey(basis);
  if (section.endsWith('-')) return key.startsWith(section);
  return key === section || key.replace(/(?<=\d)[a-z]$/, '') === section;
}

function strongest(scores: ReadonlyMap<string, number>, weightMin: number): ReadonlyMap<string, number> {
  const ranked = [...scores].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  const best = ranked[0]?.[1] ?? 0;
  return new Map(ranked.filter(([, weight]) => best >= weightMin && weight >= Math.max(best * SHARE_MIN, 1)));
}
