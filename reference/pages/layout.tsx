import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Link } from '../links.ts';

interface Props {
  readonly title: string;
  readonly link: Link;
  readonly query?: string;
  readonly children: ReactNode;
}

const PLACES = [
  ['', 'Start'],
  ['types/Query', 'Queries'],
  ['types/Mutation', 'Mutations'],
  ['types/Subscription', 'Subscriptions'],
  ['types', 'Types'],
  ['errors', 'Errors'],
  ['limits', 'Limits'],
  ['clients', 'Clients'],
  ['rest', 'REST'],
  ['assistants', 'Assistants'],
  ['catalogues', 'Catalogues'],
  ['../utforsk', 'Explorer'],
] as const;

function Layout({ title, link, query = '', children }: Props) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – Tjenestegraf`}</title>
        <link rel="stylesheet" href={link('assets/reference.css')} />
      </head>
      <body>
        <a className="skip" href="#content">
          To the content
        </a>
        <header>
          <a className="name" href={link('')}>
            Tjenestegraf reference
          </a>
          <search>
            <form action={link('search')}>
              <label htmlFor="q">Search</label>
              <input id="q" name="q" type="search" defaultValue={query} maxLength={100} />
              <button type="submit">Search</button>
            </form>
          </search>
          <nav aria-label="Reference">
            {PLACES.map(([path, name]) => (
              <a key={path} href={link(path)}>
                {name}
              </a>
            ))}
          </nav>
        </header>
        <main id="content" tabIndex={-1}>
          {children}
        </main>
      </body>
    </html>
  );
}

/** A whole page as HTML. */
export function renderPage(props: Props): string {
  return `<!doctype html>${renderToStaticMarkup(<Layout {...props} />)}`;
}

/** A description of the schema: what stands between backticks is code. */
export function Text({ children }: { readonly children: string }) {
  return children
    .split('`')
    .map((part, index) => (index % 2 === 1 ? <code key={`${index} ${part}`}>{part}</code> : part));
}

export function TypeLink({ name, link }: { readonly name: string; readonly link: Link }) {
  return <a href={link(`types/${name}`)}>{name}</a>;
}
