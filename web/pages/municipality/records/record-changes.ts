import {
  type AgreementForm,
  type AgreementItemInput,
  type OwnRateItemInput,
  SaveOwnAgreementsDocument,
  SaveOwnRatesDocument,
} from '../../../generated/graphql.ts';
import { dayAfter, orNull, textOf } from '../parts/form-text.ts';
import { type EditOf, identityOf } from '../parts/save-edit.ts';

/** The end that the API has: the day after the last one; null: none; undefined: it cannot be read. */
function endOf(last: string): string | null | undefined {
  return last === '' ? null : (dayAfter(last) ?? undefined);
}

/** A municipality's own rate is known by its category and first day, not by an id. */
export function rateEdit(municipality: string): EditOf<OwnRateItemInput> {
  return {
    read(form, { words }) {
      const { rate: text } = words.forms;
      const [validFrom, validTo] = [textOf(form, 'fra'), endOf(textOf(form, 'siste'))];
      if (dayAfter(validFrom) === null) return words.forms.dayWrong(text.from);
      if (validTo === undefined) return words.forms.dayWrong(text.last);
      const amount = textOf(form, 'belop').replaceAll(/[\s.]|kr/gi, '');
      if (!/^\d{1,6}$/.test(amount)) return text.amountWrong;
      return { category: textOf(form, 'kategori'), amountPerMonth: Number(amount), validFrom, validTo };
    },
    removal: (form) => ({ category: textOf(form, 'kategori'), validFrom: textOf(form, 'fra'), remove: true }),
    async save({ api }, items, idempotencyKey) {
      const { data } = await api.ask(SaveOwnRatesDocument, { input: { municipality, items, idempotencyKey } });
      return data.saveOwnRates;
    },
  };
}

export function agreementEdit(municipality: string): EditOf<AgreementItemInput> {
  return {
    read(form, { words }) {
      const { agreement: text } = words.forms;
      const [from, validTo] = [textOf(form, 'fra'), endOf(textOf(form, 'siste'))];
      if (from !== '' && dayAfter(from) === null) return words.forms.dayWrong(text.from);
      if (validTo === undefined) return words.forms.dayWrong(text.last);
      const places = textOf(form, 'plasser');
      const identity = identityOf(form);
      return {
        ...identity,
        ...(identity.id === undefined && { municipality, centre: textOf(form, 'krisesenter') }),
        form: textOf(form, 'form') as AgreementForm,
        capacityPlaces: places === '' ? null : Number(places),
        validFrom: orNull(from),
        validTo,
      };
    },
    removal: (form) => ({ ...identityOf(form), remove: true }),
    async save({ api }, items, idempotencyKey) {
      const { data } = await api.ask(SaveOwnAgreementsDocument, { input: { items, idempotencyKey } });
      return data.saveAgreements;
    },
  };
}
