import type { FragmentCache, Shown } from './fragment-cache.ts';

/** Text of an answer, in pieces; a list is a place that was filled later. */
export type Part = string | Part[];

/** One execution of a compiled operation. */
export interface Run {
  readonly context: unknown;
  /** Coerced, as execution takes them. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Arguments by field of the operation, coerced when first needed and then the same for every object. */
  readonly args: (Arguments | undefined)[];
  /**
   * The list that takes the text written now. It is joined once: text grown by `+=` is a tree of pieces, costlier to collect than
   * to write.
   */
  parts: Part[];
  /** Promises whose values are still to be written. */
  readonly waiting: Promise<void>[];
  /** Null: nothing is remembered. */
  readonly memory: FragmentCache | null;
  readonly epoch: number;
  /** Counts what must not be remembered. */
  passing: number;
  /** Objects reported to an observer. */
  readonly shown: Shown[];
}

export type Arguments = Readonly<Record<string, unknown>>;
/** Puts a value, as a resolver gave it, into the answer. */
export type Write = (value: unknown, run: Run) => void;

/** Thrown where an answer would not be complete and free of errors: the request is then for Apollo to answer. */
export const FALL_BACK = Object.freeze(new Error('the compiled executor cannot answer this whole'));

/** Takes the place where a promise's value will stand, and goes on with the rest. */
export function writeLater(promise: PromiseLike<unknown>, run: Run, write: Write): void {
  const place: Part[] = [];
  run.parts.push(place);
  run.passing += 1;
  const written = Promise.resolve(promise).then((value) => {
    const outer = run.parts;
    run.parts = place;
    write(value, run);
    run.parts = outer;
  });
  // The run may end before it looks at this one.
  written.catch(() => {});
  run.waiting.push(written);
}

export function isThenable(value: object): value is PromiseLike<unknown> {
  return typeof (value as { then?: unknown }).then === 'function';
}

/** The text of a run, as soon as all its parts are known. */
export function textOf(run: Run): string | Promise<string> {
  return run.waiting.length === 0 ? run.parts.join('') : textWhenSettled(run);
}

async function textWhenSettled({ waiting, parts }: Run): Promise<string> {
  // The list grows while it is gone through: what comes later may bring more.
  for (const written of waiting) await written;
  return joined(parts);
}

function joined(parts: readonly Part[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : joined(part))).join('');
}
