import { AnswerFindingDocument, type FindingAnswerKind, VerifyOfficeDocument } from '../../../generated/graphql.ts';
import type { SignedInPage } from '../../../sign-in/require-session.ts';
import { orNull, problemsOf, textOf } from '../parts/form-text.ts';

/** The outcome of an answer. */
export type Answered =
  | { readonly kind: 'done'; readonly what: 'svar' | 'stemmer' }
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

const KINDS: readonly FindingAnswerKind[] = ['MENDED', 'RIGHT_AS_IT_IS', 'NOT_OURS'];

export async function answerFinding({ api, words }: SignedInPage, form: FormData): Promise<Answered> {
  const kind = KINDS.find((one) => one === textOf(form, 'svar'));
  if (kind === undefined) return { kind: 'refused', problems: [words.own.chooseAnswer] };
  const { data } = await api.ask(AnswerFindingDocument, {
    input: {
      items: [{ finding: textOf(form, 'funn'), kind, comment: orNull(textOf(form, 'merknad')) }],
      idempotencyKey: textOf(form, 'nokkel'),
    },
  });
  const problems = problemsOf(data.answerFindings, words);
  return problems.length > 0 ? { kind: 'refused', problems } : { kind: 'done', what: 'svar' };
}

export async function verifyOffice({ api, words }: SignedInPage, form: FormData): Promise<Answered> {
  const { data } = await api.ask(VerifyOfficeDocument, {
    input: {
      items: [{ entityType: 'OFFICE', entityId: textOf(form, 'kontor'), version: Number(textOf(form, 'versjon')) }],
      idempotencyKey: textOf(form, 'nokkel'),
    },
  });
  const problems = problemsOf(data.verify, words);
  return problems.length > 0 ? { kind: 'refused', problems } : { kind: 'done', what: 'stemmer' };
}
