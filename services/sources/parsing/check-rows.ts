import type { z } from 'zod';
import { holdsNationalIdentityNumber } from '../../text-rules/national-identity-number.ts';
import { canonicalJson, isJsonObject, type JsonValue } from '../json-value.ts';
import { type Hint, type NormalisedValue, type Reading, type Rejected, textOf } from './parsed-delivery.ts';
import { isRuleName, type RuleName } from './rules.ts';
import { tidiedMembers } from './tidied-members.ts';

/** A row as it came, and where it stood. */
export interface RawRow {
  /** From 1. */
  readonly row: number;
  readonly line: number | null;
  readonly content: JsonValue;
}

export interface RowRules<Shape extends z.ZodType> {
  readonly shape: Shape;
  /** The key of a row: two rows of one key cannot both be right. Null: rows have no key. */
  readonly keyOf: ((row: z.output<Shape>) => string) | null;
  /** The key of a row that may be broken; null where it cannot be read. */
  readonly keyOfRaw?: (content: JsonValue) => string | null;
  /** Right rows that are not for us. */
  readonly skip?: (row: z.output<Shape>) => boolean;
  /** A further rule across the fields of a row, or with external data; null: no violation. */
  readonly refuse?: (row: z.output<Shape>) => { readonly rule: RuleName; readonly at: string } | null;
  /**
   * Members without which a row is nothing. Of the others each part that is not understood is left out and reported, and
   * the rest is taken in. Absent: a row with a fault is rejected whole.
   */
  readonly needed?: readonly string[];
  /** Rows that cannot all be right, by their numbers: none of them is taken. */
  readonly contradicting?: (
    rows: readonly { readonly row: number; readonly value: z.output<Shape> }[],
  ) => ReadonlySet<number>;
  /** The right way to write the value, added to the rule's text. */
  readonly hintFor?: (rule: RuleName, at: string | null) => Hint | null;
  /** Fields are columns of a file (true) or paths inside JSON (false). */
  readonly columns?: boolean;
}

/** Each row by itself: a bad one is rejected with every fault it has, or loses its bad parts, and the others are taken in. */
export function checkRows<Shape extends z.ZodType>(
  raw: readonly RawRow[],
  rules: RowRules<Shape>,
): Reading<z.output<Shape>> {
  const rejected: Rejected[] = [];
  const omitted: Rejected[] = [];
  const taken: { from: RawRow; value: z.output<Shape> }[] = [];
  let skipped = 0;
  for (const from of raw) {
    const { parsed, left } = parseRow(from.content, rules);
    const reject = (rule: RuleName, at: string | null) => rejected.push(rejection(from, rule, at, rules));
    if (!parsed.success) {
      for (const issue of uniqueIssues(parsed.error)) reject(issue.rule, issue.at);
    } else if (rules.skip?.(parsed.data)) skipped += 1;
    else {
      const refused = rules.refuse?.(parsed.data) ?? null;
      if (refused) reject(refused.rule, refused.at);
      else {
        taken.push({ from, value: parsed.data });
        const key = rules.keyOf?.(parsed.data) ?? null;
        for (const { rule, at } of left) omitted.push({ ...rejection(from, rule, at, rules), key, content: null });
      }
    }
  }
  const clashes = rules.contradicting?.(taken.map(({ from, value }) => ({ row: from.row, value }))) ?? new Set();
  for (const { from } of taken) if (clashes.has(from.row)) rejected.push(rejection(from, 'CONTRADICTION', null, rules));
  const apart = taken.filter(({ from }) => !clashes.has(from.row));
  const {
    kept: unique,
    repeated,
    clashing,
  } = rules.keyOf ? settleKeys(apart, rules.keyOf) : { kept: apart, repeated: 0, clashing: [] };
  for (const { from } of clashing) rejected.push(rejection(from, 'DUPLICATE_KEY', null, rules));
  rejected.sort((a, b) => a.row - b.row);
  const rejectedRows = new Set(rejected.map(({ row }) => row)).size;
  const stats = { read: raw.length, accepted: unique.length, rejected: rejectedRows, skipped, repeated };
  const given = rules.columns ? { given: unique.map(({ from }) => withoutPersons(from)) } : {};
  const isOmitted = (at: NormalisedValue) => omitted.some(({ row, path }) => row === at.row && path === at.column);
  const tidied = rules.columns ? [] : unique.flatMap(({ from, value }) => tidiedMembers(from, value));
  const normalised = tidied.filter((at) => !isOmitted(at));
  return { rows: unique.map(({ value }) => value), ...given, rejected, omitted, normalised, stats };
}

