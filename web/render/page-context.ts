import type { Logger } from 'pino';
import { createContext, type RouterContextProvider } from 'react-router';
import type { AlertService } from '../alerts/alerts.ts';
import type { Api } from '../api/ask.ts';
import type { SignedIn } from '../sign-in/session.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import type { Language, Words } from '../words/words.ts';

/**
 * What the components of a page know beside its address and what was loaded for it. A page that is written once for many
 * readers is found by all of it (`page-cache.ts`): what is not here, no component can show.
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

/** What a page's loader or action knows of its reader beside the address asked for. */
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
  /** Where the reader finds the pages, without a path. */
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
