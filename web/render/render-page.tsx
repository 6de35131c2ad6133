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
import { type PageContext, pageContext } from './page-context.ts';
import type { PageHandle } from './page-handle.ts';
import { PageProvider } from './use-page.ts';

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

/**
 * Answers one request for a page: the matching route's loader or action runs once, then the page is written as HTML. A
 * route may answer with a response of its own, such as a redirect or a file.
 */
export async function renderPage(request: Request, page: PageContext, assets: Assets): Promise<Response> {
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
  return result instanceof Response ? result : render(handler, result, { request, page, assets });
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

interface Rendering {
  readonly request: Request;
  readonly page: PageContext;
  readonly assets: Assets;
}

function render(
  { dataRoutes }: StaticHandler,
  result: StaticHandlerContext,
  { request, page, assets }: Rendering,
): Response {
  const failed = explained(result, page);
  const title = failed?.title ?? titleOf(result, page);
  const html = renderToStaticMarkup(
    <PageProvider value={page}>
      <HtmlDocument page={page} assets={assets} title={title} address={addressOf(request)}>
        <StaticRouterProvider router={createStaticRouter(dataRoutes, result)} context={result} hydrate={false} />
      </HtmlDocument>
    </PageProvider>,
  );
  return new Response(`<!doctype html>${html}`, {
    status: failed?.status ?? result.statusCode,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
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
function titleOf({ matches, loaderData }: StaticHandlerContext, page: PageContext): string {
  const match = matches.at(-1);
  const title = (match?.route.handle as PageHandle | undefined)?.title;
  if (match === undefined || title === undefined) return page.words.site;
  return title(page, loaderData[match.route.id]);
}
