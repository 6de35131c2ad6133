import { indexSentences, isSentence, readSentence, type SentenceIndex } from './danger-sentences.ts';
import { type ContextWord, compileContext, type HarmlessPhrase } from './harmless-phrases.ts';
import { sectionsIn } from './sections.ts';
import { compileGroups, type WordGroups } from './word-groups.ts';
import { asWritten, fold, foldedWords, stemOf, wordsOf } from './words.ts';

/**
 * What a word of the lexicon does. SERVICE: it points at a service; SYNONYM: it means another word; STOP: it asks for
 * nothing; AGENCY: another body does it; DANGER: somebody may be in danger; ACT: it names an act; HARMLESS: a
 * phrase in which a word of danger means something else; PERSON: somebody who may do harm or be harmed; GROUP: one of the words
 * that may stand for each other in a sentence of danger or a harmless phrase.
 */
export const TERM_KINDS = [
  'SERVICE',
  'SYNONYM',
  'STOP',
  'AGENCY',
  'DANGER',
  'ACT',
  'HARMLESS',
  'PERSON',
  'GROUP',
] as const;
export type TermKind = (typeof TERM_KINDS)[number];
/** ISO 639-1, and the spoken Norwegian that is neither bokmål nor nynorsk. */
export const LEXICON_LANGUAGES = ['nb', 'nn', 'dialect', 'en', 'se', 'sv', 'da', 'pl', 'uk', 'so', 'ar'] as const;

/** Kinds whose words name a matter. */
const NAMING: ReadonlySet<TermKind> = new Set(['SERVICE', 'SYNONYM', 'AGENCY', 'DANGER']);

/** A row of the lexicon. */
export interface LexiconTerm {
  readonly kind: TermKind;
  /** A word, a phrase whose words may stand in any order, or a sentence of danger (`readSentence`). */
  readonly term: string;
  /** Service code, canonical word, agency id, purpose of a help line, title of an act or name of a group; null: it stands for nothing. */
  readonly target: string | null;
  /** How surely the word means the service: 1 (a hint) to 10 (it can mean nothing else). */
  readonly weight: number;
}

/** Another body that does what somebody looked for here. */
export interface Agency {
  readonly id: string;
  readonly nameNb: string;
  readonly nameNn: string;
  readonly nameEn: string;
  readonly url: string;
}

/** The target of a word or a phrase. */
export interface Meaning {
  /** The stems that must all be among those of the text. */
  readonly stems: readonly string[];
  /** Words that ask for nothing, one of which must be there too: those of a phrase of danger. Empty: none need be. */
  readonly beside: readonly string[];
  /** The term as the lexicon writes it. */
  readonly term: string;
  readonly kind: Extract<TermKind, 'SERVICE' | 'AGENCY' | 'DANGER'>;
  /** Service code to weight; of an agency or a danger its one target, weight 10. */
  readonly targets: ReadonlyMap<string, number>;
}

/** Words that ask for nothing by themselves. */
export interface StopWords {
  readonly written: ReadonlySet<string>;
  readonly folded: ReadonlySet<string>;
}

/**
 * Whether a word asks for nothing. One with a letter of its own language must be written so: `dø` is not the English `do`,
 * though a keyboard without ø makes them one.
 */
export function isStopWord(typed: string, { written, folded }: StopWords): boolean {
  const word = asWritten(typed);
  return written.has(word) || (/^\p{ASCII}+$/u.test(word) && folded.has(fold(word)));
}

/** The lexicon, ready to read texts by. */
export interface Lexicon {
  readonly stopWords: StopWords;
  /** Meanings by each of their stems. */
  readonly meanings: ReadonlyMap<string, readonly Meaning[]>;
  /** Every folded word that it has, with its canonical stem; spellings are compared with these. */
  readonly words: ReadonlyMap<string, string>;
  /** Every folded word as the lexicon writes it. */
  readonly spellings: ReadonlyMap<string, string>;
  /** The same stems by the stem of the word as it is written. */
  readonly stems: ReadonlyMap<string, string>;
  /** Words of services, other bodies and dangers in lower case, as they are written. */
  readonly written: ReadonlySet<string>;
  /**
   * Other bodies' words, and words that mean themselves, that would be taken for our words for something else (`flått` for the English
   * `flat`, `bil` for `bill`), in lower case as they are written, with the stem of their own.
   */
  readonly own: ReadonlyMap<string, string>;
  /** Folded abbreviation or title, without white space, to the act's title. */
  readonly acts: ReadonlyMap<string, string>;
  readonly agencies: ReadonlyMap<string, Agency>;
  readonly harmless: readonly HarmlessPhrase[];
  readonly persons: readonly ContextWord[];
  readonly groups: WordGroups;
  readonly sentences: SentenceIndex;
  /** What a sentence of a danger points at besides: purpose to service code to weight. */
  readonly ofDanger: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Sections that point at a service though its texts do not rest on them. */
  readonly sections: readonly SectionTerm[];
}

/** A section as a word of the lexicon: `hol § 3-8`. */
export interface SectionTerm {
  readonly act: string | null;
  /** The section as `sectionKey` writes it. */
  readonly section: string;
  /** Service code. */
  readonly target: string;
  readonly weight: number;
}

const isItself = ({ term, target }: LexiconTerm) => target !== null && asWritten(term) === asWritten(target);

