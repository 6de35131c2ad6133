import type { SignedInPage } from '../../../sign-in/require-session.ts';
import type { SentEdit } from './edit-form.tsx';
import { type Payload, problemsOf, textOf } from './form-text.ts';

/** The outcome of an edit form. */
export type Edited =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly problems: readonly string[]; readonly edit: SentEdit };

/** The fields of every changed item that say which record it is. */
export interface Identity {
  readonly id?: string;
  readonly version?: number;
}

export interface EditOf<Item> {
  /** The item of a form that saves; a text: why it cannot be read. */
  readonly read: (form: FormData, page: SignedInPage) => Item | string;
  /** The item that removes the record. */
  readonly removal: (form: FormData) => Item;
  readonly save: (page: SignedInPage, items: Item[], idempotencyKey: string) => Promise<Payload | null>;
}

/** Does what the form asks for; where it is not done, what was written goes back into the form. */
export async function saveEdit<Item>(
  page: SignedInPage,
  form: FormData,
  does: string,
  edit: EditOf<Item>,
): Promise<Edited> {
  const removes = textOf(form, 'handling') === 'fjern';
  const item = removes ? edit.removal(form) : edit.read(form, page);
  if (typeof item === 'string') return refused(form, does, [item]);
  const key = `${textOf(form, 'nokkel')}${removes ? '-fjern' : ''}`;
  const problems = problemsOf(await edit.save(page, [item], key), page.words);
  return problems.length > 0 ? refused(form, does, problems) : { kind: 'done' };
}

function refused(form: FormData, does: string, problems: readonly string[]): Edited {
  const fields = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  return { kind: 'refused', problems, edit: { does, id: textOf(form, 'id'), fields } };
}

/** The record that the form changes; empty for a new one. */
export function identityOf(form: FormData): Identity {
  const id = textOf(form, 'id');
  return id === '' ? {} : { id, version: Number(textOf(form, 'versjon')) };
}