type Fault = { readonly rule: RuleName; readonly at: string | null };

/** Parses a row, where it may again and again without the parts that are not understood. */
function parseRow<Shape extends z.ZodType>(content: JsonValue, { shape, needed }: RowRules<Shape>) {
  const left = new Map<string, Fault>();
  let rest = content;
  for (;;) {
    const parsed = shape.safeParse(rest);
    if (parsed.success || needed === undefined) return { parsed, left: [...left.values()] };
    const isNothing = parsed.error.issues.some(
      ({ path: [member] }) => member === undefined || needed.includes(String(member)),
    );
    if (isNothing || left.size > PARTS_OMITTED_MAX) return { parsed, left: [] };
    for (const fault of uniqueIssues(parsed.error)) {
      const kind = `${fault.rule} ${partOf(fault.at?.split('.') ?? []).join('.')}`;
      if (!left.has(kind)) left.set(kind, fault);
    }
    // From the last to the first: leaving one out moves those after it.
    const parts = parsed.error.issues.map(({ path }) => partOf(path.map(String))).sort(byPlace);
    for (const part of parts.reverse()) rest = without(rest, part);
  }
}

/** A row with more faults than this is of another format. */
const PARTS_OMITTED_MAX = 100;

/** The smallest part that can be left out: an element of a list, or a member of the row. */
function partOf(path: readonly string[]): readonly string[] {
  const place = path.findLastIndex((step) => /^\d+$/.test(step));
  return place === -1 ? path.slice(0, 1) : path.slice(0, place + 1);
}

function byPlace(a: readonly string[], b: readonly string[]): number {
  const depth = a.findIndex((step, index) => step !== b[index]);
  if (depth === -1) return a.length - b.length;
  return Number(a[depth]) - Number(b[depth]) || (String(a[depth]) < String(b[depth]) ? -1 : 1);
}

function without(value: JsonValue, [step, ...rest]: readonly string[]): JsonValue {
  if (step === undefined) return value;
  if (Array.isArray(value)) {
    const place = Number(step);
    return rest.length === 0 ? value.toSpliced(place, 1) : value.with(place, without(value[place] ?? null, rest));
  }
  if (!isJsonObject(value)) return value;
  const { [step]: part = null, ...others } = value;
  return rest.length === 0 ? others : { ...others, [step]: without(part, rest) };
}

/** Rows that repeat one word for word count once. Of rows that share a key and differ, nobody knows which is right: none is taken. */
function settleKeys<Row>(taken: readonly { from: RawRow; value: Row }[], keyOf: (row: Row) => string) {
  const groups = [...Map.groupBy(taken, ({ value }) => keyOf(value)).values()];
  const same = (group: typeof taken) => new Set(group.map(({ from }) => canonicalJson(from.content))).size === 1;
  const unique = groups.filter(same).map((group) => group[0] as (typeof taken)[number]);
  const repeated = groups.filter(same).reduce((sum, group) => sum + group.length - 1, 0);
  return { kept: unique, repeated, clashing: groups.filter((group) => !same(group)).flat() };
}

/** The rule a fault breaks. Own rules are named by their message; the library's by their code. */
function uniqueIssues(error: z.ZodError): Fault[] {
  const seen = new Map<string, Fault>();
  for (const { message, path, code } of error.issues) {
    const rule = isRuleName(message) ? message : code === 'invalid_type' ? 'WRONG_TYPE' : 'WRONG_VALUE';
    const at = path.length > 0 ? path.map(String).join('.') : null;
    seen.set(`${rule} ${at}`, { rule, at });
  }
  return [...seen.values()];
}

/** Removes content that must not be stored before the row is passed on. */
function withoutPersons(row: RawRow): RawRow {
  return holdsNationalIdentityNumber(canonicalJson(row.content)) ? { ...row, content: null } : row;
}

function rejection<Shape extends z.ZodType>(
  from: RawRow,
  rule: RuleName,
  at: string | null,
  rules: RowRules<Shape>,
): Rejected {
  const hint = rules.hintFor?.(rule, at) ?? '';
  const isSensitive = holdsNationalIdentityNumber(canonicalJson(from.content));
  return {
    row: from.row,
    line: from.line,
    column: rules.columns ? at : null,
    path: rules.columns ? null : at,
    key: isSensitive ? null : (rules.keyOfRaw?.(from.content) ?? null),
    rule,
    message: textOf(rule, hint, 'NB'),
    hint,
    content: isSensitive ? null : from.content,
  };
}
