import { data, type RouteObject, redirect, useActionData, useLoaderData } from 'react-router';
import type { Loading } from '../../../render/page-context.ts';
import type { PageHandle } from '../../../render/page-handle.ts';
import { usePage } from '../../../render/use-page.ts';
import { requireSession } from '../../../sign-in/require-session.ts';
import { chosenOf } from '../parts/chosen-municipality.ts';
import { textOf } from '../parts/form-text.ts';
import { Outcome } from '../parts/outcome.tsx';
import { OwnMenu } from '../parts/own-menu.tsx';
import { type Edited, saveEdit } from '../parts/save-edit.ts';
import { Agreements } from './agreements.tsx';
import { loadRecords, type ShownRecords } from './load-records.ts';
import { Rates } from './rates.tsx';
import { agreementEdit, rateEdit } from './record-changes.ts';

async function change(loading: Loading): Promise<Edited | Response> {
  const page = requireSession(loading, ['MUNICIPALITY']);
  const municipality = chosenOf(page, loading.request);
  const form = await loading.request.formData();
  const does = textOf(form, 'gjor');
  if (does !== 'sats' && does !== 'avtale') throw data(null, { status: 404 });
  const edited =
    does === 'sats'
      ? await saveEdit(page, form, does, rateEdit(municipality))
      : await saveEdit(page, form, does, agreementEdit(municipality));
  if (edited.kind === 'refused') return edited;
  return redirect(`/min-kommune/satser?kommune=${municipality}&gjort=${does}`, 303);
}

/** Shows the municipality's own decisions: its rates, and its agreements with crisis centres. */
function RecordsPage() {
  const shown = useLoaderData() as ShownRecords;
  const result = (useActionData() as Edited | undefined) ?? null;
  const { words } = usePage();
  const { number, name } = shown.municipality;
  const action = `/min-kommune/satser?kommune=${number}`;
  const sent = result?.kind === 'refused' ? result.edit : null;
  return (
    <div className="wide">
      <h1>{words.forms.places.records}</h1>
      <p className="lead">{name}</p>
      <OwnMenu here="records" municipality={number} />
      <Outcome done={result === null ? shown.done : null} refused={result?.kind === 'refused' ? result.problems : []} />
      <div className="columns columns--even">
        <Rates shown={shown} action={action} sent={sent} />
        <Agreements shown={shown} action={action} sent={sent} />
      </div>
    </div>
  );
}

export const ownRecordsRoute: RouteObject = {
  path: '/min-kommune/satser',
  loader: loadRecords,
  action: change,
  Component: RecordsPage,
  handle: { title: ({ words }) => words.forms.places.records } satisfies PageHandle,
};
