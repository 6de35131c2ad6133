import {
  AnswerFindingDocument,
  CloseOfficeDocument,
  type CloseOfficeMutation,
  type FindingAnswerKind,
  VerifyOfficeDocument,
} from '../../generated/graphql.ts';
import type { SignedInPage } from '../../sign-in/require-session.ts';
import type { Words } from '../../words/words.ts';
import { readSpecialDay, type SpecialDayForm, toItem } from './read-special-day.ts';

type Preview = NonNullable<CloseOfficeMutation['saveSpecialDays']>['preview'];

/** What became of a form. Whatever was written in it stays in it where it was not done. */
export type Done =
  | { readonly kind: 'done'; readonly what: 'svar' | 'stemmer' | 'stengt' }
  | { readonly kind: 'refused'; readonly problems: readonly string[]; readonly form?: SpecialDayForm }
  | { readonly kind: 'preview'; readonly form: SpecialDayForm; readonly preview: Preview };

interface Problem {
  readonly message: string;
}

const text = (form: FormData, name: string) => String(form.get(name) ?? '').trim();

interface Payload {
  readonly userErrors: readonly Problem[];
  readonly results: readonly { readonly userErrors: readonly Problem[] }[];
}

/** What was wrong. */
export function problemsOf(payload: Payload | null, words: Words): readonly string[] {
  if (payload === null) return [words.errors.text];
  return [...payload.userErrors, ...payload.results.flatMap(({ userErrors }) => userErrors)].map(
    ({ message }) => message,
  );
}

const KINDS: readonly FindingAnswerKind[] = ['MENDED', 'RIGHT_AS_IT_IS', 'NOT_OURS'];

export async function answerFinding({ api, words }: SignedInPage, form: FormData): Promise<Done> {
  const kind = KINDS.find((one) => one === text(form, 'svar'));
  if (kind === undefined) return { kind: 'refused', problems: [words.own.chooseAnswer] };
  const comment = text(form, 'merknad');
  const { data } = await api.ask(AnswerFindingDocument, {
    input: {
      items: [{ finding: text(form, 'funn'), kind, comment: comment === '' ? null : comment }],
      idempotencyKey: text(form, 'nokkel'),
    },
  });
  const problems = problemsOf(data.answerFindings, words);
  return problems.length > 0 ? { kind: 'refused', problems } : { kind: 'done', what: 'svar' };
}

export async function verifyOffice({ api, words }: SignedInPage, form: FormData): Promise<Done> {
  const { data } = await api.ask(VerifyOfficeDocument, {
    input: {
      items: [{ entityType: 'OFFICE', entityId: text(form, 'kontor'), version: Number(text(form, 'versjon')) }],
      idempotencyKey: text(form, 'nokkel'),
    },
  });
  const problems = problemsOf(data.verify, words);
  return problems.length > 0 ? { kind: 'refused', problems } : { kind: 'done', what: 'stemmer' };
}

/** @param save false: only shows what residents would see */
export async function closeOffice({ api, words }: SignedInPage, data: FormData, save: boolean): Promise<Done> {
  const form = readSpecialDay(data);
  const item = toItem(form);
  if (item === null) return { kind: 'refused', problems: [words.own.daysWrong], form };
  const { data: answer } = await api.ask(CloseOfficeDocument, {
    input: { items: [item], dryRun: !save, idempotencyKey: text(data, 'nokkel') + (save ? '-lagre' : '-vis') },
  });
  const problems = problemsOf(answer.saveSpecialDays, words);
  if (problems.length > 0) return { kind: 'refused', problems, form };
  return save
    ? { kind: 'done', what: 'stengt' }
    : { kind: 'preview', form, preview: answer.saveSpecialDays?.preview ?? [] };
}
