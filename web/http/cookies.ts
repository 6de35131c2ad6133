import { isLanguage, type Language } from '../words/words.ts';

/** What the pages' cookies say; whatever they do not understand is as if it were not there. */
export interface Cookies {
  readonly language: Language | null;
  readonly theme: 'light' | 'dark' | null;
  /** The secret of a session; null: none. */
  readonly session: string | null;
}

export const SESSION_COOKIE = '__Host-okt';
const LANGUAGE_COOKIE = 'sprak';
const THEME_COOKIE = 'visning';
const YEAR_SECONDS = 31_536_000;

export function readCookies(header: string | undefined): Cookies {
  const values = new Map<string, string>();
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0) values.set(part.slice(0, at).trim(), part.slice(at + 1).trim());
  }
  const language = values.get(LANGUAGE_COOKIE);
  const theme = values.get(THEME_COOKIE);
  return {
    language: isLanguage(language) ? language : null,
    theme: theme === 'light' || theme === 'dark' ? theme : null,
    session: values.get(SESSION_COOKIE) ?? null,
  };
}

/** The two choices of a reader. They say nothing about who reads, so they need no consent. */
export const languageCookie = (language: Language) => settingCookie(LANGUAGE_COOKIE, language);
export const themeCookie = (theme: 'light' | 'dark') => settingCookie(THEME_COOKIE, theme);

function settingCookie(name: string, value: string): string {
  return `${name}=${value}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax; HttpOnly`;
}

/** @param secret null: the cookie is taken away */
export function sessionCookie(secret: string | null): string {
  const value = secret === null ? '; Max-Age=0' : '';
  return `${SESSION_COOKIE}=${secret ?? ''}; Path=/; Secure; HttpOnly; SameSite=Lax${value}`;
}
