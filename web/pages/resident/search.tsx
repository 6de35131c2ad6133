import { type RouteObject, redirect, useLoaderData } from 'react-router';
import {
  MunicipalityExistsDocument,
  SearchServicesDocument,
  type SearchServicesQuery,
} from '../../generated/graphql.ts';
import { EmergencyCard } from '../../parts/emergency-card.tsx';
import { SEARCH_TEXT_MAX, SearchForm } from '../../parts/search-form.tsx';
import { type Loading, pageContext } from '../../render/page-context.ts';
import type { PageHandle } from '../../render/render-page.tsx';
import { usePage } from '../../render/use-page.ts';

interface Found {
  readonly text: string;
  readonly problem: 'empty' | 'tooLong' | null;
  readonly services: SearchServicesQuery['services']['nodes'];
}

async function search({ request, context }: Loading): Promise<Found | Response> {
  const { api } = context.get(pageContext);
  const text = (new URL(request.url).searchParams.get('q') ?? '').trim();
  const problem = text === '' ? 'empty' : text.length > SEARCH_TEXT_MAX ? 'tooLong' : null;
  if (problem !== null) return { text: text.slice(0, SEARCH_TEXT_MAX), problem, services: [] };
  if (/^\d{4}$/.test(text)) {
    const { data } = await api.ask(MunicipalityExistsDocument, { number: text });
    if (data.municipality !== null) return redirect(`/kommune/${data.municipality.number}`);
  }
  const { data } = await api.ask(SearchServicesDocument, { text });
  return { text, problem, services: data.services.nodes };
}

function SearchPage() {
  const { text, problem, services } = useLoaderData() as Found;
  const { results, errors } = usePage().words;
  const title = problem !== null ? errors.form : services.length === 0 ? results.nothing(text) : results.title(text);
  return (
    <div className="narrow">
      <h1>{title}</h1>
      <SearchForm text={text} problem={problem && results[problem]} />
      {problem === null && services.length === 0 && <p>{results.nothingHelp}</p>}
      <ul className="result-list">
        {services.map(({ id, code, name, summary, municipality }) => (
          <li key={id} className="card">
            <h2>
              {municipality === null ? (
                name
              ) : (
                <a href={`/kommune/${municipality.number}#${code.toLowerCase()}`}>{`${name}, ${municipality.name}`}</a>
              )}
            </h2>
            <p>{summary}</p>
          </li>
        ))}
      </ul>
      <EmergencyCard />
    </div>
  );
}

export const searchRoute: RouteObject = {
  path: '/sok',
  loader: search,
  Component: SearchPage,
  handle: {
    title: ({ words }, found) => words.results.title((found as Found).text),
  } satisfies PageHandle,
};
