import { Fragment } from 'react';
import { usePage } from '../../../render/use-page.ts';
import type { FoundPlace, HelpFound } from './find-help.ts';

/** Offices and municipalities that the text may mean; each leads to its municipality's page, at the office. */
export function Places({ places, advice }: Pick<HelpFound, 'places' | 'advice'>) {
  const { results } = usePage().words;
  return (
    <section aria-labelledby="steder">
      <h2 id="steder">{results.places}</h2>
      {places.some(({ isCertain }) => !isCertain) && <p>{advice ?? results.uncertain}</p>}
      <ul className="result-list">
        {places.map((place) => (
          <li key={place.name + (place.office?.number ?? '') + (place.municipality?.number ?? '')} className="card">
            <Place place={place} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Place({ place: { name, municipality, office, explanation } }: { readonly place: FoundPlace }) {
  const { results } = usePage().words;
  const at = office === null ? '' : `#kontor-${office.number}`;
  const served = municipality === null ? (office?.municipalities ?? []) : [];
  return (
    <>
      <h3>
        {municipality === null ? (
          (office?.name ?? name)
        ) : (
          <a href={`/kommune/${municipality.number}${at}`}>{office?.name ?? municipality.name}</a>
        )}
      </h3>
      <p>
        {municipality !== null && `${inCounty(municipality)}. `}
        {explanation}
      </p>
      {served.length > 0 && (
        <p>
          {results.helpWhereYouLive}{' '}
          {served.map((one, index) => (
            <Fragment key={one.number}>
              {index > 0 && ', '}
              <a href={`/kommune/${one.number}${at}`}>{one.name}</a>
            </Fragment>
          ))}
        </p>
      )}
    </>
  );
}

/** Oslo is a county of its own name. */
const inCounty = ({ name, county }: NonNullable<FoundPlace['municipality']>) =>
  name === county.name ? name : `${name}, ${county.name}`;
