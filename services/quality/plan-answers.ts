import type { LocalDate } from '../calendar/date-time.ts';
import { checkText } from '../text-rules/check-text.ts';
import { tidyText } from '../text-rules/tidy-text.ts';
import { type FindingAnswerKind, findingState } from './finding-answer.ts';

/** An answer as somebody sends it. */
export interface AnswerItem {
  readonly finding: string;
  readonly kind: FindingAnswerKind;
  readonly comment?: string | null;
}

/** A finding as it stands, for whoever answers it. */
export interface AnswerableFinding {
  readonly id: string;
  /** Null: it concerns every municipality. */
  readonly municipalities: readonly string[] | null;
  readonly openedOn: LocalDate;
  readonly resolvedOn: LocalDate | null;
  /** The last one; null: none. */
  readonly answer: {
    readonly kind: FindingAnswerKind;
    readonly comment: string | null;
    readonly answeredOn: LocalDate;
    readonly expiresOn: LocalDate;
  } | null;
}

/** A problem of an answer. */
export interface AnswerProblem {
  readonly code: 'BAD_USER_INPUT' | 'CONFLICT' | 'FORBIDDEN' | 'NOT_FOUND';
  readonly rule: string;
  readonly message: string;
  readonly path: readonly string[];
}

export interface AnswerResult {
  readonly index: number;
  readonly finding: string;
  readonly outcome: 'UPDATED' | 'UNCHANGED' | 'REJECTED' | 'HELD_BACK';
  readonly problem: AnswerProblem | null;
}

const COMMENT_MAX = 1_000;

/**
 * Decides for each answer of a batch, in its order. Only those whom a finding concerns answer it; what concerns everybody is
 * the platform’s own to answer.
 */
export function planAnswers(
  items: readonly AnswerItem[],
  findings: ReadonlyMap<string, AnswerableFinding>,
  isMine: (municipality: string) => boolean,
  today: LocalDate,
  keepGood: boolean,
): AnswerResult[] {
  const first = new Map<string, number>();
  const decided = items.map((item, index): AnswerResult => {
    const found = findings.get(item.finding);
    const problem = problemOf(item, found, isMine) ?? twice(first, item.finding, index);
    const same = problem === null && found !== undefined && holdsAlready(item, found, today);
    const outcome = problem !== null ? 'REJECTED' : same ? 'UNCHANGED' : 'UPDATED';
    return { index, finding: item.finding, outcome, problem };
  });
  if (keepGood || decided.every(({ problem }) => problem === null)) return decided;
  return decided.map((one) => (one.outcome === 'UPDATED' ? { ...one, outcome: 'HELD_BACK' } : one));
}

function problemOf(
  { comment }: AnswerItem,
  found: AnswerableFinding | undefined,
  isMine: (municipality: string) => boolean,
): AnswerProblem | null {
  const problem = (code: AnswerProblem['code'], rule: string, message: string, path = ['finding']) =>
    ({ code, rule, message, path }) as const;
  if (found === undefined) return problem('NOT_FOUND', 'ID', 'no finding has this id');
  if (found.municipalities === null) {
    return problem('FORBIDDEN', 'CONCERNS_ALL', 'it concerns every municipality: the platform answers it');
  }
  if (!found.municipalities.some(isMine)) return problem('FORBIDDEN', 'REACH', 'it concerns no municipality of yours');
  if (found.resolvedOn !== null) {
    return problem('CONFLICT', 'RESOLVED', `it was resolved on ${found.resolvedOn}: nothing is left to answer`);
  }
  return comment == null ? null : commentProblem(comment);
}

/** A comment is stored and shown to others, so it is checked like every other text and must not hold personal data. */
function commentProblem(comment: string): AnswerProblem | null {
  const checked = checkText(comment, 'PARAGRAPHS', { max: COMMENT_MAX });
  if (!('rule' in checked)) return null;
  const { rule, message } = checked;
  const orNone = rule === 'TEXT_LENGTH' ? ', or no comment' : '';
  return { code: 'BAD_USER_INPUT', rule, message: `${message}${orNone}`, path: ['comment'] };
}

/** The comment normalised for storage. */
export function tidyComment(comment: string | null | undefined): string | null {
  return comment == null ? null : (tidyText(comment, 'PARAGRAPHS')?.text ?? null);
}

function twice(first: Map<string, number>, id: string, index: number): AnswerProblem | null {
  const earlier = first.get(id);
  first.set(id, earlier ?? index);
  if (earlier === undefined) return null;
  const message = `item ${earlier} of this batch answers the same finding`;
  return { code: 'BAD_USER_INPUT', rule: 'DUPLICATE', message, path: ['finding'] };
}

function holdsAlready({ kind, comment = null }: AnswerItem, found: AnswerableFinding, today: LocalDate): boolean {
  const { answer } = found;
  if (answer === null || findingState(found, answer, today) !== 'ANSWERED') return false;
  return answer.kind === kind && answer.comment === tidyComment(comment);
}
