import { foldedWords } from './words.ts';

/** A section that a text names. */
export interface NamedSection {
  /** The act's title; null: the text names none. */
  readonly act: string | null;
  /**
   * What it may stand for, the likeliest first: `3-8 a` is the letter of 3-8, else 3-8 itself, else two sections; `7` is that section, else
   * chapter `7-`. Each is digits, hyphen and letter without white space.
   */
  readonly readings: readonly (readonly string[])[];
}

/** Titles and abbreviations, folded and without white space, to the act's title. */
type Acts = ReadonlyMap<string, string>;

interface Token {
  readonly text: string;
  readonly at: number;
}

/** An act that a text names, with its first token and the one after its last. */
interface Title {
  readonly act: string;
  readonly at: number;
  readonly end: number;
}

interface SectionNumber {
  readonly first: string;
  /** After a hyphen, a point or white space: part of the number, or another section. */
  readonly second: string | null;
  readonly letter: string;
  readonly end: number;
}

/** Words of the longest title of an act: “lov om sosiale tjenester i arbeids- og velferdsforvaltningen”. */
const TITLE_TOKENS_MAX = 10;
const MARKS = new Set(['§', 'paragraf', 'paragrafen', 'paragrafene', 'pgf', 'section', 'sections']);
/** Other words and marks between an act and a number: `stl. par. 18`, `hol-3-8`. */
const AFTER_ACT = new Set([...MARKS, '.', '-', ',', 'par', 's', 'kap', 'kapittel', 'kapitel', 'chapter']);
const AND = new Set([',', 'og', 'and', 'eller']);
const NUMBER = /^\d{1,3}$/;

/**
 * The sections that a text names, with their act where it names one, and the text without them. An act named beside no
 * section is left in the text: it is a word like others.
 */
export function sectionsIn(text: string, acts: Acts): { sections: NamedSection[]; rest: string } {
  if (!/\d/.test(text)) return { sections: [], rest: text };
  const tokens = tokensOf(text);
  const found: { act: string | null; isPlural: boolean; number: SectionNumber }[] = [];
  const isRead = new Set<number>();
  const setRead = (from: number, end: number) => {
    for (let index = from; index < end; index += 1) isRead.add(index);
  };
  const titles: Title[] = [];
  for (let at = 0; at < tokens.length; ) {
    const title = titleAt(tokens, at, acts);
    if (title !== null) titles.push(title);
    const start = title?.end ?? at;
    const from = after(tokens, start, title === null ? MARKS : AFTER_ACT);
    const numbers = title !== null || from > start ? numbersAt(tokens, from) : [];
    const end = numbers.at(-1)?.end ?? Math.max(start, at + 1);
    if (numbers.length > 0) setRead(at, end);
    const isPlural = numbers.length > 1 || (tokens[from - 1]?.text === '§' && tokens[from - 2]?.text === '§');
    for (const number of numbers) found.push({ act: title?.act ?? null, isPlural, number });
    at = end;
  }
  if (found.length === 0) return { sections: [], rest: text };
  for (const { at, end } of titles) setRead(at, end);
  const sections = found.map(({ act: own, isPlural, number }) => {
    const act = own ?? titles[0]?.act ?? null;
    return { act, readings: readingsOf(number, isPlural || act !== null) };
  });
  return { sections, rest: withoutTokens(text, tokens, isRead) };
}

/** `§ 2-1 a` as `2-1a`. */
export function sectionKey(section: string): string {
  return section
    .toLowerCase()
    .replaceAll(/[–‑]/g, '-')
    .replaceAll(/[^0-9a-z-]/g, '');
}

/** Letters, digits and each other mark apart from each other: `stl§27` and `hol3-8` are read as if there were spaces. */
function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{M}]+|\d+|[^\s\p{L}\p{M}\d]/gu)].map(({ 0: token, index }) => ({
    text: /[–‑−]/u.test(token) ? '-' : token.toLowerCase(),
    at: index,
  }));
}

/** The longest title that begins here. */
function titleAt(tokens: readonly Token[], at: number, acts: Acts): Title | null {
  let longest: Title | null = null;
  let key = '';
  for (let index = at; index < tokens.length && index < at + TITLE_TOKENS_MAX; index += 1) {
    const word = foldedWords(tokens[index]?.text ?? '').join('');
    if (word === '' && key === '') return null;
    key += word;
    const act = acts.get(key);
    if (word !== '' && act !== undefined) longest = { act, at, end: index + 1 };
  }
  return longest;
}

function after(tokens: readonly Token[], at: number, passed: ReadonlySet<string>): number {
  let index = at;
  while (passed.has(tokens[index]?.text ?? '') || (index > at && tokens[index]?.text === '.')) index += 1;
  return index;
}

/** The numbers that follow each other here: `18`, `3-2 a`, `18, 19 og 20`. */
function numbersAt(tokens: readonly Token[], from: number): SectionNumber[] {
  const numbers: SectionNumber[] = [];
  for (let at = from; NUMBER.test(tokens[at]?.text ?? ''); ) {
    const number = numberAt(tokens, at);
    numbers.push(number);
    at = AND.has(tokens[number.end]?.text ?? '') ? number.end + 1 : tokens.length;
  }
  return numbers;
}

/** A number, its second part after `-`, `.` or white space, and its letter. */
function numberAt(tokens: readonly Token[], at: number): SectionNumber {
  const textAt = (index: number) => tokens[index]?.text ?? '';
  const next = textAt(at + 1) === '-' || textAt(at + 1) === '.' ? at + 2 : at + 1;
  const second = NUMBER.test(textAt(next)) ? textAt(next) : null;
  const end = second === null ? at + 1 : next + 1;
  const letter = /^[a-z]$/.test(textAt(end)) ? textAt(end) : '';
  return { first: textAt(at), second, letter, end: end + letter.length };
}

function readingsOf({ first, second, letter }: SectionNumber, isOfAct: boolean): NamedSection['readings'] {
  const whole = second === null ? first : `${first}-${second}`;
  return [
    ...(letter === '' ? [] : [[whole + letter]]),
    [whole],
    ...(isOfAct ? [second === null ? [`${first}-`] : [first, second]] : []),
  ];
}

function withoutTokens(text: string, tokens: readonly Token[], isRead: ReadonlySet<number>): string {
  let rest = '';
  let end = 0;
  for (const [index, { at }] of tokens.entries()) {
    const next = tokens[index + 1]?.at ?? text.length;
    rest += text.slice(end, at) + (isRead.has(index) ? ' ' : text.slice(at, next));
    end = next;
  }
  return rest;
}
