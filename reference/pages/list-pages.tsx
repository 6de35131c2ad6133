import type { TypeEntry } from '../describe-types.ts';
import type { Guide } from '../guides.ts';
import type { Link } from '../links.ts';
import type { Found } from '../search-index.ts';
import { renderPage, Text } from './layout.tsx';

const KINDS = [
  ['type', 'Objects'],
  ['interface', 'Interfaces'],
  ['union', 'Unions'],
  ['enum', 'Enums'],
  ['input', 'Inputs'],
  ['scalar', 'Scalars'],
] as const;

export function typesPage(link: Link, types: Iterable<TypeEntry>): string {
  const all = [...types];
  const children = (
    <>
      <h1>Types</h1>
      {KINDS.map(([kind, title]) => (
        <section key={kind}>
          <h2 id={kind}>{title}</h2>
          <ul className="index">
            {all
              .filter((type) => type.kind === kind)
              .map(({ name, description }) => (
                <li key={name}>
                  <a href={link(`types/${name}`)}>{name}</a> <Text>{firstSentence(description)}</Text>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
  return renderPage({ title: 'Types', link, children });
}

export function guidePage(link: Link, { title, html }: Guide): string {
  // The project's own documents, made at the start: nobody else's text is among them.
  const children = <article dangerouslySetInnerHTML={{ __html: html(link) }} />;
  return renderPage({ title, link, children });
}

export function searchPage(link: Link, query: string, found: readonly Found[]): string {
  const title = query === '' ? 'Search' : `Search: ${query}`;
  const children = (
    <>
      <h1>{title}</h1>
      {query !== '' && found.length === 0 && (
        <p>
          Nothing is found. Try one word, in English or Norwegian, such as <code>kommune</code>, <code>opening</code> or{' '}
          <code>rate</code>.
        </p>
      )}
      <ol className="index">
        {found.map(({ path, title: name, text }) => (
          <li key={name}>
            <a href={link(path)}>{name}</a> <Text>{firstSentence(text)}</Text>
          </li>
        ))}
      </ol>
    </>
  );
  return renderPage({ title, link, query, children });
}

const firstSentence = (text: string) => /^.+?[.:](?=\s|$)/s.exec(text)?.[0] ?? text;
