import { FORM_TOKEN } from './own-request.ts';

/** A form as it was sent, to be sent again from another page. */
export interface SentForm {
  /** Path and query that it goes to. */
  readonly action: string;
  /** Names and values in their order, without the session's CSRF token. */
  readonly fields: readonly (readonly [string, string])[];
  /** A file was among them, which no page can send again: the person has to choose it anew. */
  readonly hadFile: boolean;
}

/** Null: it is no form that can be read. */
export async function readSentForm(request: Request): Promise<SentForm | null> {
  const form = await request.formData().catch(() => null);
  if (form === null) return null;
  const { pathname, search } = new URL(request.url);
  const all = [...form].filter(([name]) => name !== FORM_TOKEN);
  const fields = all.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []));
  const hadFile = all.some(([, value]) => typeof value !== 'string' && value.size > 0);
  return { action: pathname + search, fields, hadFile };
}
