import type { Logger } from 'pino';
import { createContext, type RouterContextProvider } from 'react-router';
import type { AlertService } from '../alerts/alerts.ts';
import type { Api } from '../api/ask.ts';
import type { SignedIn } from '../sign-in/session.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import type { Language, Words } from '../words/words.ts';

/**
 * The facts that the components of a page may read beside its address and its loaded data. All of them are part of the cache key
 * of a page that is rendered once for many readers (`page-cache.ts`), so no component can show anything else.
 */
export interface PageView {
  readonly language: Language;
  readonly words: Words;
  readonly theme: 'light' | 'dark';
  /** Null: nobody is signed in. */
  readonly signedIn: SignedIn | null;
  /** Sent back by every form of a signed-in reader. */
  readonly formToken: string;
  /** Today in Norway, `YYYY-MM-DD`. */
  readonly today: string;
  readonly correlationId: string;
  /** Whether there is a sign-in service at all. */
  readonly canSignIn: boolean;
}

/** The facts about its reader that a page's loader or action gets beside the address. */
export interface PageContext extends PageView {
  readonly api: Api;
  /** The same language as the API's enum has it. */
  readonly apiLanguage: 'NB' | 'NN' | 'EN';
  /**
   * The page's one reading of the clock, cut to the minute: all questions within a minute are the same, and the API has their
   * answer cached.
   */
  readonly now: Date;
  /** Null: there is none. */
  readonly signIn: SignIn | null;
  /** A session was begun, and is over: idle too long, ended or removed. */
  readonly sessionEnded: boolean;
  /** The API with the rights of a token that no session has yet. */
  readonly apiAs: (token: string) => Api;
  /** Sends alerts to subscribers by e-mail and feed. */
  readonly alerts: AlertService;
  /** The address of the pages, without a path. */
  readonly origin: string;
  readonly log: Logger;
}

/** Only what components may know, also at run time. */
export function viewOf(page: PageContext): PageView {
  const { language, words, theme, signedIn, formToken, today, correlationId, canSignIn } = page;
  return { language, words, theme, signedIn, formToken, today, correlationId, canSignIn };
}

export const pageContext = createContext<PageContext>();

export type Loading = {
  readonly request: Request;
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly context: Readonly<RouterContextProvider>;
};
