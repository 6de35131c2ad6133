import { renderToString } from 'react-dom/server';
import {
  createStaticHandler,
  createStaticRouter,
  matchRoutes,
  RouterContextProvider,
  type StaticHandlerContext,
  StaticRouterProvider,
} from 'react-router';
import type { Assets } from '../http/assets.ts';
import { routes } from '../routes.tsx';
import { HtmlDocument } from './document.tsx';
import { type PageContext, pageContext } from './page-context.ts';
import { PageProvider } from './use-page.ts';

const handler = createStaticHandler(routes);

/**
 * Answers one request for a page: the matching route's loader or action runs, then the page is written as HTML. A route
 * may answer with a response of its own, such as a redirect or a file.
 */
export async function renderPage(request: Request, page: PageContext, assets: Assets): Promise<Response> {
  const context = new RouterContextProvider();
  context.set(pageContext, page);
  const file = await answerFile(request, context);
  if (file !== null) return file;
  const result = await handler.query(request, { requestContext: context });
  if (result instanceof Response) return result;
  const html = renderToString(
    <PageProvider value={page}>
      <HtmlDocument page={page} assets={assets} title={titleOf(result, page)} address={addressOf(request)}>
        <StaticRouterProvider
          router={createStaticRouter(handler.dataRoutes, result)}
          context={result}
          hydrate={false}
        />
      </HtmlDocument>
    </PageProvider>,
  );
  return new Response(`<!doctype html>${html}`, {
    status: result.statusCode,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
}

/**
 * A route without a component answers with a response of its own: a file. Null: it is a page, or the file is refused, which
 * is then said on a page.
 */
async function answerFile(request: Request, context: RouterContextProvider): Promise<Response | null> {
  const route = matchRoutes(handler.dataRoutes, new URL(request.url).pathname)?.at(-1)?.route;
  if (request.method !== 'GET' || route === undefined || route.Component || route.element) return null;
  try {
    const answer: unknown = await handler.queryRoute(request, { requestContext: context, routeId: route.id });
    return answer instanceof Response ? answer : null;
  } catch (error) {
    if (error instanceof Response && error.headers.has('location')) return error;
    return null;
  }
}

function addressOf({ url }: Request): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}

/** Each route's `handle.title` reads its loader's data; an error has the title of errors. */
function titleOf({ matches, loaderData, errors }: StaticHandlerContext, page: PageContext): string {
  if (errors !== null) return page.words.errors.title;
  const match = matches.at(-1);
  const title = (match?.route.handle as PageHandle | undefined)?.title;
  if (match === undefined || title === undefined) return page.words.site;
  return title(page, loaderData[match.route.id]);
}

/** What a route tells beside its component. */
export interface PageHandle {
  readonly title: (page: PageContext, data: unknown) => string;
}
