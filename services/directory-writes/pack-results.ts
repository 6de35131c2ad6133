import { z } from 'zod';
import type { ItemOutcome, ItemResult } from './plan-writes.ts';

const LETTERS = {
  CREATED: 'C',
  UPDATED: 'U',
  UNCHANGED: 'S',
  REMOVED: 'R',
  VERIFIED: 'V',
  REJECTED: 'X',
  HELD_BACK: 'H',
} as const satisfies Record<ItemOutcome, string>;
const OUTCOMES = new Map<string, ItemOutcome>(
  Object.entries(LETTERS).map(([outcome, letter]) => [letter, outcome as ItemOutcome]),
);

const shape = z.object({
  outcomes: z.string(),
  ids: z.array(z.string().nullable()),
  versions: z.array(z.number().nullable()),
  problems: z.record(
    z.string(),
    z.array(
      z.object({
        code: z.enum(['BAD_USER_INPUT', 'CONFLICT', 'FORBIDDEN', 'NOT_FOUND']),
        rule: z.string(),
        message: z.string(),
        path: z.array(z.string()),
      }),
    ),
  ),
});
/** The results of a batch as stored under its idempotency key: for ten thousand valid items some hundred kilobytes. */
export type PackedResults = z.infer<typeof shape>;

/** Results in the order of their items. */
export function packResults(results: readonly ItemResult[]): PackedResults {
  const bad = results.filter(({ problems }) => problems.length > 0);
  return {
    outcomes: results.map(({ outcome }) => LETTERS[outcome]).join(''),
    ids: results.map(({ id }) => id),
    versions: results.map(({ version }) => version),
    problems: Object.fromEntries(
      bad.map(({ index, problems }) => [String(index), problems.map((one) => ({ ...one, path: [...one.path] }))]),
    ),
  };
}

/**
 * @throws ZodError for anything that `packResults` did not make.
 */
export function unpackResults(packed: unknown): ItemResult[] {
  const { outcomes, ids, versions, problems } = shape.parse(packed);
  return [...outcomes].map((letter, index) => ({
    index,
    id: ids[index] ?? null,
    outcome: OUTCOMES.get(letter) ?? 'REJECTED',
    version: versions[index] ?? null,
    problems: problems[String(index)] ?? [],
  }));
}
