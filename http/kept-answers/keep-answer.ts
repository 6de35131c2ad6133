import { createHash } from 'node:crypto';
import { type DocumentNode, Kind, OperationTypeNode, type SelectionSetNode } from 'graphql';
import type { RequestContext } from '../../resolvers/shared/context.ts';
import type { AnswerTag } from '../../services/kept-answers/answer-tags.ts';
import type { LaneAnswer } from '../fast-lane/fast-lane.ts';
import type { KeptAnswer } from './answer-cache.ts';
import { lookedAt } from './record-context.ts';
import { KEPT_QUESTIONS } from './shown-objects.ts';

/**
 * An answer with all that it rests on.
 * @returns null where it rests on something that cannot be followed
 */
export function keepable({ text, context, document }: LaneAnswer, contentType: string): KeptAnswer | null {
  const looked = lookedAt(context);
  const asked = rootTags(document);
  if (looked === undefined || looked.beyond || asked === null) return null;
  const plain = Buffer.from(text);
  return {
    contentType,
    plain,
    etag: `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    packed: new Map(),
    tags: new Set([...asked, ...looked.tags]),
    statistics: looked.statistics ? context.statistics : undefined,
    day: looked.today ? context.today : null,
  };
}

/** Whether a kept answer is still what would be answered now. What changes made untrue is not kept any more. */
export function stillHolds(
  { statistics, day }: KeptAnswer,
  now: Pick<RequestContext, 'statistics' | 'today'>,
): boolean {
  return (statistics === undefined || statistics === now.statistics) && (day === null || day === now.today);
}

const known = new WeakMap<DocumentNode, readonly AnswerTag[] | null>();

/** What the questions of a document rest on beside what they show; null: one of them is not to be kept. */
function rootTags(document: DocumentNode): readonly AnswerTag[] | null {
  const found = known.get(document);
  if (found !== undefined) return found;
  const tags = collectTags(document);
  known.set(document, tags);
  return tags;
}

function collectTags(document: DocumentNode): readonly AnswerTag[] | null {
  const fragments = new Map<string, SelectionSetNode>();
  const waiting: SelectionSetNode[] = [];
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition.selectionSet);
    else if (definition.kind === Kind.OPERATION_DEFINITION) {
      if (definition.operation !== OperationTypeNode.QUERY) return null;
      waiting.push(definition.selectionSet);
    }
  }
  const tags = new Set<AnswerTag>();
  for (const set of waiting) {
    for (const selection of set.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) waiting.push(selection.selectionSet);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const spread = fragments.get(selection.name.value);
        if (spread !== undefined) waiting.push(spread);
      } else {
        const own = Object.hasOwn(KEPT_QUESTIONS, selection.name.value)
          ? KEPT_QUESTIONS[selection.name.value]
          : undefined;
        if (own === undefined) return null;
        for (const tag of own) tags.add(tag);
      }
    }
  }
  return [...tags];
}
