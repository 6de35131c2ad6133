import { z } from 'zod';
import { InputError } from '../../text-rules/input-error.ts';
import type { Level } from '../small-cell-rule.ts';
import { canonicalQuery, sha256 } from './receipt.ts';
import type { CaseQuery } from './statistics-query.ts';

/** Characters of a hash: every municipality of the country by number, present and former, stays under 12 000. */
export const OPERATION_HASH_MAX = 16_000;

/** A question on a level, as a receipt names it. */
export interface HashedQuestion {
  readonly query: CaseQuery;
  readonly level: Level;
}

const texts = z.array(z.string()).optional();
const lists = {
  municipalities: texts,
  counties: texts,
  governors: texts,
  services: texts,
  ageBands: texts,
  outcomes: texts,
  complaintOutcomes: texts,
  withinDeadline: texts,
};
const filterShape = z.strictObject({
  ...lists,
  from: z.string().optional(),
  to: z.string().optional(),
  periods: z.array(z.string().transform((text) => ({ from: text.slice(0, 10), to: text.slice(11) }))).optional(),
  except: z.strictObject(lists).optional(),
});
const entries = z.array(z.tuple([z.string(), z.unknown()]));
const questionShape = z.tuple([entries, z.array(z.string()), z.array(z.string()), z.number().optional()]);

/**
 * The hash of a question, followed by its level and the question itself: whoever holds a receipt can have it verified, on
 * any node, for as long as the release stands, and nothing of who asked what is stored.
 */
export function operationHashOf({ query, level }: HashedQuestion): string {
  const canonical = canonicalQuery(query);
  return `${sha256([canonical])}.${level}.${Buffer.from(canonical).toString('base64url')}`;
}

/**
 * The question of a hash. Its words are checked when it is answered, as those of any question.
 * @throws InputError rule OPERATION_HASH for what is not one: damaged, cut, made up, too long.
 */
export function questionOf(hash: string, path: readonly string[]): HashedQuestion {
  const question = readQuestion(hash);
  if (question === null)
    throw new InputError(path, 'OPERATION_HASH', 'expected the unchanged operationHash of a receipt');
  return question;
}

/** The same; null: it is not one. */
export function readQuestion(hash: string): HashedQuestion | null {
  if (hash.length > OPERATION_HASH_MAX) return null;
  const [, digest, level, encoded = ''] = /^([0-9a-f]{64})\.([AP])\.([\w-]+)$/.exec(hash) ?? [];
  const canonical = Buffer.from(encoded, 'base64url').toString();
  if (digest === undefined || sha256([canonical]) !== digest) return null;
  const query = parse(canonical);
  if (query === null || operationHashOf({ query, level: level as Level }) !== hash) return null;
  return { query, level: level as Level };
}

/** Null: not a question. Dimensions and measures are compared with their lists when the question is answered. */
function parse(canonical: string): CaseQuery | null {
  const question = questionShape.safeParse(json(canonical));
  if (!question.success) return null;
  const [entries, groupBy, measures, withinDays] = question.data;
  const filter = filterShape.safeParse(Object.fromEntries(entries));
  return filter.success
    ? ({ filter: filter.data, groupBy, measures, ...(withinDays !== undefined && { withinDays }) } as CaseQuery)
    : null;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
