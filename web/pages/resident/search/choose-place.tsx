import { Button } from '@navikt/ds-react/Button';
import type { FoundMunicipalityFragment } from '../../../generated/graphql.ts';
import { SEARCH_TEXT_MAX } from '../../../parts/search-form.tsx';
import { usePage } from '../../../render/use-page.ts';
import type { FoundPlace, HelpFound } from './find-help.ts';

/** Asks where the reader lives: by a choice where the place may be several municipalities, else by a field. */
export function ChoosePlace({ found }: { readonly found: HelpFound }) {
  const { results } = usePage().words;
  const choices = municipalitiesOf(found.places);
  if (choices.length === 0) return <PlaceForm found={found} />;
  return (
    <section className="card" aria-labelledby="hvor">
      <h2 id="hvor">{results.choosePlace}</h2>
      <ul className="link-list">
        {choices.map(({ number, name, county }) => (
          <li key={number}>
            <a href={`/sok?${new URLSearchParams({ q: found.text, kommune: number })}`}>{name}</a>
            {`, ${county.name}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Each municipality once; an office that serves several leads to each of them. */
function municipalitiesOf(places: readonly FoundPlace[]): readonly FoundMunicipalityFragment[] {
  const all = places.flatMap(({ municipality, office }) =>
    municipality === null ? (office?.municipalities ?? []) : [municipality],
  );
  return [...new Map(all.map((one) => [one.number, one])).values()];
}

function PlaceForm({ found: { text, place } }: { readonly found: HelpFound }) {
  const { words } = usePage();
  const { results } = words;
  return (
    <section className="card" aria-labelledby="hvor">
      <h2 id="hvor">{results.whereDoYouLive}</h2>
      <p id="sted-hjelp">{results.whereHelp}</p>
      <form action="/sok" method="get">
        <input type="hidden" name="q" value={text} />
        <label className="aksel-label" htmlFor="sted">
          {results.placeField}
        </label>
        <div className="search__row">
          <input
            className="aksel-text-field__input aksel-body-short aksel-body-short--medium"
            id="sted"
            name="sted"
            defaultValue={place ?? ''}
            maxLength={SEARCH_TEXT_MAX}
            autoComplete="postal-code"
            aria-invalid={place === null ? undefined : true}
            aria-describedby={place === null ? 'sted-hjelp' : 'sted-feil'}
            data-suggestions="/sok/forslag"
          />
          <Button type="submit">{results.showThere}</Button>
        </div>
        {place !== null && (
          <p className="field-problem" id="sted-feil">
            {results.placeNotFound}
          </p>
        )}
      </form>
    </section>
  );
}
