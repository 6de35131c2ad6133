import { type RouteObject, redirect, useLoaderData } from 'react-router';
import {
  type FoundServiceFragment,
  SearchEverythingDocument,
  type SearchEverythingQuery,
  SearchSuggestionsDocument,
  StatutoryServiceDocument,
} from '../../generated/graphql.ts';
import { EmergencyCard } from '../../parts/emergency-card.tsx';
import { SEARCH_TEXT_MAX, SearchForm } from '../../parts/search-form.tsx';
import { type Loading, type PageContext, pageContext } from '../../render/page-context.ts';
import type { PageHandle } from '../../render/page-handle.ts';
import { usePage } from '../../render/use-page.ts';

interface Found {
  readonly text: string;
  readonly problem: 'empty' | 'tooLong' | null;
  readonly places: SearchEverythingQuery['findOffices']['nodes'];
  readonly advice: string | null;
  readonly services: SearchEverythingQuery['services'] | null;
  /** Each kind of service once, as the law has it: no municipality's own words are given as everybody's. */
  readonly kinds: readonly FoundServiceFragment[];
}

const NOTHING = { places: [], advice: null, services: null, kinds: [] };

async function find({ request, context }: Loading): Promise<Found | Response> {
  const { api, apiLanguage } = context.get(pageContext);
  const text = (new URL(request.url).searchParams.get('q') ?? '').trim();
  const problem = text === '' ? 'empty' : text.length > SEARCH_TEXT_MAX ? 'tooLong' : null;
  if (problem !== null) return { ...NOTHING, text: text.slice(0, SEARCH_TEXT_MAX), problem };
  const { data } = await api.ask(SearchEverythingDocument, { text, language: apiLanguage });
  const { nodes, advice } = data.findOffices;
  const municipalities = new Set(nodes.map(({ municipality }) => municipality?.number));
  const [only] = municipalities;
  // Exactly one municipality matches with certainty and nothing else does: go to its page.
  const isCertain = nodes.length > 0 && nodes.every((place) => place.isCertain);
  if (isCertain && municipalities.size === 1 && only !== undefined && data.services.totalCount === 0)
    return redirect(`/kommune/${only}`);
  const kinds = await statutoryKinds(data.services.nodes, api, apiLanguage);
  return { text, problem, places: nodes, advice: advice ?? null, services: data.services, kinds };
}

/** What was found by a municipality's own words alone is asked for once more, as the law has it. */
async function statutoryKinds(
  nodes: SearchEverythingQuery['services']['nodes'],
  api: PageContext['api'],
  language: PageContext['apiLanguage'],
): Promise<FoundServiceFragment[]> {
  const statutory = new Map(nodes.filter(({ municipality }) => municipality === null).map((one) => [one.code, one]));
  const kinds = [...new Set(nodes.map(({ code }) => code))].map(async (code) => {
    const found = statutory.get(code);
    if (found !== undefined) return [found];
    const id = code.toLowerCase().replaceAll('_', '-');
    const { service } = (await api.ask(StatutoryServiceDocument, { id, language })).data;
    return service === null ? [] : [service];
  });
  return (await Promise.all(kinds)).flat();
}

/** What the field suggests while one types, as JSON; nothing for what cannot be asked. */
async function suggest({ request, context }: Loading): Promise<Response> {
  const text = (new URL(request.url).searchParams.get('q') ?? '').trim();
  if (text.length < 2 || text.length > SEARCH_TEXT_MAX) return Response.json([]);
  const { data } = await context.get(pageContext).api.ask(SearchSuggestionsDocument, { text });
  return Response.json([...new Set(data.findOffices.nodes.map(({ name }) => name))]);
}

function SearchPage() {
  const { text, problem, places, advice, services, kinds } = useLoaderData() as Found;
  const { results, search } = usePage().words;
  const isEmpty = places.length === 0 && (services?.nodes.length ?? 0) === 0;
  const title = problem !== null ? search : isEmpty ? results.nothing(text) : results.title(text);
  const lines = (services?.emergency ?? []).flatMap(({ name, number }) => (number ? [{ name, number }] : []));
  // The numbers are shown once: at the top where somebody is in danger, else at the end.
  const isDanger = lines.length > 0;
  return (
    <div className="narrow">
      <h1>{title}</h1>
      {isDanger && <EmergencyCard more={lines} />}
      <SearchForm text={text} problem={problem && results[problem]} />
      {problem === null && isEmpty && <p>{results.nothingHelp}</p>}
      {services !== null && services.suggestions.length > 0 && (
        <p>
          {results.didYouMean}{' '}
          {services.suggestions.map((suggestion) => (
            <a key={suggestion} className="suggestion" href={`/sok?q=${encodeURIComponent(suggestion)}`}>
              {suggestion}
            </a>
          ))}
        </p>
      )}
      {places.length > 0 && <Places places={places} advice={advice} />}
      {kinds.length > 0 && <Services kinds={kinds} />}
      {services !== null && services.notHere.length > 0 && (
        <section aria-labelledby="andre">
          <h2 id="andre">{results.elsewhere}</h2>
          <ul>
            {services.notHere.map(({ term, url, explanation }) => (
              <li key={term + url}>
                <a href={url}>{term}</a>: {explanation}
              </li>
            ))}
          </ul>
        </section>
      )}
      {!isDanger && <EmergencyCard />}
    </div>
  );
}

function Places({ places, advice }: Pick<Found, 'places' | 'advice'>) {
  const { results } = usePage().words;
  return (
    <section aria-labelledby="steder">
      <h2 id="steder">{results.places}</h2>
      {places.some(({ isCertain }) => !isCertain) && <p>{advice ?? results.uncertain}</p>}
      <ul className="result-list">
        {places.map(({ name, municipality, office, explanation }) => (
          <li key={name + (office?.number ?? '') + (municipality?.number ?? '')} className="card">
            <h3>
              {municipality === null ? (
                (office?.name ?? name)
              ) : (
                <a href={`/kommune/${municipality.number}`}>{office?.name ?? municipality.name}</a>
              )}
            </h3>
            <p>
              {municipality !== null && `${municipality.name}, ${municipality.county.name}. `}
              {explanation}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Municipalities word them differently, and the reader's own is chosen next. */
function Services({ kinds }: Pick<Found, 'kinds'>) {
  const { results } = usePage().words;
  return (
    <section aria-labelledby="tjenester">
      <h2 id="tjenester">{results.services}</h2>
      <p>{results.serviceIn}</p>
      <ul className="result-list">
        {kinds.map(({ code, name, summary, language }) => (
          <li key={code} className="card" lang={language.toLowerCase()}>
            <h3>{name}</h3>
            <p>{summary}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

export const searchRoute: RouteObject = {
  path: '/sok',
  loader: find,
  Component: SearchPage,
  handle: {
    isCached: true,
    title: ({ words }, found) => words.results.title((found as Found).text),
  } satisfies PageHandle,
};

export const suggestionsRoute: RouteObject = { path: '/sok/forslag', loader: suggest };
