import type { ReactNode } from 'react';
import type { Assets } from '../http/assets.ts';
import { SiteFooter } from '../parts/site-footer.tsx';
import { SiteHeader } from '../parts/site-header.tsx';
import { showDay } from '../words/show-time.ts';
import type { PageView } from './page-context.ts';

interface DocumentProps {
  readonly page: PageView;
  readonly assets: Assets;
  readonly title: string;
  /** Address of the page, path and query, for the links that change language and theme. */
  readonly address: string;
  readonly children: ReactNode;
}

/** The whole HTML document around one page. */
export function HtmlDocument({ page, assets, title, address, children }: DocumentProps) {
  const { words, language, theme, today } = page;
  return (
    <html lang={language} className={theme} data-color="accent">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={theme} />
        <title>{`${title} – ${words.site}`}</title>
        <link rel="icon" href={assets.paths.icon} type="image/svg+xml" />
        <link rel="stylesheet" href={assets.paths.style} />
        <script src={assets.paths.script} type="module" />
      </head>
      <body className="aksel-theme">
        <a className="skip-link" href="#innhold">
          {words.skipToContent}
        </a>
        <SiteHeader page={page} address={address} />
        <p className="print-only">{words.asOfDay(showDay(today, language))}</p>
        <main id="innhold" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter page={page} address={address} />
      </body>
    </html>
  );
}
