import {
  type ContactItemInput,
  type ContactRole,
  type PhoneItemInput,
  type PhonePurpose,
  type ReceptionItemInput,
  type ReceptionKind,
  SaveOwnContactsDocument,
  SaveOwnPhonesDocument,
  SaveOwnReceptionsDocument,
} from '../../../generated/graphql.ts';
import type { SignedInPage } from '../../../sign-in/require-session.ts';
import { orNull, textOf } from '../parts/form-text.ts';
import { type Edited, type EditOf, identityOf, saveEdit } from '../parts/save-edit.ts';

export const OFFICE_EDITS = ['telefon', 'sted', 'kontakt'] as const;
export type OfficeEdit = (typeof OFFICE_EDITS)[number];

/** Changes a phone, a place or a person of the office. */
export async function editOffice(
  page: SignedInPage,
  office: string,
  form: FormData,
  does: OfficeEdit,
): Promise<Edited> {
  switch (does) {
    case 'telefon':
      return await saveEdit(page, form, does, phoneEdit(office));
    case 'sted':
      return await saveEdit(page, form, does, placeEdit(office));
    case 'kontakt':
      return await saveEdit(page, form, does, personEdit(office));
  }
}

/** A new record names its office; a known one keeps its place. */
function recordOf(form: FormData, office: string) {
  const identity = identityOf(form);
  return identity.id === undefined ? { office } : identity;
}

const removal = (form: FormData) => ({ ...identityOf(form), remove: true });

const phoneEdit = (office: string): EditOf<PhoneItemInput> => ({
  read: (form) => ({
    ...recordOf(form, office),
    number: textOf(form, 'nummer'),
    purpose: textOf(form, 'formaal') as PhonePurpose,
    comment: orNull(textOf(form, 'merknad')),
  }),
  removal,
  async save({ api }, items, idempotencyKey) {
    return (await api.ask(SaveOwnPhonesDocument, { input: { items, idempotencyKey } })).data.savePhones;
  },
});

const placeEdit = (office: string): EditOf<ReceptionItemInput> => ({
  read(form, { words }) {
    const [street, postalCode, city] = ['gate', 'postnummer', 'poststed'].map((name) => textOf(form, name));
    const written = [street, postalCode, city].filter(Boolean).length;
    if (written !== 0 && written !== 3) return words.forms.place.addressWrong;
    return {
      ...recordOf(form, office),
      name: textOf(form, 'navn'),
      kind: textOf(form, 'slag') as ReceptionKind,
      address: street && postalCode && city ? { street, postalCode, city } : null,
      accessDescription: orNull(textOf(form, 'adkomst')),
    };
  },
  removal,
  async save({ api }, items, idempotencyKey) {
    return (await api.ask(SaveOwnReceptionsDocument, { input: { items, idempotencyKey } })).data.saveReceptions;
  },
});

const personEdit = (office: string): EditOf<ContactItemInput> => ({
  read: (form) => ({
    ...recordOf(form, office),
    role: textOf(form, 'rolle') as ContactRole,
    name: orNull(textOf(form, 'navn')),
    phone: orNull(textOf(form, 'telefon')),
    email: orNull(textOf(form, 'epost')),
  }),
  removal,
  async save({ api }, items, idempotencyKey) {
    return (await api.ask(SaveOwnContactsDocument, { input: { items, idempotencyKey } })).data.saveContacts;
  },
});
