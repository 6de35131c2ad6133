import { groupsOf, type WordGroups } from './word-groups.ts';
import { fold, foldedWords } from './words.ts';

/** A sentence of words that are harmless one by one: who does what to whom, in this order. */
export interface DangerSentence {
  readonly parts: readonly SentencePart[];
  /** Purpose of the help lines that belong beside it. */
  readonly target: string;
}

/** Words that may stand for each other. */
interface Choices {
  readonly words: ReadonlySet<string>;
  readonly groups: readonly string[];
}
/**
 * ANY: up to three words of any kind; END: nothing follows but words of the group `trailing`; CLAUSE_END: that, or a word of the group
 * `after`: `tar på meg når …`, but not `tar på meg jobben`.
 */
type SentencePart =
  | ({ readonly kind: 'ONE_OF' | 'NEXT_IS_NOT' } & Choices)
  | { readonly kind: 'ANY' | 'END' | 'CLAUSE_END' };

/** A word of a text. */
interface TextWord {
  readonly word: string;
  readonly groups: ReadonlySet<string>;
}

const ANY_WORDS_MAX = 3;
/** Words that may stand anywhere in a sentence, such as `bare`, and those that may end it. */
const LITTLE = 'little';
const TRAILING = 'trailing';
/** Words that begin a clause or say when and where. */
const AFTER = 'after';
/** The word `not`, which is written together with the one before: `orka'kje`. */
const NOT = 'not';

/** Whether a term is written as a sentence: `<doer> tar på <me>`. */
export const isSentence = (term: string) => /[<*$/,!]/u.test(term);

/**
 * Reads a sentence: words by white space, `a/b` for either, `<group>` for any word of a group, `*` for up to three words, `$` for
 * the end of the text, `,` for the end of a clause, `!a` where `a` must not
 * follow.
 */
export function readSentence(term: string, target: string): DangerSentence {
  return { parts: term.split(/\s+/u).map(readPart), target };
}

function readPart(part: string): SentencePart {
  if (part === '*') return { kind: 'ANY' };
  if (part === '$') return { kind: 'END' };
  if (part === ',') return { kind: 'CLAUSE_END' };
  const choices = part.replace(/^!/u, '').split('/');
  const isGroup = (choice: string) => choice.startsWith('<');
  return {
    kind: part.startsWith('!') ? 'NEXT_IS_NOT' : 'ONE_OF',
    words: new Set(choices.filter((choice) => !isGroup(choice)).map((choice) => foldedWords(choice).join(''))),
    groups: choices.filter(isGroup).map((choice) => choice.slice(1, -1)),
  };
}

/** The words that a sentence may be made of; a `not` that is written together with the word before it stands alone. */
export function sentenceWords(
  typed: readonly string[],
  groups: WordGroups,
  isKnown: (word: string) => boolean,
): TextWord[] {
  return typed
    .flatMap((one) => one.match(/[\p{L}\p{N}\p{M}'’ʼ`]+/gu) ?? [])
    .flatMap((one) => {
      const [first = '', second = '', ...more] = one.split(/['’ʼ`]/u).map(fold);
      const isNot = more.length === 0 && first !== '' && groups.written.get(second)?.has(NOT) === true;
      return isNot ? [first, second] : foldedWords(one);
    })
    .map((word) => ({ word, groups: groupsOf(word, groups, !isKnown(word)) }));
}

/** Sentences by the words and groups of the part that the fewest words meet: a text has few of them. */
export type SentenceIndex = ReadonlyMap<string, readonly DangerSentence[]>;

export function indexSentences(sentences: readonly DangerSentence[], { written }: WordGroups): SentenceIndex {
  const sizes = new Map<string, number>();
  for (const groups of written.values()) for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const sizeOf = ({ words, groups }: Choices) =>
    words.size + groups.reduce((sum, group) => sum + (sizes.get(group) ?? 0), 0);
  const index = new Map<string, DangerSentence[]>();
  for (const sentence of sentences) {
    const [rarest] = sentence.parts
      .flatMap((part) => (part.kind === 'ONE_OF' ? [part] : []))
      .sort((a, b) => sizeOf(a) - sizeOf(b));
    for (const key of [...(rarest?.words ?? []), ...(rarest?.groups ?? []).map(groupKey)]) {
      index.set(key, [...(index.get(key) ?? []), sentence]);
    }
  }
  return index;
}

const groupKey = (group: string) => `<${group}>`;

/** The purposes of the sentences that a text has. */
export function dangersOf(words: readonly TextWord[], index: SentenceIndex): string[] {
  const has = new Set(words.flatMap(({ word, groups }) => [word, ...[...groups].map(groupKey)]));
  const sentences = [...new Set([...has].flatMap((key) => index.get(key) ?? []))];
  const isPossible = (part: SentencePart) =>
    part.kind !== 'ONE_OF' ||
    part.groups.some((group) => has.has(groupKey(group))) ||
    [...part.words].some((word) => has.has(word));
  const found = sentences.filter(
    ({ parts }) => parts.every(isPossible) && words.some((_, start) => follows(words, start, parts, 0)),
  );
  return [...new Set(found.map(({ target }) => target))];
}

/** Whether the rest of a sentence stands at a place of a text. */
function follows(words: readonly TextWord[], at: number, parts: readonly SentencePart[], next: number): boolean {
  const part = parts[next];
  const word = words[at];
  switch (part?.kind) {
    case undefined:
      return true;
    case 'CLAUSE_END':
      return word?.groups.has(AFTER) || isOver(words, at);
    case 'END':
      return isOver(words, at);
    case 'ANY':
      return [...Array(ANY_WORDS_MAX + 1).keys()].some((skipped) => follows(words, at + skipped, parts, next + 1));
    case 'NEXT_IS_NOT':
      return (word === undefined || !isOneOf(word, part)) && follows(words, at, parts, next + 1);
    case 'ONE_OF':
      if (word === undefined) return false;
      if (isOneOf(word, part) && follows(words, at + 1, parts, next + 1)) return true;
      return next > 0 && word.groups.has(LITTLE) && follows(words, at + 1, parts, next);
  }
}

const isOver = (words: readonly TextWord[], at: number) =>
  words.slice(at).every(({ groups }) => groups.has(TRAILING) || groups.has(LITTLE));

const isOneOf = ({ word, groups }: TextWord, part: Choices) =>
  part.words.has(word) || part.groups.some((group) => groups.has(group));
