import { type Language, type Texts, textIn } from '../../languages/language.ts';
import type { JsonValue } from '../json-value.ts';
import { type RuleName, ruleText } from './rules.ts';

/** A row that was not taken in: where it is, which rule it breaks, and what to do about it. */
export interface Rejected {
  /** Place of the row in the delivery, from 1. In a CSV file the header and comments are not counted. */
  readonly row: number;
  /** Line of the file where the row begins, from 1. Null: the delivery has no lines (JSON). */
  readonly line: number | null;
  /** Name of the column. Null: JSON, or the whole row. */
  readonly column: string | null;
  /** Place inside the row, such as `brukerkontakt.publikumsmottak.0`. Null: CSV, or the whole row. */
  readonly path: string | null;
  /** The row's key where it could be read, so that a rejected row is never taken for one that has gone. */
  readonly key: string | null;
  readonly rule: RuleName;
  /** The problem and the next step (nb). Never the value. */
  readonly message: string;
  /** The right way to write the value, added to the rule's text; absent: nothing. */
  readonly hint?: Hint;
  /** The row as it came, only for dead letters. Null: it must not be stored. */
  readonly content: JsonValue;
}

/** A value that is stored in another form than it came in: `9` becomes `09:00`, `ukjent` becomes nothing. */
export interface NormalisedValue {
  readonly row: number;
  readonly line: number | null;
  /** Name of the column, or the place inside a row of JSON. */
  readonly column: string;
  readonly given: string;
  readonly read: string;
}

/** How a word for nothing was read (nb). */
export const NOT_GIVEN = 'ikke oppgitt';

/** The outcome of reading a delivery. */
export interface Reading<Row> {
  readonly rows: readonly Row[];
  /** Each of `rows` as it came, in their order, for the sender's own report; absent: of JSON, whose rows are not sent back. */
  readonly given?: readonly { readonly row: number; readonly line: number | null; readonly content: JsonValue }[];
  readonly rejected: readonly Rejected[];
  /** Parts of accepted rows that were not understood and are left out; absent: none. */
  readonly omitted?: readonly Rejected[];
  /** Values of accepted rows that are stored in another form: days and times, texts that were tidied, words for nothing. */
  readonly normalised?: readonly NormalisedValue[];
  readonly stats: ReadingStats;
}

export interface ReadingStats {
  /** Rows in the delivery: accepted + rejected + skipped + repeated. */
  readonly read: number;
  readonly accepted: number;
  /** Rows with one fault or more; a row with two faults is in `rejected` twice and here once. */
  readonly rejected: number;
  /** Rows that are right and not for us, such as the code for "not stated". */
  readonly skipped: number;
  /** Rows that repeat another one word for word. */
  readonly repeated: number;
}

/** A delivery that cannot be read at all: nothing is imported from it and nothing stored is removed. */
export class SourceError extends Error {
  readonly rule: RuleName;
  /** Line where the reading stopped, from 1; null when that says nothing. */
  readonly line: number | null;

  /** Text added to the rule's text. */
  readonly #detail: Hint;

  /** @param detail added to the rule's text; never a value of the delivery. */
  constructor(rule: RuleName, detail: Hint = '', line: number | null = null) {
    super(textOf(rule, detail, 'NB'));
    this.name = 'SourceError';
    this.rule = rule;
    this.line = line;
    this.#detail = detail;
  }

  messageIn(language: Language): string {
    return textOf(this.rule, this.#detail, language);
  }
}

/** Text added to a rule's text: in each language where municipalities read it, else in bokmål. Empty: nothing. */
export type Hint = string | Texts;

/** The text of a rule, with its hint. */
export function textOf(rule: RuleName, hint: Hint, language: Language): string {
  return [ruleText(rule, language), typeof hint === 'string' ? hint : textIn(language, hint)].filter(Boolean).join(' ');
}
