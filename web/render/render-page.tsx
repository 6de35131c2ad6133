import { renderToStaticMarkup } from 'react-dom/server';
import {
  createStaticHandler,
  createStaticRouter,
  type DataStrategyMatch,
  type DataStrategyResult,
  data,
  RouterContextProvider,
  type StaticHandlerContext,
  StaticRouterProvider,
} from 'react-router';
import type { Assets } from '../http/assets.ts';
import { type Explained, explainError } from '../pages/explain-error.ts';
import { routes } from '../routes.tsx';
import { HtmlDocument } from './document.tsx';
import { type PageCache, pageCacheKey } from './page-cache.ts';
import { type PageContext, type PageView, pageContext, viewOf } from './page-context.ts';
import type { PageHandle } from './page-handle.ts';
import { PageProvider } from './use-page.ts';
import { type WrittenPage, writtenPage } from './written-page.ts';

const pages = createStaticHandler(routes);

/** The parts that every page is rendered with. */
export interface Writing {
  readonly assets: Assets;
  readonly kept: PageCache;
}

/**
 * Answers one request for a page: the matching route's loader or action runs once, then the page is written as HTML. A
 * route may answer with a response of its own, such as a redirect or a file.
 */
export async function renderPage(
  request: Request,
  page: PageContext,
  writing: Writing,
): Promise<Response | WrittenPage> {
  const requestContext = new RouterContextProvider();
  requestContext.set(pageContext, page);
  let file: Response | null = null;
  const result = await pages.query(request, {
    requestContext,
    async dataStrategy({ matches }) {
      const answers = await Promise.all(matches.map(async (match) => [match.route.id, await answerOf(match)] as const));
      file ??= answers.map(([, answer]) => fileOf(answer)).find((one) => one !== null) ?? null;
      return Object.fromEntries(
        answers.flatMap(([id, answer]) => {
          if (answer === null) return [];
          return [[id, fileOf(answer) === null ? answer : { type: 'data' as const, result: null }] as const];
        }),
      );
    },
  });
  return file ?? (result instanceof Response ? result : write(result, { request, page, ...writing }));
}

/** The answer of a route's loader or action; null: the route has none and is only a frame or a page. */
async function answerOf({ route, shouldLoad, resolve }: DataStrategyMatch): Promise<DataStrategyResult | null> {
  const answer = shouldLoad ? await resolve() : null;
  const isPage = route.Component || route.element;
  if (isPage || answer?.result instanceof Response || answer?.type === 'error') return answer;
  return { type: 'error', result: data(null, { status: 404 }) };
}

/** A response that leads nowhere else is sent as it is; the router would read it as a page's data. */
function fileOf(answer: DataStrategyResult | null): Response | null {
  const given = answer?.type === 'data' ? answer.result : null;
  return given instanceof Response && !given.headers.has('location') ? given : null;
}

interface Asked extends Writing {
  readonly request: Request;
  readonly page: PageContext;
}

/** Writes a page, or finds it as it was written before. */
function write(result: StaticHandlerContext, asked: Asked): WrittenPage {
  const { request, page, assets, kept } = asked;
  const view = viewOf(page);
  const address = addressOf(request);
  const failed = explained(result, page);
  const status = failed?.status ?? result.statusCode;
  const isCached = failed === null && request.method === 'GET' && handleOf(result)?.isCached === true;
  const key = isCached ? pageCacheKey({ view, address, status, loaded: result.loaderData }) : null;
  const found = key === null ? undefined : kept.find(key);
  if (found !== undefined) return found;
  const title = failed?.title ?? titleOf(result, view);
  // A page that failed is written as its frame alone, whose error boundary says why.
  const shown = failed === null ? result : { ...result, matches: result.matches.slice(0, 1) };
  const html = renderToStaticMarkup(
    <PageProvider value={view}>
      <HtmlDocument page={view} assets={assets} title={title} address={address}>
        <StaticRouterProvider router={createStaticRouter(routesOf(shown), shown)} context={shown} hydrate={false} />
      </HtmlDocument>
    </PageProvider>,
  );
  const written = writtenPage(status, html, key !== null);
  if (key !== null) kept.keep(key, written);
  return written;
}

/** The routes of this page alone: the router copies every route that it is given. */
const routesOf = ({ matches }: StaticHandlerContext) => matches.map(({ route: { children: _, ...route } }) => route);

/** Why there is no page; null: there is one. What nobody knows of yet goes to the log. */
function explained({ errors }: StaticHandlerContext, page: PageContext): Explained | null {
  if (errors === null) return null;
  const [error] = Object.values(errors);
  const explanation = explainError(error, page.words);
  if (explanation.unexpected) page.log.error({ err: error, correlationId: page.correlationId }, 'a page failed');
  return explanation;
}

function addressOf({ url }: Request): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}

/** Each route's `handle.title` reads its loader's data. */
function titleOf(result: StaticHandlerContext, view: PageView): string {
  const id = result.matches.at(-1)?.route.id ?? '';
  return handleOf(result)?.title(view, result.loaderData[id]) ?? view.words.site;
}

const handleOf = ({ matches }: StaticHandlerContext) => matches.at(-1)?.route.handle as PageHandle | undefined;
