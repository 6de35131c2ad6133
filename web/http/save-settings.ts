import { isLanguage } from '../words/words.ts';
import { languageCookie, themeCookie } from './cookies.ts';
import { ownPath } from './own-path.ts';

/** Keeps the reader's choice of language or theme and goes back to the page it was made on. */
export async function saveSettings(request: Request): Promise<Response> {
  const form = request.method === 'POST' ? await request.formData() : new FormData();
  const headers = new Headers({ location: ownPath(form.get('til')) });
  const language = form.get('sprak');
  const theme = form.get('visning');
  if (isLanguage(language)) headers.append('set-cookie', languageCookie(language));
  if (theme === 'light' || theme === 'dark') headers.append('set-cookie', themeCookie(theme));
  return new Response(null, { status: 303, headers });
}
