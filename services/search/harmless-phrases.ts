import { asWritten } from './words.ts';

/** A phrase in which a word of danger means something else: `slår av lyset`. */
export interface HarmlessPhrase {
  readonly words: readonly ContextWord[];
  /** 10: always harmless; 1: only as the whole text; otherwise: only where the text mentions no person. */
  readonly weight: number;
}

/** A word of a phrase, or of a person. */
export interface ContextWord {
  readonly written: string;
  /** The stem of all words that mean this one; null: it is met as it is written alone. */
  readonly stem: string | null;
  /** The group whose words it stands for, `danger` of any word of danger; null: it is a word. */
  readonly group: string | null;
}

/** The columns read from a row of the lexicon. */
interface ContextRow {
  readonly kind: string;
  readonly term: string;
  readonly weight: number;
}

/** The words of a phrase; `heads` are the words that others mean, with the stem that they share. */
const contextWords = (term: string, heads: ReadonlyMap<string, string>): ContextWord[] =>
  (term.match(/[\p{L}\p{N}\p{M}'’ʼ`]+|<\w+>/gu) ?? []).map((typed) => ({
    written: asWritten(typed),
    stem: heads.get(asWritten(typed)) ?? null,
    group: typed.startsWith('<') ? typed.slice(1, -1) : null,
  }));

/** The harmless phrases and the persons among the lexicon's rows. */
export function compileContext(rows: readonly ContextRow[], heads: ReadonlyMap<string, string>) {
  const phrases = rows.filter(({ kind }) => kind === 'HARMLESS');
  const persons = rows.filter(({ kind }) => kind === 'PERSON');
  return {
    harmless: phrases.map(({ term, weight }): HarmlessPhrase => ({ words: contextWords(term, heads), weight })),
    persons: persons.flatMap(({ term }) => contextWords(term, heads)),
  };
}
