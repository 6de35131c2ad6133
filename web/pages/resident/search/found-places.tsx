import { Fragment } from 'react';
import { usePage } from '../../../render/use-page.ts';
import type { FoundPlace, HelpFound } from './find-help.ts';
import { groupByName, type PlaceGroup } from './group-by-name.ts';

/** Offices and municipalities that the text may mean; each leads to its municipality's page, at the office. */
export function Places({ places, advice }: Pick<HelpFound, 'places' | 'advice'>) {
  const { results } = usePage().words;
  return (
    <section aria-labelledby="steder">
      <h2 id="steder">{results.places}</h2>
      {advice !== null && <p>{unbroken(advice)}</p>}
      {groupByName(places).map((group) => (
        <Fragment key={group.hits[0]?.place.name}>
          {group.shared !== '' && <p>{unbroken(group.shared)}</p>}
          {group.hits.every(({ own }) => own === '') ? <OneMunicipality group={group} /> : <Hits group={group} />}
        </Fragment>
      ))}
    </section>
  );
}

function Hits({ group: { hits } }: { readonly group: PlaceGroup }) {
  return (
    <ul className="result-list">
      {hits.map(({ place, own }) => (
        <li key={keyOf(place)} className="card">
          <Place place={place} own={own} />
        </li>
      ))}
    </ul>
  );
}

/** Offices of which nothing is to be said but their names. */
function OneMunicipality({ group: { hits } }: { readonly group: PlaceGroup }) {
  const municipality = hits[0]?.place.municipality;
  return (
    <div className="card">
      {municipality && <p>{inCounty(municipality)}</p>}
      <ul className="link-list">
        {hits.map(({ place }) => (
          <li key={keyOf(place)}>
            <PlaceLink place={place} />
          </li>
        ))}
      </ul>
    </div>
  );
}

const keyOf = ({ name, office, municipality }: FoundPlace) =>
  name + (office?.number ?? '') + (municipality?.number ?? '');
const anchorOf = (office: FoundPlace['office']) => (office === null ? '' : `#kontor-${office.number}`);

function PlaceLink({ place: { name, municipality, office } }: { readonly place: FoundPlace }) {
  if (municipality === null) return office?.name ?? name;
  return <a href={`/kommune/${municipality.number}${anchorOf(office)}`}>{office?.name ?? municipality.name}</a>;
}

function Place({ place, own }: { readonly place: FoundPlace; readonly own: string }) {
  const { results } = usePage().words;
  const { municipality, office } = place;
  const served = municipality === null ? (office?.municipalities ?? []) : [];
  return (
    <>
      <h3>
        <PlaceLink place={place} />
      </h3>
      <p>
        {municipality !== null && `${inCounty(municipality)}. `}
        {unbroken(own)}
      </p>
      {served.length > 0 && (
        <p>
          {results.helpWhereYouLive}{' '}
          {served.map((one, index) => (
            <Fragment key={one.number}>
              {index > 0 && ', '}
              <a href={`/kommune/${one.number}${anchorOf(office)}`}>{one.name}</a>
            </Fragment>
          ))}
        </p>
      )}
    </>
  );
}

/** A text whose phone numbers stay on one line. */
const unbroken = (text: string) => text.replaceAll(/(?<=\d) (?=\d)/g, '\u00a0');

/** Oslo is a county of its own name. */
const inCounty = ({ name, county }: NonNullable<FoundPlace['municipality']>) =>
  name === county.name ? name : `${name}, ${county.name}`;
