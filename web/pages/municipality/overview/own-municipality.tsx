import { type RouteObject, redirect, useActionData, useLoaderData } from 'react-router';
import type { Loading } from '../../../render/page-context.ts';
import type { PageHandle } from '../../../render/page-handle.ts';
import { usePage } from '../../../render/use-page.ts';
import { requireSession } from '../../../sign-in/require-session.ts';
import { chosenOf } from '../parts/chosen-municipality.ts';
import { Outcome } from '../parts/outcome.tsx';
import { OwnMenu } from '../parts/own-menu.tsx';
import { type Answered, answerFinding, verifyOffice } from './answer-changes.ts';
import { Findings } from './findings.tsx';
import { loadOwn, type ShownOwn } from './load-own.ts';
import { OfficeToVerify } from './office-to-verify.tsx';

async function change(loading: Loading): Promise<Answered | Response> {
  const page = requireSession(loading, ['MUNICIPALITY']);
  const form = await loading.request.formData();
  const done = form.get('gjor') === 'stemmer' ? await verifyOffice(page, form) : await answerFinding(page, form);
  if (done.kind !== 'done') return done;
  const number = chosenOf(page, loading.request);
  return redirect(`/min-kommune?kommune=${number}&gjort=${done.what}`, 303);
}

/** Shows the tasks of the municipality, and its offices as residents see them. */
function OwnMunicipality() {
  const shown = useLoaderData() as ShownOwn;
  const result = (useActionData() as Answered | undefined) ?? null;
  const { words } = usePage();
  const { municipality, others } = shown;
  return (
    <div className="wide">
      <h1>{municipality.name}</h1>
      <OwnMenu here="todo" municipality={municipality.number} />
      {others.length > 0 && (
        <p>
          {words.own.others}:{' '}
          {others.map(({ number, name }, index) => (
            <span key={number}>
              {index > 0 && ', '}
              <a href={`/min-kommune?kommune=${number}`}>{name}</a>
            </span>
          ))}
        </p>
      )}
      <Outcome done={result === null ? shown.done : null} refused={result?.kind === 'refused' ? result.problems : []} />
      <div className="columns">
        <Findings shown={shown} />
        <section aria-labelledby="kontor">
          <h2 id="kontor">{words.municipality.offices}</h2>
          {municipality.offices.length === 0 && <p>{words.municipality.noOffice}</p>}
          {municipality.offices.map((office) => (
            <OfficeToVerify key={office.number} office={office} shown={shown} />
          ))}
        </section>
      </div>
    </div>
  );
}

export const ownMunicipalityRoute: RouteObject = {
  path: '/min-kommune',
  loader: loadOwn,
  action: change,
  Component: OwnMunicipality,
  handle: { title: (_page, shown) => (shown as ShownOwn).municipality.name } satisfies PageHandle,
};
