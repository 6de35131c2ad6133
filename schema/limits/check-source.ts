import { type LimitBroken, limitBroken } from './limit-broken.ts';
import { limits } from './limits.ts';

/** The brackets are these and `{`, `}`. */
const [PAREN_OPEN, PAREN_CLOSE, LIST_OPEN, LIST_CLOSE] = [40, 41, 91, 93];
const [BRACE_OPEN, BRACE_CLOSE, QUOTE, HASH, BACKSLASH] = [123, 125, 34, 35, 92];
const [DOLLAR, COLON, AT, DOT] = [36, 58, 64, 46];

/** What the next name is, where it is no field: the field behind its alias, a directive, what follows three dots, a type. */
type Next = 'FIELD' | 'ALIASED' | 'DIRECTIVE' | 'SPREAD' | 'TYPE';

/** What a text has too much of. */
export interface SourceChecked {
  readonly broken: LimitBroken | null;
  /** Where the first token stands that is one too many; null: there are no more than there may be. */
  readonly tokenOverAt: number | null;
}

/** @returns null where the text is within these limits; whether it is GraphQL at all, and not too long, is the parser's business */
export function checkSource(source: string, nestingMax: number = limits.documentNestingMax): LimitBroken | null {
  return scanSource(source, nestingMax).broken;
}

/**
 * Before parsing: brackets inside one another, for the parser calls itself for each and a stack that overflows is a 500; and
 * what a document may have a few of, tokens, fields at the root, variables, directives, definitions, for a document of thousands
 * takes milliseconds to parse. One pass over the text, strings and comments left out. What it counts is never more than one over.
 */
export function scanSource(source: string, nestingMax: number = limits.documentNestingMax): SourceChecked {
  const definitions = new Definitions();
  const { tokensMax } = limits;
  let nesting = 0;
  let tokens = 0;
  let next: Next = 'FIELD';
  for (let index = 0; index < source.length; index += 1) {
    const start = index;
    const code = source.charCodeAt(index);
    const kind = isDigit(code) ? NUMBER : (KINDS[code] ?? OTHER);
    if (kind === IGNORED) continue;
    if (code === HASH) {
      index = endOfLine(source, index);
      continue;
    }
    tokens += 1;
    if (tokens > tokensMax) return { broken: null, tokenOverAt: start };
    if (kind === NAME) {
      while (KINDS[source.charCodeAt(index + 1)] === NAME) index += 1;
      if (nesting === 0) definitions.word = source.slice(start, Math.min(index + 1, start + LONGEST_WORD));
      else if (nesting === 1 && next === 'FIELD') definitions.countSelection();
      next = next === 'SPREAD' && isOn(source, start, index) ? 'TYPE' : 'FIELD';
    } else if (kind === NUMBER) index = endOfNumber(source, index);
    else if (code === QUOTE) index = endOfString(source, index);
    else if (code === BRACE_OPEN || code === PAREN_OPEN || code === LIST_OPEN) {
      if (nesting === 0) definitions.open(code);
      nesting += 1;
      if (nesting > nestingMax) return { broken: limitBroken('NESTING', nesting, nestingMax), tokenOverAt: null };
      next = 'FIELD';
    } else if (code === BRACE_CLOSE || code === PAREN_CLOSE || code === LIST_CLOSE) nesting -= 1;
    else if (code === COLON) next = 'ALIASED';
    else if (code === AT) {
      next = 'DIRECTIVE';
      definitions.countDirective();
    } else if (code === DOLLAR && nesting === 1) definitions.countVariable();
    else if (code === DOT && source.startsWith('...', index)) {
      index += 2;
      next = 'SPREAD';
      if (nesting === 1) definitions.countSelection();
    }
  }
  return { broken: definitions.broken, tokenOverAt: null };
}

const [OTHER, NAME, NUMBER, IGNORED] = [0, 1, 2, 3];
/** What each character below 128 is: of a name, or between tokens; where a token begins with a digit, it is a number. */
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/\w/.test(character)) return NAME;
  if (character === '-') return NUMBER;
  return /[ \t\n\r,]/.test(character) ? IGNORED : OTHER;
});

const LONGEST_WORD = 'subscription'.length;

/** The definition that the pass is in, and what was counted so far. */
class Definitions {
  /** The limit that was passed first. */
  broken: LimitBroken | null = null;
  #isBetween = true;
  #kind = '';
  #inVariables = false;
  #inFragment = false;
  #selectionsMax: number = limits.rootFieldsMax;
  #selections = 0;
  #variables = 0;
  #directives = 0;
  #operations = 0;
  #fragments = 0;

  /** A name outside of all brackets: the first one of a definition says what it is. */
  set word(name: string) {
    if (this.#isBetween) this.#kind = name;
    this.#isBetween = false;
  }

  /** A bracket outside of all others: the variables of an operation, or what is selected. */
  open(code: number): void {
    this.#inVariables = code === PAREN_OPEN;
    if (code !== BRACE_OPEN) return;
    this.#inFragment = this.#kind === 'fragment';
    this.#selectionsMax = this.#kind === 'mutation' ? limits.rootMutationsMax : limits.rootFieldsMax;
    this.#isBetween = true;
    this.#kind = '';
    this.#selections = 0;
    if (this.#inFragment) this.#fragments += 1;
    else this.#operations += 1;
    this.#hold('FRAGMENTS', this.#fragments, limits.fragmentsMax);
    this.#hold('OPERATIONS', this.#operations, limits.operationsMax);
  }

  /** A field or a fragment where an operation begins; each fragment brings a field or more. */
  countSelection(): void {
    if (this.#inVariables || this.#inFragment) return;
    this.#selections += 1;
    this.#hold('ROOT_FIELDS', this.#selections, this.#selectionsMax);
  }

  countVariable(): void {
    if (!this.#inVariables) return;
    this.#variables += 1;
    this.#hold('VARIABLES', this.#variables, limits.variablesMax);
  }

  countDirective(): void {
    this.#directives += 1;
    this.#hold('DIRECTIVES', this.#directives, limits.directivesMax);
  }

  #hold(rule: LimitBroken['rule'], count: number, limit: number): void {
    if (count > limit) this.broken ??= limitBroken(rule, count, limit);
  }
}

const isDigit = (code: number) => code >= 48 && code <= 57;

const NUMBER_HERE = /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/iy;

/** Index of the last character. */
function endOfNumber(source: string, start: number): number {
  NUMBER_HERE.lastIndex = start;
  return NUMBER_HERE.test(source) ? NUMBER_HERE.lastIndex - 1 : start;
}

function isOn(source: string, start: number, last: number): boolean {
  return last === start + 1 && source.startsWith('on', start);
}

/** Index of the closing quote, or of the last character where there is none. */
function endOfString(source: string, start: number): number {
  if (source.startsWith('"""', start)) {
    let end = source.indexOf('"""', start + 3);
    while (end > 0 && source.charCodeAt(end - 1) === BACKSLASH) end = source.indexOf('"""', end + 3);
    return end < 0 ? source.length : end + 2;
  }
  for (let index = start + 1; index < source.length; index += 1) {
    const code = source.charCodeAt(index);
    if (code === BACKSLASH) index += 1;
    else if (code === QUOTE) return index;
    else if (code === 10 || code === 13) return index;
  }
  return source.length;
}

function endOfLine(source: string, start: number): number {
  for (let index = start; index < source.length; index += 1) {
    const code = source.charCodeAt(index);
    if (code === 10 || code === 13) return index;
  }
  return source.length;
}
