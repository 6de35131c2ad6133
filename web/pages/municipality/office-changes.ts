import {
  type Channel,
  RemoveSpecialDayDocument,
  RevertOwnDocument,
  SaveOwnPhonesDocument,
  SetOwnHoursDocument,
  type SetOwnHoursMutation,
} from '../../generated/graphql.ts';
import type { SignedInPage } from '../../sign-in/require-session.ts';
import { problemsOf } from './changes.ts';
import { readWeek, readWeekForm, type WeekForm } from './read-week.ts';

export type OfficeDone =
  | { readonly kind: 'done'; readonly what: 'tider' | 'angret' | 'telefon' | 'tattbort' }
  | { readonly kind: 'refused'; readonly problems: readonly string[]; readonly week?: WeekForm }
  | {
      readonly kind: 'preview';
      readonly week: WeekForm;
      readonly preview: NonNullable<SetOwnHoursMutation['setOfficeHours']>['preview'];
    };

const text = (form: FormData, name: string) => String(form.get(name) ?? '').trim();

export async function changeOffice(page: SignedInPage, office: string, form: FormData): Promise<OfficeDone> {
  switch (text(form, 'gjor')) {
    case 'angre':
      return await undo(page, form);
    case 'telefon':
      return await savePhone(page, form);
    case 'tattbort':
      return await removeDays(page, form);
    case 'lagre':
      return await setHours(page, office, form, false);
    default:
      return await setHours(page, office, form, true);
  }
}

async function undo({ api, words }: SignedInPage, form: FormData): Promise<OfficeDone> {
  const { data } = await api.ask(RevertOwnDocument, {
    input: {
      entityType: 'OFFICE',
      entityId: text(form, 'kontor'),
      entry: text(form, 'hendelse'),
      idempotencyKey: text(form, 'nokkel'),
    },
  });
  const problems = problemsOf(data.revert, words);
  return problems.length > 0 ? { kind: 'refused', problems } : { kind: 'done', what: 'angret' };
}

async function savePhone({ api, words }: SignedInPage, form: FormData): Promise<OfficeDone> {
  const comment = text(form, 'merknad');
  const { data } = await api.ask(SaveOwnPhonesDocument, {
    input: {
      items: [
        {
          id: text(form, 'telefon'),
          version: Number(text(form, 'versjon')),
          number: text(form, 'nummer'),
          comment: comment === '' ? null : comment,
        },
      ],
      idempotencyKey: text(form, 'nokkel'),
    },
  });
  const problems = problemsOf(data.savePhones, words);
  return problems.length > 0 ? { kind: 'refused', problems } : { kind: 'done', what: 'telefon' };
}

async function removeDays({ api, words }: SignedInPage, form: FormData): Promise<OfficeDone> {
  const { data } = await api.ask(RemoveSpecialDayDocument, {
    input: {
      items: [{ id: text(form, 'dager'), version: Number(text(form, 'versjon')), remove: true }],
      idempotencyKey: text(form, 'nokkel'),
    },
  });
  const problems = problemsOf(data.saveSpecialDays, words);
  return problems.length > 0 ? { kind: 'refused', problems } : { kind: 'done', what: 'tattbort' };
}

async function setHours(
  { api, words }: SignedInPage,
  office: string,
  form: FormData,
  dryRun: boolean,
): Promise<OfficeDone> {
  const week = readWeekForm(form);
  const read = readWeek(week);
  if ('wrong' in read) {
    return { kind: 'refused', problems: [words.ownPages.hours.wrong(words.weekdays[read.wrong])], week };
  }
  if (!/^\d{4}-\d\d-\d\d$/.test(week.from)) return { kind: 'refused', problems: [words.ownPages.hours.noDay], week };
  const { data } = await api.ask(SetOwnHoursDocument, {
    input: {
      office,
      channel: week.channel as Channel,
      reception: week.reception === '' ? null : week.reception,
      validFrom: week.from,
      weekly: read.weekly,
      ...(read.weekly.length === 0 && { closedEveryDay: true }),
      version: Number(text(form, 'versjon')),
      dryRun,
      idempotencyKey: text(form, 'nokkel') + (dryRun ? '-vis' : '-lagre'),
    },
  });
  const { setOfficeHours: answer } = data;
  const problems = answer === null ? [words.errors.text] : answer.userErrors.map(({ message }) => message);
  if (problems.length > 0) return { kind: 'refused', problems, week };
  return dryRun ? { kind: 'preview', week, preview: answer?.preview ?? [] } : { kind: 'done', what: 'tider' };
}
