import type { Words } from '../../../words/words.ts';

/**
 * A field of a form, without blanks around it; absent: empty. Signs that turn the direction of writing are left out, as the API leaves
 * them out of what it keeps: an editor sees what is saved.
 */
export const textOf = (form: FormData, name: string) =>
  String(form.get(name) ?? '')
    .replaceAll(/\p{Bidi_Control}/gu, '')
    .trim();

/** An empty field clears what was there. */
export const orNull = (text: string) => (text === '' ? null : text);

interface Problem {
  /** In the reader's language. */
  readonly explanation: string;
}

export interface Payload {
  readonly userErrors: readonly Problem[];
  readonly results: readonly { readonly userErrors: readonly Problem[] }[];
}

/** The problems of the form; empty: none. */
export function problemsOf(payload: Payload | null, words: Words): readonly string[] {
  if (payload === null) return [words.errors.text];
  return [...payload.userErrors, ...payload.results.flatMap(({ userErrors }) => userErrors)].map(
    ({ explanation }) => explanation,
  );
}

/** The day after, `YYYY-MM-DD`; null where the text is no day. */
export function dayAfter(day: string): string | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return null;
  const time = Date.parse(`${day}T12:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) return null;
  return new Date(time + 86_400_000).toISOString().slice(0, 10);
}
