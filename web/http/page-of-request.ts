import type { FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { AlertService } from '../alerts/alerts.ts';
import { createApi } from '../api/ask.ts';
import type { PageContext } from '../render/page-context.ts';
import type { DevelopmentProvider } from '../sign-in/development/provider.ts';
import type { OpenSession } from '../sign-in/session.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import { API_LANGUAGE, chooseLanguage, words } from '../words/words.ts';
import { readCookies } from './cookies.ts';

export interface PagesParts {
  /** The API's origin, such as `http://127.0.0.1:4000`; read anew for each page, because the port is known late. */
  readonly apiOrigin: () => string;
  /** Headers that tell the API which reader's address to count a page's questions for. */
  readonly readerHeaders: (address: string) => Readonly<Record<string, string>>;
  /** The public address of the pages, such as `https://tjenestegraf.example`; null: the address of the request. */
  readonly publicOrigin: string | null;
  /** Null: nobody can sign in. */
  readonly signIn: SignIn | null;
  /** The local sign-in service; null: it is another's, or there is none. */
  readonly developmentProvider: DevelopmentProvider | null;
  readonly alerts: AlertService;
  readonly log: Logger;
  /** The day in Norway, `YYYY-MM-DD`, at an instant in epoch milliseconds. */
  readonly dayInNorway: (epochMs: number) => string;
  /** Milliseconds that a page waits for the API. */
  readonly apiTimeoutMs: number;
}

const MINUTE_MS = 60_000;
const startOfMinute = (epochMs: number) => new Date(Math.floor(epochMs / MINUTE_MS) * MINUTE_MS);

/** The facts about its reader that a page gets from the request. */
export function createPageOf(parts: PagesParts) {
  /** The address at which the reader finds the pages. */
  const originOf = ({ protocol, host }: FastifyRequest) => parts.publicOrigin ?? `${protocol}://${host}`;
  const pageOf = (request: FastifyRequest, session: OpenSession | null): PageContext => {
    const cookies = readCookies(request.headers.cookie);
    const language = chooseLanguage(cookies.language, request.headers['accept-language'] ?? null);
    const now = startOfMinute(Date.now());
    const correlationId = String(request.id);
    const headers = parts.readerHeaders(request.ip);
    const apiAs = (token: string | null) =>
      createApi({
        origin: parts.apiOrigin(),
        token,
        language,
        headers,
        correlationId,
        apiTimeoutMs: parts.apiTimeoutMs,
      });
    return {
      api: apiAs(session?.signedIn.token ?? null),
      apiAs,
      language,
      apiLanguage: API_LANGUAGE[language],
      words: words[language],
      theme: cookies.theme ?? (request.headers['sec-ch-prefers-color-scheme'] === 'dark' ? 'dark' : 'light'),
      signedIn: session?.signedIn ?? null,
      sessionEnded: session === null && cookies.session !== null,
      formToken: session?.formToken ?? '',
      now,
      today: parts.dayInNorway(now.getTime()),
      correlationId,
      canSignIn: parts.signIn !== null,
      signIn: parts.signIn,
      alerts: parts.alerts,
      origin: originOf(request),
      log: parts.log,
    };
  };
  return { originOf, pageOf };
}
