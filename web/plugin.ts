import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { loadAssets } from './http/assets.ts';
import { readCookies } from './http/cookies.ts';
import { comesFromOwnPage, fitsSession } from './http/own-request.ts';
import { createPageOf, type PagesParts } from './http/page-of-request.ts';
import { saveSettings } from './http/save-settings.ts';
import { securityHeaders } from './http/security-headers.ts';
import { sendAsset } from './http/send-asset.ts';
import { send, sendPage } from './http/send-page.ts';
import { FORM_BYTES_MAX, toRequest } from './http/to-request.ts';
import { formOfOldSession, lossOf, renderLostForm } from './render/lost-form.tsx';
import { createPageCache } from './render/page-cache.ts';
import { renderMessage } from './render/render-message.tsx';
import { renderPage } from './render/render-page.tsx';
import { type DevelopmentProvider, PROVIDER_PATH } from './sign-in/development/provider.ts';
import type { OpenSession } from './sign-in/session.ts';

/** The error that the server throws for a request over the limit, with the time to wait. */
interface Refusal extends Error {
  readonly status?: number;
  readonly headers: Readonly<Record<string, string | number>>;
}

/** Bytes of pages that are kept as they were written: the most read municipalities in each language and theme. */
const CACHE_BYTES_MAX = 32 * 2 ** 20;

/** Every address that a page, form or file of the pages has. Whatever else is asked for goes to the API's own routes. */
const PAGES = [
  '/',
  '/sok',
  '/sok/forslag',
  '/kommune/:number',
  '/tilgjengelighet',
  '/tilsyn',
  '/min-kommune',
  '/min-kommune/*',
  '/tilsyn/*',
  '/varsler/*',
  '/innstillinger',
  '/logg-inn',
  '/logg-inn/*',
  '/logg-ut',
  '/logget-ut',
];

/** The pages, beside the API on the same port. They reach data only by asking the API over HTTP, with the reader's rights. */
export async function registerPages(app: FastifyInstance, parts: PagesParts): Promise<void> {
  const { originOf, pageOf } = createPageOf(parts);
  const assets = loadAssets();
  const byTls = parts.publicOrigin?.startsWith('https:') ?? false;
  const kept = createPageCache(CACHE_BYTES_MAX);
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: FORM_BYTES_MAX }, (_request, body, done) =>
      done(null, body),
    );
    scope.addHook('onRequest', async (_request, reply) => {
      const formTargets = parts.signIn?.formTargets() ?? [];
      reply
        .headers(securityHeaders(byTls, formTargets))
        .header('vary', 'accept-encoding, accept-language, cookie, sec-ch-prefers-color-scheme')
        .header('accept-ch', 'Sec-CH-Prefers-Color-Scheme')
        .header('cache-control', 'private, no-store');
    });
    scope.setErrorHandler<Refusal>((error, request, reply) => {
      if (error.status !== 429) throw error;
      const page = pageOf(request, null);
      const { tooMany: title, tooManyText: text } = page.words.errors;
      return send(reply.headers(error.headers), renderMessage(page, assets, { status: 429, title, text }));
    });
    scope.get('/assets/*', (request, reply) => sendAsset(assets, request, reply));
    for (const url of PAGES) {
      scope.route({ method: ['GET', 'POST'], url, handler: (request, reply) => answer(request, reply) });
    }
    const { developmentProvider } = parts;
    if (developmentProvider !== null) registerProvider(scope, developmentProvider, answer);
  });

  async function answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const origin = originOf(request);
    const asked = toRequest(request, origin);
    const sent = asked.method === 'POST' ? asked.clone() : null;
    const isOwnForm = sent !== null && comesFromOwnPage(asked.headers, origin);
    const cookies = readCookies(request.headers.cookie);
    let session: OpenSession | null;
    try {
      session = cookies.session === null ? null : ((await parts.signIn?.sessions.read(cookies.session)) ?? null);
    } catch (error) {
      const page = pageOf(request, null);
      parts.log.warn({ err: error, correlationId: page.correlationId }, 'a session could not be read or renewed');
      const { signInAway: title, signInAwayText: text } = page.words.errors;
      const away = { status: 503, title, text, signInAddress: null };
      if (isOwnForm) return send(reply, await renderLostForm(page, assets, sent, away));
      return send(reply, renderMessage(page, assets, away));
    }
    const page = pageOf(request, session);
    if (sent !== null && !isOwnForm) {
      const { form: title, formText: text } = page.words.errors;
      return send(reply, renderMessage(page, assets, { status: 403, title, text }));
    }
    if (sent !== null && !(await fitsSession(asked, session)))
      return send(reply, await renderLostForm(page, assets, sent, formOfOldSession(page.words)));
    if (new URL(asked.url).pathname === '/innstillinger') return send(reply, await saveSettings(asked));
    try {
      const answered = await renderPage(asked, page, { assets, kept });
      const loss = sent && lossOf(answered, page.words);
      if (sent && loss) return send(reply, await renderLostForm(page, assets, sent, loss));
      return await (answered instanceof Response ? send(reply, answered) : sendPage(request, reply, answered));
    } catch (error) {
      parts.log.error({ err: error, correlationId: page.correlationId }, 'a page could not be written');
      const { title, text } = page.words.errors;
      return send(reply, renderMessage(page, assets, { status: 500, title, text }));
    }
  }
}

/** The local sign-in service, which reads its requests by itself, and the page where one chooses whom to sign in as. */
function registerProvider(
  scope: FastifyInstance,
  provider: DevelopmentProvider,
  answer: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>,
): void {
  scope.get(`${PROVIDER_PATH}/velg`, async (request, reply) =>
    (await provider.waits(request.raw, reply.raw)) ? answer(request, reply) : reply.redirect('/logg-inn/feil'),
  );
  scope.post(`${PROVIDER_PATH}/velg`, async (request, reply) => {
    const form = new URLSearchParams(String(request.body));
    if (!(await provider.waits(request.raw, reply.raw))) return reply.redirect('/logg-inn/feil');
    reply.hijack();
    await provider.choose(request.raw, reply.raw, form.get('organisasjon') ?? '');
  });
  scope.register(async (unread) => {
    unread.removeAllContentTypeParsers();
    unread.addContentTypeParser('*', (_request, _body, done) => done(null));
    unread.all(`${PROVIDER_PATH}/*`, (request, reply) => {
      reply.hijack();
      provider.handle(request.raw, reply.raw);
    });
  });
}
