import type { z } from 'zod';
import { canonicalJson, type JsonValue } from '../json-value.ts';
import { holdsNationalIdentityNumber } from './national-identity-number.ts';
import type { Reading, Rejected } from './parsed-delivery.ts';
import { isRuleName, type RuleName, ruleText } from './rules.ts';

/** A row as it came, and where it stood. */
export interface RawRow {
  /** From 1. */
  readonly row: number;
  readonly line: number | null;
  readonly content: JsonValue;
}

export interface RowRules<Shape extends z.ZodType> {
  readonly shape: Shape;
  /** What a row is about: two rows of one key cannot both be right. Null: rows have no key. */
  readonly keyOf: ((row: z.output<Shape>) => string) | null;
  /** The key of a row that may be broken; null where it cannot be read. */
  readonly keyOfRaw?: (content: JsonValue) => string | null;
  /** Right rows that are not for us. */
  readonly skip?: (row: z.output<Shape>) => boolean;
  /** A further rule across the fields of a row, or with the world outside; null when it is kept. */
  readonly refuse?: (row: z.output<Shape>) => { readonly rule: RuleName; readonly at: string } | null;
  /** Fields are columns of a file (true) or paths inside JSON (false). */
  readonly columns?: boolean;
}

/** Each row by itself: a bad one is rejected with every fault it has, and the others are taken in. */
export function checkRows<Shape extends z.ZodType>(
  raw: readonly RawRow[],
  rules: RowRules<Shape>,
): Reading<z.output<Shape>> {
  const rejected: Rejected[] = [];
  const taken: { from: RawRow; value: z.output<Shape> }[] = [];
  let skipped = 0;
  for (const from of raw) {
    const parsed = rules.shape.safeParse(from.content);
    const reject = (rule: RuleName, at: string | null) => rejected.push(rejection(from, rule, at, rules));
    if (!parsed.success) {
      for (const issue of uniqueIssues(parsed.error)) reject(issue.rule, issue.at);
    } else if (rules.skip?.(parsed.data)) skipped += 1;
    else {
      const refused = rules.refuse?.(parsed.data) ?? null;
      if (refused) reject(refused.rule, refused.at);
      else taken.push({ from, value: parsed.data });
    }
  }
  const { kept, repeated, clashing } = rules.keyOf
    ? settleKeys(taken, rules.keyOf)
    : { kept: taken, repeated: 0, clashing: [] };
  for (const { from } of clashing) rejected.push(rejection(from, 'DUPLICATE_KEY', null, rules));
  rejected.sort((a, b) => a.row - b.row);
  const rejectedRows = new Set(rejected.map(({ row }) => row)).size;
  const stats = { read: raw.length, accepted: kept.length, rejected: rejectedRows, skipped, repeated };
  return { rows: kept.map(({ value }) => value), rejected, stats };
}

/** Rows that repeat one word for word count once. Of rows that share a key and differ, nobody knows which is right: none is taken. */
function settleKeys<Row>(taken: readonly { from: RawRow; value: Row }[], keyOf: (row: Row) => string) {
  const groups = [...Map.groupBy(taken, ({ value }) => keyOf(value)).values()];
  const same = (group: typeof taken) => new Set(group.map(({ from }) => canonicalJson(from.content))).size === 1;
  const kept = groups.filter(same).map((group) => group[0] as (typeof taken)[number]);
  const repeated = groups.filter(same).reduce((sum, group) => sum + group.length - 1, 0);
  return { kept, repeated, clashing: groups.filter((group) => !same(group)).flat() };
}

/** The rule a fault breaks. Own rules are named by their message; the library's by their code. */
function uniqueIssues(error: z.ZodError): { rule: RuleName; at: string | null }[] {
  const seen = new Map<string, { rule: RuleName; at: string | null }>();
  for (const { message, path, code } of error.issues) {
    const rule = isRuleName(message) ? message : code === 'invalid_type' ? 'WRONG_TYPE' : 'WRONG_VALUE';
    const at = path.length > 0 ? path.map(String).join('.') : null;
    seen.set(`${rule} ${at}`, { rule, at });
  }
  return [...seen.values()];
}

function rejection<Shape extends z.ZodType>(
  from: RawRow,
  rule: RuleName,
  at: string | null,
  rules: RowRules<Shape>,
): Rejected {
  const isSensitive = holdsNationalIdentityNumber(canonicalJson(from.content));
  return {
    row: from.row,
    line: from.line,
    column: rules.columns ? at : null,
    path: rules.columns ? null : at,
    key: isSensitive ? null : (rules.keyOfRaw?.(from.content) ?? null),
    rule,
    message: ruleText(rule),
    content: isSensitive ? null : from.content,
  };
}
