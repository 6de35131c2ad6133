import { isLanguage, type Language } from '../words/words.ts';

/** The values of the pages' cookies; a value that the pages do not understand is ignored. */
export interface Cookies {
  readonly language: Language | null;
  readonly theme: 'light' | 'dark' | null;
  /** The secret of a session; null: none. */
  readonly session: string | null;
  /** The sealed note of a sign-in under way; null: none. */
  readonly signIn: string | null;
}

const SESSION_COOKIE = '__Host-okt';
const SIGN_IN_COOKIE = '__Host-innlogging';
const LANGUAGE_COOKIE = 'sprak';
const THEME_COOKIE = 'visning';
const YEAR_SECONDS = 31_536_000;
/** Seconds that a person has to sign in at the service. */
export const SIGN_IN_SECONDS = 600;

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
    signIn: values.get(SIGN_IN_COOKIE) ?? null,
  };
}

/** The two choices of a reader. They say nothing about who reads, so they need no consent. */
export const languageCookie = (language: Language) => settingCookie(LANGUAGE_COOKIE, language);
export const themeCookie = (theme: 'light' | 'dark') => settingCookie(THEME_COOKIE, theme);

function settingCookie(name: string, value: string): string {
  return `${name}=${value}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax; HttpOnly`;
}

/** A session ends with the browser at the latest. */
export const sessionCookie = (secret: string) => hostCookie(SESSION_COOKIE, secret);
export const noSessionCookie = () => hostCookie(SESSION_COOKIE, '', 0);
export const signInCookie = (sealed: string) => hostCookie(SIGN_IN_COOKIE, sealed, SIGN_IN_SECONDS);
export const noSignInCookie = () => hostCookie(SIGN_IN_COOKIE, '', 0);

/** `__Host-`: only this host over TLS can set it, for the whole site, so no other site of the same domain can plant one. */
function hostCookie(name: string, value: string, seconds?: number): string {
  const age = seconds === undefined ? '' : `; Max-Age=${seconds}`;
  return `${name}=${value}; Path=/; Secure; HttpOnly; SameSite=Lax${age}`;
}
