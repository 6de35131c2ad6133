import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { createApi } from './api/ask.ts';
import { loadAssets } from './http/assets.ts';
import { type Cookies, readCookies } from './http/cookies.ts';
import { comesFromOwnPage } from './http/own-request.ts';
import { saveSettings } from './http/save-settings.ts';
import { securityHeaders } from './http/security-headers.ts';
import { sendAsset } from './http/send-asset.ts';
import { FORM_BYTES_MAX, toRequest } from './http/to-request.ts';
import type { PageContext } from './render/page-context.ts';
import { todayInNorway } from './words/today.ts';
import { API_LANGUAGE, chooseLanguage, words } from './words/words.ts';

export interface PagesParts {
  /** Where the API answers, such as `http://127.0.0.1:4000`; asked anew for each page, for the port is known late. */
  readonly apiOrigin: () => string;
  /** Where readers find the pages, such as `https://tjenestegraf.example`; null: at the address they ask for. */
  readonly publicOrigin: string | null;
  readonly log: Logger;
}

/** React and the pages: the API is started before half a second of modules is read. Node reads them once. */
const loadRenderer = () => import('./render/index.ts');

/** Every address that a page, form or file of the pages has. Whatever else is asked for goes to the API's own routes. */
const PAGES = ['/', '/sok', '/sok/forslag', '/kommune/:number', '/tilgjengelighet', '/innstillinger'];

/** The pages, beside the API on the same port. They reach data only by asking the API over HTTP, with the reader's rights. */
export async function registerPages(app: FastifyInstance, parts: PagesParts): Promise<void> {
  const assets = loadAssets();
  const headers = securityHeaders([]);
  app.addHook('onListen', async () => {
    await loadRenderer();
  });
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: FORM_BYTES_MAX }, (_request, body, done) =>
      done(null, body),
    );
    scope.addHook('onRequest', async (_request, reply) => {
      reply.headers(headers).header('vary', 'accept-language, cookie').header('cache-control', 'private, no-store');
    });
    scope.get('/assets/*', (request, reply) => sendAsset(assets, request, reply));
    for (const url of PAGES) {
      scope.route({ method: ['GET', 'POST'], url, handler: (request, reply) => answer(request, reply) });
    }
  });

  async function answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const origin = parts.publicOrigin ?? `${request.protocol}://${request.host}`;
    const asked = toRequest(request, origin);
    const cookies = readCookies(request.headers.cookie);
    const { renderMessage, renderPage } = await loadRenderer();
    const page = pageOf(request, cookies);
    if (asked.method === 'POST' && !comesFromOwnPage(asked.headers, origin))
      return send(
        reply,
        renderMessage(page, assets, { status: 403, title: page.words.errors.form, text: page.words.errors.formText }),
      );
    if (new URL(asked.url).pathname === '/innstillinger') return send(reply, await saveSettings(asked));
    return send(reply, await renderPage(asked, page, assets));
  }

  function pageOf(request: FastifyRequest, cookies: Cookies): PageContext {
    const language = chooseLanguage(cookies.language, request.headers['accept-language'] ?? null);
    const now = new Date();
    const correlationId = String(request.id);
    return {
      api: createApi({ origin: parts.apiOrigin(), token: null, language, headers: {}, correlationId }),
      language,
      apiLanguage: API_LANGUAGE[language],
      words: words[language],
      theme: cookies.theme ?? (request.headers['sec-ch-prefers-color-scheme'] === 'dark' ? 'dark' : 'light'),
      signedIn: null,
      formToken: '',
      now,
      today: todayInNorway(now),
      correlationId,
      canSignIn: false,
    };
  }
}

async function send(reply: FastifyReply, response: Response): Promise<FastifyReply> {
  reply.code(response.status);
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') reply.header(name, value);
  }
  for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie);
  return reply.send(Buffer.from(await response.arrayBuffer()));
}
