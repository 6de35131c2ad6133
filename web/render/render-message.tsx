import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Assets } from '../http/assets.ts';
import { EmergencyCard } from '../parts/emergency-card.tsx';
import { HtmlDocument } from './document.tsx';
import type { PageView } from './page-context.ts';
import { PageProvider } from './use-page.ts';

interface Message {
  readonly status: number;
  readonly title: string;
  readonly text: string;
  /** Next steps, under the text. */
  readonly children?: ReactNode;
}

/** A page that says one thing and the numbers that work all the same, for what never comes to a route: a refused form, one request too many. */
export function renderMessage(page: PageView, assets: Assets, { status, title, text, children }: Message): Response {
  const html = renderToStaticMarkup(
    <PageProvider value={page}>
      <HtmlDocument page={page} assets={assets} title={title} address="/">
        <div className="narrow">
          <h1>{title}</h1>
          <p>{text}</p>
          {children}
          <p className="source">{page.words.errors.reference(page.correlationId)}</p>
          <EmergencyCard />
        </div>
      </HtmlDocument>
    </PageProvider>,
  );
  return new Response(`<!doctype html>${html}`, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
}
