import {
  type Channel,
  RevertOwnDocument,
  SetOwnHoursDocument,
  type SetOwnHoursMutation,
} from '../../../generated/graphql.ts';
import type { SignedInPage } from '../../../sign-in/require-session.ts';
import type { SentEdit } from '../parts/edit-form.tsx';
import { problemsOf, textOf } from '../parts/form-text.ts';
import { editOffice, OFFICE_EDITS, type OfficeEdit } from './office-edits.ts';
import { readWeek, readWeekForm, type WeekForm } from './read-week.ts';

export type OfficeDone =
  | { readonly kind: 'done'; readonly what: 'tider' | 'angret' | OfficeEdit }
  | {
      readonly kind: 'refused';
      readonly problems: readonly string[];
      readonly week?: WeekForm;
      readonly edit?: SentEdit;
    }
  | {
      readonly kind: 'preview';
      readonly week: WeekForm;
      readonly preview: NonNullable<SetOwnHoursMutation['setOfficeHours']>['preview'];
    };

export async function changeOffice(page: SignedInPage, office: string, form: FormData): Promise<OfficeDone> {
  const does = textOf(form, 'gjor');
  const edit = OFFICE_EDITS.find((one) => one === does);
  if (edit !== undefined) {
    const edited = await editOffice(page, office, form, edit);
    return edited.kind === 'done' ? { kind: 'done', what: edit } : edited;
  }
  if (does === 'angre') return await undo(page, form);
  return await setHours(page, office, form, does !== 'lagre');
}

async function undo({ api, words }: SignedInPage, form: FormData): Promise<OfficeDone> {
  const { data } = await api.ask(RevertOwnDocument, {
    input: {
      entityType: 'OFFICE',
      entityId: textOf(form, 'kontor'),
      entry: textOf(form, 'hendelse'),
      idempotencyKey: textOf(form, 'nokkel'),
    },
  });
  const problems = problemsOf(data.revert, words);
  return problems.length > 0 ? { kind: 'refused', problems } : { kind: 'done', what: 'angret' };
}

async function setHours(page: SignedInPage, office: string, form: FormData, dryRun: boolean): Promise<OfficeDone> {
  const { api, words } = page;
  const week = readWeekForm(form);
  if (!/^\d{4}-\d\d-\d\d$/.test(week.from)) return { kind: 'refused', problems: [words.ownPages.hours.noDay], week };
  const read = readWeek(week);
  if ('wrong' in read) {
    return { kind: 'refused', problems: [words.ownPages.hours.wrong(words.weekdays[read.wrong])], week };
  }
  const { data } = await api.ask(SetOwnHoursDocument, {
    input: {
      office,
      channel: week.channel as Channel,
      reception: week.reception === '' ? null : week.reception,
      validFrom: week.from,
      weekly: read.weekly,
      ...(read.weekly.length === 0 && { closedEveryDay: true }),
      version: Number(textOf(form, 'versjon')),
      dryRun,
      idempotencyKey: textOf(form, 'nokkel') + (dryRun ? '-vis' : '-lagre'),
    },
  });
  const { setOfficeHours: answer } = data;
  const problems = answer === null ? [words.errors.text] : answer.userErrors.map(({ explanation }) => explanation);
  if (problems.length > 0) return { kind: 'refused', problems, week };
  return dryRun ? { kind: 'preview', week, preview: answer?.preview ?? [] } : { kind: 'done', what: 'tider' };
}
