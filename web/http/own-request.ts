import { timingSafeEqual } from 'node:crypto';
import type { OpenSession } from '../sign-in/session.ts';

/** Name of the form field that carries the session's CSRF token. */
export const FORM_TOKEN = 'skjema';

/**
 * Whether a form comes from one of our own pages. Browsers say so by `Sec-Fetch-Site`, older ones by `Origin`; a request
 * that says neither is no browser's form, and is refused.
 */
export function comesFromOwnPage(headers: Headers, origin: string): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  return headers.get('origin') === origin;
}

/** Whether a signed-in reader's form carries the session's CSRF token; a form without a session needs none. */
export async function fitsSession(request: Request, session: OpenSession | null): Promise<boolean> {
  if (session === null) return true;
  const form = await request
    .clone()
    .formData()
    .catch(() => null);
  const given = form?.get(FORM_TOKEN);
  const [expected, sent] = [Buffer.from(session.formToken), Buffer.from(typeof given === 'string' ? given : '')];
  return expected.length === sent.length && timingSafeEqual(expected, sent);
}
