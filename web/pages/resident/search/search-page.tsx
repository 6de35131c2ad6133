import { type RouteObject, useLoaderData } from 'react-router';
import { SearchSuggestionsDocument } from '../../../generated/graphql.ts';
import { EmergencyCard } from '../../../parts/emergency-card.tsx';
import { SEARCH_TEXT_MAX, SearchForm } from '../../../parts/search-form.tsx';
import { type Loading, pageContext } from '../../../render/page-context.ts';
import type { PageHandle } from '../../../render/page-handle.ts';
import { usePage } from '../../../render/use-page.ts';
import { CrisisCentres } from '../parts/crisis-centres.tsx';
import { urgentLines } from '../urgent-lines.ts';
import { ChoosePlace } from './choose-place.tsx';
import { findHelp, type HelpFound } from './find-help.ts';
import { Places } from './found-places.tsx';
import { KINDS_IN_FULL, Kinds, OtherKinds } from './kinds.tsx';
import { WhoHelps } from './who-helps.tsx';

/** What the field suggests while one types, as JSON; nothing for what cannot be asked. */
async function suggest({ request, context }: Loading): Promise<Response> {
  const text = (new URL(request.url).searchParams.get('q') ?? '').trim();
  if (text.length < 2 || text.length > SEARCH_TEXT_MAX) return Response.json([]);
  const { data } = await context.get(pageContext).api.ask(SearchSuggestionsDocument, { text });
  return Response.json([...new Set(data.findOffices.nodes.map(({ name }) => name))]);
}

function SearchPage() {
  const found = useLoaderData() as HelpFound;
  const { text, problem, places, advice, services, kinds, here } = found;
  const { results, search } = usePage().words;
  const isEmpty = places.length === 0 && kinds.length === 0;
  const title = problem !== null ? search : isEmpty ? results.nothing(text) : results.title(text);
  const lines = (services?.emergency ?? []).flatMap(({ name, number }) => (number ? [{ name, number }] : []));
  // The numbers stand once: first where somebody is in danger, else last.
  const isDanger = lines.length > 0;
  const local = here === null ? [] : urgentLines(here);
  return (
    <div className="narrow">
      <h1>{title}</h1>
      {isDanger && <EmergencyCard more={lines} local={local} />}
      <SearchForm text={text} problem={problem && results[problem]} />
      {problem === null && isEmpty && <p>{results.nothingHelp}</p>}
      {services !== null && <Suggestions suggestions={services.suggestions} isPlace={places.length > 0} />}
      {kinds.length > 0 ? <Help found={found} /> : places.length > 0 && <Places places={places} advice={advice} />}
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
      {!isDanger && <EmergencyCard local={local} />}
    </div>
  );
}

/** One suggestion is the text as it was probably meant; several are what there is to ask for, which a place does not lack. */
function Suggestions({ suggestions, isPlace }: { readonly suggestions: readonly string[]; readonly isPlace: boolean }) {
  const { results } = usePage().words;
  const isMeant = suggestions.length === 1;
  if (suggestions.length === 0 || (isPlace && !isMeant)) return null;
  return (
    <p>
      {isMeant ? results.didYouMean : results.orChoose}{' '}
      {suggestions.map((suggestion) => (
        <a key={suggestion} className="suggestion" href={`/sok?q=${encodeURIComponent(suggestion)}`}>
          {suggestion}
        </a>
      ))}
    </p>
  );
}

/** The help that was found: what it is, who gives it where the reader lives, and what else may fit. */
function Help({ found }: { readonly found: HelpFound }) {
  const { kinds, here, places, advice } = found;
  const isPlaceAlone = places.length > 0 && places.every(({ isCertain }) => isCertain);
  const isViolence = kinds.slice(0, KINDS_IN_FULL).some(({ code }) => code === 'CRISIS_CENTRE');
  return (
    <>
      {here === null && (isPlaceAlone ? <Places places={places} advice={advice} /> : <ChoosePlace found={found} />)}
      <Kinds found={found} />
      {here !== null && <WhoHelps here={here} kinds={kinds} />}
      {here !== null && isViolence && <CrisisCentres municipality={here} />}
      <OtherKinds found={found} />
    </>
  );
}

export const searchRoute: RouteObject = {
  path: '/sok',
  loader: findHelp,
  Component: SearchPage,
  handle: {
    isCached: true,
    title: ({ words }, found) => words.results.title((found as HelpFound).text),
  } satisfies PageHandle,
};

export const suggestionsRoute: RouteObject = { path: '/sok/forslag', loader: suggest };