/** Makes the lexicon of its rows: a word that means another stands for it wherever it is met, in phrases too. */
export function compileLexicon(rows: readonly LexiconTerm[], agencies: readonly Agency[]): Lexicon {
  const acts = new Map(
    rows.flatMap(({ kind, term, target }) =>
      kind === 'ACT' && target !== null ? [[foldedWords(term).join(''), target] as const] : [],
    ),
  );
  const terms = rows.filter(({ kind, term }) => kind !== 'GROUP' && !term.includes('§') && !isSentence(term));
  const stopTerms = terms.filter(({ kind }) => kind === 'STOP').map(({ term }) => term);
  const stopWords: StopWords = { written: new Set(stopTerms.map(asWritten)), folded: new Set(stopTerms.map(fold)) };
  const words = new Map<string, string>();
  const stems = new Map<string, string>();
  const spellings = new Map<string, string>();
  for (const { term } of terms) {
    for (const word of term.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []) spellings.set(fold(word), word);
  }
  const learn = (word: string, canonical: string) => {
    if (!words.has(word)) words.set(word, canonical);
    const stem = stemOf(word);
    if (!stems.has(stem)) stems.set(stem, canonical);
  };
  const synonymTerms = terms.filter(({ kind }) => kind === 'SYNONYM');
  // A word that means itself is listed only so that it is not taken for another.
  const [selves, others] = [synonymTerms.filter(isItself), synonymTerms.filter((row) => !isItself(row))];
  for (const { term, target } of [...others, ...selves]) learn(fold(term), stemOf(fold(target ?? term)));
  const canonical = (word: string) => words.get(word) ?? stems.get(stemOf(word)) ?? stemOf(word);
  const synonyms = new Set(others.map(({ term }) => asWritten(term)));
  const own = new Map<string, string>();
  for (const { term } of [...selves, ...terms.filter((row) => row.kind === 'AGENCY')]) {
    const [word, ...more] = foldedWords(term);
    if (word === undefined || more.length > 0 || synonyms.has(asWritten(term))) continue;
    if (canonical(word) !== stemOf(word)) own.set(asWritten(term), asWritten(term));
  }
  const meanings = new Map<string, Map<string, { meaning: Meaning; targets: Map<string, number>; beside: string[] }>>();
  for (const { kind, term, target, weight } of terms) {
    if ((kind !== 'SERVICE' && kind !== 'AGENCY' && kind !== 'DANGER') || target === null) continue;
    const all = wordsOf(term);
    const telling = all.filter(({ typed }) => !isStopWord(typed, stopWords));
    const used = (telling.length === 0 ? all : telling).map(({ word }) => word);
    const ownStem = kind === 'AGENCY' ? own.get(asWritten(term)) : undefined;
    const key = ownStem === undefined ? [...new Set(used.map(canonical))].sort() : [ownStem];
    if (ownStem === undefined) for (const word of used) learn(word, canonical(word));
    // The same words may mean two dangers, by the small words beside them.
    const name = `${kind}:${kind === 'DANGER' ? target : ''}:${key.join(' ')}`;
    const before = meanings.get(key[0] ?? '')?.get(name);
    const targets = before?.targets ?? new Map<string, number>();
    targets.set(target, Math.max(targets.get(target) ?? 0, weight));
    // `livet` is in `ta livet av meg` and in `hele livet`: of a danger, the small words tell which.
    const small = kind === 'DANGER' && telling.length > 0 ? all.filter((one) => !telling.includes(one)) : [];
    const beside = before?.beside ?? small.map(({ word }) => word);
    if (before !== undefined && small.length === 0) beside.length = 0;
    else if (before !== undefined && beside.length > 0) beside.push(...small.map(({ word }) => word));
    const meaning: Meaning = { stems: key, beside, term, kind, targets };
    for (const stem of key) {
      const known = meanings.get(stem) ?? new Map();
      if (!known.has(name)) known.set(name, { meaning, targets, beside });
      meanings.set(stem, known);
    }
  }
  const groups = compileGroups(rows);
  return {
    stopWords,
    meanings: new Map([...meanings].map(([stem, named]) => [stem, [...named.values()].map(({ meaning }) => meaning)])),
    words,
    written: new Set(
      terms.flatMap(({ kind, term }) => (NAMING.has(kind) ? wordsOf(asWritten(term)).map(({ typed }) => typed) : [])),
    ),
    spellings,
    stems,
    own,
    acts,
    agencies: new Map(agencies.map((agency) => [agency.id, agency])),
    ...compileContext(rows, new Map(others.map(({ target }) => [asWritten(target ?? ''), stemOf(fold(target ?? ''))]))),
    groups,
    sentences: sentencesOf(rows, groups),
    ofDanger: servicesOfDanger(rows),
    sections: rows.filter(({ term }) => term.includes('§')).flatMap((row) => sectionTerms(row, acts)),
  };
}

const sentencesOf = (rows: readonly LexiconTerm[], groups: WordGroups) =>
  indexSentences(
    rows
      .filter(({ kind, term }) => kind === 'DANGER' && isSentence(term))
      .map(({ term, target }) => readSentence(term, target ?? '')),
    groups,
  );

/** `<VIOLENCE>` as a word of a service: whatever sentence tells of that danger asks for it. */
function servicesOfDanger(rows: readonly LexiconTerm[]): Lexicon['ofDanger'] {
  const named = rows.filter(({ kind, term }) => kind === 'SERVICE' && isSentence(term));
  const byDanger = Map.groupBy(named, ({ term }) => term.slice(1, -1));
  return new Map(
    [...byDanger].map(([danger, of]) => [danger, new Map(of.map((row) => [row.target ?? '', row.weight]))]),
  );
}

function sectionTerms({ term, target, weight }: LexiconTerm, acts: Lexicon['acts']): SectionTerm[] {
  if (target === null) return [];
  return sectionsIn(term, acts).sections.map(({ act, readings }) => ({
    act,
    section: readings[0]?.[0] ?? '',
    target,
    weight,
  }));
}
