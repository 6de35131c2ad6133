import type { RouteObject } from 'react-router';
import { EmergencyCard } from '../../parts/emergency-card.tsx';
import { SearchForm } from '../../parts/search-form.tsx';
import type { PageHandle } from '../../render/page-handle.ts';
import { usePage } from '../../render/use-page.ts';

function Home() {
  const { home } = usePage().words;
  return (
    <div className="wide">
      <section className="hero">
        <h1>{home.title}</h1>
        <p className="lead">{home.lead}</p>
        <SearchForm />
        <p className="examples">
          {home.examples}{' '}
          {home.exampleList.map((example, index) => (
            <span key={example}>
              {index > 0 && ' · '}
              <a href={`/sok?q=${encodeURIComponent(example)}`}>{example}</a>
            </span>
          ))}
        </p>
      </section>
      <EmergencyCard />
    </div>
  );
}

export const homeRoute: RouteObject = {
  path: '/',
  Component: Home,
  handle: { isCached: true, title: ({ words }) => words.home.title } satisfies PageHandle,
};
