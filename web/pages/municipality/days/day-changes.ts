import { SaveOwnDaysDocument, type SaveOwnDaysMutation } from '../../../generated/graphql.ts';
import type { SignedInPage } from '../../../sign-in/require-session.ts';
import { problemsOf, textOf } from '../parts/form-text.ts';
import { readSpecialDay, type SpecialDayForm, toItem } from './read-special-day.ts';

export type DaysPreview = NonNullable<SaveOwnDaysMutation['saveSpecialDays']>['preview'];

/** The outcome of the form. Where nothing was saved, the fields keep what was written in them. */
export type DaysDone =
  | { readonly kind: 'done'; readonly what: 'stengt' | 'tattbort' }
  | { readonly kind: 'refused'; readonly problems: readonly string[]; readonly form: SpecialDayForm | null }
  | { readonly kind: 'preview'; readonly form: SpecialDayForm; readonly preview: DaysPreview };

export async function changeDays(page: SignedInPage, form: FormData): Promise<DaysDone> {
  const does = textOf(form, 'gjor');
  return does === 'tattbort' ? await removeDays(page, form) : await saveDays(page, form, does === 'lagre');
}

/** @param save false: only shows what residents would see */
async function saveDays({ api, words }: SignedInPage, data: FormData, save: boolean): Promise<DaysDone> {
  const form = readSpecialDay(data);
  const item = toItem(form);
  if (item === 'daysWrong') return { kind: 'refused', problems: [words.own.daysWrong], form };
  if (item === 'hoursWrong') return { kind: 'refused', problems: [words.forms.calendar.hoursWrong], form };
  const { data: answer } = await api.ask(SaveOwnDaysDocument, {
    input: { items: [item], dryRun: !save, idempotencyKey: textOf(data, 'nokkel') + (save ? '-lagre' : '-vis') },
  });
  const problems = problemsOf(answer.saveSpecialDays, words);
  if (problems.length > 0) return { kind: 'refused', problems, form };
  return save
    ? { kind: 'done', what: 'stengt' }
    : { kind: 'preview', form, preview: answer.saveSpecialDays?.preview ?? [] };
}

async function removeDays({ api, words }: SignedInPage, form: FormData): Promise<DaysDone> {
  const { data } = await api.ask(SaveOwnDaysDocument, {
    input: {
      items: [{ id: textOf(form, 'dager'), version: Number(textOf(form, 'versjon')), remove: true }],
      idempotencyKey: textOf(form, 'nokkel'),
    },
  });
  const problems = problemsOf(data.saveSpecialDays, words);
  return problems.length > 0 ? { kind: 'refused', problems, form: null } : { kind: 'done', what: 'tattbort' };
}
