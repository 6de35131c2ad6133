import { renderToStaticMarkup } from 'react-dom/server';
import {
  createContext,
  createStaticHandler,
  createStaticRouter,
  matchRoutes,
  RouterContextProvider,
  type StaticHandler,
  type StaticHandlerContext,
  StaticRouterProvider,
} from 'react-router';
import type { Assets } from '../http/assets.ts';
import { ErrorPage } from '../pages/error-page.tsx';
import { type Explained, explainError } from '../pages/explain-error.ts';
import { routes } from '../routes.tsx';
import { HtmlDocument } from './document.tsx';
import { type PageCache, pageCacheKey } from './page-cache.ts';
import { type PageContext, type PageView, pageContext, viewOf } from './page-context.ts';
import type { PageHandle } from './page-handle.ts';
import { PageProvider } from './use-page.ts';
import { type WrittenPage, writtenPage } from './written-page.ts';

const pages = createStaticHandler(routes);

const failure = createContext<unknown>();
/** Shows why a file could not be made, without making it a second time. */
const failedFile = createStaticHandler([
  {
    path: '*',
    loader: ({ context }) => {
      throw context.get(failure);
    },
    Component: ErrorPage,
    ErrorBoundary: ErrorPage,
  },
]);

/** What every page is written with. */
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
  const context = new RouterContextProvider();
  context.set(pageContext, page);
  const fileRoute = fileRouteOf(request);
  let handler = pages;
  if (fileRoute !== undefined) {
    const made = await makeFile(request, context, fileRoute);
    if (made instanceof Response) return made;
    context.set(failure, made.failed);
    handler = failedFile;
  }
  const result = await handler.query(request, { requestContext: context });
  return result instanceof Response ? result : write(handler, result, { request, page, ...writing });
}

/** Id of the route that answers a question for a file: one without a component. Undefined: the address is a page's. */
function fileRouteOf({ method, url }: Request): string | undefined {
  const route = matchRoutes(pages.dataRoutes, new URL(url).pathname)?.at(-1)?.route;
  return method !== 'GET' || route === undefined || route.Component || route.element ? undefined : route.id;
}

async function makeFile(
  request: Request,
  context: RouterContextProvider,
  routeId: string,
): Promise<Response | { readonly failed: unknown }> {
  try {
    const made: unknown = await pages.queryRoute(request, { requestContext: context, routeId });
    return made instanceof Response ? made : { failed: new Error(`${routeId} answers with no response`) };
  } catch (error) {
    return error instanceof Response && error.headers.has('location') ? error : { failed: error };
  }
}

interface Asked extends Writing {
  readonly request: Request;
  readonly page: PageContext;
}

/** Writes a page, or finds it as it was written before. */
function write(handler: StaticHandler, result: StaticHandlerContext, asked: Asked): WrittenPage {
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
  const html = renderToStaticMarkup(
    <PageProvider value={view}>
      <HtmlDocument page={view} assets={assets} title={title} address={address}>
        <StaticRouterProvider
          router={createStaticRouter(handler.dataRoutes, result)}
          context={result}
          hydrate={false}
        />
      </HtmlDocument>
    </PageProvider>,
  );
  const written = writtenPage(status, html, key !== null);
  if (key !== null) kept.keep(key, written);
  return written;
}

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
