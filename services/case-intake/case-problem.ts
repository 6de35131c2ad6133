import type { CaseColumn } from './columns.ts';

/**
 * The rules that a row of cases can break, by stable name, in words for the person who made the file. A message never holds the
 * value.
 */
export const CASE_RULES = {
  'national-id': 'holds what reads as a national identity number: use a pseudonym',
  email: 'holds what reads as an e-mail address',
  'free-text': 'holds a name or text: only pseudonyms, codes, dates and numbers are taken',
  'id-form': 'a pseudonym has 4 to 64 characters A–Z, a–z, 0–9, . _ : or -, at least one of them a digit',
  required: 'is required',
  type: 'is of another type than the column holds',
  'unknown-column': 'is no column of a case event; it is named by its place, for it may hold anything',
  'unknown-code': 'is no code of the list',
  'date-form': 'is no existing day as YYYY-MM-DD',
  'date-range': 'lies before 2010 or after today',
  'date-order': 'lies before the day of what comes first',
  'birth-year': 'is no year from 1900 to this year',
  'true-or-false': 'is neither true nor false',
  'outcome-without-decision': 'needs the day it was decided',
  'decision-without-outcome': 'needs the outcome of the decision',
  'complaint-without-decision': 'needs a decision to complain about',
  'instance-order': 'needs the step before it: complaint, the municipality (FORWARDED), then the governor',
  'replaces-itself': 'names the case itself',
  'replaces-not-set-aside': 'names a case in the same file that was not set aside',
  'duplicate-case': 'occurs earlier in the same file',
  'column-count': 'the row has more or fewer columns than the header',
  'json-syntax': 'is no JSON object on one line',
  'csv-syntax': 'quotes or separators do not add up; nothing after this line was read',
  encoding: 'the file is not UTF-8',
  'header-missing': 'the first line must name the columns',
  'header-repeated': 'the column is named twice',
} as const;
export type CaseRule = keyof typeof CASE_RULES;

/** One broken rule: where and which, never what stood there. */
export interface CaseProblem {
  /** Line of a file, from 1; in a batch, the row's place from 1. */
  readonly line: number;
  /** A known column's name; `#3` for the third column of another name; null: the row as a whole. */
  readonly column: CaseColumn | `#${number}` | null;
  readonly rule: CaseRule;
}
