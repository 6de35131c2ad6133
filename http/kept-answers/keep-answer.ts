import type { LaneAnswer } from '../fast-lane/fast-lane.ts';
import type { KeptAnswer } from './answer-cache.ts';
import { alone } from './encodings.ts';
import { tagsOfQuestions } from './kept-questions.ts';
import { lookedAt } from './record-context.ts';

/**
 * An answer with all that it rests on.
 * @returns null where it rests on something that cannot be followed
 */
export function keepable({ text, context, document }: LaneAnswer, contentType: string): KeptAnswer | null {
  const looked = lookedAt(context);
  const asked = tagsOfQuestions(document);
  if (looked === undefined || looked.beyond || asked === null) return null;
  const plain = alone(Buffer.from(text));
  return {
    contentType,
    plain,
    packed: new Map(),
    tags: new Set([...asked, ...looked.shown.tags()]),
    statistics: looked.statistics ? context.statistics && new WeakRef(context.statistics) : undefined,
    day: looked.today ? context.today : null,
  };
}
